"""Text made comparable: printed variants of the same words become the same string."""

import re
import unicodedata

from gouji.characters import RADICALS, RAISED, visible
from gouji.script import simplified

# Mark-up that converters leave in text: Markdown emphasis and headings, escapes, inline tags.
_TAG = re.compile(
    r"</?(?:sub|sup|b|i|u|s|em|strong|span|font|br|p|div|small|big|center|o:p)(?:\s[^<>]{0,80})?/?>",
    re.IGNORECASE,
)
# A note's number behind a figure is none of its digits.
_NOTE = re.compile(r"(?<=\d)<sup>\s*\[?(\d{1,2})\]?\s*</sup>", re.IGNORECASE)
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3}|`{1,3})(?=\S)(.{1,500}?)(?<=\S)\1")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+.!|<>-])")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+")
_RADICALS = str.maketrans(dict(RADICALS))
_SPACE = re.compile(r"\s+")
_NO_LETTER = re.compile(r"[^0-9A-Za-z\u3007\u3400-\u9fff\U00020000-\U0003ffff]+")


def plain(text: str) -> str:
    """`text` without mark-up and invisible characters; everything printed stays as it is."""
    text = _NOTE.sub(lambda mark: mark[1].translate(RAISED), visible(text))
    text = _TAG.sub("", _HEADING.sub("", text))
    if not text.strip("*_` \t"):
        return ""  # emphasis around nothing
    return _ESCAPE.sub("", _EMPHASIS.sub(r"\2", text))


def width(text: str) -> str:
    """`text` with full-width forms, radicals, compatibility and traditional characters made
    ordinary."""
    return simplified(unicodedata.normalize("NFKC", text.translate(_RADICALS)))


def squeeze(text: str) -> str:
    """`width` of `text` with all white space taken out."""
    return _SPACE.sub("", width(plain(text)))


def fold(text: str) -> str:
    """The letters, ideographs and digits of `text` alone: what labels are compared by."""
    return _NO_LETTER.sub("", width(plain(text)))
