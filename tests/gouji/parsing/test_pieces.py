"""Lines to cells, whatever separates them."""

import pytest

from gouji.extraction.document import CellPlace, LinePlace, Standing
from gouji.parsing.figures import CellKind
from gouji.parsing.pieces import Separation, SourceLine, split
from tests.gouji.parsing.printed import pieces


def texts(text: str) -> list[str]:
    return [piece.text for piece in pieces(text)]


def test_one_cell_a_line() -> None:
    found = pieces("规章\n\n0\n\n0\n")
    assert [(one.text, one.kind, one.line, one.where) for one in found] == [
        ("规章", CellKind.TEXT, 0, LinePlace(line=1)),
        ("0", CellKind.FIGURE, 2, LinePlace(line=3)),
        ("0", CellKind.FIGURE, 4, LinePlace(line=5)),
    ]


def test_words_on_one_line_are_cells() -> None:
    found = pieces("规章 0 0 12 行政规范性文件 1 / 3")
    assert [one.text for one in found] == ["规章", "0", "0", "12", "行政规范性文件", "1", "/", "3"]
    assert {one.separation for one in found} == {Separation.WORDS}
    assert [one.column for one in found] == list(range(8))


@pytest.mark.parametrize(
    "line", ["规章|0||12", "规章 | 0 | | 12", "规章\t0\t\t12", "规章｜0｜｜12"]
)
def test_a_blank_cell_can_be_seen_between_bars_and_tabs(line: str) -> None:
    found = pieces(f"{line}\n{line.replace('规章', '行政强制')}")[:4]
    assert [(one.text, one.kind) for one in found] == [
        ("规章", CellKind.TEXT),
        ("0", CellKind.FIGURE),
        ("", CellKind.BLANK),
        ("12", CellKind.FIGURE),
    ]
    assert [one.column for one in found] == [0, 1, 2, 3]
    assert {one.separation.shows_blanks for one in found} == {True}


def test_bars_around_every_line_are_a_grid_and_no_cells() -> None:
    found = pieces("| 规章 | 0 |  |\n| --- | --- | --- |\n| 行政许可 | | 3 |")
    assert [one.text for one in found] == ["规章", "0", "", "行政许可", "", "3"]
    assert {one.separation for one in found} == {Separation.GRID}
    assert {one.columns for one in found} == {3}


def test_a_bar_at_the_end_of_some_lines_only_stands_before_a_blank_cell() -> None:
    found = pieces("规章 | 0 |\n行政许可 | 3")
    assert [one.text for one in found] == ["规章", "0", "", "行政许可", "3"]
    assert {one.separation for one in found} == {Separation.CELLS}


def test_a_line_of_bars_alone_is_one_break_a_bar() -> None:
    found = pieces("规章 |\n0 |\n||||\n0 |")
    breaks = [one for one in found if one.separation is Separation.BREAK]
    assert [one.column for one in breaks] == [0, 1, 2, 3]
    assert {one.kind for one in breaks} == {CellKind.BLANK}


@pytest.mark.parametrize("rule", ["| --- | :---: | ---: |", "----------", "+---+---+", "===---==="])
def test_rules_are_no_cells(rule: str) -> None:
    assert texts(f"规章 0\n{rule}\n行政许可 3") == ["规章", "0", "行政许可", "3"]


@pytest.mark.parametrize(
    "mark", ["- 4 -", "— 4 —", "—4—", "第 4 页", "第4页 共12页", "第4页/共12页", "4/12"]
)
def test_page_numbers_are_no_figures(mark: str) -> None:
    assert texts(f"规章\n0\n{mark}\n1") == ["规章", "0", "1"]


def test_a_bare_page_number_between_rows_of_cells_is_left_out() -> None:
    table = "规章\t0\t1\t2\n行政许可\t3\t4\t5\n7\n行政处罚\t6\t6\t6"
    assert "7" not in texts(table)
    assert len(texts(table)) == 12


def test_a_bare_number_among_cells_on_lines_of_their_own_is_a_figure() -> None:
    assert texts("规章\n0\n7\n1") == ["规章", "0", "7", "1"]


def test_a_placeholder_between_dashes_of_no_page_stays() -> None:
    assert texts("规章\n-\n——\n1") == ["规章", "-", "——", "1"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("采购总金额 503.59 万元", ["采购总金额", "503.59 万元"]),
        ("251000 元", ["251000 元"]),
        ("规章 万元", ["规章", "万元"]),
        ("1 234 567", ["1 234 567"]),
        ("1 2 3", ["1", "2", "3"]),
    ],
)
def test_a_unit_belongs_to_the_number_before_it(line: str, expected: list[str]) -> None:
    assert texts(line) == expected


def test_a_tab_behind_a_cell_on_a_line_of_its_own_is_stray() -> None:
    found = pieces("规章\t\n0\t\n\t1")
    assert [one.text for one in found] == ["规章", "0", "1"]
    assert {one.separation for one in found} == {Separation.WORDS}


def test_a_row_of_a_format_with_tables_is_a_grid_with_a_place_a_cell() -> None:
    places = [CellPlace(table=1, row=2, column=column) for column in (1, 2, 3)]
    cells = tuple(zip(["规章", "", "3"], places, strict=True))
    found = split([SourceLine(0, "规章  3", places[0], cells)])
    assert [(one.text, one.where) for one in found] == list(cells)
    assert {one.separation for one in found} == {Separation.GRID}


def test_mark_up_inside_a_cell_is_not_printed() -> None:
    assert texts("| **规章** | <b>0</b> |") == ["规章", "0"]


def beside(text: str) -> list[str]:
    line = SourceLine(0, text, LinePlace(line=1), standing=Standing.BESIDE)
    return [piece.text for piece in split([line])]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("其他处理0 0 7", ["其他处理", "0", "0", "7"]),
        ("（七）总计12 3", ["（七）总计", "12", "3"]),
        ("无法提供1. 本机关不掌握 0 0", ["无法提供", "1.", "本机关不掌握", "0", "0"]),
    ],
)
def test_what_a_tab_stop_left_no_gap_before_is_taken_apart(text: str, parts: list[str]) -> None:
    assert beside(text) == parts


@pytest.mark.parametrize(
    "text", ["收到申请12 3", "其他处理0", "总计1. 2 3", "COVID19 3", "总计3 件数 4"]
)
def test_other_words_that_end_in_digits_stay_whole(text: str) -> None:
    assert beside(text)[0] == text.split(maxsplit=1)[0]


def test_a_line_of_its_own_has_no_tab_stops() -> None:
    assert texts("其他处理0 0 7") == ["其他处理0", "0", "7"]
