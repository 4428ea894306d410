"""Tables of the document model from tables put together over pages.

A page of figures has hundreds of cells.  Their values are right by construction, so they are not
validated one by one; coordinates, most of them shared along rows and columns, are rounded once.
"""

from typing import Any, TypeVar

from gouji.extraction.document import Cell, PagePlace, Table
from gouji.extraction.pdf.geometry import Box
from gouji.extraction.pdf.joining import JoinedTable
from gouji.extraction.pdf.page import Page
from gouji.model import Frozen

_Model = TypeVar("_Model", bound=Frozen)

# Shared by all instances: a set for each takes as much memory as its values.
_CELL_FIELDS = set(Cell.model_fields)
_PLACE_FIELDS = set(PagePlace.model_fields)


class _Rounded(dict[float, float]):
    """Coordinates as `Page.place` rounds them."""

    def __missing__(self, coordinate: float) -> float:
        self[coordinate] = shown = round(coordinate, 2)
        return shown


def as_table(joined: JoinedTable) -> Table:
    """The table with the place of every cell."""
    shown = _Rounded()
    cells = []
    for page, (row, column, rowspan, colspan, text, box, _) in joined.cells:
        values = {
            "row": row,
            "column": column,
            "rowspan": rowspan,
            "colspan": colspan,
            "text": text,
            "where": _place(page, box, shown),
        }
        cells.append(_built(Cell, _CELL_FIELDS, values))
    return Table.model_construct(cells=tuple(cells))


def _place(page: Page, box: Box, shown: _Rounded) -> PagePlace:
    if page.turn or any(page.offset):
        return page.place(box)
    x0, top, x1, bottom = box
    bbox = shown[x0], shown[top], shown[x1], shown[bottom]
    return _built(PagePlace, _PLACE_FIELDS, {"page": page.printed_on, "bbox": bbox})


def _built(model: type[_Model], fields: set[str], values: dict[str, Any]) -> _Model:
    """What `model_construct` makes of values for all fields, in a quarter of its time."""
    made = object.__new__(model)
    put = object.__setattr__
    put(made, "__dict__", values)
    put(made, "__pydantic_fields_set__", fields)
    put(made, "__pydantic_extra__", None)
    put(made, "__pydantic_private__", None)
    return made
