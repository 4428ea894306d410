"""PDF to a `Document`: its pages one by one, then what runs through all of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from gouji.extraction.document import Block, Document, Line
from gouji.extraction.limits import DEFAULT_LIMITS, Limits
from gouji.extraction.media import MediaType
from gouji.extraction.pdf.aligned import AlignedTable, aligned_tables, may_align
from gouji.extraction.pdf.aligned_columns import Column
from gouji.extraction.pdf.furniture import without_furniture
from gouji.extraction.pdf.joining import JoinedTable, begin, go_on
from gouji.extraction.pdf.leaves import leaves_of, numbered
from gouji.extraction.pdf.lines import TextLine, text_lines
from gouji.extraction.pdf.page import Page, PageText, RuledTable
from gouji.extraction.pdf.pages import read_pages
from gouji.extraction.pdf.paragraphs import Margins, margins_of, paragraphs
from gouji.extraction.pdf.second import glyphs_again
from gouji.extraction.pdf.standing import with_standing
from gouji.extraction.pdf.tables import as_table
from gouji.extraction.pdf.usable import PageState, check_usable, state_of

Item = TextLine | RuledTable | AlignedTable


def read_pdf(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The text and the tables of a PDF, in reading order.

    Raises `DocumentError` with what `read_pages` and `check_usable` raise.
    """
    reading = _read(read_pages(data, limits))
    known = dict(glyphs_again(data, reading.garbled()))
    if known:
        reading = _read(read_pages(data, limits, known))
    check_usable(reading.texts)
    pages = reading.pages
    lines_of_pages = without_furniture(pages, reading.lines)
    items = [
        _items(lines, tables) for lines, tables in zip(lines_of_pages, reading.tables, strict=True)
    ]
    reading.tables.clear()  # each is let go when it is in the document
    return Document(
        media_type=MediaType.PDF,
        blocks=tuple(_blocks(pages, items)),
        pages=pages[-1].printed_on,
    )


@dataclass(frozen=True)
class _Reading:
    """What stands on the pages, by page; `pages` are without their glyphs, which would fill the
    memory, and without their lines and tables, which stand in `lines` and, with those that have no
    grid, in `tables`."""

    pages: list[Page] = field(default_factory=list)
    texts: list[PageText] = field(default_factory=list)
    lines: list[list[TextLine]] = field(default_factory=list)
    tables: list[list[RuledTable | AlignedTable]] = field(default_factory=list)

    def garbled(self) -> list[int]:
        """The pages to be read in another way, which knows of no turned ones."""
        return [
            text.number
            for page, text in zip(self.pages, self.texts, strict=True)
            if not page.turn and state_of(text) is PageState.GARBLED
        ]


def _read(pages: Iterable[Page]) -> _Reading:
    reading = _Reading()
    before: tuple[Column, ...] = ()
    for page in numbered(leaf for sheet in pages for leaf in leaves_of(sheet)):
        lines, tables = _outside_grids(page, before)
        before = tables[-1].columns if tables else ()
        reading.lines.append(lines)
        reading.tables.append([*page.tables, *tables])
        reading.texts.append(page.text())
        reading.pages.append(replace(page, glyphs=(), tables=(), lines=()))
    return reading


def _outside_grids(
    page: Page, before: Sequence[Column]
) -> tuple[list[TextLine], list[AlignedTable]]:
    """The lines outside of all tables, and the tables without a grid; `before` are the columns of
    the last one on the page before."""
    if not may_align("\n".join(line.text for line in page.lines)):
        return list(page.lines), []
    tables = aligned_tables(page, page.rules, before)
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


def _items(lines: Sequence[TextLine], tables: Sequence[RuledTable | AlignedTable]) -> list[Item]:
    """Lines and tables from top to bottom."""
    standing = with_standing(lines, [table.box for table in tables])
    return sorted([*standing, *tables], key=lambda one: one.box[1])


def _blocks(pages: Sequence[Page], items: list[list[Item]]) -> Iterator[Block]:
    """Paragraphs and tables in reading order, each put together over page breaks.

    The `items` of a page are taken out of the list as they are read.
    """
    lines = [one for own in items for one in own if isinstance(one, TextLine)]
    margins = margins_of(lines, min(page.width for page in pages))
    text: list[TextLine] = []
    table: JoinedTable | None = None
    items.reverse()
    for page in pages:
        for item in items.pop():
            joined = None
            if isinstance(item, RuledTable):
                joined = go_on(table, page, item) if table is not None else None
            if joined is None and table is not None:
                yield as_table(table)
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
        yield as_table(table)
    yield from _paragraphs(pages, text, margins)


def _paragraphs(
    pages: Sequence[Page], lines: Sequence[TextLine], margins: Margins
) -> Iterator[Line]:
    for one in paragraphs(lines, margins):
        where = pages[one.page - 1].place(one.box)
        yield Line(text=one.text, where=where, standing=one.standing)
