"""What was read of a DOCX file to blocks with their places."""

from collections.abc import Callable, Iterator

from gouji.characters import PICTURE
from gouji.extraction.document import (
    Block,
    Cell,
    CellPlace,
    Document,
    Line,
    LinePlace,
    Place,
    Table,
)
from gouji.extraction.office.docx.body import (
    CellContent,
    Chunk,
    Flow,
    Paragraph,
    TableContent,
)

Chunks = Callable[[str], Document | None]
"""The document that the relationship of that id leads to; None if there is none to be read."""


class Placing:
    """Gives paragraphs and tables their places, takes layout tables apart, and puts chunks in."""

    def __init__(self, chunks: Chunks) -> None:
        self._chunks = chunks
        self._paragraphs = 0
        self._tables = 0

    def blocks(self, flow: Flow) -> Iterator[Block]:
        """The blocks of the document's own flow."""
        for one in flow:
            if isinstance(one, TableContent):
                yield from self._table(one)
            elif isinstance(one, Chunk):
                yield from self._chunk(self._chunks(one.identifier))
            else:
                yield from _lines(one, self._next_paragraph())

    def _next_paragraph(self) -> LinePlace:
        self._paragraphs += 1
        return LinePlace(line=self._paragraphs)

    def _chunk(self, chunk: Document | None) -> Iterator[Block]:
        """The blocks of another document, as if they were this one's own."""
        for block in chunk.blocks if chunk is not None else ():
            if isinstance(block, Line):
                yield block.model_copy(update={"where": self._next_paragraph()})
                continue
            self._tables += 1
            cells = (
                cell.model_copy(
                    update={
                        "where": CellPlace(
                            table=self._tables, row=cell.row + 1, column=cell.column + 1
                        )
                    }
                )
                for cell in block.cells
            )
            yield block.model_copy(update={"cells": tuple(cells)})

    def _table(self, table: TableContent) -> Iterator[Block]:
        """The table; a row with tables in its cells is layout, and what is in it stands by
        itself, between what is above and below."""
        self._tables += 1
        number = self._tables
        cells: list[Cell] = []
        for row in table.rows:
            if any(_has_table(cell.content) for cell in row):
                if cells:
                    yield Table(cells=tuple(cells))
                    cells = []
                for cell in row:
                    yield from self._taken_apart(cell, _place(number, cell))
            else:
                cells += [_cell(cell, _place(number, cell)) for cell in row]
        if cells:
            yield Table(cells=tuple(cells))

    def _taken_apart(self, cell: CellContent, place: CellPlace) -> Iterator[Block]:
        for one in cell.content:
            if isinstance(one, TableContent):
                yield from self._table(one)
            elif isinstance(one, Chunk):
                yield from self._chunk(self._chunks(one.identifier))
            else:
                yield from _lines(one, place)


def _lines(paragraph: Paragraph, place: Place) -> Iterator[Line]:
    text = paragraph.text.replace(PICTURE, "")
    return (Line(text=one, where=place) for one in text.split("\n"))


def _place(table: int, cell: CellContent) -> CellPlace:
    return CellPlace(table=table, row=cell.row + 1, column=cell.column + 1)


def _cell(cell: CellContent, place: CellPlace) -> Cell:
    return Cell(
        row=cell.row,
        column=cell.column,
        rowspan=cell.rowspan,
        colspan=cell.colspan,
        text=_text(cell.content),
        where=place,
    )


def _text(flow: Flow) -> str:
    """The text of a cell, a line for each paragraph, or `PICTURE`; a table of one cell in it is
    only a frame."""
    lines = (
        one.text if isinstance(one, Paragraph) else _text(_framed(one) or ())
        for one in flow
        if not isinstance(one, Chunk)
    )
    whole = "\n".join(line.replace("\t", " ") for line in lines if line.strip())
    return whole.replace(PICTURE, "").strip() or whole[: len(PICTURE)]


def _has_table(flow: Flow) -> bool:
    return any(_is_table(one) for one in flow)


def _is_table(one: Paragraph | TableContent | Chunk) -> bool:
    """Whether it is more than text in a frame; a chunk may hold anything."""
    if isinstance(one, TableContent):
        return (inner := _framed(one)) is None or _has_table(inner)
    return isinstance(one, Chunk)


def _framed(table: TableContent) -> Flow | None:
    """What is in the only cell of a table; None if it has more."""
    cells = [cell for row in table.rows for cell in row]
    return cells[0].content if len(cells) == 1 else None
