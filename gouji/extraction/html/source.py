"""The bytes of a page to a tree of elements."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from lxml import etree

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.decoding import decode
from gouji.text import Bilingual

# Beyond it the parser gives no line numbers (they have sixteen bits in its nodes).
_MOST_LINES = 65_000
# Elements inside one another; browsers stop at 512, and pages have some thirty.
_DEEPEST = 256
_MARKS = (BOM_UTF8, BOM_UTF16_LE, BOM_UTF16_BE)
_STRAY_NULS = 0.05  # of the bytes; UTF-16 has many more
# An element deeper than that, found without an object for every element on the way.
_TOO_DEEP = etree.XPath(f"boolean({'/*' * (_DEEPEST + 1)})")


def parse(data: bytes) -> list[etree._Element]:
    """Every element of the page in document order, the root first; none if there is nothing.

    The encoding is found from the bytes, whatever the page declares.  Raises `DocumentError` with
    `too_complex` if the page has more lines or deeper nesting than any page that people read.
    """
    text = decode(_without_stray_nuls(data)).replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > _MOST_LINES:
        raise DocumentError(
            ErrorCode.TOO_COMPLEX,
            Bilingual(zh=f"源代码超过{_MOST_LINES}行", en=f"more than {_MOST_LINES} source lines"),
        )
    # The parser's own limits are lifted because behind one of them it drops text and says nothing.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    root = etree.fromstring(text.encode(), parser)
    if root is None:
        return []
    elements = list(root.iter(etree.Element))
    if len(parser.error_log.filter_from_level(etree.ErrorLevels.FATAL)) or _TOO_DEEP(root):
        raise DocumentError(
            ErrorCode.TOO_COMPLEX,
            Bilingual(zh=f"标签嵌套超过{_DEEPEST}层", en=f"tags nested deeper than {_DEEPEST}"),
        )
    return elements


def _without_stray_nuls(data: bytes) -> bytes:
    """The bytes without the few NULs that broken exports leave in a page that is not UTF-16."""
    nuls = data.count(b"\0")
    if not nuls or nuls > len(data) * _STRAY_NULS or data.startswith(_MARKS):
        return data
    return data.replace(b"\0", b"")
