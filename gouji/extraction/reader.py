"""The door of extraction: finds the media type from the bytes and calls the format's module."""

from collections.abc import Callable, Mapping

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.caps import hold_to
from gouji.extraction.document import Document
from gouji.extraction.html.mhtml import read_mhtml
from gouji.extraction.html.reader import read_html
from gouji.extraction.limits import DEFAULT_LIMITS, Limits
from gouji.extraction.media import MediaType, detect
from gouji.extraction.office.docx.reader import read_docx
from gouji.extraction.office.legacy import read_doc, read_rtf
from gouji.extraction.office.package import refuse_archive
from gouji.extraction.office.sheets.reader import read_xls, read_xlsx
from gouji.extraction.office.storage import refuse_storage
from gouji.extraction.pdf.reader import read_pdf
from gouji.extraction.plain import read_text
from gouji.text import Bilingual

Reader = Callable[[bytes, Limits], Document]

# The formats that are read.
_READERS: Mapping[MediaType, Reader] = {
    MediaType.TEXT: read_text,
    MediaType.PDF: read_pdf,
    MediaType.HTML: read_html,
    MediaType.MHTML: read_mhtml,
    MediaType.DOCX: lambda data, limits: read_docx(data, limits, _read_chunk),
    MediaType.DOC: read_doc,
    MediaType.RTF: read_rtf,
    MediaType.XLSX: read_xlsx,
    MediaType.XLS: read_xls,
    MediaType.ZIP: refuse_archive,
    MediaType.OLE: refuse_storage,
}


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in `data`, whatever its file is called.

    It is read in this process, which a hostile document may take down with it: `gouji.check`
    isolates.  Raises `DocumentError` with `empty`, `unsupported_media_type`, `too_complex` if there
    is more in it than the limits allow, or what the format's own reader raises.
    """
    return hold_to(limits, _read(data, limits, _READERS))


def _read_chunk(data: bytes, limits: Limits) -> Document:
    """A document inside another one; chunks of its own are left out."""
    return _read(data, limits, {**_READERS, MediaType.DOCX: read_docx})


def _read(data: bytes, limits: Limits, readers: Mapping[MediaType, Reader]) -> Document:
    if not data.strip(b"\0 \t\r\n\f\v"):
        raise DocumentError(ErrorCode.EMPTY)
    media_type = detect(data)
    reader = readers.get(media_type)
    if reader is None:
        detail = Bilingual(zh=media_type.label, en=media_type.label)
        raise DocumentError(ErrorCode.UNSUPPORTED_MEDIA_TYPE, detail)
    return reader(data, limits)
