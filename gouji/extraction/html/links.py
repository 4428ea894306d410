"""Which `a` elements lead elsewhere: those that make navigation of what they stand in."""

from collections import Counter

from lxml import etree

from gouji.extraction.html.figures import is_figure

# A table with as many is one of figures, whatever its cells are linked to.
_FEWEST_FIGURES = 4


def links_elsewhere(root: etree._Element) -> set[etree._Element]:
    """The links of a page, without anchors, which only name a place of the page, and
    without those in a table of figures: people paste such tables links and all."""
    links = [one for one in root.iter("a") if not _is_anchor(one)]
    inside = _Tables()
    tables = {one: inside.around(one) for one in links}
    linked = {table for table in tables.values() if table is not None}
    if not linked:
        return set(links)
    cells = (one for one in root.iter("td", "th") if inside.around(one) in linked)
    figures = Counter(inside.around(one) for one in cells if is_figure(one))
    return {one for one in links if figures[tables[one]] < _FEWEST_FIGURES}


def _is_anchor(element: etree._Element) -> bool:
    named = element.get("name") is not None or element.get("id") is not None
    return named and element.get("href") is None


class _Tables:
    """The innermost table around each element; every way up is gone once, however deep it is."""

    def __init__(self) -> None:
        self._known: dict[etree._Element, etree._Element | None] = {}

    def around(self, element: etree._Element) -> etree._Element | None:
        """The table that `element` stands in, if any."""
        way: list[etree._Element] = []
        current = element.getparent()
        found: etree._Element | None = None
        while current is not None:
            if current.tag == "table":
                found = current
                break
            if current in self._known:
                found = self._known[current]
                break
            way.append(current)
            current = current.getparent()
        self._known.update(dict.fromkeys(way, found))
        return found
