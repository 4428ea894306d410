"""Tables of the document model from tables put together over pages.

A page of figures has hundreds of cells: their coordinates, most of them shared along rows and
columns, are rounded once, and the cells of a table validated all at once.
"""

from pydantic import TypeAdapter

from gouji.extraction.document import Cell, PagePlace, Table
from gouji.extraction.pdf.geometry import Box
from gouji.extraction.pdf.joining import JoinedTable
from gouji.extraction.pdf.page import Page

_CELLS = TypeAdapter(tuple[Cell, ...])


class _Rounded(dict[float, float]):
    """Coordinates as `Page.place` rounds them."""

    def __missing__(self, coordinate: float) -> float:
        self[coordinate] = shown = round(coordinate, 2)
        return shown


def as_table(joined: JoinedTable) -> Table:
    """The table with the place of every cell."""
    shown = _Rounded()
    values = []
    for page, (row, column, rowspan, colspan, text, box, _) in joined.cells:
        values.append(
            {
                "row": row,
                "column": column,
                "rowspan": rowspan,
                "colspan": colspan,
                "text": text,
                "where": _place(page, box, shown),
            }
        )
    return Table.model_construct(cells=_CELLS.validate_python(values))


def _place(page: Page, box: Box, shown: _Rounded) -> PagePlace:
    if page.turn:
        return page.place(box)
    x0, top, x1, bottom = box
    return PagePlace(page=page.number, bbox=(shown[x0], shown[top], shown[x1], shown[bottom]))
