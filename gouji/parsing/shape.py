"""What the rest of a table tells about where the figures of a row begin."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from gouji.parsing.figures import CellKind
from gouji.parsing.spans import Span


@dataclass(frozen=True)
class GridColumn:
    """Evidence that in lines of so many cells the figures begin in column `first`.

    `label` is the column of the label of the row that shows it, None if the header does.
    """

    cells: int
    first: int
    label: int | None


@dataclass(frozen=True)
class TableShape:
    """What the rest of a table tells about its rows.

    `grid` is the evidence for where the figures begin in the lines of a true grid, `lengths` how
    many cells complete rows have, one cell a line and bars at the end, labels of groups included.
    `adjacent`: the header begins right beside the row labels, so that figures do.  `head` is the
    column of a grid in which the header of the first column stands, None where there is no grid.
    """

    grid: frozenset[GridColumn] = frozenset()
    lengths: frozenset[int] = frozenset()
    adjacent: bool = False
    head: int | None = None

    def first_column(self, cells: int) -> int | None:
        """Where the figures begin in lines of `cells` cells, if all evidence agrees on it.

        One kind of row is not enough: where spans were lost, rows are shifted by the depth of
        their label, and each depth is consistent in itself.
        """
        evidence = [one for one in self.grid if one.cells == cells]
        firsts = {one.first for one in evidence}
        labels = {one.label for one in evidence}
        if len(firsts) != 1 or (len(labels) == 1 and None not in labels):
            return None
        return firsts.pop()


def shape_of(rows: Sequence[Span], width: int, header: Sequence[GridColumn] = ()) -> TableShape:
    """What the rows and the header tell, unless a row contradicts by having cells elsewhere."""
    grid = set(header)
    lengths = lengths_of(rows, {width})
    for row in rows:
        if not row.in_line or not row.columns:
            continue
        if len(row.cells) == width:
            grid.add(GridColumn(row.columns, row.cells[0].column, row.column))
        elif len(row.values) == width:
            filled = [cell.column for cell in row.cells if cell.kind is not CellKind.BLANK]
            if filled[-1] - filled[0] == width - 1:
                grid.add(GridColumn(row.columns, filled[0], row.column))
    fitting = {one for one in grid if all(_fits(row, one, width) for row in rows)}
    return TableShape(frozenset(grid) if fitting == grid else frozenset(), lengths)


def lengths_of(rows: Sequence[Span], widths: Container[int]) -> frozenset[int]:
    """The lengths of rows of one cell a line that are complete or, if none is, of all."""
    barred = [row for row in rows if not row.in_line and len(row.cells) > len(row.values)]
    complete = [row for row in barred if len(row.values) in widths and not row.last]
    return frozenset(row.before + len(row.cells) for row in complete or barred)


def _fits(row: Span, grid: GridColumn, width: int) -> bool:
    if not row.in_line or row.columns != grid.cells:
        return True
    return all(row.column < grid.first <= cell.column < grid.first + width for cell in row.values)


def header_column(first: Span, last: Span, width: int) -> list[GridColumn]:
    """What the headers over the first and the last column tell, if they stand in lines of the
    same number of cells and as far apart as the columns do."""
    if first.columns != last.columns or not first.columns:
        return []
    if last.column - first.column != width - 1:
        return []
    return [GridColumn(first.columns, first.column, None)]
