"""What a single path object of a page is: its shapes, how it is painted, whether it is dashed."""

from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from gouji.extraction.pdf import foreign
from gouji.extraction.pdf.geometry import Corners, Matrix

_PALE = 250  # of 255: a fill that is not seen on paper
_STRIDE = 10.0  # points between the places at which the dashes of a rule are looked for
_EVEN = 2.5  # times that: a longer gap is none between dashes


def is_stroked(path: Any) -> bool:
    fill, stroke = c_int(), c_int()
    foreign.draw_mode(path, byref(fill), byref(stroke))
    return bool(stroke.value)


def is_pale(path: Any) -> bool:
    """Whether the fill is white or transparent: the ground of a page or cell, not a shade."""
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    if not foreign.object_color(path, byref(red), byref(green), byref(blue), byref(alpha)):
        return False
    return min(red.value, green.value, blue.value) >= _PALE or alpha.value == 0


def is_even(path: Any, segments: int, length: float) -> bool:
    """Whether a thin path that is `length` points long has shapes all along, as dashes are."""
    samples = max(int(length / _STRIDE), 1)
    if segments < 2 * samples:
        return False
    x, y = c_float(), c_float()
    points = []
    for number in range(samples + 1):
        segment = foreign.path_segment(path, number * (segments - 1) // samples)
        foreign.segment_point(segment, byref(x), byref(y))
        points.append((x.value, y.value))
    steps = [abs(b[0] - a[0]) + abs(b[1] - a[1]) for a, b in pairwise(points)]
    return max(steps) < _EVEN * (sum(steps) / samples)


def subpaths(path: Any, matrix: Matrix, segments: int) -> Iterator[list[tuple[float, float]]]:
    """The straight subpaths as points in the page's space; those with curves are left out."""
    a, b, c, d, e, f = matrix
    x, y = c_float(), c_float()
    points: list[tuple[float, float]] = []
    curved = False
    for index in range(segments):
        segment = foreign.path_segment(path, index)
        kind = foreign.segment_type(segment)
        foreign.segment_point(segment, byref(x), byref(y))
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and not curved:
                yield points
            points, curved = [], False
        curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if foreign.segment_closes(segment):
            points.append(points[0])
    if len(points) > 1 and not curved:
        yield points


def is_rectangle(shape: list[tuple[float, float]], corners: Corners) -> bool:
    left, bottom, right, top = corners
    return len(shape) >= 4 and all(  # noqa: PLR2004
        min(abs(x - left), abs(right - x)) < 1 and min(abs(y - bottom), abs(top - y)) < 1
        for x, y in shape
    )
