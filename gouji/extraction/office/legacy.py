"""DOC, WPS and RTF by way of LibreOffice, which turns them into DOCX where it is installed."""

from typing import Final

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Document
from gouji.extraction.limits import DEFAULT_LIMITS, Limits
from gouji.extraction.media import MediaType
from gouji.extraction.office import soffice
from gouji.extraction.office.docx.reader import read_docx
from gouji.extraction.office.storage import is_encrypted_document
from gouji.text import Bilingual

_SUFFIXES = {MediaType.DOC: "doc", MediaType.RTF: "rtf"}
LARGEST_CONVERTED: Final = 256 * 1024 * 1024
"""Bytes of the longest file that is taken from a conversion."""


def needs_conversion(media_type: MediaType) -> bool:
    """Whether files of this type become DOCX before they are read."""
    return media_type in _SUFFIXES


def convert(data: bytes, media_type: MediaType, seconds: float) -> bytes:
    """`data`, of a type that needs conversion, as a DOCX file.

    LibreOffice takes about a second and some 220 MB of its own, files of a few MB in the temporary
    directory, and address space beyond what the readers' limits allow.

    Raises `DocumentError`: `unsupported_media_type` if LibreOffice is not installed, `encrypted`
    if a password is needed, `too_complex` after `seconds` by the clock, `corrupt` if nothing comes
    out.
    """
    if media_type is MediaType.DOC and is_encrypted_document(data):
        raise DocumentError(ErrorCode.ENCRYPTED)
    executable = soffice.program()
    if executable is None:
        raise DocumentError(
            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
            Bilingual(
                zh=f"{media_type.label}（需经 LibreOffice 转换，本机未安装）",
                en=f"{media_type.label} (LibreOffice would convert it and is not installed here)",
            ),
        )
    try:
        converted = soffice.convert(
            executable,
            data,
            _SUFFIXES[media_type],
            "docx",
            seconds=seconds,
            most_bytes=LARGEST_CONVERTED,
        )
    except soffice.ConversionTimeoutError as error:
        raise DocumentError(
            ErrorCode.TOO_COMPLEX,
            Bilingual(
                zh=f"LibreOffice 在 {seconds:g} 秒内未能转换",
                en=f"LibreOffice was not done in {seconds:g} seconds",
            ),
        ) from error
    if converted is None:
        raise DocumentError(ErrorCode.CORRUPT)
    return converted


def read_doc(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in a DOC or WPS file, converted and read; raises what those do."""
    return _read(data, MediaType.DOC, limits)


def read_rtf(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in an RTF file, converted and read; raises what those do."""
    return _read(data, MediaType.RTF, limits)


def _read(data: bytes, media_type: MediaType, limits: Limits) -> Document:
    document = read_docx(convert(data, media_type, limits.seconds), limits)
    return document.model_copy(update={"media_type": media_type.value})
