"""Lines of text outside tables."""

from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.lines import text_lines


def test_a_line_that_ends_before_it_begins_has_a_box() -> None:
    (line,) = text_lines(1, [Glyph("1", 80.0, 84.0, 0.0, 96.0, 12.0)])
    assert line.box == (80.0, 84.0, 80.0, 96.0)
