"""The document model: what every format is turned into before anything is understood.

A document is a sequence of blocks in reading order.  A block is a line of text or a table; both
know the place they were read from, so that every figure and finding can point back at it.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from gouji.model import Frozen


class LinePlace(Frozen):
    """A place in a text file."""

    line: int = Field(ge=1, description="Line number, counted from 1.")


class PagePlace(Frozen):
    """A place on a page of a PDF."""

    page: int = Field(ge=1, description="Page number, counted from 1.")
    bbox: tuple[float, float, float, float] = Field(
        description="x0, top, x1, bottom in points from the upper left corner of the page."
    )

    @model_validator(mode="after")
    def _ordered(self) -> "PagePlace":
        x0, top, x1, bottom = self.bbox
        if x1 < x0 or bottom < top:
            raise ValueError(f"bounding box is inside out: {self.bbox}")
        return self


class MarkupPlace(Frozen):
    """A place in an HTML page."""

    xpath: str
    line: int = Field(ge=1, description="Line of the source, counted from 1.")


class CellPlace(Frozen):
    """A place in a table of a word-processor or spreadsheet file, each counted from 1."""

    table: int = Field(ge=1)
    row: int = Field(ge=1)
    column: int = Field(ge=1)


# Tried in this order: the places of which a document has thousands come first.
Place = MarkupPlace | PagePlace | CellPlace | LinePlace


class Standing(StrEnum):
    """Whether the order in which the words of a line are read is beyond doubt."""

    ALONE = "alone"  # nothing else stands at its height, or the format has no pages
    BESIDE = "beside"  # put together from words that stand apart, or something is next to it


class Line(Frozen):
    """A line of running text, without its line break."""

    kind: Literal["line"] = "line"
    text: str
    where: Place
    standing: Standing = Standing.ALONE


class Cell(Frozen):
    """A cell of a grid; `row` and `column` count from 0 and name its upper left corner."""

    row: int = Field(ge=0)
    column: int = Field(ge=0)
    rowspan: int = Field(default=1, ge=1)
    colspan: int = Field(default=1, ge=1)
    text: str
    where: Place


class Evidence(StrEnum):
    """What says which column a cell of a table belongs to."""

    GRID = "grid"  # ruling lines, or the markup of a format that has tables
    ALIGNED = "aligned"  # only where its text stands: the form's sums must confirm it


class Table(Frozen):
    """A grid whose cells are in row-major order and do not overlap."""

    kind: Literal["table"] = "table"
    evidence: Evidence = Evidence.GRID
    cells: tuple[Cell, ...]


Block = Annotated[Line | Table, Field(discriminator="kind")]


class Document(Frozen):
    """A document's blocks in reading order."""

    media_type: str
    blocks: tuple[Block, ...]
    pages: int | None = Field(default=None, ge=0, description="Pages, where the format has them.")
