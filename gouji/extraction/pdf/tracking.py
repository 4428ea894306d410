"""Tracking: space that a style sets between all characters, digits of one number too."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median_low

from gouji.extraction.pdf.glyphs import Glyph

_LEAST = 0.1  # of the size: tighter is what fonts and justified lines differ by
_WIDEST = 0.6  # of the size: wider ones part words
_APART = re.compile(r"[-+−－.．\d] \d")


def may_be_tracked(text: str) -> bool:
    """Whether digits stand apart, as two numbers do and those of one that is tracked."""
    return _APART.search(text) is not None


def tracking_of(lines: Iterable[Sequence[Glyph]]) -> float:
    """The space, in points, between the characters of these lines; 0 if that is not what most have.

    Characters of one run stand close together, and count as such.
    """
    gaps: list[float] = []
    sizes: list[float] = []
    for line in lines:
        for glyph in line:
            gaps += [0.0] * (len(glyph.text) - 1)
        for before, after in pairwise(line):
            gaps.append(after.x0 - before.x1)
            sizes.append(after.size)
    if not sizes:
        return 0.0
    usual, size = median_low(gaps), median_low(sizes)
    return usual if _LEAST * size < usual < _WIDEST * size else 0.0
