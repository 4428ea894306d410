"""The media type of a file, from its bytes alone: files are misnamed too often."""

import io
import re
import zipfile
from enum import StrEnum

_HEAD = 1024
_MANY_MEMBERS = 10_000
# The last one: of a version that is not known.
_BROKEN_ARCHIVE = (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_MARKUP = re.compile(rb"<(?:!doctype html|!--|[a-z][a-z0-9]*[\s/>])")
_XML = b"<?xml"
_MAIL = (b"mime-version:", b"from: <saved by", b"content-type: multipart/related")


class MediaType(StrEnum):
    """Formats that are told apart; the value is the registered name."""

    TEXT = "text/plain"
    PDF = "application/pdf"
    HTML = "text/html"
    MHTML = "multipart/related"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    DOC = "application/msword"
    XLS = "application/vnd.ms-excel"
    RTF = "application/rtf"
    OFD = "application/ofd"
    OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text"
    ZIP = "application/zip"
    OLE = "application/x-ole-storage"
    XML = "application/xml"
    PNG = "image/png"
    JPEG = "image/jpeg"
    GIF = "image/gif"
    TIFF = "image/tiff"
    RAR = "application/vnd.rar"
    SEVEN_ZIP = "application/x-7z-compressed"
    GZIP = "application/gzip"

    @property
    def label(self) -> str:
        """What people call it."""
        return _LABELS.get(self, self.name)


_LABELS = {
    MediaType.OPEN_DOCUMENT: "OpenDocument",
    MediaType.OLE: "OLE (DOC, WPS, XLS …)",
    MediaType.SEVEN_ZIP: "7-Zip",
    MediaType.GZIP: "gzip",
}


_SIGNATURES = (
    (b"\x89PNG", MediaType.PNG),
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"GIF8", MediaType.GIF),
    (b"II*\0", MediaType.TIFF),
    (b"MM\0*", MediaType.TIFF),
    (b"Rar!", MediaType.RAR),
    (b"7z\xbc\xaf\x27\x1c", MediaType.SEVEN_ZIP),
    (b"\x1f\x8b", MediaType.GZIP),
    (b"{\\rtf", MediaType.RTF),
)
_PACKAGE_PARTS = (
    ("word/document.xml", MediaType.DOCX),
    ("xl/workbook.xml", MediaType.XLSX),
    ("xl/workbook.bin", MediaType.XLSX),
    ("OFD.xml", MediaType.OFD),
    ("content.xml", MediaType.OPEN_DOCUMENT),
)
_OPEN_PACKAGE = "[Content_Types].xml"
# Where the main part has another name; the package's own relationships say which.
_PACKAGE_FOLDERS = (("word/", MediaType.DOCX), ("xl/", MediaType.XLSX))
# Names of the streams in an OLE file's directory, which is written in UTF-16.
_OLE_STREAMS = (
    ("WordDocument", MediaType.DOC),
    ("Workbook", MediaType.XLS),
    ("Book", MediaType.XLS),
)


def detect(data: bytes) -> MediaType:
    """The media type of `data`; what nothing else is recognised by is text."""
    head = data[:_HEAD]
    signed = next((kind for mark, kind in _SIGNATURES if head.startswith(mark)), None)
    if signed is not None:
        return signed
    if head.startswith(_ZIP):
        return _package(data)
    if head.startswith(_OLE):
        return _storage(data)
    if b"%PDF-" in head:  # junk before it is allowed, but what is an archive is none
        return MediaType.PDF
    return _written(_lower_start(head))


def _written(start: bytes) -> MediaType:
    """The kind of text that begins like this."""
    if start.startswith(_XML):
        return MediaType.HTML if b"<html" in start else MediaType.XML
    if _MARKUP.match(start):
        return MediaType.HTML
    return MediaType.MHTML if any(mark in start for mark in _MAIL) else MediaType.TEXT


def _lower_start(head: bytes) -> bytes:
    """The head without byte order mark, white space and, in UTF-16, NUL bytes."""
    bare = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return bare.replace(b"\0", b"").lstrip().lower()


def _package(data: bytes) -> MediaType:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist()[:_MANY_MEMBERS])
    except _BROKEN_ARCHIVE:
        return MediaType.ZIP
    named = next((kind for part, kind in _PACKAGE_PARTS if part in names), None)
    if named is not None or _OPEN_PACKAGE not in names:
        return named or MediaType.ZIP
    folders = {name[: name.find("/") + 1] for name in names}
    return next((kind for folder, kind in _PACKAGE_FOLDERS if folder in folders), MediaType.ZIP)


def _storage(data: bytes) -> MediaType:
    for stream, media_type in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return media_type
    return MediaType.OLE
