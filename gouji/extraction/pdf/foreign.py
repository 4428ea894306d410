"""PDFium's functions, bound once so that a call costs a third of what it costs through their types.

A page takes thousands of calls, and converting each argument to its declared type takes longer than
most of PDFium's answers.  These are the same functions without that: a handle must be one that
PDFium gave, a number an `int`, a buffer a `byref` of the right type; nothing checks it.
"""

from ctypes import c_void_p, cast
from typing import Any

import pypdfium2.raw as pdfium


def _unconverted(function: Any) -> Any:
    """A foreign function that takes its arguments as they are."""
    bound = type(function)(cast(function, c_void_p).value)
    bound.restype = function.restype
    return bound


loose_char_box = _unconverted(pdfium.FPDFText_GetLooseCharBox)
char_angle = _unconverted(pdfium.FPDFText_GetCharAngle)
char_code = _unconverted(pdfium.FPDFText_GetUnicode)
char_color = _unconverted(pdfium.FPDFText_GetFillColor)
is_generated = _unconverted(pdfium.FPDFText_IsGenerated)

page_object = _unconverted(pdfium.FPDFPage_GetObject)
form_object = _unconverted(pdfium.FPDFFormObj_GetObject)
object_type = _unconverted(pdfium.FPDFPageObj_GetType)
object_bounds = _unconverted(pdfium.FPDFPageObj_GetBounds)
object_matrix = _unconverted(pdfium.FPDFPageObj_GetMatrix)
object_color = _unconverted(pdfium.FPDFPageObj_GetFillColor)

draw_mode = _unconverted(pdfium.FPDFPath_GetDrawMode)
count_segments = _unconverted(pdfium.FPDFPath_CountSegments)
path_segment = _unconverted(pdfium.FPDFPath_GetPathSegment)
segment_point = _unconverted(pdfium.FPDFPathSegment_GetPoint)
segment_type = _unconverted(pdfium.FPDFPathSegment_GetType)
segment_closes = _unconverted(pdfium.FPDFPathSegment_GetClose)
