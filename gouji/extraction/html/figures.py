"""Cells that hold a number and nothing else."""

import re
from collections.abc import Iterator

from lxml import etree

from gouji.extraction.html.text import text_of

_FIGURE = re.compile(r"\s*[\d,，.]+\s*")


def figure_cells(element: etree._Element) -> Iterator[etree._Element]:
    """Those in `element`, also in tables inside one another."""
    return (cell for cell in element.iter("td", "th") if _FIGURE.fullmatch(text_of(cell)))
