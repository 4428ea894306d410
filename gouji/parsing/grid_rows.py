"""The rows of a grid as lines: which of its columns are columns, and which rows are only text."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import mode

from gouji.extraction.document import Cell, Evidence, Table
from gouji.parsing.pieces import SourceLine
from gouji.parsing.side_columns import without_side_columns


def rows_of(table: Table) -> Iterator[SourceLine]:
    """The rows in full width: a cell that spans several columns stands in its first place, the
    others are empty.

    A row that is one cell from edge to edge is text between the rows, a line for each of its own;
    so is every row of a table with one column, which is a frame.
    """
    rows: dict[int, list[Cell]] = defaultdict(list)
    for cell in without_side_columns(table.cells):
        rows[cell.row].append(cell)
    places = _columns(rows)
    width = 1 + max(places.values(), default=-1)
    last = max(places, default=0)
    lacked = _lacking(rows, places)
    usual = mode([len(columns) for columns in lacked.values()] or [0])
    for number in sorted(rows):
        own = {places[cell.column]: cell for cell in rows[number]}
        first = own[min(own)]
        if len(own) == 1 and first.column == min(places) and first.column + first.colspan > last:
            for text in first.text.split("\n"):
                yield SourceLine(0, text, first.where)
            continue
        cells = tuple(
            (own[column].text, own[column].where) if column in own else ("", first.where)
            for column in range(width)
        )
        is_grid = table.evidence is Evidence.GRID
        covered = _covered(rows[number], places) if is_grid else frozenset()
        lacking = lacked[number] if is_grid else frozenset()
        text = " ".join(text for text, _ in cells)
        uneven = is_grid and len(lacked[number]) != usual
        yield SourceLine(0, text, first.where, cells, table.evidence, covered, lacking, uneven)


def _covered(row: Sequence[Cell], places: dict[int, int]) -> frozenset[int]:
    """The columns in which a row has no cell of its own, since one to their left spans them."""
    columns = list(places)  # in ascending order
    own = {places[cell.column] for cell in row}
    return frozenset(
        places[column]
        for cell in row
        if cell.colspan > 1
        for column in columns[
            bisect_right(columns, cell.column) : bisect_left(columns, cell.column + cell.colspan)
        ]
        if places[column] not in own
    )


def _lacking(rows: dict[int, list[Cell]], places: dict[int, int]) -> dict[int, frozenset[int]]:
    """The columns at the end of each row that no cell reaches, neither one of its own nor one from
    above."""
    columns = sorted(places)
    ends: dict[int, int] = {}
    for own in rows.values():
        for cell in own:
            for row in range(cell.row, cell.row + cell.rowspan):
                ends[row] = max(ends.get(row, 0), cell.column + cell.colspan)
    return {
        row: frozenset(places[column] for column in columns[bisect_left(columns, ends[row]) :])
        for row in rows
    }


def _columns(rows: dict[int, list[Cell]]) -> dict[int, int]:
    """For each column in which a cell begins, its number among those that tell cells apart.

    Neighbouring columns of which no row uses both are one: converters cut a column in two where
    the edges of two rows miss each other by a hair, and spans of a thousand columns are one.
    """
    before: dict[int, int] = {}
    for edges in _left_edges(rows):
        for position, edge in enumerate(edges):
            previous = edges[position - 1] if position else -1
            before[edge] = max(previous, before.get(edge, -1))
    places: dict[int, int] = {}
    first, place = -1, -1
    for edge in sorted(before):
        if before[edge] >= first:
            first, place = edge, place + 1
        places[edge] = place
    return places


def _left_edges(rows: dict[int, list[Cell]]) -> Iterator[Sequence[int]]:
    """Where cells begin in each row, those that reach down into it from above included."""
    reaching: list[Cell] = []
    for number in sorted(rows):
        reaching = [cell for cell in reaching if cell.row + cell.rowspan > number]
        reaching += rows[number]
        yield sorted({cell.column for cell in reaching})
