"""Cells that hold a number and nothing else."""

import re
from itertools import islice

from lxml import etree

_FIGURE = re.compile(r"\s*[\d,，.]+\s*")
# In no more pieces does a page write a number; a cell that lays out a page has thousands.
_MOST_PIECES = 16


def is_figure(cell: etree._Element) -> bool:
    """Whether the text of a cell is a number."""
    pieces = map(str, islice(cell.itertext(), _MOST_PIECES))
    return bool(_FIGURE.fullmatch("".join(pieces)))
