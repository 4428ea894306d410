"""Plain text and Markdown to a document: one block a line, numbered as an editor numbers them."""

import re

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.decoding import decode
from gouji.extraction.document import Document, Line, LinePlace
from gouji.extraction.limits import DEFAULT_LIMITS, Limits

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
# A heading, the line under a table's header, or something in bold.
_MARKDOWN = re.compile(
    r"^ {0,3}#{1,6} |^ {0,3}\|? ?:?-{3,}:? ?\||\*\*[^\s*][^*\n]{0,200}\*\*", re.MULTILINE
)


def read_text(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The lines of `data`, empty ones too, so that layouts told by blank lines survive.

    Raises `DocumentError` with `empty` if no character is visible, with `unsupported_media_type`
    if it is no text, and with `too_complex` if it has more lines than any report.
    """
    text = decode(data)
    if not text.strip("\ufeff\ufffd \t\r\n\f\v\u00a0\u3000"):
        raise DocumentError(ErrorCode.EMPTY)
    lines = _LINE_BREAK.split(text)
    if len(lines) > limits.max_lines:
        raise DocumentError(ErrorCode.TOO_COMPLEX)
    return Document(
        media_type="text/markdown" if _MARKDOWN.search(text) else "text/plain",
        blocks=tuple(
            Line(text=line, where=LinePlace(line=number)) for number, line in enumerate(lines, 1)
        ),
    )
