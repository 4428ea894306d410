"""The door of extraction: the type is found from the bytes."""

import gzip

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.reader import read


def refused(data: bytes) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read(data)
    return caught.value


@pytest.mark.parametrize(
    ("data", "named"),
    [(b"\x89PNG\r\n\x1a\n", "PNG"), (b"Rar!\x1a\x07\0", "RAR"), (gzip.compress(b"text"), "gzip")],
)
def test_what_is_not_read_is_refused_and_named(data: bytes, named: str) -> None:
    error = refused(data)
    assert error.code is ErrorCode.UNSUPPORTED_MEDIA_TYPE
    assert named in error.message.zh
    assert named in error.message.en


@pytest.mark.parametrize("data", [b"", b" \r\n\t\f\v", b"\0" * 64, "\u3000\n".encode()])
def test_nothing_to_read_is_empty(data: bytes) -> None:
    assert refused(data).code is ErrorCode.EMPTY


@pytest.mark.parametrize(
    "text",
    [
        "PDF版见附件。%PDF 不是标志",
        "见 <html> 标签",
        "GB18030",
        "# 报告\n<div>正文</div>",
        "<2023年>年度报告",
    ],
)
def test_text_that_speaks_of_formats_is_text(text: str) -> None:
    assert len(read(text.encode()).blocks) == text.count("\n") + 1


def test_pdf_far_inside_a_text_is_a_quotation() -> None:
    assert read(b"a" * 2000 + b"%PDF-1.7").media_type == "text/plain"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_read_in_every_encoding(encoding: str) -> None:
    document = read("二〇二三年度\n报告".encode(encoding))
    assert [getattr(block, "text", "") for block in document.blocks] == ["二〇二三年度", "报告"]
