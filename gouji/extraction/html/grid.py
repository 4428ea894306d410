"""Rows of spanning cells to a grid: which row and column each cell begins in."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from gouji.errors import DocumentError, ErrorCode
from gouji.text import Bilingual

# As browsers take them (HTML Standard, 4.9.11).
_WIDEST_SPAN = 1000
_MOST_CELLS = 200_000
_MOST_STEPS = 2_000_000


class SourceCell(NamedTuple):
    """A cell as the source has it; a `rowspan` of 0 runs to the end of its group of rows."""

    element: etree._Element
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True)
class SourceTable:
    """Groups of rows, which no cell reaches beyond, in the order shown; and what the table holds
    that is in no cell."""

    groups: Sequence[Sequence[Sequence[SourceCell]]]
    outside: Sequence[etree._Element] = ()


class Slot(NamedTuple):
    """A cell with its place in the grid."""

    element: etree._Element
    row: int
    column: int
    rowspan: int
    colspan: int


@dataclass(frozen=True)
class Layout:
    """A table laid out: the cells that begin in each row, from left to right."""

    rows: tuple[tuple[Slot, ...], ...]
    width: int
    before: tuple[etree._Element, ...] = ()


def lay_out(table: SourceTable) -> Layout:
    """Where every cell stands.

    Spans are cut where the rows of their group or the free columns end, and columns in which no
    cell begins are taken out.  Raises `DocumentError` with `too_complex` if the grid is larger
    than that of any form.
    """
    placed: list[list[Slot]] = []
    steps = 0
    for group in table.groups:
        busy: dict[int, int] = {}  # column to the first row that is free again
        base = len(placed)
        for number, row in enumerate(group):
            slots: list[Slot] = []
            column = 0
            for element, height, width in row:
                while busy and busy.get(column, 0) > number:
                    column += 1
                    steps += 1
                rowspan, end = 1, column + 1
                if height != 1 or width != 1:
                    rowspan = min(height or len(group), len(group) - number)
                    end = column
                    last = column + min(width, _WIDEST_SPAN)
                    while end < last and busy.get(end, 0) <= number:
                        busy[end] = number + rowspan
                        end += 1
                steps += end - column
                if steps > _MOST_STEPS:
                    raise _too_large()
                slots.append(Slot(element, base + number, column, rowspan, end - column))
                column = end
            placed.append(slots)
    return _without_slivers(placed, tuple(table.outside))


def _without_slivers(placed: list[list[Slot]], before: tuple[etree._Element, ...]) -> Layout:
    starts = sorted({slot.column for row in placed for slot in row})
    if len(starts) * len(placed) > _MOST_CELLS:
        raise _too_large()
    ends = {column + colspan for row in placed for _, _, column, _, colspan in row}
    if starts == list(range(len(starts))) and max(ends, default=0) <= len(starts):
        return Layout(tuple(map(tuple, placed)), len(starts), before)
    at = {column: number for number, column in enumerate(starts)}
    before_end = _begun_before(starts, ends)
    rows = tuple(
        tuple(
            Slot(
                slot.element,
                slot.row,
                at[slot.column],
                slot.rowspan,
                before_end[slot.column + slot.colspan] - at[slot.column],
            )
            for slot in row
        )
        for row in placed
    )
    return Layout(rows, len(starts), before)


def _begun_before(starts: list[int], ends: Collection[int]) -> dict[int, int]:
    """For every column at which a cell ends, how many columns begin before it."""
    found: dict[int, int] = {}
    count = 0
    for end in sorted(ends):
        while count < len(starts) and starts[count] < end:
            count += 1
        found[end] = count
    return found


def _too_large() -> DocumentError:
    return DocumentError(
        ErrorCode.TOO_COMPLEX,
        Bilingual(
            zh=f"表格超过{_MOST_CELLS}个单元格", en=f"a table of more than {_MOST_CELLS} cells"
        ),
    )
