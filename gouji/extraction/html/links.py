"""Which `a` elements lead elsewhere: those that make navigation of what they stand in."""

from collections.abc import Sequence

from lxml import etree

from gouji.extraction.html.figures import figure_cells

# A table with as many is one of figures, whatever its cells are linked to.
_FEWEST_FIGURES = 4


def links_elsewhere(elements: Sequence[etree._Element]) -> set[etree._Element]:
    """The links among `elements`, without anchors, which only name a place of the page, and
    without those in a table of figures: people paste such tables links and all."""
    links = [one for one in elements if one.tag == "a" and not _is_anchor(one)]
    tables = {one: next(one.iterancestors("table"), None) for one in links}
    of_figures = {
        table for table in set(tables.values()) if table is not None and _is_of_figures(table)
    }
    return {one for one in links if tables[one] not in of_figures}


def _is_anchor(element: etree._Element) -> bool:
    named = element.get("name") is not None or element.get("id") is not None
    return named and element.get("href") is None


def _is_of_figures(table: etree._Element) -> bool:
    own = (cell for cell in figure_cells(table) if next(cell.iterancestors("table")) is table)
    return sum(1 for _ in zip(own, range(_FEWEST_FIGURES), strict=False)) == _FEWEST_FIGURES
