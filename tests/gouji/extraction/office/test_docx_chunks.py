"""Documents of other formats inside a DOCX file, as web systems export their pages."""

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import CellPlace, Line, LinePlace
from gouji.extraction.reader import read
from tests.gouji.extraction.office.ooxml import (
    blocks,
    cell,
    docx,
    paragraph,
    relationships,
    row,
    table,
)

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CHUNK = f'<w:altChunk xmlns:r="{_R}" r:id="raFChunk"/>'
PAGE = "<html><body><p>页面里的话</p><table><tr><td>规章<td>12</table></body></html>"
MESSAGE = (
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    f'--b\nContent-Type: text/html; charset="utf-8"\n\n{PAGE}\n--b--\n'
)


def with_chunk(content: str | bytes, body: str = CHUNK) -> bytes:
    parts: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": relationships(aFChunk="/word/chunk.bin"),
        "word/chunk.bin": content,
    }
    return docx(body, **parts)


def shown(data: bytes) -> list[tuple[object, str]]:
    """Place and text of every line and cell."""
    found: list[tuple[object, str]] = []
    for block in read(data).blocks:
        if isinstance(block, Line):
            found.append((block.where, block.text))
        else:
            found += [(one.where, one.text) for one in block.cells]
    return found


@pytest.mark.parametrize("content", [PAGE, MESSAGE, PAGE.encode("gb18030")])
def test_a_chunk_stands_where_it_is_shown_with_places_of_the_document(
    content: str | bytes,
) -> None:
    body = paragraph("前") + table(row("a")) + CHUNK + paragraph("后") + table(row("b"))
    assert shown(with_chunk(content, body)) == [
        (LinePlace(line=1), "前"),
        (CellPlace(table=1, row=1, column=1), "a"),
        (LinePlace(line=2), "页面里的话"),
        (CellPlace(table=2, row=1, column=1), "规章"),
        (CellPlace(table=2, row=1, column=2), "12"),
        (LinePlace(line=3), "后"),
        (CellPlace(table=3, row=1, column=1), "b"),
    ]


def test_a_chunk_in_a_cell_makes_the_row_a_frame() -> None:
    texts = [text for _, text in shown(with_chunk(PAGE, table(row(cell(CHUNK)))))]
    assert texts == ["页面里的话", "规章", "12"]


def test_chunks_of_a_chunk_are_left_out() -> None:
    inner = with_chunk(PAGE, paragraph("里") + CHUNK)
    assert [text for _, text in shown(with_chunk(inner))] == ["里"]


def test_a_chunk_that_is_not_there_leaves_no_trace() -> None:
    assert [one.text for one in blocks(CHUNK + paragraph("正文")) if isinstance(one, Line)] == [
        "正文"
    ]


def test_a_chunk_that_cannot_be_read_refuses_the_document() -> None:
    with pytest.raises(DocumentError) as refused:
        read(with_chunk(b"\x89PNG\r\n\x1a\n", paragraph("正文") + CHUNK))
    assert refused.value.code is ErrorCode.UNSUPPORTED_MEDIA_TYPE
