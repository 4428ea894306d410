"""What elements are named for, by tag, class and id, and which labels and dates stand in them.

Many lines may stand in one element: what is found out about it is kept.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lxml import etree

from gouji.extraction.html.labels import DATE_ALONE, is_label, names_report
from gouji.extraction.html.text import collapsed, short_text, text_of

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "title"))
_TITLE_NAME = re.compile(
    r"(?:^|[\s_-])(?:\w{0,40}title|bt|biaoti|tit|headline|subject|art_?tit|xl_?tit|name)(?=$|[\s_\d-])",
    re.IGNORECASE,
)
_DATE_NAME = re.compile(
    r"(?:^|[\s_-])(?:\w{0,40}(?:date|time)|published|posted|fbsj|fbrq|rq|riqi|sj|shijian)(?=$|[\s_\d-])",
    re.IGNORECASE,
)
_DATE_ELEMENTS = frozenset(("time", "span", "i", "em", "b", "font"))
_LABEL_ELEMENTS = frozenset(("span", "b", "strong", "em", "i", "label", "font", "small", "u"))
_EITHER = tuple(_DATE_ELEMENTS | _LABEL_ELEMENTS)
_MOST_INSIDE = 100  # elements looked at for one line
_NEAR = 3  # steps up to the element that says what a line is
_LONGEST_TITLE = 100


class Inside(NamedTuple):
    """The labels, and the dates of publication, that have elements of their own in another one."""

    labels: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


_NOTHING = Inside()


class Naming:
    """What is known about the elements of one page; each is looked at once."""

    def __init__(self) -> None:
        self._titles: dict[etree._Element, bool | None] = {}
        self._dates: dict[etree._Element, bool] = {}
        self._linked: dict[etree._Element, bool] = {}
        self._inside: dict[etree._Element, Inside] = {}

    def title(self, element: etree._Element) -> bool | None:
        """Whether what the element or one near above it is named a title of names a report; None
        if none of them is named so."""
        for one in _around(element):
            if one not in self._titles:
                self._titles[one] = _title(one)
            if (found := self._titles[one]) is not None:
                return found
        return None

    def date(self, element: etree._Element) -> bool:
        """Whether the element or one near above it is named for a date."""
        for one in _around(element):
            if one not in self._dates:
                self._dates[one] = _is_named_for_date(one)
            if self._dates[one]:
                return True
        return False

    def linked(self, element: etree._Element) -> bool:
        """Whether a link stands in or around the element."""
        if element not in self._linked:
            self._linked[element] = (
                next(element.iter("a"), None) is not None
                or next(element.iterancestors("a"), None) is not None
            )
        return self._linked[element]

    def inside(self, element: etree._Element) -> Inside:
        """The labels and dates in the element."""
        known = self._inside.get(element)
        if known is None:  # asked first, because `len` of an element counts its children
            known = _looked_through(element) if len(element) else _NOTHING
            self._inside[element] = known
        return known


def _title(element: etree._Element) -> bool | None:
    if element.tag not in _HEADINGS and not _TITLE_NAME.search(_names(element)):
        return None
    whole = text_of(element)
    return len("".join(whole.split())) <= _LONGEST_TITLE and names_report(whole)


def _looked_through(element: etree._Element) -> Inside:
    labels: list[str] = []
    dates: list[str] = []
    for one in islice(element.iterdescendants(*_EITHER), _MOST_INSIDE):
        text = short_text(one)
        if one.tag in _LABEL_ELEMENTS:
            name = collapsed(text)
            if name[-1:].isalpha() and is_label(name):
                labels.append(name)
        if one.tag in _DATE_ELEMENTS:
            date = text.strip()
            if DATE_ALONE.fullmatch(date) and _is_named_for_date(one):
                dates.append(date)
    return Inside(tuple(dict.fromkeys(labels)), tuple(dates))


def _is_named_for_date(element: etree._Element) -> bool:
    return element.tag == "time" or bool(_DATE_NAME.search(_names(element)))


def _around(element: etree._Element) -> Iterator[etree._Element]:
    current: etree._Element | None = element
    for _ in range(_NEAR):
        if current is None or current.tag in ("body", "html"):
            return
        yield current
        current = current.getparent()


def _names(element: etree._Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"
