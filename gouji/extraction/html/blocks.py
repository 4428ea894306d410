"""What a page is made of before its places are worked out."""

from dataclasses import dataclass

from lxml import etree

from gouji.extraction.document import Evidence


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of text and the element that holds it."""

    text: str
    element: etree._Element


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell at its upper left corner; lines of its text are parted by newlines."""

    row: int
    column: int
    rowspan: int
    colspan: int
    text: str
    element: etree._Element


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table, row by row."""

    cells: tuple[GridCell, ...]
    evidence: Evidence = Evidence.GRID


PageBlock = Paragraph | Grid
