"""What a single path object of a page is: its shapes, how it is painted, whether it is dashed."""

from collections.abc import Container, Iterator
from ctypes import byref, c_float, c_int, c_uint
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from gouji.extraction.pdf import foreign
from gouji.extraction.pdf.geometry import Corners, Matrix

_PALE = 250  # of 255: a fill that is not seen on paper
_STRIDE = 10.0  # points between the places at which the dashes of a rule are looked for
_ON = 0.5  # points: so near to a side of its box, a segment lies on it
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
    """The straight subpaths as points in the page's space; a rectangle with rounded corners is one
    without, other curves are left out."""
    a, b, c, d, e, f = matrix
    x, y = c_float(), c_float()
    points: list[tuple[float, float]] = []
    curves: set[int] = set()
    for index in range(segments):
        segment = foreign.path_segment(path, index)
        kind = foreign.segment_type(segment)
        foreign.segment_point(segment, byref(x), byref(y))
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            yield from _straightened(points, curves)
            points, curves = [], set()
        elif kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            curves.add(len(points))
        points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if foreign.segment_closes(segment):
            points.append(points[0])
    yield from _straightened(points, curves)


def _straightened(
    points: list[tuple[float, float]], curves: Container[int]
) -> Iterator[list[tuple[float, float]]]:
    """A shape if it has no curves; if these, which end at the points `curves`, are its corners
    alone, the rectangle around it."""
    if len(points) < 2:  # noqa: PLR2004
        return
    if not curves:
        yield points
        return
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    bottom, top = min(y for _, y in points), max(y for _, y in points)
    sides = {
        side
        for at, ((x0, y0), (x1, y1)) in enumerate(pairwise(points), 1)
        if at not in curves
        for side, value in enumerate((left, right, bottom, top))
        if (
            max(abs(x0 - value), abs(x1 - value)) < _ON and abs(y1 - y0) > _ON
            if side < 2  # noqa: PLR2004  # the left and the right one
            else max(abs(y0 - value), abs(y1 - value)) < _ON and abs(x1 - x0) > _ON
        )
    }
    if len(sides) == 4:  # noqa: PLR2004
        yield [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)]


def is_rectangle(shape: list[tuple[float, float]], corners: Corners) -> bool:
    left, bottom, right, top = corners
    return len(shape) >= 4 and all(  # noqa: PLR2004
        min(abs(x - left), abs(right - x)) < 1 and min(abs(y - bottom), abs(top - y)) < 1
        for x, y in shape
    )
