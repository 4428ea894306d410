"""The visible characters of a page and their boxes, one by one."""

from collections.abc import Container
from ctypes import byref
from typing import Final, NamedTuple

import pypdfium2.raw as pdfium

from gouji.extraction.pdf import foreign
from gouji.extraction.pdf.characters import SPACES, UNSEEN, characters
from gouji.extraction.pdf.geometry import Box, Upright
from gouji.extraction.pdf.misplaced import true_corners
from gouji.extraction.pdf.turning import is_slanted, quarters

__all__ = ["IDEOGRAPHS", "Box", "Glyph", "read_glyphs"]

IDEOGRAPHS: Final = "\u2e80"
"""From here on characters are as wide as they are high; before it stand letters and digits."""


class Glyph(NamedTuple):
    """A visible character, or a run of them set close together; a tuple, for pages have thousands.

    The box is upright: x runs along the text, whichever way the page is shown.  Its height is that
    of the font, so that glyphs set on one line in one font share `top` and `bottom`.  `size` is
    the font's size in points as it appears on the page.  `spaced`: the text has a space before it,
    which a gap alone does not show, for layout programs set gaps where no space was written.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    spaced: bool = False


def read_glyphs(
    textpage: pdfium.FPDF_TEXTPAGE, view: Upright, misplaced: Container[str] = ()
) -> tuple[list[Glyph], list[int]]:
    """The characters on the page, in the order of its content, and the indices PDFium has them at.

    What is slanted is left out, and so are digits set across the page: labels may be, figures not.

    `misplaced` are the characters for which PDFium's boxes cannot be trusted on this page.  Raises
    `DocumentError` with `too_complex` if there are more characters than on any page of a report.
    """
    glyphs: list[Glyph] = []
    indices: list[int] = []
    append, remember, new = glyphs.append, indices.append, tuple.__new__
    box_of, angle_of = foreign.loose_char_box, foreign.char_angle
    rect = pdfium.FS_RECTF()
    reference = byref(rect)
    right, below = 2 * view.width, 2 * view.height
    line, slanted, turned, spaced = -1.0, False, False, False
    is_generated = foreign.is_generated
    for index, character in enumerate(characters(textpage)):
        if character in SPACES:
            spaced = not is_generated(textpage, index)
            continue
        if character < " " or character in UNSEEN or not box_of(textpage, index, reference):
            continue
        if rect.top != line:  # a new line: only there does the direction change
            line = rect.top
            angle = angle_of(textpage, index)
            slanted = angle != 0 and is_slanted(angle)
            turned = angle >= 0 and quarters(angle) != view.turns
        if slanted or (turned and character.isdecimal()):
            continue
        if character in misplaced:
            x0, top, x1, bottom = view.box(*true_corners(textpage, index, rect))
        elif view.turns:
            x0, top, x1, bottom = view.box(rect.left, rect.bottom, rect.right, line)
        else:
            x0, x1 = rect.left + view.e, rect.right + view.e
            top, bottom = view.f - line, view.f - rect.bottom
        if x0 + x1 < 0 or top + bottom < 0 or x0 + x1 > right or top + bottom > below:
            continue  # cropped off
        size = bottom - top
        if character > IDEOGRAPHS and x1 - x0 > size:
            size = x1 - x0  # a folded character has the box of its strokes alone
        append(new(Glyph, (character, x0, top, x1, bottom, size, spaced)))
        spaced = False
        remember(index)
    return glyphs, indices
