"""Plain text and Markdown to lines."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Document, Line, LinePlace
from gouji.extraction.plain import read_text


def texts_of(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Line)]


def test_lines_are_numbered_as_an_editor_numbers_them() -> None:
    document = read_text("一、总体情况\n\n全年收到申请12件。".encode())
    assert document.blocks == (
        Line(text="一、总体情况", where=LinePlace(line=1)),
        Line(text="", where=LinePlace(line=2)),
        Line(text="全年收到申请12件。", where=LinePlace(line=3)),
    )
    assert document.pages is None


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_break_counts_once(line_break: str) -> None:
    document = read_text(line_break.join(["甲", "", "乙", ""]).encode())
    assert texts_of(document) == ["甲", "", "乙", ""]


@pytest.mark.parametrize("character", ["\f", "\v", "\x85", "\u2028", "\x1c"])
def test_characters_that_only_python_takes_for_line_breaks_are_none(character: str) -> None:
    assert texts_of(read_text(f"甲{character}乙".encode())) == [f"甲{character}乙"]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_no_character_of_a_line_is_lost(text: str) -> None:
    lines = texts_of(read_text(f"报{text}".encode()))
    assert "\n".join(lines) == re.sub("\r\n?", "\n", f"报{text}")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n \t\r\n",
        "\u3000\u3000\n\u00a0",
        "\ufeff",
        "\ufeff\ufeff \n",
        "\f\v",
    ],
)
def test_a_file_without_a_visible_character_is_empty(text: str) -> None:
    with pytest.raises(DocumentError) as refused:
        read_text(text.encode())
    assert refused.value.code is ErrorCode.EMPTY


def test_one_visible_character_is_not_empty() -> None:
    assert texts_of(read_text("\n。\n".encode())) == ["", "。", ""]


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("# 年度报告\n", "text/markdown"),
        ("正文\n### 二、主动公开\n", "text/markdown"),
        ("| 规章 | 0 |\n| --- | --- |\n", "text/markdown"),
        ("**（一）主动公开。** 全年……\n", "text/markdown"),
        ("规章 |\n0 |\n", "text/plain"),
        ("#总体情况\n", "text/plain"),
        ("1*2*3\n- 4 -\n--------\n", "text/plain"),
    ],
)
def test_markdown_is_told_by_its_marks(text: str, media_type: str) -> None:
    assert read_text(text.encode()).media_type == media_type
