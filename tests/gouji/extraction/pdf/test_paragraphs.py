"""Paragraphs of printed lines, at the edges of what a file can say."""

import pytest

from gouji.extraction.pdf.lines import TextLine
from gouji.extraction.pdf.paragraphs import Margins, margins_of, paragraphs


def test_type_of_size_zero_divides_nothing() -> None:
    lines = [
        TextLine(1, "总体情况", (72.0, 100.0, 72.0, 100.0), 0.0, 100.0),
        TextLine(1, "申请", (72.0, 120.0, 72.0, 120.0), 0.0, 120.0),
    ]
    assert [line.text for line in paragraphs(lines, margins_of(lines, 595.0))] == [
        "总体情况",
        "申请",
    ]


def _wrapped(*texts: str) -> str:
    """The paragraph of lines that all reach the right margin."""
    lines = [
        TextLine(1, text, (60.0, 20.0 * number, 540.0, 20.0 * number + 12.0), 12.0, 20.0 * number)
        for number, text in enumerate(texts)
    ]
    [whole] = paragraphs(lines, Margins(60.0, 540.0))
    return whole.text


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("规章 0 3 0 行政许可", "4 行政处罚", "规章 0 3 0 行政许可 4 行政处罚"),
        ("规章 0 3 0 行政许可 4", "行政处罚 7", "规章 0 3 0 行政许可 4 行政处罚 7"),
        ("规章 0 3 0 收费 12", "万元 采购", "规章 0 3 0 收费 12万元 采购"),
        ("规章 0 3 0 许可 6 减少", "14 处罚", "规章 0 3 0 许可 6 减少14 处罚"),
        ("规章 0 3 0 许可（按", "2024年填写）", "规章 0 3 0 许可（按2024年填写）"),
        ("全年公开信息共计", "40 项，其中许可", "全年公开信息共计40 项，其中许可"),
    ],
)
def test_a_flat_table_keeps_the_space_that_the_end_of_a_line_swallows(
    first: str, second: str, whole: str
) -> None:
    assert _wrapped(first, second) == whole
