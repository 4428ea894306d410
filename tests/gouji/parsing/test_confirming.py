"""Tables known by where their words stand: only what the form confirms is taken."""

from collections.abc import Sequence

import pytest

from gouji.extraction.document import (
    Block,
    Cell,
    Document,
    Evidence,
    Line,
    PagePlace,
    Standing,
    Table,
)
from gouji.parsing.parser import parse
from gouji.parsing.report import Report, Status

_HEADER = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
_ROWS = [
    ["一、本年新收政府信息公开申请数量", "3", "0", "0", "0", "0", "1", "4"],
    ["二、上年结转政府信息公开申请数量", "0", "0", "0", "0", "0", "0", "0"],
    ["（一）予以公开", "2", "0", "0", "0", "0", "1", "3"],
    ["1.属于国家秘密", "1", "0", "0", "0", "0", "0", "1"],
    ["（七）总计", "3", "0", "0", "0", "0", "1", "4"],
    ["四、结转下年度继续办理", "0", "0", "0", "0", "0", "0", "0"],
]
_BLOCK = [
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", "0", "1", "2"],
    ["行政规范性文件", "3", "4", "5"],
]


def _place(row: int, column: int = 0) -> PagePlace:
    x, y = 50.0 + 40 * column, 100.0 + 14 * row
    return PagePlace(page=1, bbox=(x, y, x + 30, y + 10))


def _table(rows: Sequence[Sequence[str]], evidence: Evidence = Evidence.ALIGNED) -> Table:
    cells = tuple(
        Cell(row=number, column=column, text=text, where=_place(number, column))
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
    )
    return Table(evidence=evidence, cells=cells)


def _report(*blocks: Block) -> Report:
    return parse(Document(media_type="application/pdf", blocks=blocks, pages=1))


def _line(text: str, row: int = 0) -> Line:
    return Line(text=text, where=_place(row))


def _values(report: Report, row: str) -> list[object]:
    table = report.tables["applications"]
    return [table.slots[row][column].value for column in table.slots[row]]


def test_a_row_that_adds_up_is_taken_with_its_place() -> None:
    report = _report(_table([_HEADER, *_ROWS]))
    assert _values(report, "granted") == [2, 0, 0, 0, 0, 1, 3]
    assert report.slot("applications.granted.total").where == _place(3, 7)


@pytest.mark.parametrize(
    ("evidence", "values"),
    [(Evidence.ALIGNED, [None] * 7), (Evidence.GRID, [2, 0, 0, 0, 0, 1, 9])],
)
def test_a_row_that_does_not_add_up_is_missing_unless_rules_show_it(
    evidence: Evidence, values: list[object]
) -> None:
    rows = [[*row[:7], "9"] if row[0] == "（一）予以公开" else row for row in _ROWS]
    report = _report(_table([_HEADER, *rows], evidence))
    assert _values(report, "granted") == values
    assert _values(report, "denied_state_secret") == [1, 0, 0, 0, 0, 0, 1]


@pytest.mark.parametrize(
    "label",
    [
        "（一）予以公开1.属于国家秘密",
        "1.属于国家秘密（一）予以公开",
        "一、本年新收政府信息公开",
        "申请数量（一）予以公开",
    ],
)
def test_a_row_beside_lines_of_two_labels_is_missing(label: str) -> None:
    rows = [[label, "5", "0", "0", "0", "0", "0", "5"]]
    report = _report(_table([_HEADER, *rows, *_ROWS[4:]]))
    for row in ("new_received", "granted", "denied_state_secret"):
        assert _values(report, row) == [None] * 7


def test_a_label_wrapped_into_the_next_row_is_none() -> None:
    rows = [
        ["一、本年新收政府信息", "5", "0", "0", "0", "0", "0", "5"],
        ["公开申请数量", "7", "0", "0", "0", "0", "0", "7"],
    ]
    report = _report(_table([_HEADER, *rows, *_ROWS[2:]]))
    assert _values(report, "new_received") == [None] * 7


def test_a_blank_cell_leaves_its_column_blank() -> None:
    rows = [["（一）予以公开", "2", "", "", "", "", "1", "3"]]
    report = _report(_table([_HEADER, *rows, *_ROWS[3:]]))
    assert _values(report, "granted") == [2, None, None, None, None, 1, 3]
    blank = report.slot("applications.granted.commercial_enterprise")
    assert blank.status is Status.BLANK


def test_rows_that_lack_a_column_are_missing() -> None:
    rows = [[*row[:2], *row[3:]] for row in _ROWS]
    report = _report(_table(rows))
    assert all(_values(report, row) == [None] * 7 for row in ("granted", "processed_total"))


def test_figures_without_a_label_belong_to_no_label_above() -> None:
    stray = ["", "8", "0", "0", "0", "0", "0", "8"]
    report = _report(_table([_HEADER, *_ROWS[:2]]), _line("（一）予以公开"), _table([stray, stray]))
    assert _values(report, "granted") == [None] * 7
    assert _values(report, "new_received") == [3, 0, 0, 0, 0, 1, 4]


def _beside(*rows: Sequence[str]) -> list[Line]:
    """Rows as lines of words that stand apart from each other."""
    return [
        Line(text=" ".join(row), where=_place(number), standing=Standing.BESIDE)
        for number, row in enumerate(rows)
    ]


def test_lines_that_stand_alone_are_read_as_those_of_a_text() -> None:
    cells = [cell for row in [_HEADER, *_ROWS] for cell in row]
    report = _report(*(_line(cell, number) for number, cell in enumerate(cells)))
    assert _values(report, "granted") == [2, 0, 0, 0, 0, 1, 3]


def test_words_side_by_side_are_a_row_if_all_of_it_is_on_one_line() -> None:
    report = _report(*_beside(_HEADER, *_ROWS))
    assert _values(report, "granted") == [2, 0, 0, 0, 0, 1, 3]


@pytest.mark.parametrize(
    "rows",
    [
        [["（一）予以公开", "2", "0", "0", "0", "0", "1", "4"]],
        [["（一）予以公开", "2", "1", "3"]],
        [["（一）予以公布", "2", "0", "0", "0", "0", "1", "3"]],
        [["（一）予以公开"], ["2", "0", "0", "0", "0", "1", "3"]],
        [["（一）予以"], ["公开", "2", "0", "0", "0", "0", "1", "3"]],
        [["（一）予以公开", "2", "0", "0", "0", "0", "1"], ["3"]],
    ],
    ids=["sum", "blank", "misspelt", "figures-below", "label-wrapped", "figures-wrapped"],
)
def test_words_side_by_side_are_in_no_row_otherwise(rows: list[list[str]]) -> None:
    report = _report(*_beside(_HEADER, *_ROWS[:2], *rows, *_ROWS[3:]))
    assert _values(report, "granted") == [None] * 7
    assert _values(report, "new_received") == [3, 0, 0, 0, 0, 1, 4]


def _normative_documents(*rows: Sequence[str]) -> list[object]:
    slots = _report(*_beside(*rows)).tables["active_disclosure"].slots["normative_documents"]
    return [slot.value for slot in slots.values()]


def test_words_side_by_side_are_a_row_without_sums_if_all_headers_are_on_one_line_too() -> None:
    assert _normative_documents(*_BLOCK) == [3, 4, 5]
    assert _normative_documents(*_BLOCK[1:]) == [None] * 3
    wrapped = [_BLOCK[0][:2], _BLOCK[0][2:]]
    assert _normative_documents(*wrapped, *_BLOCK[1:]) == [None] * 3


@pytest.mark.parametrize("rest", [["6"], ["", "6"]])
def test_a_number_that_may_go_on_below_makes_its_row_missing(rest: list[str]) -> None:
    assert _normative_documents(*_BLOCK, rest) == [None] * 3


def test_headers_on_lines_of_their_own_do_not_change_the_order_of_columns() -> None:
    strewn = [
        ["", "", "", "", "社会公益组织", "法律服务机构", "", ""],
        ["", "", "商业企业", "科研机构", "", "", "其他", ""],
    ]
    report = _report(_table([*strewn, *_ROWS]))
    assert _values(report, "granted") == [2, 0, 0, 0, 0, 1, 3]


def test_a_table_without_sums_needs_its_headers_over_the_columns() -> None:
    table = _report(_table(_BLOCK)).tables["active_disclosure"]
    assert [slot.value for slot in table.slots["normative_documents"].values()] == [3, 4, 5]

    bare = _report(_table(_BLOCK[1:])).tables["active_disclosure"]
    assert all(slot.value is None for row in bare.slots.values() for slot in row.values())


@pytest.mark.parametrize(
    "header",
    [
        ["信息内容", "", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["信息内容", "本年制发件数", "", "本年废止件数", "现行有效件数"],
    ],
)
def test_headers_over_other_columns_make_a_table_without_sums_missing(header: list[str]) -> None:
    rows = [[*row, ""] for row in _BLOCK[1:]]
    table = _report(_table([header, *rows])).tables["active_disclosure"]
    assert all(slot.value is None for row in table.slots.values() for slot in row.values())


def test_headers_cut_short_are_known_by_the_others() -> None:
    rows = [
        ["信息内容", "本年新", "本年新", "对外公开总数量"],
        ["规章", "0", "1", "2"],
        ["规范性文件", "3", "4", "5"],
    ]
    table = _report(_table(rows)).tables["active_disclosure"]
    assert [slot.value for slot in table.slots["normative_documents"].values()] == [3, 4, 5]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("1 0 0 0 1 2 0 0 0 2 0 0 0 4 4", [1, 2, 4]),
        ("1 0 0 0 1 2 0 0 0 9 0 0 0 4 4", [1, None, 4]),
        ("1 0 0 0 7 2 0 0 0 9 0 0 0 4 4", [None, None, None]),
    ],
    ids=["all", "all but one", "one"],
)
def test_of_table_four_the_fives_are_taken_that_add_up_unless_most_do_not(
    figures: str, expected: list[int | None]
) -> None:
    columns = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    header = [["行政复议", *[""] * 4, "行政诉讼", *[""] * 9], columns * 3]
    report = _report(_table([*header, figures.split()]))
    rows = ("review", "litigation_direct", "litigation_after_review")
    assert [report.slot(f"review_litigation.{row}.total").value for row in rows] == expected
