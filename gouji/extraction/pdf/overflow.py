"""Numbers wider than their cell: their digits stand in the cells beside it too."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median_low
from typing import NamedTuple

from gouji.extraction.pdf.geometry import Box
from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.wrapping import IN_NUMBERS

_EVEN = 0.04  # of the size: by how much the gaps between the digits of one number differ
_TOGETHER = 0.6  # of the size: digits farther apart are no neighbours
_OVER = -0.1  # of the size: a step so far back sets a digit over another
_FARTHEST_BACK = -6.0  # of the size: no number is longer that others run over
_SAME_LINE = 0.1  # of the size
_MOST = 0.6  # of a width


class TornNumber(NamedTuple):
    """A number whose digits are not all in one room, by the indices of its glyphs.

    `over`: digits of it and of another number stand over each other, and nobody can read either.
    """

    start: int
    end: int
    over: bool


def torn_numbers(glyphs: Sequence[Glyph], rooms: Sequence[object]) -> list[TornNumber]:
    """The numbers that run over their rooms; `rooms` has that of each glyph.

    The digits of one number are as far apart as those of others on the page; in a run of glyphs
    they stand close together.
    """
    torn = [
        number
        for number in range(1, len(glyphs))
        if rooms[number] is not rooms[number - 1]
        and _gap(glyphs[number - 1], glyphs[number]) is not None
    ]
    if not torn:
        return []
    return list(_grown(torn, glyphs))


def _grown(torn: Sequence[int], glyphs: Sequence[Glyph]) -> Iterator[TornNumber]:
    """What hangs together at each of the places where digits go on in another room."""
    steps = [_gap(before, after) for before, after in pairwise(glyphs)]
    within = sum(len(glyph.text) - 1 for glyph in glyphs if glyph.text[0] in IN_NUMBERS)
    usual = median_low([*[0.0] * within, *(step for step in steps if step is not None)])

    def goes_on(number: int) -> bool:
        step = steps[number - 1] if 0 < number < len(glyphs) else None
        return step is not None and (step < _OVER or abs(step - usual) <= _EVEN)

    end = 0
    for number in torn:
        if number < end or not goes_on(number):
            continue
        start, end = number - 1, number + 1
        while goes_on(start):
            start -= 1
        while goes_on(end):
            end += 1
        inner = steps[start : end - 1]
        yield TornNumber(start, end, any(step is not None and step < _OVER for step in inner))


def _gap(before: Glyph, after: Glyph) -> float | None:
    """The gap between digits that follow each other on a line, in sizes; None if they are not."""
    if before.text[-1] not in IN_NUMBERS or after.text[0] not in IN_NUMBERS or after.spaced:
        return None
    gap = (after.x0 - before.x1) / (after.size or 1.0)
    level = abs(after.bottom - before.bottom) <= _SAME_LINE * after.size
    return gap if level and _FARTHEST_BACK < gap < _TOGETHER else None


def owner(number: Sequence[Glyph], boxes: Sequence[Box]) -> int | None:
    """Which of the boxes of the rooms that a number stands in is its own, by index.

    None if it may as well be two numbers that touch: if most of it is in no box, or if it takes
    up most of another.
    """
    left, right = number[0].x0, number[-1].x1
    own = None
    for index, box in enumerate(boxes):
        shared = min(right, box[2]) - max(left, box[0])
        if shared > _MOST * (right - left):
            own = index
        elif shared > _MOST * (box[2] - box[0]):
            return None
    return own
