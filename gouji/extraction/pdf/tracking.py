"""Tracking: space that a style sets between all characters, digits of one number too."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median_low

from gouji.extraction.pdf.glyphs import Glyph

_LEAST = 0.1  # of the size: tighter is what fonts and justified lines differ by
_WIDEST = 0.6  # of the size: wider ones part words
_ENOUGH = 3  # gaps between digits, to tell by
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_APART = re.compile(r"[-+−－.．\d] \d")


def may_be_tracked(text: str) -> bool:
    """Whether digits stand apart, as two numbers do and those of one that is tracked."""
    return _APART.search(text) is not None


def tracking_of(lines: Iterable[Sequence[Glyph]]) -> float:
    """The space, in points, between the characters of these lines; 0 if that is not what most have.

    What is between digits counts, or where these are few what is between any characters; those
    of one run stand close together.
    """
    figures: list[Glyph] = []
    gaps: list[float] = []
    between_digits: list[float] = []
    for line in lines:
        figures += (glyph for glyph in line if glyph.text[0] in _DIGITS)
        for glyph in line:
            own = [0.0] * (len(glyph.text) - 1)
            gaps += own
            if glyph.text[0] in _DIGITS:
                between_digits += own
        for before, after in pairwise(line):
            gap = after.x0 - before.x1
            gaps.append(gap)
            if before.text[-1] in _DIGITS and after.text[0] in _DIGITS:
                between_digits.append(gap)
    if not figures:
        return 0.0
    usual = median_low(between_digits if len(between_digits) >= _ENOUGH else gaps or [0.0])
    size = median_low(glyph.size for glyph in figures)
    return usual if _LEAST * size < usual < _WIDEST * size else 0.0
