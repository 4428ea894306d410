"""Which lines of figures are one row: numbers wrapped in narrow cells stand in several of them.

A row's cells are stacks of lines, all in the middle of the row's height, at its top or at its
foot.  Every way to cut the lines of a block into such rows is weighed, and a row is known only if
no way that is as good cuts its lines otherwise: what is left over from a wrapped number must never
pass for a row, nor the row for whole without it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from gouji.extraction.pdf.aligned_labels import Label
from gouji.extraction.pdf.aligned_text import Segment, is_figure

# In ems.
_NEAREST = 0.95  # between lines that are not of one row, or are of one cell
_FARTHEST = 1.9  # between the lines of one cell
_SAME = 0.3  # how far the middles, tops or feet of the cells of one row may be apart
_BESIDE = 0.4  # how far above or below a row's outer lines those of its label may stand
_AROUND = 1.0  # how far above or below a group's name the label of one of its rows stands
_ROUNDING = 0.1

_MOST_LINES = 12  # levels in one row: cells of four lines beside such of one, two and three
_TOO_NEAR = 100  # what two rows cost that stand nearer than lines do
_UNLABELLED = 1


class Alignment(StrEnum):
    """Where in the height of a row its cells stand."""

    MIDDLE = "middle"
    TOP = "top"
    FOOT = "foot"


@dataclass(frozen=True)
class Level:
    """A line of figures: its cells by column; none if one of them stands in no column alone."""

    cells: Mapping[int, Segment]
    level: float


@dataclass(frozen=True)
class Stack:
    """The levels from `first` up to but without `end` as one row, which stands at `level`."""

    first: int
    end: int
    level: float


@dataclass(frozen=True)
class Setting:
    """How a block is set: the `size` of its type, and how wide the lines of each column are at
    most."""

    size: float
    widths: Mapping[int, float]


def stacks(levels: Sequence[Level], setting: Setting, found: Sequence[Label]) -> list[Stack]:
    """The rows that are known, from top to bottom; `levels` come in that order, and `found` are
    all labels."""
    own = [label for label in found if not _is_of_group(label, found)]
    ways = [_Ways(levels, setting, own, alignment) for alignment in Alignment]
    least = min(way.cost for way in ways)
    known: list[set[Stack]] = [set(way.certain()) for way in ways if way.cost == least]
    spans = set.intersection(*({(one.first, one.end) for one in way} for way in known))
    return sorted(
        (one for one in known[0] if (one.first, one.end) in spans), key=lambda one: one.first
    )


def _is_of_group(label: Label, found: Sequence[Label]) -> bool:
    """Whether labels of rows stand behind it."""
    _, top, right, bottom = label.box
    slack = _AROUND * label.lines[0].size
    return any(
        other.box[0] > right and other.box[1] < bottom + slack and other.box[3] > top - slack
        for other in found
    )


@dataclass(frozen=True)
class _Total:
    """The least cost of a way through some of the levels, and how many ways have it."""

    cost: int
    ways: int

    def then(self, other: "_Total") -> "_Total":
        return _Total(self.cost + other.cost, self.ways * other.ways)

    def with_other(self, other: "_Total") -> "_Total":
        if self.cost == other.cost:
            return _Total(self.cost, self.ways + other.ways)
        return min(self, other, key=lambda one: one.cost)


_NOTHING = _Total(0, 1)
_IMPOSSIBLE = _Total(10**9, 0)


class _Ways:
    """All ways to cut levels into rows whose cells are aligned alike."""

    def __init__(
        self,
        levels: Sequence[Level],
        setting: Setting,
        labels: Sequence[Label],
        alignment: Alignment,
    ) -> None:
        self._levels = levels
        self._setting = setting
        self._labels = labels
        self._alignment = alignment
        count = len(levels)
        self._ends = [list(self._ends_of(first)) for first in range(count)]
        costs = {
            (first, end): self._cost_of(first, end)
            for first in range(count)
            for end in self._ends[first]
        }
        self._costs = costs
        self._upto = [_NOTHING] + [_IMPOSSIBLE] * count
        for first in range(count):
            for end in self._ends[first]:
                way = self._upto[first].then(_Total(costs[first, end], 1))
                self._upto[end] = self._upto[end].with_other(way)
        self._from = [_IMPOSSIBLE] * count + [_NOTHING]
        for first in reversed(range(count)):
            for end in self._ends[first]:
                way = self._from[end].then(_Total(costs[first, end], 1))
                self._from[first] = self._from[first].with_other(way)

    @property
    def cost(self) -> int:
        """What the best ways cost."""
        return self._upto[-1].cost

    def certain(self) -> Iterator[Stack]:
        """The rows that all of the best ways have, and that are not too near to another."""
        best = self._upto[-1]
        for (first, end), cost in self._costs.items():
            through = self._upto[first].then(_Total(cost, 1)).then(self._from[end])
            apart = not (self._is_near(first) or self._is_near(end))
            if through == best and apart and self._levels[first].cells:
                yield Stack(first, end, self._level_of(first, end))

    def _ends_of(self, first: int) -> Iterator[int]:
        """Where a row that begins with a level may end."""
        yield first + 1
        for end in range(first + 2, min(first + _MOST_LINES, len(self._levels)) + 1):
            if self._levels[end - 1].level - self._levels[end - 2].level > (
                _FARTHEST * self._setting.size
            ):
                return
            if self._is_row(first, end):
                yield end

    def _is_row(self, first: int, end: int) -> bool:
        levels = self._levels[first:end]
        if not all(level.cells for level in levels):
            return False
        top, foot = levels[0].level, levels[-1].level
        slack = _SAME * self._setting.size
        columns: dict[int, list[Level]] = {}
        for level in levels:
            for column in level.cells:
                columns.setdefault(column, []).append(level)
        for column, held in columns.items():
            above, below = held[0].level - top, foot - held[-1].level
            off = {
                Alignment.MIDDLE: (above - below) / 2,
                Alignment.TOP: above,
                Alignment.FOOT: below,
            }[self._alignment]
            if abs(off) > slack:
                return False
            if not is_cell([one.cells[column] for one in held], column, self._setting):
                return False
        return not self._has_two_labels(first, end)

    def _has_two_labels(self, first: int, end: int) -> bool:
        beside = self._beside(first, end)
        return any(one.lines[-1].level < other.lines[0].level for one in beside for other in beside)

    def _beside(self, first: int, end: int) -> list[Label]:
        slack = _BESIDE * self._setting.size
        top, foot = self._levels[first].level - slack, self._levels[end - 1].level + slack
        return [
            label
            for label in self._labels
            if label.lines[0].level <= foot and top <= label.lines[-1].level
        ]

    def _cost_of(self, first: int, end: int) -> int:
        """Rows cost that stand too near to the one before, or have no label of their own."""
        cost = _TOO_NEAR if self._is_near(first) else 0
        if not self._labels:
            return cost
        beside = {id(label) for label in self._beside(first, end)}
        before = {id(label) for label in self._beside(first - 1, first)} if first else set()
        return cost if beside - before else cost + _UNLABELLED

    def _is_near(self, number: int) -> bool:
        """Whether a level is too near to the one before to be in another row."""
        if not 0 < number < len(self._levels):
            return False
        one, other = self._levels[number - 1], self._levels[number]
        return other.level - one.level < _NEAREST * self._setting.size

    def _level_of(self, first: int, end: int) -> float:
        top, foot = self._levels[first].level, self._levels[end - 1].level
        return {
            Alignment.MIDDLE: (top + foot) / 2,
            Alignment.TOP: top,
            Alignment.FOOT: foot,
        }[self._alignment]


def is_cell(lines: Sequence[Segment], column: int, setting: Setting) -> bool:
    """Whether lines below each other in a column can be those of one figure: none ends where the
    beginning of the next one had room."""
    if len(lines) == 1:
        return True
    text = "".join(line.text for line in lines)
    if not is_figure(text) or (text[0] in "0０" and text[1].isdecimal()):
        return False
    for above, below in pairwise(lines):
        if not _NEAREST <= (below.level - above.level) / setting.size <= _FARTHEST:
            return False
        digits = above.text[-1].isdecimal() and below.text[0].isdecimal()
        word = (below.x1 - below.x0) / (len(below.text) if digits else 1)
        if above.x1 - above.x0 + word < setting.widths[column] - _ROUNDING * setting.size:
            return False
    return True
