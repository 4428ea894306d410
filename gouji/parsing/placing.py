"""Puts the cells of a row into the columns of the form, or says that it cannot be done.

A row whose cells are all there needs no thought.  Where blank cells left no trace, every way of
placing what is printed is a candidate; candidates that the layout or the form's sums rule out are
dropped, and a figure is placed only in a column on which all remaining candidates agree.  What is
not determined is left out: a missing figure is honest, a misplaced one is not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from gouji.extraction.document import Place
from gouji.parsing.figures import CellKind, Figure, read_figure
from gouji.parsing.pieces import Piece, Separation
from gouji.parsing.spans import Span

_MAX_EXTRA = 2
_LONGEST_TEXT = 12


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
    cells it reads as one number.
    """

    candidates: tuple[Candidate, ...]
    certain: bool
    merged: tuple[tuple[str, str] | None, ...] = ()


@dataclass(frozen=True)
class RowShape:
    """Where the figures of a complete row lie among the cells of its line."""

    label_column: int
    lead: int
    trail: int


@dataclass(frozen=True)
class TableShape:
    """What complete rows tell about the layout: used to read the incomplete ones.

    `rows` are the shapes met in lines of cells, `breaks` how many lines of bars end a row.
    """

    rows: frozenset[RowShape]
    breaks: frozenset[int]


def values_of(span: Span) -> list[Piece]:
    """The filled cells that can be figures: stray texts are left out where figures suffice."""
    return [cell for cell in span.filled if cell.kind is not CellKind.TEXT]


def shape_of(rows: Sequence[Span], width: int) -> TableShape:
    """The shapes of the complete rows among `rows`."""
    shapes, breaks = set(), set()
    for row in rows:
        if len(values_of(row)) != width:
            continue
        cells = list(row.cells)
        if row.in_line:
            filled = [n for n, cell in enumerate(cells) if cell.kind is not CellKind.BLANK]
            if filled[-1] - filled[0] == width - 1:
                shapes.add(RowShape(row.column, filled[0], len(cells) - 1 - filled[-1]))
        elif not row.last:
            breaks.add(len(_trailing_lines(cells)))
    return TableShape(frozenset(shapes), frozenset(breaks))


def choices(
    row: Span, width: int, relations: Sequence[SumRelation], shape: TableShape
) -> Choices:
    """The candidates for a row of `width` columns."""
    cells = values_of(row)
    texts = [cell for cell in row.filled if cell.kind is CellKind.TEXT]
    if texts and len(cells) + len(texts) == width and _are_cells(texts):
        cells = list(row.filled)
    if len(cells) == width:
        return Choices((tuple(Reading.of(cell) for cell in cells),), certain=True)
    if not cells:
        return Choices(((None,) * width,), certain=True)
    if len(cells) > width:
        return _surplus(cells, width, relations)
    seen = _seen_blanks(row, width, shape)
    if len(seen) == 1:
        return Choices((_laid_out(seen[0]),), certain=True)
    laid = [_laid_out(one) for one in seen] or list(_spread(cells, width))
    return Choices(
        tuple(one for one in laid if all(relation.holds(one) for relation in relations)),
        certain=False,
    )


def _are_cells(texts: Sequence[Piece]) -> bool:
    return all(len(text.text) <= _LONGEST_TEXT for text in texts)


def _laid_out(cells: Sequence[Piece | None]) -> Candidate:
    return tuple(
        None if cell is None or cell.kind is CellKind.BLANK else Reading.of(cell) for cell in cells
    )


def _spread(cells: Sequence[Piece], width: int) -> Iterator[Candidate]:
    readings = [Reading.of(cell) for cell in cells]
    for places in combinations(range(width), len(readings)):
        row: list[Reading | None] = [None] * width
        for place, reading in zip(places, readings, strict=True):
            row[place] = reading
        yield tuple(row)


def _seen_blanks(row: Span, width: int, shape: TableShape) -> list[Sequence[Piece | None]]:
    """The ways in which the visible blank cells let the row lie; empty if they tell nothing."""
    cells = list(row.cells)
    if row.in_line:
        return _windows(row, cells, width, shape)
    if any(cell.separation is Separation.BREAK for cell in cells):
        return _between_breaks(row, cells, width, shape)
    return []


def _windows(
    row: Span, cells: list[Piece], width: int, shape: TableShape
) -> list[Sequence[Piece | None]]:
    filled = [number for number, cell in enumerate(cells) if cell.kind is not CellKind.BLANK]
    starts = [
        start
        for start in range(len(cells) - width + 1)
        if start <= filled[0] and filled[-1] < start + width
    ]
    if len(starts) > 1:
        known = {
            start
            for start in starts
            if RowShape(row.column, start, len(cells) - start - width) in shape.rows
        }
        if len(known) == 1:
            starts = list(known)
    return [cells[start : start + width] for start in starts]


def _between_breaks(
    row: Span, cells: list[Piece], width: int, shape: TableShape
) -> list[Sequence[Piece | None]]:
    """One cell a line, each line of bars inside a row a blank cell; lines at its end may be
    blank cells or the end of the row, which the complete rows tell."""
    lines: list[Piece | None] = []
    for number, cell in enumerate(cells):
        if cell.kind is not CellKind.BLANK:
            lines.append(cell)
        elif number == 0 or cells[number - 1].line != cell.line:
            lines.append(None)
    trailing = len(_trailing_lines(cells))
    inner = lines[: len(lines) - trailing] if trailing else lines
    absent = width - len(inner)
    ends = shape.breaks | {0} if row.last else shape.breaks
    if absent == 0 or (absent > 0 and [trailing - end == absent for end in ends].count(True) == 1):
        return [[*inner, *([None] * absent)]]
    return []


def _trailing_lines(cells: Sequence[Piece]) -> set[int]:
    lines: set[int] = set()
    for cell in reversed(cells):
        if cell.kind is not CellKind.BLANK:
            break
        lines.add(cell.line)
    return lines


def _surplus(cells: Sequence[Piece], width: int, relations: Sequence[SumRelation]) -> Choices:
    """More cells than columns: a stray number (a page number) or a number cut in two.

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
    for kept in combinations(readings, width):
        if all(relation.holds(kept) for relation in relations):
            found.setdefault(kept, None)
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
    rows = [
        tuple(readings[start : start + width]) for start in range(0, len(readings), width)
    ]
    confirmed = all(relation.holds(row) for row in rows for relation in relations)
    return Choices((rows[0],) if confirmed else (), certain=False)


def _merged(readings: Sequence[Reading], number: int) -> Candidate | None:
    first, second = readings[number], readings[number + 1]
    if not (first.raw.isdecimal() and second.raw.isdecimal()) or int(first.raw) == 0:
        return None
    whole = Reading(
        first.raw + second.raw, CellKind.FIGURE, Figure(int(first.raw + second.raw)), first.where
    )
    return (*readings[:number], whole, *readings[number + 2 :])
