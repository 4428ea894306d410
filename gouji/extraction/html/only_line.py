"""Cells with a single line in the innermost of their elements, as most of those with any have."""

from lxml import etree

from gouji.extraction.html.blocks import Paragraph
from gouji.extraction.html.page import Page
from gouji.extraction.html.text import collapsed

_LINES = frozenset(("p", "div"))
_PLAIN = _LINES | {"span", "font", "a", "b", "strong", "em", "i", "u"}
_SPACE = " \t\n\f"


def only_line(page: Page, cell: etree._Element) -> Paragraph | None:
    """The line in `cell`, which has an element in it; None if it takes more to find out.

    It is what reading the cell as a flow gives, in a fifth of the time; its text may be blank.
    """
    declared = page.styles.declared
    if cell in declared and "white-space" in declared[cell]:
        return None
    holder = inner = cell
    while len(inner):
        child = inner[0]
        tag = child.tag
        if tag not in _PLAIN or len(inner) > 1 or child in declared or child in page.skipped:
            return None
        for beside in (inner.text, child.tail):
            if beside and beside.strip(_SPACE):
                return None
        if tag in _LINES:
            holder = child
        inner = child
    return Paragraph(collapsed(inner.text or ""), holder)
