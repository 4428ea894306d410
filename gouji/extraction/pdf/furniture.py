"""Running heads, running feet and page numbers: what is printed on pages but belongs to none."""

import re
from collections import defaultdict
from collections.abc import Sequence

from gouji.extraction.pdf.lines import TextLine
from gouji.extraction.pdf.page import Page

_EDGE = 0.12  # of the page's height, or width where a page was printed sideways
_SAME_HEIGHT = 4.0  # points
_SHARE = 0.4  # of the pages: left and right pages may have different heads
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-—–－―·•~〜]\s*\d{1,4}\s*[-—–－―·•~〜]|第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?"
    r"|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\d{1,4}")
_WORD = re.compile(r"[^\W\d_]{2}")


def without_furniture(
    pages: Sequence[Page], lines: Sequence[Sequence[TextLine]]
) -> list[list[TextLine]]:
    """The lines of each page without those that only furnish it.

    A line at the upper or lower edge of a page is furniture if it has words and most pages have
    the same one there but for its digits, or if it is the outermost line and a page number.  A
    bare number is one if it counts pages, many of them, and does not stand where text begins.
    """
    heights = defaultdict(list)
    counting = defaultdict(set)  # pages by how far a number on them is from the page's own
    left = min((line.box[0] for own in lines for line in own), default=0.0)
    for page, own in zip(pages, lines, strict=True):
        for line in own:
            if _is_at_edge(line, page):
                heights[_pattern(line)].append((page.number, line.box[1]))
                if _is_bare_number(line, left):
                    counting[int(line.text) - page.number].add(page.number)
    enough = max(2, round(len(pages) * _SHARE))

    def is_furniture(line: TextLine, page: Page, *, outermost: bool) -> bool:
        if not _is_at_edge(line, page):
            return False
        if _WORD.search(line.text) and _repeated(line, heights[_pattern(line)]) >= enough:
            return True
        if outermost and _is_bare_number(line, left):
            return len(counting[int(line.text) - page.number]) >= min(enough, len(pages))
        return outermost and _PAGE_NUMBER.fullmatch(line.text) is not None

    return [
        [
            line
            for number, line in enumerate(own)
            if not is_furniture(line, page, outermost=number in (0, len(own) - 1))
        ]
        for page, own in zip(pages, lines, strict=True)
    ]


def _is_bare_number(line: TextLine, left: float) -> bool:
    return line.box[0] > left + line.size and _BARE_NUMBER.fullmatch(line.text) is not None


def _is_at_edge(line: TextLine, page: Page) -> bool:
    left, top, right, bottom = line.box
    if bottom < page.height * _EDGE or top > page.height * (1 - _EDGE):
        return True
    return bool(page.turn) and (right < page.width * _EDGE or left > page.width * (1 - _EDGE))


def _pattern(line: TextLine) -> str:
    return _DIGITS.sub("0", line.text)


def _repeated(line: TextLine, places: Sequence[tuple[int, float]]) -> int:
    """On how many pages a line stands at this height."""
    return len({page for page, top in places if abs(top - line.box[1]) < _SAME_HEIGHT})
