"""The media type is found from the first bytes, or from what a package holds."""

import gzip
import io
import zipfile

import pytest

from gouji.extraction.media import detect


def zipped(*members: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for member in members:
            archive.writestr(member, "<w:document/>")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"\n\n junk before it %PDF-1.4\n", "PDF"),
        (zipped("word/document.xml"), "DOCX"),
        (zipped("xl/workbook.xml"), "XLSX"),
        (zipped("[Content_Types].xml", "word/document2.xml"), "DOCX"),
        (zipped("[Content_Types].xml", "xl/book.xml"), "XLSX"),
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), "ZIP"),
        (zipped("word/notes.txt"), "ZIP"),
        (zipped("OFD.xml"), "OFD"),
        (zipped("content.xml"), "OpenDocument"),
        (zipped("a.txt"), "ZIP"),
        (b"PK\x03\x04 cut short", "ZIP"),
        (b"PK\x03\x04 report.pdf %PDF-1.7", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 40, "OLE (DOC, WPS, XLS …)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "DOC"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "XLS"),
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
        (b"<?xml version='1.0'?><a/>", "XML"),
        (b"<?xml version='1.0'?><html>", "HTML"),
        (b"<!-- saved --><p>", "HTML"),
        ("<html>".encode("utf-16"), "HTML"),
        (b"From: <Saved by Chromium>\r\nMIME-Version: 1.0\r\n", "MHTML"),
        ("见 <html> 标签".encode(), "TEXT"),
    ],
)
def test_the_type_is_that_of_the_bytes(data: bytes, named: str) -> None:
    assert detect(data).label == named
