"""Finds the element that holds the page's own text."""

import re
from collections.abc import Collection, Iterator

from lxml import etree

from gouji.extraction.html.figures import is_figure
from gouji.extraction.html.measure import Sizes
from gouji.extraction.html.page import Page

# Names that content systems give to the element with an article's text.
_KNOWN = re.compile(
    r"(?:^|\s)(?:zoom|ueditor_?content|(?:view\s)?trs_(?:ueditor|editor|preappend)(?:\s\S+)*"
    r"|ucap-content|pages_content|article[-_]?(?:content|con|body|text|main|detail)?"
    r"|(?:news|info|text|main|detail|entry|post|page|view)[-_]?(?:content|con|body|text|article|detail)s?"
    r"|content(?:[-_]?(?:text|main|body|txt|detail|con))?|con|conTxt|txt|article_txt|xxgk_content|bt_content"
    r"|easysite-news-text|t_f|w_main|js_content|rich_media_content|wordsection1|section1|zwnr|nr|xl_con)"
    r"(?=\s|$)",
    re.IGNORECASE,
)
_KNOWN_SHARE = 0.5  # of the page's text outside links
_NEARLY_ALL = 0.95
_DOMINATES = 0.5
# What holds less may be a part of a table as well as the text of a page.
_SHORTEST = 200
_SHORTEST_CELL = 400
_TABLE_PARTS = frozenset(("table", "thead", "tbody", "tfoot", "tr"))
_LONGEST_ASIDE = 40
_SECTION = re.compile(r"^\s*[一二三四五六]\s*、", re.MULTILINE)
_FEWEST_FIGURES = 4


def main_content(page: Page, body: etree._Element) -> etree._Element:
    """The element that holds all text of the page's own; `body` if none less does.

    The way goes down from `body` to the element with a known name, or with most text that is in
    no link; it ends above the first element beside it that looks like a part of a report.
    """
    known = _known(page, body)
    target = known if known is not None else _heaviest(body, page.sizes)
    content = body
    way = [target, *target.iterancestors()]
    for element in reversed(way[: way.index(body)]):
        parent = element.getparent()
        others = (
            other
            for other in (parent if parent is not None else ())
            if other is not element and isinstance(other.tag, str) and other not in page.skipped
        )
        if any(_is_of_report(page, one, known is not None) for one in others):
            break
        if _stray_text(parent, known is not None):
            break
        if element.tag not in _TABLE_PARTS:
            content = element
    return content


def _known(page: Page, body: etree._Element) -> etree._Element | None:
    """The innermost element with a known name that holds nearly all that the outermost holds."""
    least = page.sizes.free(body) * _KNOWN_SHARE
    found: etree._Element | None = None
    for element in body.iterdescendants("div", "td", "section", "article", "main", "span", "p"):
        free = page.sizes.free(element)
        if free < least or element in page.left_out:
            continue
        names = element.get("id"), element.get("class")
        if not any(_KNOWN.search(one) for one in names if one):
            continue
        if found is None:
            found, least = element, free * _NEARLY_ALL
        elif found in element.iterancestors():
            found = element
    return found


def _heaviest(body: etree._Element, sizes: Sizes) -> etree._Element:
    current = body
    while True:
        heaviest = max(
            current.iterchildren(etree.Element),
            key=sizes.free,
            default=None,
        )
        if heaviest is None:
            return current
        least = _SHORTEST_CELL if heaviest.tag in ("td", "th") else _SHORTEST
        if sizes.free(heaviest) < max(least, _DOMINATES * sizes.free(current)):
            return current
        current = heaviest


def _is_of_report(page: Page, element: etree._Element, known: bool) -> bool:
    """Whether an element outside may be part of the report: it has a section's heading or figures
    in a table; beside an element of no known name also sentences are enough."""
    free = page.sizes.free(element)
    if not free:
        return False
    text = "\n".join(_texts(element, page.left_out))
    if _SECTION.search(text) or _has_figures(element):
        return True
    return not known and "。" in text and free > _LONGEST_ASIDE


def _stray_text(parent: etree._Element | None, known: bool) -> bool:
    """Whether text of some length stands in `parent` beside its elements."""
    if parent is None:
        return False
    texts = [parent.text or "", *(child.tail or "" for child in parent)]
    text = "\n".join(one for one in texts if one.strip())
    return bool(_SECTION.search(text)) or (not known and "。" in text)


def _texts(element: etree._Element, left_out: Collection[etree._Element]) -> Iterator[str]:
    if element in left_out or element.tag == "a":
        return
    if element.text and element.text.strip():
        yield element.text
    for child in element:
        if isinstance(child.tag, str):
            yield from _texts(child, left_out)
        if child.tail and child.tail.strip():
            yield child.tail


def _has_figures(element: etree._Element) -> bool:
    return sum(map(is_figure, element.iter("td", "th"))) >= _FEWEST_FIGURES
