"""Spaces that programs leave as gaps, without writing them."""

import pytest

from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.lines import text_lines

_SIZE = 12.0
_SPACE = 2.7  # as wide as that of a font for Chinese
_SOLID = "截至2023年底共计3项其中2项"  # ideographs and digits set solid


def _line(text: str, top: float, space: float, *, tracking: float = 0.0) -> list[Glyph]:
    """The characters of a text with a gap of `space` for each of its spaces."""
    glyphs, x = [], 60.0
    for character in text:
        if character == " ":
            x += space
            continue
        width = _SIZE if character > "\u2e80" else _SIZE / 2
        glyphs.append(Glyph(character, x, top, x + width, top + _SIZE, _SIZE))
        x += width + tracking
    return glyphs


def _texts(*lines: list[Glyph]) -> list[str]:
    return [one.text for one in text_lines(1, [glyph for line in lines for glyph in line])]


@pytest.mark.parametrize(
    "text",
    [
        "行政处罚 5615 行政强制 0",
        "规章 ０ ７ ０ 行政规范性文件",
        "结 果 维 持 未经复议直接起诉 总计",
    ],
)
def test_narrow_gaps_are_spaces_where_none_is_written(text: str) -> None:
    assert _texts(_line(text, 100, _SPACE), _line(_SOLID, 120, _SPACE)) == [text, _SOLID]


def test_narrow_gaps_are_none_where_a_space_is_written() -> None:
    written = _line("某某局 报告", 140, _SPACE)
    written[3] = written[3]._replace(spaced=True)
    text = "行政处罚 5615 行政强制"
    read = _texts(_line(text, 100, _SPACE), _line(_SOLID, 120, _SPACE), written)
    assert read == [text.replace(" ", ""), _SOLID, "某某局 报告"]


def test_gaps_between_ideographs_and_digits_are_layout_where_all_of_them_are_set_so() -> None:
    assert _texts(_line("截至 2023 年底共计 3 项其中 2 项", 100, _SPACE)) == [
        "截至2023年底共计3项其中2项"
    ]


def test_a_line_filled_to_the_margin_has_no_spaces_between_its_characters() -> None:
    text = "本年度公开各类信息并及时更新目录和指南"
    assert _texts(_line(text, 100, 0.0, tracking=_SPACE)) == [text]
