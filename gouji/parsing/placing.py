"""Puts the cells of a row into the columns of the form, or says that it cannot be done.

A row whose cells are all there needs no thought.  Where blank cells left no trace, every way of
placing what is printed is a candidate; candidates that the layout or the form's sums rule out are
dropped, and a figure is placed only in a column on which all remaining candidates agree.  What is
not determined is left out: a missing figure is honest, a misplaced one is not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from gouji.extraction.document import Place
from gouji.parsing.figures import CellKind, Figure, read_figure
from gouji.parsing.pieces import Piece, Separation
from gouji.parsing.shape import TableShape
from gouji.parsing.spans import Span

_MAX_EXTRA = 2
_FIGURE_BEHIND = re.compile(r"\d\s*$")


@dataclass(frozen=True)
class Reading:
    """What a cell holds; `figure` is None for a placeholder or a text."""

    raw: str
    kind: CellKind
    figure: Figure | None
    where: Place

    @classmethod
    def of(cls, piece: Piece) -> "Reading":
        """The reading of one piece."""
        return cls(piece.text, piece.kind, read_figure(piece.text), piece.where)


Candidate = tuple[Reading | None, ...]  # one entry a column; None is a blank cell


@dataclass(frozen=True)
class SumRelation:
    """A sum inside a row: the cells at `left` add up to those at `right`."""

    left: tuple[int, ...]
    right: tuple[int, ...]

    def holds(self, row: Candidate) -> bool:
        """Whether it holds with blanks as 0; false if a cell's value cannot be known."""
        total = 0
        for places, sign in ((self.left, 1), (self.right, -1)):
            for place in places:
                value = amount(row[place])
                if value is None:
                    return False
                total += sign * value
        return total == 0


def amount(reading: Reading | None) -> int | None:
    """The whole number in a cell, 0 for blanks and placeholders, None for anything else."""
    if reading is None or reading.kind is CellKind.PLACEHOLDER:
        return 0
    if reading.figure is None or not isinstance(reading.figure.value, int):
        return None
    return reading.figure.value


@dataclass(frozen=True)
class Choices:
    """The ways in which a row's cells may lie.

    `certain`: the layout leaves one way.  `merged` gives, for a candidate, the two neighbouring
    cells it reads as one number.  `untotalled` are the ways in which its totals would be blank.
    """

    candidates: tuple[Candidate, ...]
    certain: bool
    merged: tuple[tuple[str, str] | None, ...] = ()
    untotalled: tuple[Candidate, ...] = ()


def choices(row: Span, width: int, relations: Sequence[SumRelation], shape: TableShape) -> Choices:
    """The candidates for a row of `width` columns."""
    cells = row.values
    if len(cells) == width:
        return Choices((tuple(Reading.of(cell) for cell in cells),), certain=True)
    if row.disturbed not in (0, width) or row.has_other_cells(width):
        return Choices((), certain=False)  # nobody knows which cells are its own
    if not cells:
        if _FIGURE_BEHIND.search(row.text):
            return Choices((), certain=False)  # glued to the label: no blank row
        return Choices(((None,) * width,), certain=True)
    if len(cells) > width:
        return _surplus(cells, width, relations)
    return _lacking(row, width, relations, shape)


def _lacking(row: Span, width: int, relations: Sequence[SumRelation], shape: TableShape) -> Choices:
    """Fewer cells than columns: visible blanks decide, else the grid, else the row's sums."""
    seen = _seen_blanks(row, width, shape)
    if seen and all(_begins_behind_head(row, way, shape) for way in seen):
        return Choices((), certain=False)  # a blank cell too many, but none before the first one
    if not shape.adjacent and any(cell.is_supposed for way in seen for cell in way):
        seen = []  # blanks that nobody saw: only the sums can tell
    laid = [laid_out(one) for one in seen] or list(_spread(row.values, width))
    if len(seen) == 1:
        return Choices(tuple(laid), certain=True)
    fitting = tuple(one for one in laid if all(relation.holds(one) for relation in relations))
    shown = _shown_by(shape, row, seen, width)
    if shown is not None and (laid[shown] in fitting or not fitting):
        return Choices((laid[shown],), certain=True)
    totals = {place for relation in relations for place in relation.right}
    blank = tuple(one for one in laid if totals and not any(one[place] for place in totals))
    return Choices(fitting, certain=False, untotalled=blank)


def laid_out(cells: Sequence[Piece]) -> Candidate:
    """The cells of a row as a candidate, one a column."""
    return tuple(None if cell.kind is CellKind.BLANK else Reading.of(cell) for cell in cells)


def _spread(cells: Sequence[Piece], width: int) -> Iterator[Candidate]:
    readings = [Reading.of(cell) for cell in cells]
    for places in combinations(range(width), len(readings)):
        row: list[Reading | None] = [None] * width
        for place, reading in zip(places, readings, strict=True):
            row[place] = reading
        yield tuple(row)


def _seen_blanks(row: Span, width: int, shape: TableShape) -> list[Sequence[Piece]]:
    """The ways in which the visible blank cells let the row lie; empty if they tell nothing."""
    cells = row.cells
    filled = [number for number, cell in enumerate(cells) if cell.kind is not CellKind.BLANK]
    if row.in_line:
        return [
            cells[start : start + width]
            for start in range(len(cells) - width + 1)
            if start <= filled[0] and filled[-1] < start + width
        ]
    # One cell a line, each further bar a blank cell; rows are filled up with such at their end to
    # one length, so that a row's own cells are the first ones.  In a row that is shorter a cell
    # is lost.
    whole = row.before + len(cells) in shape.lengths or len(cells) == width
    if whole and len(filled) < len(cells) >= width and filled[-1] < width:
        return [cells[:width]]
    return []


def _begins_behind_head(row: Span, way: Sequence[Piece], shape: TableShape) -> bool:
    """Whether a cell under the first column's header would be left out before the row."""
    return shape.head is not None and any(
        cell.column == shape.head < way[0].column and cell.line == way[0].line
        for cell in row.cells
        if cell.separation is Separation.GRID
    )


def _shown_by(
    shape: TableShape, row: Span, seen: Sequence[Sequence[Piece]], width: int
) -> int | None:
    """Which of the ways the rest of the table shows to be the right one."""
    if not row.in_line or not seen:
        return None
    if shape.adjacent:
        return 0
    starts = [way[0].column for way in seen]
    first = shape.first_column(row.columns)
    if first in starts:
        return starts.index(first)
    return None


def _surplus(cells: Sequence[Piece], width: int, relations: Sequence[SumRelation]) -> Choices:
    """More cells than columns: a page number behind the row, or a number cut in two.

    Only what the row's own sums confirm is a candidate.
    """
    readings = [Reading.of(cell) for cell in cells]
    extra = len(readings) - width
    if not relations:
        return Choices((), certain=False)
    if len(readings) % width == 0:
        return _before_lost_labels(readings, width, relations)
    if extra > _MAX_EXTRA:
        return Choices((), certain=False)
    found: dict[Candidate, tuple[str, str] | None] = {}
    kept = tuple(readings[:width])
    if all(relation.holds(kept) for relation in relations):
        found[kept] = None
    if extra == 1:
        for number in range(len(readings) - 1):
            merged = _merged(readings, number)
            if merged is not None and all(relation.holds(merged) for relation in relations):
                found.setdefault(merged, (readings[number].raw, readings[number + 1].raw))
    return Choices(tuple(found), certain=False, merged=tuple(found.values()))


def _before_lost_labels(
    readings: Sequence[Reading], width: int, relations: Sequence[SumRelation]
) -> Choices:
    """Several full rows under one label, the labels of the others being lost: the first row is
    the label's own, if the sums show that the rows begin and end where they should."""
    rows = [tuple(readings[start : start + width]) for start in range(0, len(readings), width)]
    confirmed = all(relation.holds(row) for row in rows for relation in relations)
    return Choices((rows[0],) if confirmed else (), certain=False)


def _merged(readings: Sequence[Reading], number: int) -> Candidate | None:
    first, second = readings[number], readings[number + 1]
    if not (first.raw.isdecimal() and second.raw.isdecimal()):
        return None
    printed = first.raw + second.raw
    figure = read_figure(printed)
    if figure is None or printed.startswith(("0", "０")):
        return None
    whole = Reading(printed, CellKind.FIGURE, figure, first.where)
    return (*readings[:number], whole, *readings[number + 2 :])
