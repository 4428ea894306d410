"""The pages of a PDF, one after the other, each closed before the next is opened."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import pypdfium2 as pdfium
from pypdfium2 import raw

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.limits import Limits
from gouji.extraction.pdf.aligned import may_align
from gouji.extraction.pdf.cells import Filled, TornRunError, fill, fill_with_runs
from gouji.extraction.pdf.characters import FOLDED
from gouji.extraction.pdf.dots import Rule
from gouji.extraction.pdf.geometry import Upright
from gouji.extraction.pdf.glyphs import Glyph, read_glyphs
from gouji.extraction.pdf.grid import Grid, grids
from gouji.extraction.pdf.ink import Faces, plain_face
from gouji.extraction.pdf.joining import edges_of
from gouji.extraction.pdf.lines import TextLine, text_lines
from gouji.extraction.pdf.lone_rows import borders_of_lone_row
from gouji.extraction.pdf.page import Page, RuledTable
from gouji.extraction.pdf.rulings import Drawn, read_drawn
from gouji.extraction.pdf.runs import read_runs
from gouji.extraction.pdf.turning import turns_of, upright
from gouji.extraction.pdf.watermarks import without_any
from gouji.text import Bilingual

_NEAR = 3.0  # points: a table's own rules stand no farther outside of it


_NONE: Mapping[int, Sequence[Glyph]] = MappingProxyType({})


def read_pages(
    data: bytes, limits: Limits, known: Mapping[int, Sequence[Glyph]] = _NONE
) -> Iterator[Page]:
    """The pages of the PDF in `data`, in order; `known` has the glyphs of those, by number, whose
    text was read in another way.

    Raises `DocumentError` with `encrypted` if it cannot be opened without a password, `corrupt` if
    not at all or if it has no pages, `too_many_pages` before any is read, and `too_complex` at a
    page with more on it than any page of a report.
    """
    document = _opened(data)
    try:
        count = len(document)
        if count > limits.max_pages:
            raise DocumentError(ErrorCode.TOO_MANY_PAGES)
        if not count:
            raise DocumentError(ErrorCode.CORRUPT)
        edges: tuple[float, ...] = ()
        for number in range(1, count + 1):
            page = _read(document, number, known.get(number), edges)
            edges = edges_of(page.tables[-1]) if page.tables else ()
            yield page
    finally:
        document.close()


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        protected = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        code = ErrorCode.ENCRYPTED if protected else ErrorCode.CORRUPT
        raise DocumentError(code) from error


def _read(
    document: pdfium.PdfDocument,
    number: int,
    known: Sequence[Glyph] | None,
    edges: Sequence[float],
) -> Page:
    try:
        page = document[number - 1]
    except pdfium.PdfiumError as error:
        raise DocumentError(ErrorCode.CORRUPT, _page_name(number)) from error
    try:
        return _read_page(page, number, known, edges)
    except pdfium.PdfiumError as error:
        raise DocumentError(ErrorCode.CORRUPT, _page_name(number)) from error
    finally:
        page.close()


def _page_name(number: int) -> Bilingual:
    return Bilingual(zh=f"第{number}页", en=f"page {number}")


def _read_page(
    page: pdfium.PdfPage, number: int, known: Sequence[Glyph] | None, edges: Sequence[float]
) -> Page:
    """One page; `edges` are those of the columns of the last table on the page before."""
    textpage = page.get_textpage()
    try:
        shown = page.get_rotation() // 90
        turns = turns_of(textpage.raw)
        if turns != shown:  # PDFium orders text by how the page is shown
            textpage.close()
            page.set_rotation(turns * 90)
            textpage = page.get_textpage()
        view = upright(page.raw, turns)
        drawn = read_drawn(page.raw, view)
        found = _grids(drawn, edges)
        if known is None:
            filled, lines = _fill(textpage.raw, view, drawn, found, number)
        else:
            filled = fill(found, known, plain_face)
            lines = text_lines(number, filled.outside)
    finally:
        textpage.close()
    return Page(
        number=number,
        sheet=number,
        width=view.width,
        height=view.height,
        turn=(shown - turns) % 4,
        glyphs=filled.outside,
        tables=filled.tables,
        images=tuple(drawn.images),
        rules=tuple(one for one in drawn.horizontal if not _is_inside(one, filled.tables)),
        drawn=raw.FPDFPage_CountObjects(page.raw) > 0,
        lines=tuple(lines),
    )


def _grids(drawn: Drawn, edges: Sequence[float]) -> list[Grid]:
    """The grids on a page, with that of a row without borders if the table before goes on so."""
    lone = borders_of_lone_row(edges, drawn.horizontal, drawn.vertical)
    return grids([*drawn.horizontal, *lone.horizontal], [*drawn.vertical, *lone.vertical])


def _fill(
    textpage: raw.FPDF_TEXTPAGE, view: Upright, drawn: Drawn, found: Sequence[Grid], number: int
) -> tuple[Filled, list[TextLine]]:
    """The page's text in its tables and outside of them, by runs where these tell enough, and the
    lines outside."""
    runs = None if drawn.moved else read_runs(textpage, view)
    if runs is not None:
        try:
            filled = fill_with_runs(found, runs.glyphs, Faces(textpage, view, *runs))
        except TornRunError:
            pass  # characters can be told apart where their runs cannot
        else:
            lines = text_lines(number, filled.outside)
            if not may_align("\n".join(line.text for line in lines)):
                return filled, lines
    glyphs, indices = read_glyphs(textpage, view, FOLDED if drawn.moved else ())
    kept = without_any(textpage, glyphs, indices, drawn.vertical)
    filled = fill(found, kept, Faces(textpage, view, glyphs, indices))
    return filled, text_lines(number, filled.outside)


def _is_inside(rule: Rule, tables: Sequence[RuledTable]) -> bool:
    y, x0, x1 = rule
    return any(
        table.box[1] - _NEAR <= y <= table.box[3] + _NEAR
        and table.box[0] < (x0 + x1) / 2 < table.box[2]
        for table in tables
    )
