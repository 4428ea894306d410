"""The door of extraction: the type is found from the bytes."""

import gzip
import io
import zipfile

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.reader import read


def refused(data: bytes, name: str = "报告.txt") -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read(data, name)
    return caught.value


def zipped() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"\n\n junk before it %PDF-1.4\n", "PDF"),
        (zipped(), "DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 40, "DOC"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"GIF89a", "GIF"),
        (b"II*\0\x08\0\0\0", "TIFF"),
        (b"MM\0*\0\0\0\x08", "TIFF"),
        (b"Rar!\x1a\x07\0", "RAR"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "7-Zip"),
        (gzip.compress(b"text"), "gzip"),
        (b"{\\rtf1\\ansi ", "RTF"),
        (b"<!DOCTYPE html>\n<html>", "HTML"),
        (b"\xef\xbb\xbf\r\n  <HTML lang=zh>", "HTML"),
        (b"<?xml version='1.0'?>", "HTML"),
    ],
)
def test_what_is_no_text_is_refused_by_its_first_bytes_and_named(data: bytes, named: str) -> None:
    error = refused(data)
    assert error.code is ErrorCode.UNSUPPORTED_MEDIA_TYPE
    assert named in error.message.zh
    assert named in error.message.en


def test_a_false_name_changes_nothing() -> None:
    assert refused(zipped(), "report.md").code is ErrorCode.UNSUPPORTED_MEDIA_TYPE
    assert read("一、总体情况".encode(), "report.pdf").media_type == "text/plain"


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
    ],
)
def test_text_that_speaks_of_formats_is_text(text: str) -> None:
    assert len(read(text.encode(), "x").blocks) == text.count("\n") + 1


def test_pdf_far_inside_a_text_is_a_quotation() -> None:
    assert read(b"a" * 2000 + b"%PDF-1.7", "x").media_type == "text/plain"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_read_in_every_encoding(encoding: str) -> None:
    document = read("二〇二三年度\n报告".encode(encoding), "x")
    assert [getattr(block, "text", "") for block in document.blocks] == ["二〇二三年度", "报告"]
