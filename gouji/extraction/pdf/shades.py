"""Shaded areas without an outline: which are cells, and which only mark what stands in one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from gouji.extraction.pdf.dots import Rule
from gouji.extraction.pdf.geometry import Box, area
from gouji.extraction.pdf.grid import joined

_NEAR = 3.0  # points: an edge so near to a rule is the rule's
_MOST_LINES = 4  # of a number or a label that is marked
_STRUCK = 1.5  # of a highlight's width: no line that strikes out the word in it is longer
_MOST_GROUNDS = 8  # of a page: the largest shades, which others lie on
_MOST_COMPARED = 1_000_000  # shades with rules: a drawing has more

Rules = tuple[list[Rule], list[Rule]]
"""Horizontal and vertical ones."""


class Shade(NamedTuple):
    """An area that is filled and not outlined; `pale` if it cannot be told from white paper."""

    box: Box
    pale: bool


def edges(shades: Sequence[Shade], horizontal: Sequence[Rule], vertical: Sequence[Rule]) -> Rules:
    """The rules that the edges of the shades are, beside those drawn by themselves.

    A pale shade has edges on a darker one, as where white cells leave the ground of their table
    to be seen between them.  A highlight, within a cell whose rules are drawn, has none.
    """
    seen = [shade.box for shade in shades if not shade.pale]
    pale = [shade.box for shade in shades if shade.pale]
    if pale and seen:
        seen += _on_grounds(pale, seen)
    if len(seen) * (len(horizontal) + len(vertical)) <= _MOST_COMPARED:
        seen = _without_highlights(seen, horizontal, vertical)
    across: list[Rule] = []
    down: list[Rule] = []
    for x0, top, x1, bottom in seen:
        across += [(top, x0, x1), (bottom, x0, x1)]
        down += [(x0, top, bottom), (x1, top, bottom)]
    return across, down


def _on_grounds(pale: Iterable[Box], seen: Iterable[Box]) -> list[Box]:
    """The pale boxes that lie on one that can be seen, which shows around them."""
    grounds = sorted(seen, key=area)[-_MOST_GROUNDS:]
    return [box for box in pale if any(_lies_on(box, ground) for ground in grounds)]


def _lies_on(box: Box, ground: Box) -> bool:
    x0, top, x1, bottom = ground
    return x0 <= box[0] and top <= box[1] and box[2] <= x1 and box[3] <= bottom and box != ground


def _without_highlights(
    boxes: list[Box], horizontal: Iterable[Rule], vertical: Iterable[Rule]
) -> list[Box]:
    """The boxes without those that mark a place within a cell whose rules are drawn.

    Shaded cells fill the space between rules from side to side, or are several with gaps; what
    marks a word has none, and leaves some of its cell on either side, or runs over it.
    """
    across, down = joined(horizontal), joined(vertical)
    if not across or not down:
        return boxes
    kept: list[Box] = []
    within: defaultdict[Box, list[Box]] = defaultdict(list)
    for box in boxes:
        room = None
        if not _is_between(box, beside := _passing(down, (box[1] + box[3]) / 2)):
            if any(box[0] + _NEAR < x < box[2] - _NEAR for x in beside):
                continue
            room = _room_around(box, across, down)
        if room is None:
            kept.append(box)
        else:
            within[room].append(box)
    for room, own in within.items():
        if _is_marked_text(own) and not _reaches_both_sides(own, room):
            continue
        kept += own
    return kept


def _passing(rules: Iterable[Rule], middle: float) -> list[float]:
    """The positions of the rules that reach from before `middle` to behind it."""
    return [at for at, start, end in rules if start - _NEAR <= middle <= end + _NEAR]


def _is_between(box: Box, sides: Sequence[float]) -> bool:
    """Whether a side is near each of the vertical edges of the box."""
    return all(any(abs(side - edge) <= _NEAR for side in sides) for edge in (box[0], box[2]))


def _room_around(box: Box, across: Iterable[Rule], down: Iterable[Rule]) -> Box | None:
    """The space between the nearest rules on all four sides; None if one side has no rule, or if
    one runs through the box that strikes out nothing there."""
    x0, top, x1, bottom = box
    sides = _around(_passing(down, (top + bottom) / 2), x0, x1)
    longer = (rule for rule in across if rule[2] - rule[1] > _STRUCK * (x1 - x0))
    ends = _around(_passing(longer, (x0 + x1) / 2), top, bottom)
    if sides is None or ends is None:
        return None
    return sides[0], ends[0], sides[1], ends[1]


def _around(positions: Sequence[float], start: float, end: float) -> tuple[float, float] | None:
    """The last position before and the first behind an extent that has none in it."""
    before = [one for one in positions if one <= start + _NEAR]
    behind = [one for one in positions if one >= end - _NEAR]
    if not before or not behind or len(before) + len(behind) < len(positions):
        return None
    return max(before), min(behind)


def _is_marked_text(boxes: Sequence[Box]) -> bool:
    """Whether the boxes are what marks a word or two: stretches without gaps, on one line or on
    a few right under each other."""
    ordered = sorted(boxes, key=lambda box: ((box[1] + box[3]) / 2, box[0]))
    lines = 1
    for before, after in pairwise(ordered):
        if before[1] < (after[1] + after[3]) / 2 < before[3]:
            if after[0] - before[2] > _NEAR:
                return False
        elif after[1] - before[3] <= _NEAR:
            lines += 1
        else:
            return False
    return lines <= _MOST_LINES


def _reaches_both_sides(boxes: Sequence[Box], room: Box) -> bool:
    return (
        min(box[0] for box in boxes) <= room[0] + _NEAR
        and max(box[2] for box in boxes) >= room[2] - _NEAR
    )
