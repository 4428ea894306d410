"""Other grids that print the same table: finer columns, cut in two, spans given up.

Editors and converters do all of these; a reader must not care.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from tests.corpus.grid import Grid, GridCell, Kind, figures_of


@dataclass(frozen=True)
class Spread:
    """A cell with its row, as some formats want every place of the grid named.

    `origin` is the row in which the cell begins.
    """

    cell: GridCell
    origin: int


def spread(grid: Grid) -> list[dict[int, Spread]]:
    """For each row the cells that cover it, by their first column."""
    rows: list[dict[int, Spread]] = [{} for _ in grid.rows]
    for number, row in enumerate(grid.rows):
        for cell in row:
            for below in range(number, min(number + cell.rowspan, len(rows))):
                rows[below][cell.column] = Spread(cell, number)
    return [dict(sorted(row.items())) for row in rows]


def refined(grid: Grid, rng: Random) -> Grid:
    """The same table on a finer raster, as pasting from spreadsheets leaves it: every column is
    one to three columns wide."""
    starts = [0]
    for _ in range(grid.width):
        starts.append(starts[-1] + rng.choice((1, 1, 2, 3)))
    rows = tuple(
        tuple(
            replace(
                cell,
                column=starts[cell.column],
                colspan=starts[cell.column + cell.colspan] - starts[cell.column],
            )
            for cell in row
        )
        for row in grid.rows
    )
    return Grid(grid.table, starts[-1], rows)


def unspanned(grid: Grid) -> Grid:
    """Every place of the grid a cell of its own; the text of a span stands in its first place."""
    rows = []
    for number, row in enumerate(spread(grid)):
        cells = []
        for at, one in row.items():
            for column in range(at, at + one.cell.colspan):
                if column == at and one.origin == number:
                    cells.append(replace(one.cell, rowspan=1, colspan=1))
                else:
                    cells.append(GridCell(column, "", Kind.GROUP))
        rows.append(tuple(cells))
    return Grid(grid.table, grid.width, tuple(rows))


def cut(grid: Grid, at: int, *, heading_rows: int = 0) -> tuple[Grid, Grid]:
    """The table as two, the second beginning with row `at` behind `heading_rows` of the first.

    A cell that the cut goes through keeps its text above and is empty below.
    """
    upper: list[tuple[GridCell, ...]] = []
    lower: list[tuple[GridCell, ...]] = []
    for number, row in enumerate(spread(grid)):
        part = upper if number < at else lower
        first = 0 if number < at else at
        cells = []
        for one in row.values():
            if number not in (one.origin, first):
                continue
            end = one.origin + one.cell.rowspan
            last = min(end, at) if number < at else end
            text = one.cell.text if number == one.origin else ""
            cells.append(replace(one.cell, rowspan=last - number, text=text))
        part.append(tuple(cells))
    return (
        Grid(grid.table, grid.width, tuple(upper)),
        Grid(grid.table, grid.width, (*grid.rows[:heading_rows], *lower)),
    )


def blocks(grid: Grid) -> Sequence[Grid]:
    """A table with a title row over each block as one table a block."""
    starts = [at for at, row in enumerate(grid.rows) if row[0].kind is Kind.TITLE]
    if not starts:
        return (grid,)
    ends = [*starts[1:], len(grid.rows)]
    return tuple(
        replace(grid, rows=grid.rows[start:end]) for start, end in zip(starts, ends, strict=True)
    )


def middle_row(grid: Grid, rng: Random) -> int:
    """A row with figures, not the first one, at which a page may end."""
    return rng.choice([at for at, row in enumerate(grid.rows) if figures_of(row)][1:])


def head_rows(grid: Grid) -> int:
    """How many rows stand above the first figures."""
    return next(at for at, row in enumerate(grid.rows) if figures_of(row))
