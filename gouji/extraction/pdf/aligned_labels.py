"""Which label belongs to which row of figures, told by where they stand and by nothing else.

A label may be wrapped, and its figures may stand beside its first line, its last, or its middle.
Lines are put together to labels first: one goes on in the next line if that begins under it, close
by, without an ordinal of its own, and if the line is full or the label numbered.  A row then
belongs to the rightmost label that it stands beside: what is further left is the name of a group.
The label of another row can never be taken: rows beside two labels of one column, and labels
beside two rows, are left without a partner.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gouji.extraction.pdf.aligned_text import Segment, union
from gouji.extraction.pdf.glyphs import Box

_FEWEST_SET_VERTICALLY = 3

# In ems.
_SAME_EDGE = 0.6
_NUMBER = 1.6  # the width of the number that the lines of an item may hang behind: 12.
_PITCH = 2.3  # between the lines of one label, at most
_WIDE_SPACE = 1.15  # narrower than what is between columns
_FULL = 2.0  # what may be free at the end of a line that goes on: no line begins with 。or ）
_BESIDE = 0.4  # how far above or below a label's outer lines its figures may stand
_NEAR = 1.1


@dataclass(frozen=True, eq=False)
class Label:
    """The lines of one text in the label columns."""

    lines: tuple[Segment, ...]

    @property
    def box(self) -> Box:
        """The box around its lines."""
        return union([line.box for line in self.lines])

    @property
    def text(self) -> str:
        """Its lines joined as they read."""
        return joined([line.text for line in self.lines])

    def is_beside(self, level: float) -> bool:
        """Whether something at that vertical centre stands beside it."""
        first, last = self.lines[0], self.lines[-1]
        slack = _BESIDE * first.size
        return first.level - slack <= level <= last.level + slack


def joined(lines: Sequence[str]) -> str:
    """Lines as one text: white space only between words of letters."""
    text = ""
    for line in lines:
        apart = text[-1:].isascii() and text[-1:].isalpha() and line[:1].isalpha()
        text += f" {line}" if text and apart and line[:1].isascii() else line
    return text


def whole_labels(lines: Sequence[Sequence[Segment]]) -> list[Segment]:
    """The segments of the label columns, given line by line, with those put together that only a
    wide space parts: none that begins where other lines do, or with an ordinal."""
    edges = Counter(round(one.x0) for line in lines for one in line)
    whole: list[Segment] = []
    for line in lines:
        for number, one in enumerate(line):
            shared = sum(edges[round(one.x0) + off] for off in (-1, 0, 1)) > 1
            gap = one.x0 - whole[-1].x1 if number else 0.0
            if number and not shared and not one.begins_item and gap <= _WIDE_SPACE * one.size:
                before = whole.pop()
                text, size = before.text + one.text, max(before.size, one.size)
                whole.append(Segment(text, union([before.box, one.box]), size))
            else:
                whole.append(one)
    return whole


def labels(
    lines: Sequence[Segment], rows: Sequence[float], barriers: Sequence[float]
) -> list[Label]:
    """`lines`, which come from top to bottom, as labels; `rows` are the levels of the figures.
    None goes on over a level in `barriers`, where rules run."""
    found: list[list[Segment]] = []
    vertical = _vertical(lines)
    set_vertically = {id(line) for label in vertical for line in label}
    for line in lines:
        if id(line) in set_vertically:
            continue
        under = [label for label in found if _is_under(line, label[-1], barriers)]
        nearest = max(under, key=lambda label: label[-1].level, default=None)
        if nearest is not None and _goes_on(nearest, line, lines, rows):
            nearest.append(line)
        else:
            found.append([line])
    found += vertical
    return [Label(tuple(label)) for label in sorted(found, key=lambda one: one[0].level)]


def _vertical(lines: Sequence[Segment]) -> list[list[Segment]]:
    """The single characters that stand below each other: the name of a group, set vertically."""
    runs: list[list[Segment]] = []
    for line in lines:
        if len(line.text) > 1:
            continue
        run = next((run for run in runs if _is_below(line, run[-1])), None)
        if run is None:
            runs.append([line])
        else:
            run.append(line)
    return [run for run in runs if len(run) >= _FEWEST_SET_VERTICALLY]


def _is_below(line: Segment, above: Segment) -> bool:
    return (
        0 < line.level - above.level <= _PITCH * line.size
        and abs(line.middle - above.middle) <= _SAME_EDGE * line.size
    )


def _is_under(line: Segment, above: Segment, barriers: Sequence[float]) -> bool:
    down = line.level - above.level
    if not 0 < down <= _PITCH * line.size:
        return False
    if any(above.level <= barrier < line.level for barrier in barriers):
        return False
    hanging = above.is_numbered and 0 < line.x0 - above.x0 <= _NUMBER * line.size
    return hanging or _is_aligned(line, above)


def _goes_on(
    label: Sequence[Segment], line: Segment, column: Sequence[Segment], rows: Sequence[float]
) -> bool:
    last = label[-1]
    numbered = label[0].begins_item
    both_with_figures = _has_figures(last, rows) and _has_figures(line, rows)
    if line.begins_item or (both_with_figures and not numbered):
        return False
    limit = max(_width(one) for one in column if _is_aligned(one, last))
    return numbered or _width(last) + _FULL * last.size >= limit


def _width(line: Segment) -> float:
    return line.x1 - line.x0


def _is_aligned(line: Segment, other: Segment) -> bool:
    """Whether both begin at the same place or stand in the middle of one column."""
    slack = _SAME_EDGE * line.size
    return any(abs(off) <= slack for off in (line.x0 - other.x0, line.middle - other.middle))


def _has_figures(line: Segment, rows: Sequence[float]) -> bool:
    return any(abs(level - line.level) <= _BESIDE * line.size for level in rows)


def tie(rows: Sequence[float], found: Sequence[Label]) -> Mapping[int, Label]:
    """The label of each row, by the row's number; `rows` are their vertical centres."""
    nearest = {
        number: label
        for number, level in enumerate(rows)
        if (label := _rightmost([one for one in found if one.is_beside(level)])) is not None
    }
    claimed = [id(label) for label in nearest.values()]
    free = [label for label in found if id(label) not in claimed]
    return {
        number: label
        for number, label in nearest.items()
        if claimed.count(id(label)) == 1
        and not any(_might_be_meant(rows[number], label, other) for other in free)
    }


def _rightmost(beside: Sequence[Label]) -> Label | None:
    """The label furthest right, unless another begins at the same place."""
    if not beside:
        return None
    last, *others = sorted(beside, key=lambda label: -label.box[0])
    size = last.lines[0].size
    return last if all(last.box[0] - other.box[0] > size for other in others) else None


def _might_be_meant(level: float, label: Label, other: Label) -> bool:
    """Whether the row at `level` may be that of a label further right, a little above or below."""
    size = other.lines[0].size
    above, below = other.lines[0].level, other.lines[-1].level
    near = above - _NEAR * size <= level <= below + _NEAR * size
    return near and other.box[0] - label.box[0] > size
