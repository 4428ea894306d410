"""The door of extraction: finds the media type from the bytes and calls the format's module."""

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Document
from gouji.extraction.plain import read_text
from gouji.text import Bilingual

# First bytes of formats that are met in practice and are no text, with the name people know.
_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP (DOCX, XLSX, OFD …)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE (DOC, WPS, XLS …)"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "RTF"),
)
_MARKUP = (b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body")
_HEAD = 1024


def read(data: bytes, name: str) -> Document:
    """The document in `data`.

    `name` is not looked at for the type: files are misnamed too often.  Raises `DocumentError`
    with `empty` or `unsupported_media_type`.
    """
    if not data.strip(b"\0 \t\r\n\f\v"):
        raise DocumentError(ErrorCode.EMPTY)
    head = data[:_HEAD]
    for signature, format_name in _SIGNATURES:
        if head.startswith(signature) or (signature == b"%PDF-" and signature in head):
            raise _unsupported(format_name)
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_MARKUP):
        raise _unsupported("HTML")
    return read_text(data)


def _unsupported(format_name: str) -> DocumentError:
    return DocumentError(
        ErrorCode.UNSUPPORTED_MEDIA_TYPE, Bilingual(zh=format_name, en=format_name)
    )
