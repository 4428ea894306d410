"""The text outside of the tables: its lines, and the paragraphs that were wrapped into them."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from gouji.extraction.document import Standing
from gouji.extraction.pdf.geometry import Box
from gouji.extraction.pdf.glyphs import IDEOGRAPHS, Glyph
from gouji.extraction.pdf.setting import is_set_apart, lines_of, text_of
from gouji.extraction.pdf.spacing import Spacing, justified, spacing_of


@dataclass(frozen=True, slots=True)
class TextLine:
    """A printed line of a page; `size` is that of its type in points.

    `level` is the height its ideographs stand at, for digits are often set in another font, which
    has other measures.  `spaced`: a space is written between it and the line before.
    `standing` tells here of its own words alone: whether some stand apart from the others.
    """

    page: int
    text: str
    box: Box
    size: float
    level: float
    spaced: bool = False
    standing: Standing = Standing.ALONE


def text_lines(page: int, glyphs: Sequence[Glyph]) -> list[TextLine]:
    """The lines that the glyphs of a page stand on, from top to bottom."""
    if not glyphs:
        return []
    lines = lines_of(glyphs)
    spacing = spacing_of(lines)
    return [_line(page, line, spacing) for line in lines]


def _line(page: int, glyphs: Sequence[Glyph], spacing: Spacing) -> TextLine:
    top = min(glyph.top for glyph in glyphs)
    bottom = max(glyph.bottom for glyph in glyphs)
    left = glyphs[0].x0
    # In a damaged font the last glyph may be less than nothing wide.
    box = (left, top, max(glyphs[-1].x1, left), bottom)
    telling = [glyph for glyph in glyphs if max(glyph.text) > IDEOGRAPHS] or glyphs
    size = median([glyph.size for glyph in telling])
    level = median([(glyph.top + glyph.bottom) / 2 for glyph in telling])
    standing = Standing.BESIDE if is_set_apart(glyphs) else Standing.ALONE
    tracking = justified(glyphs) if spacing.by_gaps else 0.0
    text = text_of(glyphs, tracking, spacing)
    return TextLine(page, text, box, size, level, glyphs[0].spaced, standing)
