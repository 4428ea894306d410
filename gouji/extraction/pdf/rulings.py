"""The ruling lines of a page, whatever they were drawn with.

A rule is a stroked line, a filled bar, a row of dots or dashes, or the edge of a shaded box; a
page has them one by one, many in one path, or inside of form objects with matrices of their own.
"""

from collections.abc import Callable
from ctypes import byref, c_float
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.pdf import foreign
from gouji.extraction.pdf.dots import Rule, dotted
from gouji.extraction.pdf.frames import without_frames
from gouji.extraction.pdf.geometry import Box, Corners, Matrix, Upright, product
from gouji.extraction.pdf.shades import Shade, edges
from gouji.extraction.pdf.shapes import is_even, is_pale, is_rectangle, is_stroked, subpaths

_THIN = 3.0  # points; a box thinner than this is one rule, not four
_BAR = 6.0  # a box thinner than this may be one, if it is long
_LONG = 8.0  # times as long as thick
_BLEED = 1.0  # points from the page's edge
_MOST_OBJECTS = 100_000
_MOST_SEGMENTS = 100_000
_DEEPEST_FORM = 6
_SINGLE = 5  # segments of one rectangle: a single shape, told by its bounds


@dataclass(slots=True)
class Drawn:
    """What is drawn on a page beside its text, in upright coordinates.

    `moved`: some of it, or of the text, is in form objects that move what they hold.
    """

    horizontal: list[Rule] = field(default_factory=list)
    vertical: list[Rule] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    moved: bool = False


def read_drawn(page: pdfium.FPDF_PAGE, view: Upright) -> Drawn:
    """Rules and images of a page.

    Raises `DocumentError` with `too_complex` if it has more objects than any page of a report.
    """
    return _Walk(view).over(page)


class _Walk:
    """One walk over a page's objects, with the buffers that PDFium writes its answers to."""

    def __init__(self, view: Upright) -> None:
        self._view = view
        self._drawn = Drawn()
        self._dots: list[Box] = []
        self._shades: list[Shade] = []
        self._outlined: list[Box] = []
        self._objects = 0
        self._segments = 0
        self._bounds = (c_float * 4)()
        self._references = tuple(byref(self._bounds, at) for at in range(0, 16, 4))

    def over(self, page: pdfium.FPDF_PAGE) -> Drawn:
        count = pdfium.FPDFPage_CountObjects(page)
        self._objects_of(foreign.page_object, page, count, None, 0)
        horizontal, vertical = dotted(self._dots)
        self._drawn.horizontal += horizontal
        self._drawn.vertical += vertical
        if self._outlined:
            boxes = without_frames(self._outlined, self._drawn.horizontal, self._drawn.vertical)
            for x0, top, x1, bottom in boxes:
                self._drawn.horizontal += [(top, x0, x1), (bottom, x0, x1)]
                self._drawn.vertical += [(x0, top, bottom), (x1, top, bottom)]
        if self._shades:
            across, down = edges(self._shades, self._drawn.horizontal, self._drawn.vertical)
            self._drawn.horizontal += across
            self._drawn.vertical += down
        return self._drawn

    def _objects_of(
        self,
        get: Callable[[Any, int], Any],
        holder: Any,
        count: int,
        matrix: Matrix | None,
        depth: int,
    ) -> None:
        self._objects += count
        if self._objects > _MOST_OBJECTS:
            raise DocumentError(ErrorCode.TOO_COMPLEX)
        type_of = foreign.object_type
        path, form, image = (
            pdfium.FPDF_PAGEOBJ_PATH,
            pdfium.FPDF_PAGEOBJ_FORM,
            pdfium.FPDF_PAGEOBJ_IMAGE,
        )
        for index in range(count):
            one = get(holder, index)
            kind = type_of(one)
            if kind == path:
                self._path(one, matrix)
            elif kind == image:
                corners = self._corners(one, matrix)
                if corners:
                    self._drawn.images.append(self._view.box(*corners))
            elif kind == form and depth < _DEEPEST_FORM:
                inner = _matrix_of(one)
                self._drawn.moved = self._drawn.moved or inner != (1, 0, 0, 1, 0, 0)
                whole = product(inner, matrix) if matrix else inner
                inside = pdfium.FPDFFormObj_CountObjects(one)
                self._objects_of(foreign.form_object, one, inside, whole, depth + 1)

    def _corners(self, one: Any, matrix: Matrix | None) -> Corners | None:
        """The bounds of an object in the page's space; None where it stands slanted."""
        if not foreign.object_bounds(one, *self._references):
            return None
        left, bottom, right, top = self._bounds
        if matrix is None:
            return left, bottom, right, top
        a, b, c, d, e, f = matrix
        if (a or d) and (b or c):
            return None
        x0, y0 = a * left + c * bottom + e, b * left + d * bottom + f
        x1, y1 = a * right + c * top + e, b * right + d * top + f
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def _path(self, path: Any, matrix: Matrix | None) -> None:
        corners = self._corners(path, matrix)
        if corners is None:
            return
        segments = foreign.count_segments(path)
        left, bottom, right, top = corners
        if segments <= _SINGLE and segments != 4:  # noqa: PLR2004  # four may be two lines
            if right - left < _THIN or top - bottom < _THIN or segments == 2:  # noqa: PLR2004
                self._bar(corners)
                return
            if segments == _SINGLE:
                self._box(path, corners)
                return
        wide, high = right - left, top - bottom
        if min(wide, high) < _THIN and is_even(path, segments, max(wide, high)):
            self._bar(corners)
        else:
            self._shapes(path, matrix, segments)

    def _shapes(self, path: Any, matrix: Matrix | None, segments: int) -> None:
        """The rules of a path that may hold many shapes."""
        self._segments += segments
        if self._segments > _MOST_SEGMENTS:
            return  # a drawing; what else is on the page may still be a table
        own = _matrix_of(path)
        stroked = is_stroked(path)
        for shape in subpaths(path, product(own, matrix) if matrix else own, segments):
            xs, ys = [x for x, _ in shape], [y for _, y in shape]
            corners = min(xs), min(ys), max(xs), max(ys)
            thin = corners[2] - corners[0] < _THIN or corners[3] - corners[1] < _THIN
            if thin:
                self._bar(corners)
            elif is_rectangle(shape, corners):
                self._box(path, corners)
            elif stroked:
                for (x0, y0), (x1, y1) in pairwise(shape):
                    if abs(x1 - x0) < 1 or abs(y1 - y0) < 1:
                        self._bar((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))

    def _bar(self, corners: Corners) -> None:
        """One rule along the longer side; a dot has none, nor has what runs from edge to edge of
        the page, as a fold does."""
        x0, top, x1, bottom = box = self._view.box(*corners)
        wide, high = x1 - x0, bottom - top
        if wide < _THIN and high < _THIN:
            self._dots.append(box)
        elif (x0 < _BLEED and x1 > self._view.width - _BLEED) or (
            top < _BLEED and bottom > self._view.height - _BLEED
        ):
            return
        elif wide >= high:
            self._drawn.horizontal.append(((top + bottom) / 2, x0, x1))
        else:
            self._drawn.vertical.append(((x0 + x1) / 2, top, bottom))

    def _box(self, path: Any, corners: Corners) -> None:
        """The four edges of an outlined box, or the one rule that a long thin box is; one without
        an outline is a shade."""
        x0, top, x1, bottom = self._view.box(*corners)
        wide, high = x1 - x0, bottom - top
        if min(wide, high) < _THIN or (
            min(wide, high) < _BAR and max(wide, high) > _LONG * min(wide, high)
        ):
            self._bar(corners)
            return
        if not is_stroked(path):
            self._shades.append(Shade((x0, top, x1, bottom), is_pale(path)))
            return
        self._outlined.append((x0, top, x1, bottom))


def _matrix_of(one: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not foreign.object_matrix(one, byref(matrix)):
        return (1, 0, 0, 1, 0, 0)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f
