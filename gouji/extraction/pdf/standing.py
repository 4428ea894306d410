"""Which lines of a page stand alone, so that they are read in one order only.

Where columns stand side by side, labels are wrapped and figures stand beside any of their lines:
reading such lines from top to bottom tells nothing.  Lines that have the page's width to
themselves can be read as those of a text file.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gouji.extraction.document import Standing
from gouji.extraction.pdf.geometry import Box
from gouji.extraction.pdf.lines import TextLine

_NEAR = 6.0  # of the size: lines farther below each other have nothing to do with each other
_ASIDE = 2.5  # of the size: more than the indent of a paragraph


def with_standing(lines: Sequence[TextLine], tables: Sequence[Box]) -> list[TextLine]:
    """The lines of a page, from top to bottom, with the standing each has among the others and
    the `tables` of the page."""
    beside = {number for number, line in enumerate(lines) if _is_at_height(line, tables)}
    for number, (above, below) in enumerate(pairwise(lines)):
        if below.level - above.level <= _NEAR * below.size and _is_aside(above, below):
            beside |= {number, number + 1}
    return [
        replace(line, standing=Standing.BESIDE) if number in beside else line
        for number, line in enumerate(lines)
    ]


def _is_at_height(line: TextLine, tables: Sequence[Box]) -> bool:
    return any(top < line.level < bottom for _, top, _, bottom in tables)


def _is_aside(above: TextLine, below: TextLine) -> bool:
    """Whether one of them begins far behind the end of the other."""
    (x0, _, x1, _), (left, _, right, _) = above.box, below.box
    return max(left - x1, x0 - right) > _ASIDE * min(above.size, below.size)
