"""The text of a page as PDFium has it, a character for each of its indices."""

import sys
import unicodedata
from ctypes import byref, c_ushort

import pypdfium2.raw as pdfium

from gouji.characters import RADICALS
from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.pdf import foreign

SPACES = " \u00a0\u3000"
UNSEEN = "\u00ad\u200b\ufeff\ufffe"
"""Hyphens and spaces of no width, and PDFium's own mark for a hyphen."""

_MOST_CHARACTERS = 100_000
_KANGXI = range(0x2F00, 0x2FD6)
_COMPATIBILITY = range(0xF900, 0xFB00)
_ORDINARY = str.maketrans(
    {
        chr(code): unicodedata.normalize("NFKC", chr(code))
        for block in (_KANGXI, _COMPATIBILITY)
        for code in block
        if len(unicodedata.normalize("NFKC", chr(code))) == 1
    }
    | dict(RADICALS)
)
"""Radicals and compatibility ideographs, as print drivers write them, to ordinary ones."""

FOLDED = frozenset(_ORDINARY.values()) | {"户"}
"""The characters that PDFium, or this module, may have folded."""
_HALVES = range(0xD800, 0xE000)  # UTF-16's, which are no characters


def characters(textpage: pdfium.FPDF_TEXTPAGE) -> str:
    """The characters of the page, those among them that PDFium supposes between others too.

    Raises `DocumentError` with `too_complex` if there are more than on any page of a report.
    """
    count = pdfium.FPDFText_CountChars(textpage)
    if count > _MOST_CHARACTERS:
        raise DocumentError(ErrorCode.TOO_COMPLEX)
    if count <= 0:
        return ""
    buffer = bytearray(4 * count + 4)  # as if all were beyond 16 bits
    pdfium.FPDFText_GetText(textpage, 0, count, byref(c_ushort.from_buffer(buffer)))
    text = buffer[: 2 * count].decode("utf-16-le", errors="replace")
    if len(text) == count and "\0" not in text:
        return text.translate(_ORDINARY)
    # Some have no character, or one beyond the 16 bits of PDFium's text.
    codes = (foreign.char_code(textpage, index) for index in range(count))
    return "".join(map(_character, codes))


def _character(code: int) -> str:
    """The character, or U+FFFD where a lying map gives half of one or a number beyond them all."""
    if code in _HALVES or code > sys.maxunicode:
        return "\N{REPLACEMENT CHARACTER}"
    return chr(code)
