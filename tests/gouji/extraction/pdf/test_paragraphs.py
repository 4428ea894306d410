"""Paragraphs of printed lines, at the edges of what a file can say."""

from gouji.extraction.pdf.lines import TextLine
from gouji.extraction.pdf.paragraphs import margins_of, paragraphs


def test_type_of_size_zero_divides_nothing() -> None:
    lines = [
        TextLine(1, "总体情况", (72.0, 100.0, 72.0, 100.0), 0.0, 100.0),
        TextLine(1, "申请", (72.0, 120.0, 72.0, 120.0), 0.0, 120.0),
    ]
    assert [line.text for line in paragraphs(lines, margins_of(lines, 595.0))] == [
        "总体情况",
        "申请",
    ]
