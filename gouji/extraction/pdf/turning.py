"""Which way up a page is: the direction of its text decides, not its /Rotate entry.

Producers turn wide tables in either of two ways, by /Rotate or by drawing sideways, and some do
both; the text itself is the only witness that is always right.
"""

from ctypes import byref, c_float
from math import pi

import pypdfium2.raw as pdfium

from gouji.extraction.pdf import foreign
from gouji.extraction.pdf.geometry import Upright

_SAMPLE = 24
_DIGITS = range(ord("0"), ord("9") + 1)
_DIGIT_WEIGHT = 4
_SLANT = 0.05  # radians from the nearest quarter turn


def is_slanted(angle: float) -> bool:
    """Whether text set at `angle` (radians) runs neither along nor across a page."""
    turns = angle / (pi / 2)
    return abs(turns - round(turns)) * (pi / 2) > _SLANT


def quarters(angle: float) -> int:
    """The quarter turns, clockwise, that bring text set at `angle` (radians) upright."""
    return -round(angle / (pi / 2)) % 4


def turns_of(textpage: pdfium.FPDF_TEXTPAGE) -> int:
    """The quarter turns, clockwise, that bring most of the text upright.

    A sample decides if it is of one mind.  If not, all characters vote, and digits count for
    more: headers of narrow columns are set sideways in upright tables, figures are not.
    """
    count = pdfium.FPDFText_CountChars(textpage)
    votes = _votes(textpage, range(0, count, max(1, count // _SAMPLE)))
    if max(votes) < sum(votes):
        votes = _votes(textpage, range(count))
    return votes.index(max(votes))


def _votes(textpage: pdfium.FPDF_TEXTPAGE, indices: range) -> list[int]:
    votes = [0, 0, 0, 0]
    for index in indices:
        code = foreign.char_code(textpage, index)
        if code <= ord(" "):
            continue
        angle = foreign.char_angle(textpage, index)
        if angle >= 0 and not is_slanted(angle):
            votes[quarters(angle)] += _DIGIT_WEIGHT if code in _DIGITS else 1
    return votes


def upright(page: pdfium.FPDF_PAGE, turns: int) -> Upright:
    """The way to upright coordinates for a page to be turned by `turns`; what a viewer crops off
    lies outside of the page's width and height."""
    bounds = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, byref(bounds)):
        bounds = pdfium.FS_RECTF(c_float(0), c_float(792), c_float(612), c_float(0))
    left, top, right, bottom = bounds.left, bounds.top, bounds.right, bounds.bottom
    width, height = right - left, top - bottom
    match turns:
        case 0:
            return Upright(turns, width, height, 1, 0, 0, -1, -left, top)
        case 1:
            return Upright(turns, height, width, 0, 1, 1, 0, -bottom, -left)
        case 2:
            return Upright(turns, width, height, -1, 0, 0, 1, right, -bottom)
        case _:
            return Upright(turns, height, width, 0, -1, -1, 0, top, right)
