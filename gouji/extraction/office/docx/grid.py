"""The grid of a table: where each cell begins and how far it reaches.

Source: ECMA-376 part 1, 17.4.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.office.docx.markup import attribute, child, is_gone, name_of, number, shown

# Word has 63 columns; files with more are read, and spans of millions are not believed.
_WIDEST_SPAN = 256
_MOST_CELLS = 200_000
_LARGEST_AREA = 2_000_000  # rows times columns


@dataclass
class GridCell:
    """A cell at its upper left corner, counted from 0; `content` is its `w:tc`."""

    row: int
    column: int
    colspan: int
    content: etree._Element
    rowspan: int = 1


def grid_of(table: etree._Element) -> list[list[GridCell]]:
    """The cells that begin in each row of `w:tbl`, from left to right.

    Deleted rows and cells are gone, merged cells are one.  A cell that says it continues the one
    above, where none stands that does, is a cell of its own.

    Raises `DocumentError` (`too_complex`) for more cells than any report has.
    """
    rows: list[list[GridCell]] = []
    above: dict[int, GridCell] = {}
    cells = widest = 0
    for element in shown(table):
        if name_of(element) != "w:tr" or is_gone(child(element, "w:trPr"), "w:hidden"):
            continue
        row, above = _row(element, len(rows), above)
        rows.append(row)
        cells += len(row) + 1
        widest = max(widest, *(cell.column for cell in row), 0)
        if cells > _MOST_CELLS or len(rows) * widest > _LARGEST_AREA:
            raise DocumentError(ErrorCode.TOO_COMPLEX)
    return rows


def _row(
    element: etree._Element, row: int, above: dict[int, GridCell]
) -> tuple[list[GridCell], dict[int, GridCell]]:
    """The cells that begin in a row, and those that the next row may continue, by column."""
    column = _before(element)
    begun: list[GridCell] = []
    open_cells: dict[int, GridCell] = {}
    previous: GridCell | None = None
    for cell in _cells(element):
        properties = child(cell, "w:tcPr")
        width = max(1, min(number(_said(properties, "w:gridSpan"), 1), _WIDEST_SPAN))
        upper = above.get(column)
        if previous is not None and _continues(properties, "w:hMerge"):
            previous.colspan = min(previous.colspan + width, _WIDEST_SPAN)
        elif upper is not None and upper.colspan == width and _continues(properties, "w:vMerge"):
            upper.rowspan += 1
            open_cells[column] = upper
            previous = None
        else:
            previous = GridCell(row, column, width, cell)
            begun.append(previous)
            if child(properties, "w:vMerge") is not None:
                open_cells[column] = previous
        column += width
    return begun, open_cells


def _cells(row: etree._Element) -> Sequence[etree._Element]:
    return [
        one
        for one in shown(row)
        if name_of(one) == "w:tc" and child(one, "w:tcPr", "w:cellDel") is None
    ]


def _before(row: etree._Element) -> int:
    said = _said(child(row, "w:trPr"), "w:gridBefore")
    return max(0, min(number(said), _WIDEST_SPAN))


def _said(properties: etree._Element | None, name: str) -> str | None:
    found = child(properties, name)
    return None if found is None else attribute(found, "val")


def _continues(properties: etree._Element | None, name: str) -> bool:
    """Whether the cell is merged into the one before; without a value, the element says so."""
    found = child(properties, name)
    return found is not None and attribute(found, "val") in (None, "continue")
