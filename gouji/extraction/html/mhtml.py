"""A page saved as MHTML, as Word and browsers do: the part that holds the page."""

from email import message_from_bytes

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Document
from gouji.extraction.html.reader import document
from gouji.extraction.html.source import parse
from gouji.extraction.limits import DEFAULT_LIMITS, Limits

_PAGES = ("text/html", "application/xhtml+xml")


def read_mhtml(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The first page in the message; lines are counted in that page, not in the message.

    Raises `DocumentError` with `corrupt` if the message holds no page, and what `read_html` raises.
    """
    parts = [part for part in message_from_bytes(data).walk() if not part.is_multipart()]
    page = next((part for part in parts if part.get_content_type() in _PAGES), None)
    payload = page.get_payload(decode=True) if page is not None else None
    if not isinstance(payload, bytes):
        raise DocumentError(ErrorCode.CORRUPT)
    return document(parse(payload), "multipart/related")
