"""Tables that go on over a page break, put together again."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from gouji.extraction.pdf.breaks import Cut, Halves, cut_of, is_cut_group, joined_text
from gouji.extraction.pdf.page import Page, RuledCell, RuledTable

_APART = 6.0  # points: how far the same column edge may be off on the next page
_SPACE = re.compile(r"\s+")


class PlacedCell(NamedTuple):
    """A cell of a joined table, and the page it is printed on."""

    page: Page
    cell: RuledCell


@dataclass(frozen=True, slots=True)
class JoinedTable:
    """A table with all its parts; `edges` are the column edges of all of them."""

    cells: tuple[PlacedCell, ...]
    edges: tuple[float, ...]


def begin(page: Page, table: RuledTable) -> JoinedTable:
    """The joined table that a table on one page is at first."""
    cells = tuple(PlacedCell(page, cell) for cell in table.cells)
    return JoinedTable(cells, edges_of(table))


def go_on(first: JoinedTable, page: Page, table: RuledTable) -> JoinedTable | None:
    """The table with its continuation at the top of the next page; None if that is another table.

    It goes on if the columns are the same.  A header that is repeated is left out, unless the rows
    under it are repeated too: that is the same table of another report.
    """
    edges = _common_edges(first.edges, edges_of(table))
    if edges is None:
        return None
    upper = _moved(first.cells, edges)
    lower = _moved([PlacedCell(page, cell) for cell in table.cells], edges)
    header = _repeated_header(upper, lower)
    if header is None:
        return None
    lower = [
        PlacedCell(one.page, one.cell._replace(row=one.cell.row - header))
        for one in lower
        if one.cell.row >= header
    ]
    return JoinedTable(tuple(_stacked(upper, lower)), edges)


def edges_of(table: RuledTable) -> tuple[float, ...]:
    """The left edges of the columns and the right edge of the last one."""
    edges: list[float] = []
    for edge in sorted({x for cell in table.cells for x in cell.box[::2]}):
        if not edges or edge - edges[-1] > _APART / 2:
            edges.append(edge)
    return tuple(edges)


def _common_edges(first: Sequence[float], second: Sequence[float]) -> tuple[float, ...] | None:
    """The edges of the part with more columns, if the other's are among them."""
    more, fewer = (first, second) if len(first) >= len(second) else (second, first)
    if abs(more[0] - fewer[0]) > _APART or abs(more[-1] - fewer[-1]) > _APART:
        return None
    known = all(any(abs(edge - one) <= _APART for one in more) for edge in fewer)
    return tuple(more) if known else None


def _moved(cells: Iterable[PlacedCell], edges: Sequence[float]) -> list[PlacedCell]:
    """The cells in the columns that `edges` bound."""
    columns: dict[float, int] = {}
    moved = []
    for one in cells:
        cell = one.cell
        x0, _, x1, _ = cell.box
        for x in (x0, x1):
            if x not in columns:
                columns[x] = _nearest(edges, x)
        start = columns[x0]
        span = max(columns[x1] - start, 1)
        fits = start == cell.column and span == cell.colspan
        moved.append(
            one if fits else PlacedCell(one.page, cell._replace(column=start, colspan=span))
        )
    return moved


def _nearest(edges: Sequence[float], x: float) -> int:
    return min(range(len(edges)), key=lambda number: abs(edges[number] - x))


def _repeated_header(upper: Sequence[PlacedCell], lower: Sequence[PlacedCell]) -> int | None:
    """How many rows of the upper part's beginning the lower one repeats; None if rows of figures
    follow that the upper part has in the same place."""
    above, below = _rows(upper), _rows(lower)
    count, same_label = 0, False
    for one, other in zip(above, below, strict=False):
        if one != other or not _label(other):
            same_label = _label(one) == _label(other) != ""
            break
        count += 1
    while any(one.cell.row < count < one.cell.row + one.cell.rowspan for one in lower):
        count -= 1
    return None if count and same_label else count


_Row = list[tuple[int, int, str]]


def _rows(cells: Sequence[PlacedCell]) -> Iterator[_Row]:
    """Columns, spans and texts of the cells that begin in each row."""
    for _, row in groupby(cells, key=lambda one: one.cell.row):
        yield [(one.cell.column, one.cell.colspan, _SPACE.sub("", one.cell.text)) for one in row]


def _label(row: _Row) -> str:
    return next((text for _, _, text in row if text), "")


def _stacked(upper: list[PlacedCell], lower: list[PlacedCell]) -> list[PlacedCell]:
    """The rows of the lower part under those of the upper one; what the break cut is whole."""
    if not lower:
        return upper
    end = max(one.cell.row + one.cell.rowspan for one in upper)
    bottom = [one for one in upper if one.cell.row + one.cell.rowspan == end]
    top = [one for one in lower if one.cell.row == 0]
    pairs = _facing(bottom, top)
    facing = {id(below) for _, below in pairs}
    whole = all(id(one) in facing or not one.cell.text for one in top)
    cut = cut_of([_halves(*pair) for pair in pairs]) if whole else Cut.TWO_ROWS
    shift = end if cut is Cut.TWO_ROWS else end - 1
    changed: dict[int, PlacedCell] = {}
    taken: set[int] = set()
    for above, below in pairs:
        if cut is not Cut.TWO_ROWS or is_cut_group(_halves(above, below)):
            changed[id(above)] = _joined(above, below, shift + below.cell.rowspan)
            taken.add(id(below))
    cells = [changed.get(id(one), one) for one in upper]
    for one in lower:
        if id(one) in taken:
            continue
        if cut is Cut.TWO_ROWS or one.cell.row > 0:
            cells.append(_lowered(one, shift))
        elif one.cell.rowspan > 1:  # what it had of the cut row belongs to another cell
            rest = one.cell._replace(row=1, rowspan=one.cell.rowspan - 1)
            cells.append(_lowered(PlacedCell(one.page, rest), shift))
    return sorted(cells, key=lambda one: (one.cell.row, one.cell.column))


def _facing(
    bottom: Sequence[PlacedCell], top: Sequence[PlacedCell]
) -> list[tuple[PlacedCell, PlacedCell]]:
    """The cells above and below the break that have the same columns."""
    known = {(one.cell.column, one.cell.colspan): one for one in bottom}
    return [
        (known[key], one) for one in top if (key := (one.cell.column, one.cell.colspan)) in known
    ]


def _halves(above: PlacedCell, below: PlacedCell) -> Halves:
    return Halves(above.cell, below.cell)


def _lowered(one: PlacedCell, rows: int) -> PlacedCell:
    return PlacedCell(one.page, one.cell._replace(row=one.cell.row + rows))


def _joined(above: PlacedCell, below: PlacedCell, end: int) -> PlacedCell:
    """One cell of both, down to the row before `end`; its place is where its text begins."""
    one = above if above.cell.text or not below.cell.text else below
    row = above.cell.row
    text = joined_text(_halves(above, below))
    full = below.cell.full if below.cell.text else above.cell.full
    return PlacedCell(one.page, one.cell._replace(row=row, rowspan=end - row, text=text, full=full))
