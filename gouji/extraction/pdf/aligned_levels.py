"""The heights at which text stands on a page: which glyphs are on one line.

Digits and ideographs of one line differ a little in height, and so do the lines of neighbouring
columns that have nothing to do with each other: what is nearest is put together first.
"""

from collections.abc import Sequence
from itertools import groupby, pairwise

from gouji.extraction.pdf.glyphs import IDEOGRAPHS, Glyph

_SAME_LINE = 0.4  # ems between vertical centres; lines half a pitch apart are at least 0.5
_EM = 0.8  # of the height of a font's boxes, at most


def lines_of(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The glyphs line by line from top to bottom, in no order within a line."""
    levels = [
        (centre, list(group)) for centre, group in groupby(sorted(glyphs, key=_centre), _centre)
    ]
    sizes = [max(map(em, group)) for _, group in levels]
    # A line is a stretch of levels: where it begins is known at its last level, and its end at its
    # first.
    begins, ends = list(range(len(levels))), list(range(len(levels)))
    gaps = [below[0] - above[0] for above, below in pairwise(levels)]
    for above in sorted(range(len(gaps)), key=gaps.__getitem__):
        first, last = begins[above], ends[above + 1]
        size = max(sizes[first], sizes[above + 1])
        if levels[last][0] - levels[first][0] <= _SAME_LINE * size:
            begins[last], ends[first], sizes[first] = first, last, size
    lines: list[list[Glyph]] = []
    number = 0
    while number < len(levels):
        following = ends[number] + 1
        lines.append([glyph for _, group in levels[number:following] for glyph in group])
        number = following
    return lines


def em(glyph: Glyph) -> float:
    """The nominal size of the type: the width of an ideograph; boxes are as high as the font."""
    width = (glyph.x1 - glyph.x0) / len(glyph.text)
    height = glyph.bottom - glyph.top
    if glyph.text[0] >= IDEOGRAPHS:
        return min(width, height)
    return max(_EM * height, min(width, height))


def _centre(glyph: Glyph) -> float:
    return (glyph.top + glyph.bottom) / 2
