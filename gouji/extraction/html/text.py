"""Characters of the source to characters on the page."""

import re
from itertools import islice

from lxml import etree

from gouji.characters import visible

_SPACE = re.compile("[ \t\n\f]+")
# A line of the source that ends between two wide characters ends no word (CSS Text 3, 4.1.3).
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u2018-\u201d\u2014\u2026\u00b7"
_BETWEEN_WIDE = re.compile(f"(?<=[{_WIDE}])[ \t\f]*\n[ \t\n\f]*(?=[{_WIDE}])")
# What a reference to a note looks like: 1, [2], ①, *.
_NOTE = re.compile(r"[\[(（〔]?\s*(?:\d{1,2}|[①-⑳]|[*＊※#†‡]+|注\d{0,2})\s*[\])）〕]?")
TYPED = ("input", "textarea", "select")
"""The elements that hold what somebody filled in."""
_TYPED = re.compile(
    r"(?:增加?|减少?|[+\-＋－−↑↓])?[\d０-９][\d０-９,，.．]*(?:[千万亿]?元|[件个项条份])?"
    r"|[/／\\—–－-]{1,2}|无|N/A|不适用",
    re.IGNORECASE,
)
_TYPED_INTO = frozenset((None, "", "text", "number"))
# What a label or a date has at most, white space of the source too.
_MOST_INSIDE = 32
_LONGEST_SHORT = 1000
_TAKES_POWER = re.compile(r"[A-Za-z米]")


def text_of(element: etree._Element) -> str:
    """All characters inside `element` as the source has them, hidden ones too."""
    return "".join(map(str, element.itertext()))


def short_text(element: etree._Element) -> str:
    """The same of an element that holds little; nothing of one that holds more."""
    if next(islice(element.iterdescendants(), _MOST_INSIDE, None), None) is not None:
        return ""
    text = ""
    for piece in element.itertext():
        if len(text) + len(piece) > _LONGEST_SHORT:
            return ""
        text += str(piece)
    return text


def collapsed(text: str) -> str:
    """`text` as a browser shows it: white space is one space, none at the ends."""
    if text.isalnum():
        return text  # nothing to do for most figures and labels
    if "\n" in text:
        text = _BETWEEN_WIDE.sub("", text)
    if not text.isprintable():  # as characters that nobody sees and line breaks are not
        text = visible(_SPACE.sub(" ", text))
    elif "  " in text:
        text = _SPACE.sub(" ", text)
    return text.strip(" ")


def is_note_mark(text: str, before: str) -> bool:
    """Whether raised or lowered characters behind `before` refer to a note: they are no digits of
    the figure that they stand beside."""
    last = before.rstrip()[-1:]
    return bool(last) and not _TAKES_POWER.match(last) and bool(_NOTE.fullmatch(text.strip()))


def typed_figure(field: etree._Element) -> str | None:
    """What was typed into or chosen in a field that stands in a cell, if it is a figure or stands
    for one: forms are published as they were filled in.  None for any other field or text."""
    typed = _typed(field).strip()
    if not _TYPED.fullmatch(typed) or next(field.iterancestors("td", "th"), None) is None:
        return None
    return typed


def _typed(field: etree._Element) -> str:
    if field.tag == "input":
        return (field.get("value") or "") if field.get("type") in _TYPED_INTO else ""
    if field.tag == "textarea":
        return text_of(field)
    chosen = (one for one in field.iter("option") if one.get("selected") is not None)
    return next((text_of(one) for one in chosen), "")
