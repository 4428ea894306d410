"""Bytes to text: the encoding is found from the bytes alone."""

import codecs
import re

from gouji.errors import DocumentError, ErrorCode

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# ASCII, general and CJK punctuation, ideographs, full-width forms: what a report is written in.
_EXPECTED = re.compile(
    "[\t\n\r -~\u00a0-\u00ff\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
)
_UTF16_SHARE = 0.9
_DAMAGED_SHARE = 0.02


def decode(data: bytes) -> str:
    """The text of `data`, without a byte order mark.

    A byte order mark decides; then strict UTF-8; then UTF-16 if NUL bytes say so; then UTF-8 with
    a few damaged bytes; then GB18030, which contains GBK and GB2312; at last whichever of the two
    loses fewer characters.  Damaged bytes become U+FFFD.

    Raises `DocumentError` (`unsupported_media_type`) if NUL bytes show that it is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if b"\0" in data:
        return _decode_utf16(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass  # not clean UTF-8: the candidates below are compared
    as_utf8 = data.decode("utf-8", errors="replace")
    lost = as_utf8.count(_REPLACEMENT)
    beyond_ascii = len(as_utf8) - len(as_utf8.encode("ascii", errors="ignore"))
    if lost < beyond_ascii * _DAMAGED_SHARE:
        return as_utf8
    as_gb18030 = data.decode("gb18030", errors="replace")
    return as_utf8 if lost < as_gb18030.count(_REPLACEMENT) else as_gb18030


def _decode_utf16(data: bytes) -> str:
    best = max(
        (data.decode(encoding, errors="replace") for encoding in ("utf-16-le", "utf-16-be")),
        key=_expected_share,
    )
    if _expected_share(best) < _UTF16_SHARE:
        raise DocumentError(ErrorCode.UNSUPPORTED_MEDIA_TYPE)
    return best


def _expected_share(text: str) -> float:
    return len(_EXPECTED.findall(text)) / max(len(text), 1)
