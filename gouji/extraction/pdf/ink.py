"""How characters are printed: size, colour and line; what is usual for the figures of a table.

A glyph's own box does not tell: its height is that of its font, and fonts set side by side in one
size differ in that by a fifth.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from ctypes import byref, c_double, c_uint
from math import hypot, nan
from statistics import median_low
from typing import NamedTuple

import pypdfium2.raw as pdfium

from gouji.extraction.pdf import foreign
from gouji.extraction.pdf.geometry import Upright
from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.wrapping import IN_NUMBERS

Color = tuple[int, int, int, int]
"""Red, green, blue and opacity, from 0 to 255."""
BLACK: Color = (0, 0, 0, 255)

_SAME_SIZE = 0.15  # of a size: what the type of one table differs by
_LEVEL = 0.1  # of the size: by how much the lines of one print differ
_BELOW = 0.2  # of the size: no character stands so far above its line
_SAMPLE = 40  # characters that tell which colour is usual
_ENOUGH = 8  # figures that tell what is usual


class Face(NamedTuple):
    """How a character is printed; `baseline` is the upright y of the line that it stands on, NaN if
    that is not known."""

    size: float
    color: Color
    baseline: float

    def is_level_with(self, other: "Face") -> bool:
        """Whether both stand on one line, or may."""
        return not abs(self.baseline - other.baseline) > _LEVEL * self.size

    def is_like(self, other: "Face") -> bool:
        """Whether both have one size and colour."""
        return self.color == other.color and abs(self.size - other.size) <= _SAME_SIZE * self.size


FaceOf = Callable[[Glyph], Face]


class Faces:
    """The faces of a page's glyphs, asked for one by one: few are ever needed."""

    def __init__(
        self,
        textpage: pdfium.FPDF_TEXTPAGE,
        view: Upright,
        glyphs: Sequence[Glyph],
        indices: Sequence[int],
    ) -> None:
        self._textpage = textpage
        self._view = view
        self._glyphs = glyphs
        self._indices = indices
        self._places: dict[Glyph, int] = {}
        self._known: dict[Glyph, Face] = {}

    def __call__(self, glyph: Glyph) -> Face:
        """The face of a glyph, a run's being that of its first character."""
        face = self._known.get(glyph)
        if face is None:
            if not self._places:
                self._places = dict(zip(self._glyphs, self._indices, strict=True))
            face = self._read(self._places[glyph])
            if not glyph.top < face.baseline < glyph.bottom + _BELOW * face.size:
                face = face._replace(baseline=nan)  # PDFium loses its way with folded characters
            self._known[glyph] = face
        return face

    def _read(self, index: int) -> Face:
        matrix = pdfium.FS_MATRIX()
        x, y = c_double(), c_double()
        size = pdfium.FPDFText_GetFontSize(self._textpage, index)
        if pdfium.FPDFText_GetMatrix(self._textpage, index, byref(matrix)):
            size *= hypot(matrix.c, matrix.d)
        pdfium.FPDFText_GetCharOrigin(self._textpage, index, byref(x), byref(y))
        baseline = self._view.box(x.value, y.value, x.value, y.value)[1]
        return Face(size, color_of(self._textpage, index), baseline)


def plain_face(glyph: Glyph) -> Face:
    """The face of a glyph of which only the box is known."""
    return Face(glyph.size, BLACK, glyph.bottom)


def color_of(textpage: pdfium.FPDF_TEXTPAGE, index: int) -> Color:
    """The colour of a character; black where PDFium does not know."""
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    if not foreign.char_color(textpage, index, byref(red), byref(green), byref(blue), byref(alpha)):
        return BLACK
    return red.value, green.value, blue.value, alpha.value


def usual_face(cells: Iterable[Sequence[Glyph]], face_of: FaceOf) -> Face | None:
    """How most figures of a table, whose cells hold these characters, are printed; where it has
    only few, how most of its characters are.  Its baseline tells nothing."""
    filled = [held for held in cells if held]
    figures = [held[0] for held in filled if all(IN_NUMBERS.issuperset(one.text) for one in held)]
    if len(figures) < _ENOUGH:
        figures = [glyph for held in filled for glyph in held]
    if not figures:
        return None
    faces = [face_of(glyph) for glyph in figures[:: max(len(figures) // _SAMPLE, 1)]]
    size = median_low(face.size for face in faces)
    color = Counter(face.color for face in faces).most_common(1)[0][0]
    return Face(size, color, 0.0)
