"""The body of a document, and of its cells and text boxes, as paragraphs and tables in order."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from gouji.extraction.office.docx.grid import grid_of
from gouji.extraction.office.docx.markup import child, is_gone, name_of, relationship, shown, value
from gouji.extraction.office.docx.numbering import Numbering
from gouji.extraction.office.docx.runs import written
from gouji.extraction.office.docx.styles import Styles


@dataclass(frozen=True)
class Paragraph:
    """A paragraph with its numeral; line breaks in it are "\\n"."""

    text: str


@dataclass(frozen=True)
class CellContent:
    """A cell at its upper left corner, counted from 0, with what is in it."""

    row: int
    column: int
    rowspan: int
    colspan: int
    content: "Flow"


@dataclass(frozen=True)
class TableContent:
    """A table: the cells that begin in each row."""

    rows: tuple[tuple[CellContent, ...], ...]


@dataclass(frozen=True)
class Chunk:
    """A document of another format that is shown there: the id of the relationship to it."""

    identifier: str


Flow = tuple[Paragraph | TableContent | Chunk, ...]


@dataclass(frozen=True)
class BodyReader:
    """Reads flows; a document has one, since its lists count on from flow to flow."""

    styles: Styles
    numbering: Numbering

    def flow(self, container: etree._Element) -> Flow:
        """What stands in `container`: a body, a cell or a text box.

        The contents of text boxes follow the paragraph that they are anchored in.
        """
        blocks: list[Paragraph | TableContent | Chunk] = []
        joined: list[etree._Element] = []
        for one in shown(container):
            name = name_of(one)
            if name == "w:p":
                joined.append(one)
                if not _runs_on(one):
                    blocks += self._paragraph(joined)
                    joined = []
            elif name == "w:tbl":
                blocks += self._paragraph(joined) if joined else ()
                joined = []
                blocks.append(self._table(one))
            elif name == "w:altChunk":
                blocks += self._paragraph(joined) if joined else ()
                joined = []
                blocks.append(Chunk(relationship(one)))
        blocks += self._paragraph(joined) if joined else ()
        return tuple(blocks)

    def _paragraph(self, joined: Sequence[etree._Element]) -> Flow:
        """One paragraph; of several joined ones the last, whose mark is left, gives the form."""
        properties = child(joined[-1], "w:pPr")
        found = written(joined, self.styles)
        text = "".join(found.text)
        numeral = ""
        if text.strip() or not _runs_on(joined[-1]):
            style = value(properties, "w:pStyle") or self.styles.default
            numeral = self.numbering.label(properties, style)
        blocks: list[Paragraph | TableContent | Chunk] = [Paragraph(_numbered(numeral, text))]
        for box in found.boxes:
            blocks += self.flow(box)
        return tuple(blocks)

    def _table(self, element: etree._Element) -> TableContent:
        return TableContent(
            tuple(
                tuple(
                    CellContent(
                        cell.row, cell.column, cell.rowspan, cell.colspan, self.flow(cell.content)
                    )
                    for cell in row
                )
                for row in grid_of(element)
            )
        )


def _runs_on(paragraph: etree._Element) -> bool:
    """Whether its mark is deleted or hidden, so that the next paragraph goes on in its line."""
    return is_gone(child(paragraph, "w:pPr", "w:rPr"), "w:vanish")


def _numbered(numeral: str, text: str) -> str:
    """The numeral before the text; a space only where the two would run into each other."""
    return f"{numeral} {text}" if numeral[-1:].isalnum() and text else numeral + text
