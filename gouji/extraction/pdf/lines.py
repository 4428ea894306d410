"""The text outside of the tables: its lines, and the paragraphs that were wrapped into them."""

from collections.abc import Sequence
from dataclasses import dataclass

from gouji.extraction.pdf.geometry import Box
from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.setting import lines_of, text_of


@dataclass(frozen=True, slots=True)
class TextLine:
    """A printed line of a page; `size` is that of its type in points."""

    page: int
    text: str
    box: Box
    size: float


def text_lines(page: int, glyphs: Sequence[Glyph]) -> list[TextLine]:
    """The lines that the glyphs of a page stand on, from top to bottom."""
    if not glyphs:
        return []
    return [_line(page, line) for line in lines_of(glyphs)]


def _line(page: int, glyphs: Sequence[Glyph]) -> TextLine:
    size = max(glyph.size for glyph in glyphs)
    top = min(glyph.top for glyph in glyphs)
    bottom = max(glyph.bottom for glyph in glyphs)
    return TextLine(page, text_of(glyphs), (glyphs[0].x0, top, glyphs[-1].x1, bottom), size)
