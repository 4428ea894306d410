"""PDF to a `Document`: its pages one by one, then what runs through all of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gouji.extraction.document import Block, Cell, Document, Line, Table
from gouji.extraction.limits import DEFAULT_LIMITS, Limits
from gouji.extraction.media import MediaType
from gouji.extraction.pdf.aligned import AlignedTable, aligned_tables, may_align
from gouji.extraction.pdf.furniture import without_furniture
from gouji.extraction.pdf.joining import JoinedTable, begin, go_on
from gouji.extraction.pdf.lines import TextLine, text_lines
from gouji.extraction.pdf.page import Page, PageText, RuledTable
from gouji.extraction.pdf.pages import read_pages
from gouji.extraction.pdf.paragraphs import Margins, margins_of, paragraphs
from gouji.extraction.pdf.usable import check_usable

Item = TextLine | RuledTable | AlignedTable


def read_pdf(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The text and the tables of a PDF, in reading order.

    Raises `DocumentError` with what `read_pages` and `check_usable` raise.
    """
    pages: list[Page] = []
    texts: list[PageText] = []
    printed: list[list[TextLine]] = []
    tables: list[list[AlignedTable]] = []
    for page in read_pages(data, limits):
        lines, aligned = _outside_grids(page)
        printed.append(lines)
        tables.append(aligned)
        texts.append(page.text())
        pages.append(replace(page, glyphs=()))  # they would fill the memory
    check_usable(texts)
    lines_of_pages = without_furniture(pages, printed)
    items = [
        _in_order([*lines, *page.tables, *aligned])
        for page, lines, aligned in zip(pages, lines_of_pages, tables, strict=True)
    ]
    return Document(
        media_type=MediaType.PDF,
        blocks=tuple(_blocks(pages, items)),
        pages=len(pages),
    )


def _outside_grids(page: Page) -> tuple[list[TextLine], list[AlignedTable]]:
    """The lines outside of all tables, and the tables without a grid."""
    lines = text_lines(page.number, page.glyphs)
    if not may_align("\n".join(line.text for line in lines)):
        return lines, []
    tables = aligned_tables(page, page.rules)
    outside = [
        glyph
        for glyph in page.glyphs
        if not any(
            table.box[0] <= (glyph.x0 + glyph.x1) / 2 <= table.box[2]
            and table.box[1] <= (glyph.top + glyph.bottom) / 2 <= table.box[3]
            for table in tables
        )
    ]
    return text_lines(page.number, outside), tables


def _in_order(items: Sequence[Item]) -> list[Item]:
    """Lines and tables from top to bottom."""
    return sorted(items, key=lambda one: one.box[1])


def _blocks(pages: Sequence[Page], items: Sequence[Sequence[Item]]) -> Iterator[Block]:
    """Paragraphs and tables in reading order, each put together over page breaks."""
    margins = margins_of([one for own in items for one in own if isinstance(one, TextLine)])
    text: list[TextLine] = []
    table: JoinedTable | None = None
    for page, own in zip(pages, items, strict=True):
        for item in own:
            joined = None
            if isinstance(item, RuledTable):
                joined = go_on(table, page, item) if table is not None else None
            if joined is None and table is not None:
                yield _table(table)
            table = joined
            if isinstance(item, TextLine):
                text.append(item)
                continue
            if text:
                yield from _paragraphs(pages, text, margins)
                text = []
            if isinstance(item, AlignedTable):
                yield item.table
            elif table is None:
                table = begin(page, item)
    if table is not None:
        yield _table(table)
    yield from _paragraphs(pages, text, margins)


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
