"""PDF to a `Document`: its pages one by one, then what runs through all of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gouji.extraction.document import Block, Cell, Document, Line, Table
from gouji.extraction.limits import DEFAULT_LIMITS, Limits
from gouji.extraction.media import MediaType
from gouji.extraction.pdf.furniture import without_furniture
from gouji.extraction.pdf.joining import JoinedTable, begin, go_on
from gouji.extraction.pdf.lines import TextLine, text_lines
from gouji.extraction.pdf.page import Page, RuledTable
from gouji.extraction.pdf.pages import read_pages
from gouji.extraction.pdf.paragraphs import Margins, margins_of, paragraphs


def read_pdf(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The text and the tables of a PDF, in reading order.

    Raises `DocumentError` with what `read_pages` raises.
    """
    pages: list[Page] = []
    printed: list[list[TextLine]] = []
    for page in read_pages(data, limits):
        printed.append(text_lines(page.number, page.glyphs))
        pages.append(replace(page, glyphs=()))  # they would fill the memory
    lines = without_furniture(pages, printed)
    return Document(
        media_type=MediaType.PDF,
        blocks=tuple(_blocks(pages, lines)),
        pages=len(pages),
    )


def _blocks(pages: Sequence[Page], lines: Sequence[Sequence[TextLine]]) -> Iterator[Block]:
    """Paragraphs and tables in reading order, each put together over page breaks."""
    margins = margins_of([line for own in lines for line in own])
    text: list[TextLine] = []
    table: JoinedTable | None = None
    for page, own in zip(pages, lines, strict=True):
        for item in _in_order(own, page.tables):
            if isinstance(item, TextLine):
                if table is not None:
                    yield _table(table)
                    table = None
                text.append(item)
                continue
            joined = go_on(table, page, item) if table is not None else None
            if joined is None:
                if table is not None:
                    yield _table(table)
                yield from _paragraphs(pages, text, margins)
                text = []
                joined = begin(page, item)
            table = joined
    if table is not None:
        yield _table(table)
    yield from _paragraphs(pages, text, margins)


def _in_order(
    lines: Sequence[TextLine], tables: Sequence[RuledTable]
) -> list[TextLine | RuledTable]:
    """Lines and tables from top to bottom."""
    items: list[TextLine | RuledTable] = [*lines, *tables]
    return sorted(items, key=lambda one: one.box[1])


def _paragraphs(
    pages: Sequence[Page], lines: Sequence[TextLine], margins: Margins
) -> Iterator[Line]:
    for one in paragraphs(lines, margins):
        yield Line(text=one.text, where=pages[one.page - 1].place(one.box))


def _table(table: JoinedTable) -> Table:
    return Table.model_construct(
        cells=tuple(
            Cell.model_construct(
                row=cell.row,
                column=cell.column,
                rowspan=cell.rowspan,
                colspan=cell.colspan,
                text=cell.text,
                where=page.place(cell.box),
            )
            for page, cell in ((one.page, one.cell) for one in table.cells)
        )
    )
