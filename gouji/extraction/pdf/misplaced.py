"""Characters that PDFium folds, and puts in the wrong place inside of a form object.

PDFium turns compatibility characters (the radicals that print drivers write for ideographs) into
ordinary ones, and forgets the matrix of the form object they stand in when asked for their boxes.
"""

from ctypes import byref, c_double, c_float

import pypdfium2.raw as pdfium

from gouji.extraction.pdf.geometry import Corners, product

_SAME = 1e-3
_NEAR = 1.0  # points


def true_corners(textpage: pdfium.FPDF_TEXTPAGE, index: int, rect: pdfium.FS_RECTF) -> Corners:
    """The corners of the character at `index`, whose box PDFium gives as `rect`."""
    given = rect.left, rect.bottom, rect.right, rect.top
    if not _is_of_strokes_alone(textpage, index, given):
        return given
    text_object = pdfium.FPDFText_GetTextObject(textpage, index)
    placed, own = pdfium.FS_MATRIX(), pdfium.FS_MATRIX()
    bounds = tuple(c_float() for _ in range(4))
    if not (
        text_object
        and pdfium.FPDFText_GetMatrix(textpage, index, byref(placed))
        and pdfium.FPDFPageObj_GetMatrix(text_object, byref(own))
        and pdfium.FPDFPageObj_GetBounds(text_object, *(byref(one) for one in bounds))
    ):
        return given
    on_page = placed.a, placed.b, placed.c, placed.d, placed.e, placed.f
    in_form = own.a, own.b, own.c, own.d, own.e, own.f
    if all(abs(one - other) < _SAME for one, other in zip(on_page, in_form, strict=True)):
        return given  # no form moves it
    left, bottom, right, top = (one.value for one in bounds)
    x, y = (given[0] + given[2]) / 2, (given[1] + given[3]) / 2
    if not (left - _NEAR <= x <= right + _NEAR and bottom - _NEAR <= y <= top + _NEAR):
        return given  # not where the form has it: moved already
    a, b, c, d, e, f = in_form
    determinant = a * d - b * c
    if not determinant:
        return given
    inverse = (
        d / determinant,
        -b / determinant,
        -c / determinant,
        a / determinant,
        (c * f - d * e) / determinant,
        (b * e - a * f) / determinant,
    )
    a, b, c, d, e, f = product(inverse, on_page)
    xs = [a * x + c * y + e for x in given[::2] for y in given[1::2]]
    ys = [b * x + d * y + f for x in given[::2] for y in given[1::2]]
    return min(xs), min(ys), max(xs), max(ys)


def _is_of_strokes_alone(textpage: pdfium.FPDF_TEXTPAGE, index: int, given: Corners) -> bool:
    """Whether the box is that of the strokes, as folded characters' are, not one of the font."""
    left, right, bottom, top = (c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(
        textpage, index, byref(left), byref(right), byref(bottom), byref(top)
    )
    tight = left.value, bottom.value, right.value, top.value
    return all(abs(one - other) < _SAME for one, other in zip(given, tight, strict=True))
