"""A page whose fonts name no characters, read again from the embedded font's own table."""

import io

import pytest
from pikepdf import Array, Dictionary, Pdf, Stream

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Line
from gouji.extraction.limits import DEFAULT_LIMITS
from gouji.extraction.pdf.page import PageText
from gouji.extraction.pdf.pages import read_pages
from gouji.extraction.pdf.reader import read_pdf
from gouji.extraction.pdf.second import glyphs_again
from gouji.extraction.pdf.usable import PageState, state_of
from tests.corpus.pdf import boxfont
from tests.corpus.pdf.embedded import CharacterMap, EmbeddedFace

TEXT = (
    "某市人民政府办公室信息工作年度报告本新收申请数量上结转予以部分区处理的只计这情形不其他属于国家秘密"
    "法律行规禁止危及三安全一稳定保护第方合权益类内务四过程性执案卷查询事项机关掌握相没有现成"
)
SIZE = 10.0


def _pdf(*, mapped: bool, pages: int = 1) -> bytes:
    """Pages of `TEXT` in a font without ToUnicode, whose program has a cmap if `mapped`."""
    pdf = Pdf.new()
    face = EmbeddedFace(CharacterMap.NONE)
    shown = face.encode(TEXT)
    font = face.resource(pdf)
    if mapped:
        program = Stream(pdf, boxfont.build(list(dict.fromkeys(TEXT)), mapped=True))
        font.DescendantFonts[0].FontDescriptor.FontFile2 = program
    for _ in range(pages):
        page = pdf.add_blank_page(page_size=(595, 842))
        page.Resources = Dictionary(Font=Dictionary(F1=font))
        page.Contents = Stream(pdf, b"BT /F1 10 Tf 1 0 0 1 50 700 Tm %s Tj ET" % shown)
        page.CropBox = Array([20, 0, 595, 800])
    saved = io.BytesIO()
    pdf.save(saved)
    return saved.getvalue()


def _first_reading(data: bytes) -> PageText:
    (page,) = read_pages(data, DEFAULT_LIMITS)
    return PageText(1, "".join(glyph.text for glyph in page.glyphs), 0.0)


def test_what_the_first_reader_finds_garbled_is_read_from_the_embedded_font() -> None:
    data = _pdf(mapped=True)
    assert state_of(_first_reading(data)) is PageState.GARBLED
    ((number, glyphs),) = glyphs_again(data, [1])
    assert number == 1
    assert "".join(glyph.text for glyph in glyphs) == TEXT


def test_its_glyphs_stand_where_the_page_shows_them() -> None:
    data = _pdf(mapped=True)
    (page,) = read_pages(data, DEFAULT_LIMITS)
    ((_, glyphs),) = glyphs_again(data, [1])
    first = glyphs[0]
    assert (first.x0, first.x1) == pytest.approx((30.0, 40.0))
    assert first.top < 100.0 < first.bottom
    theirs = page.glyphs[0]
    assert abs((first.top + first.bottom) - (theirs.top + theirs.bottom)) < SIZE


def test_a_font_without_any_table_stays_garbled() -> None:
    data = _pdf(mapped=False)
    for _, glyphs in glyphs_again(data, [1]):
        again = PageText(1, "".join(glyph.text for glyph in glyphs), 0.0)
        assert state_of(again) is PageState.GARBLED


def test_only_the_pages_asked_for_are_read_and_no_more_than_a_report_has() -> None:
    data = _pdf(mapped=True, pages=40)
    assert [number for number, _ in glyphs_again(data, [2, 5])] == [2, 5]
    assert list(glyphs_again(data, range(1, 41))) == []
    assert list(glyphs_again(data, [])) == []


def test_a_file_that_it_cannot_open_gives_nothing() -> None:
    assert list(glyphs_again(b"%PDF-1.7\n", [1])) == []


def test_a_page_without_a_box_gives_nothing() -> None:
    data = _pdf(mapped=False).replace(b"/MediaBox", b"/MediaBux")
    assert list(glyphs_again(data, (1,))) == []


def test_a_document_is_read_with_the_second_opinion() -> None:
    (line,) = read_pdf(_pdf(mapped=True)).blocks
    assert isinstance(line, Line)
    assert line.text.startswith(TEXT[:20])


def test_a_document_that_neither_reads_is_refused() -> None:
    with pytest.raises(DocumentError) as caught:
        read_pdf(_pdf(mapped=False, pages=2))
    assert caught.value.code is ErrorCode.GARBLED_TEXT
