"""PDF to a `Document`."""

from gouji.extraction.document import Block, Cell, Document, Line, Table
from gouji.extraction.limits import DEFAULT_LIMITS, Limits
from gouji.extraction.media import MediaType
from gouji.extraction.pdf.lines import text_lines
from gouji.extraction.pdf.page import Page, RuledTable
from gouji.extraction.pdf.pages import read_pages


def read_pdf(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The text and the ruled tables of a PDF, in reading order.

    Raises `DocumentError` with what `read_pages` raises.
    """
    blocks: list[Block] = []
    count = 0
    for page in read_pages(data, limits):
        count = page.number
        placed: list[tuple[float, Block]] = [
            (line.box[1], Line(text=line.text, where=page.place(line.box)))
            for line in text_lines(page.number, page.glyphs)
        ]
        placed += [(table.box[1], _table(page, table)) for table in page.tables]
        placed.sort(key=lambda one: one[0])
        blocks += [block for _, block in placed]
    return Document(media_type=MediaType.PDF, blocks=tuple(blocks), pages=count)


def _table(page: Page, table: RuledTable) -> Table:
    return Table(
        cells=tuple(
            Cell(
                row=cell.row,
                column=cell.column,
                rowspan=cell.rowspan,
                colspan=cell.colspan,
                text=cell.text,
                where=page.place(cell.box),
            )
            for cell in table.cells
        )
    )
