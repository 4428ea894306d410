"""Bare serial numbers before labels are no figures of the row above."""

import pytest

from gouji.parsing.report import Report
from tests.gouji.parsing.printed import raws, report_of, spans_of

TITLE = "云岭县文化局2023年政府信息公开工作年度报告"
HEADER = "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计"
LABELS = [
    "属于国家秘密",
    "其他法律行政法规禁止公开",
    "危及“三安全一稳定”",
    "保护第三方合法权益",
    "属于三类内部事务信息",
]
ROWS = ["0 0 0 0 0 0 0", "5 1 6", "1 0 0 0 0 0 1", "", "2 0 0 0 0 0 2"]
SHOWN = ["denied_state_secret", "denied_three_securities", "denied_internal_affairs"]


def lines(serials: list[str]) -> list[str]:
    """The rows, each with what is printed before its label."""
    return [
        f"{serial}{label} {figures}".rstrip()
        for serial, label, figures in zip(serials, LABELS, ROWS, strict=True)
    ]


def read(*rows: str, between: str = "\n") -> Report:
    body = between.join(rows)
    return report_of(f"{TITLE}\n\n三、收到和处理政府信息公开申请情况\n{HEADER}\n{body}\n")


def printed(report: Report, row: str) -> list[str]:
    """The cells of a row; `?` where one is missing, `_` where it is blank."""
    found = raws(report.tables["applications"], row)
    return ["?" if raw is None else raw or "_" for raw in found]


def cells(text: str) -> list[list[str]]:
    """The cells of every row label."""
    return [[cell.text for cell in span.cells] for span in spans_of(text)]


@pytest.mark.parametrize("between", ["\n", " "])
@pytest.mark.parametrize(
    "serials",
    [
        ["1 ", "2 ", "3 ", "4 ", "5 "],
        ["1.", "2 ", "3 ", "4 ", "5 "],
        ["5 ", "6 ", "7 ", "8 ", "9 "],  # the body counts over all rows
        ["5 1.", "6 2.", "7 3.", "8 4.", "9 5."],
    ],
)
def test_numbers_before_most_labels_are_no_figures(serials: list[str], between: str) -> None:
    report = read("（三）不予公开", *lines(serials), between=between)
    rows = [printed(report, key) for key in SHOWN]
    assert rows == [ROWS[0].split(), ROWS[2].split(), ROWS[4].split()]
    assert printed(report, "denied_third_party") == ["_"] * 7
    # 5 + 1 = 6 is all there is, and it is not told which columns the parts stand in.
    assert printed(report, "denied_law_prohibited") == ["?"] * 6 + ["6"]


def test_numbers_on_lines_of_their_own_are_told_too() -> None:
    rows = [line.replace(" ", "\n") for line in lines(["1 ", "2 ", "3 ", "4 ", "5 "])]
    report = read("（三）不予公开", *rows)
    assert printed(report, "denied_three_securities") == ROWS[2].split()
    assert printed(report, "denied_third_party") == ["_"] * 7


def test_a_number_before_one_label_alone_is_placed_by_sums_alone() -> None:
    # 2 may be the total of the row above, or the number of the label behind it.
    report = read("属于国家秘密 1 0 1 0 0 0 2", "其他法律行政法规禁止公开 0 0 0 0 0 0 0")
    assert printed(report, "denied_state_secret") == ["1", "0", "1", "0", "0", "0", "2"]
    report = read("属于国家秘密 1 0 1 0 0 0 2 2 其他法律行政法规禁止公开 0 0 0 0 0 0 0")
    assert printed(report, "denied_state_secret") == ["1", "0", "1", "0", "0", "0", "2"]
    report = read("属于国家秘密 9 8 7 6 5 4 2 其他法律行政法规禁止公开 0 0 0 0 0 0 0")
    assert printed(report, "denied_state_secret") == ["?"] * 7
    assert printed(report, "denied_law_prohibited") == ["0"] * 7


def test_both_readings_that_add_up_are_left_open() -> None:
    # 1 + 1 = 2 with a blank lost, or 1 = 1 with more of them and the number of the next label.
    report = read("属于国家秘密 1 1 2 其他法律行政法规禁止公开 0 0 0 0 0 0 0")
    assert printed(report, "denied_state_secret") == ["?"] * 7


def test_a_number_of_a_label_with_its_ordinal_is_a_figure() -> None:
    assert cells("1.属于国家秘密 3 0 2\n2.其他法律行政法规禁止公开 1") == [["3", "0", "2"], ["1"]]


def test_another_number_where_labels_are_numbered_may_be_the_body_s_own() -> None:
    rows = lines(["1 ", "2 ", "3 ", "", "5 "])
    found = spans_of("\n".join([*rows[:3], "7 " + rows[3], rows[4]]))
    assert [span.ends_in_doubt for span in found] == [False, False, True, False, False]
    assert [len(span.cells) for span in found] == [7, 3, 8, 0, 7]


def test_numbers_in_the_columns_of_a_grid_are_kept() -> None:
    rows = [f"| {n} | {label} | 4 | {n + 1} |" for n, label in enumerate(LABELS, start=1)]
    assert all(not span.ends_in_doubt for span in spans_of("\n".join(rows)))
    assert cells("\n".join(rows))[0] == ["4", "2"]


def test_larger_numbers_and_marked_ones_are_figures() -> None:
    for before in ("102", "2件", "+2"):
        found = spans_of(f"属于国家秘密 0 {before} 其他法律行政法规禁止公开 0")
        assert not found[0].ends_in_doubt
        assert len(found[0].cells) == 2
