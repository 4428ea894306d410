"""The text of a page in runs: characters set close together, with two boxes asked for each.

Asking PDFium for the box of every character takes as long as all the rest.  A run's first and last
character tell where it stands; only where they do not tell it surely, every character is asked for.
"""

import re
from ctypes import byref, c_float
from typing import NamedTuple

import pypdfium2.raw as pdfium

from gouji.extraction.pdf.characters import SPACES, UNSEEN, characters
from gouji.extraction.pdf.foreign import char_angle, is_generated, loose_char_box
from gouji.extraction.pdf.geometry import Box, Upright
from gouji.extraction.pdf.glyphs import IDEOGRAPHS, Glyph
from gouji.extraction.pdf.turning import is_slanted, quarters
from gouji.extraction.pdf.watermarks import without_large

# A space before it, with or without a line break between, and the run itself.
_RUN = re.compile(rf"(?:([{SPACES}])[\r\n]*)?([^\x00-\x20{SPACES}{UNSEEN}]+)")
_IS_WIDE = IDEOGRAPHS.__lt__
_NEW = tuple.__new__
_SAME_LINE = 0.25  # of the size: how far the middles of fonts on one line are apart
# Of the size: the least and the most that ideographs and other characters take.
_LEAST_WIDE, _LEAST = 0.75, 0.28
_MOST_WIDE, _MOST = 1.15, 0.68
_OVERLAP = 0.3  # of the size: two runs so far over each other are drawn twice


class Runs(NamedTuple):
    """Runs of characters, and the indices PDFium has their first ones at."""

    glyphs: list[Glyph]
    indices: list[int]


def read_runs(textpage: pdfium.FPDF_TEXTPAGE, view: Upright) -> Runs | None:
    """The runs on the page in the order of its content, large watermarks left out.

    None where runs would not do: on pages that are turned, and where text lies over other text.
    Raises `DocumentError` with `too_complex` if there are more characters than on any page of a
    report.
    """
    if view.turns:
        return None
    text = characters(textpage)
    runs: list[Glyph] = []
    indices: list[int] = []
    corners = (c_float * 4)()  # an FS_RECTF: left, top, right, bottom
    reference = byref(corners)
    shift, height = view.e, view.f
    most_x, most_y = 2 * view.width, 2 * view.height
    before_x0 = before_x1 = before_top = before_bottom = -1e9
    for found in _RUN.finditer(text):
        at, end = found.span(2)
        space = found.start(1)
        spaced = space >= 0 and not is_generated(textpage, space)
        while at < end:
            index = at
            if not loose_char_box(textpage, index, reference):
                at += 1
                continue
            x0, top, x1, bottom = corners
            x0, top, x1, bottom = x0 + shift, height - top, x1 + shift, height - bottom
            size = bottom - top
            at = index + 1
            if end - index > 1:
                loose_char_box(textpage, end - 1, reference)
                end_x0, end_top, end_x1, end_bottom = corners
                first = x0, top, x1, bottom
                last = end_x0 + shift, height - end_top, end_x1 + shift, height - end_bottom
                run = text[index:end]
                if _is_straight(run, first, last):
                    at = end
                    size = _size(run, first, last)
                    x1, top, bottom = last[2], min(top, last[1]), max(bottom, last[3])
            if at - index == 1:
                run = text[index]
                angle = char_angle(textpage, index)
                if angle and (is_slanted(angle) or (run.isdecimal() and quarters(angle))):
                    continue
                if run > IDEOGRAPHS and x1 - x0 > size:
                    size = x1 - x0  # a folded character has the box of its strokes alone
            if x0 + x1 < 0 or top + bottom < 0 or x0 + x1 > most_x or top + bottom > most_y:
                continue  # cropped off
            over = _OVERLAP * size
            if (
                x0 < before_x1 - over
                and top < before_bottom - over
                and x1 > before_x0 + over
                and bottom > before_top + over
            ):
                return None
            before_x0, before_x1, before_top, before_bottom = x0, x1, top, bottom
            runs.append(_NEW(Glyph, (run, x0, top, x1, bottom, size, spaced)))
            indices.append(index)
            spaced = False
    return _without_large(textpage, Runs(runs, indices))


def _without_large(textpage: pdfium.FPDF_TEXTPAGE, runs: Runs) -> Runs:
    kept = without_large(textpage, runs.glyphs, runs.indices)
    if len(kept) == len(runs.glyphs):
        return runs
    own = set(kept)
    return Runs(kept, [index for run, index in zip(*runs, strict=True) if run in own])


def _size(text: str, first: Box, last: Box) -> float:
    """The size of a run: that of its ideographs, if it begins or ends with one."""
    box = last if text[0] < IDEOGRAPHS < text[-1] else first
    return box[3] - box[1]


def _is_straight(text: str, first: Box, last: Box) -> bool:
    """Whether the boxes of its first and last character tell where all of the text stands."""
    size = max(first[3] - first[1], last[3] - last[1])
    if abs(first[1] + first[3] - last[1] - last[3]) > 2 * _SAME_LINE * size:
        return False
    if text[0] > IDEOGRAPHS:
        size = max(size, first[2] - first[0])  # a folded character's box is that of its strokes
    wide = sum(map(_IS_WIDE, text))
    narrow = len(text) - wide
    width = last[2] - first[0]
    return (
        size * (wide * _LEAST_WIDE + narrow * _LEAST)
        <= width
        <= size * (wide * _MOST_WIDE + narrow * _MOST)
    )
