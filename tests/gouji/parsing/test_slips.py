"""Ways in which a figure could slip into a neighbour's column, or a row be lost, and must not."""

import pytest

from gouji.parsing.report import Report, Status
from tests.gouji.parsing.printed import raws, report_of, row_lines

TITLE = "云岭县文化局2023年政府信息公开工作年度报告"
HEADER = (
    "(本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)\t\t申请人情况\n"
    "\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n"
    "\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n"
)
CELLS = "\n".join(row_lines("applications", {"carried_in": "1 2 0 0 0 0 3"})).replace(" | ", "\n")


def read(text: str) -> Report:
    return report_of(f"{TITLE}\n\n{text}")


def printed(report: Report, row: str, table: str = "applications") -> list[str]:
    """The cells of a row; `?` where one is missing, `_` where it is blank."""
    return ["?" if raw is None else raw or "_" for raw in raws(report.tables[table], row)]


def test_a_blank_total_lost_with_the_tabs_at_the_line_s_end_moves_nothing() -> None:
    report = read(
        HEADER + "一、本年新收政府信息公开申请数量\t\t\t95\t20\t16\t0\t6\t64\n"
        "二、上年结转政府信息公开申请数量\t\t\t1\t2\t3\t4\t5\t6\t21\n"
    )
    assert printed(report, "new_received") == ["?"] * 7
    assert printed(report, "carried_in") == ["1", "2", "3", "4", "5", "6", "21"]


def test_a_cell_lost_in_a_row_of_one_cell_a_line_is_no_blank_at_its_end() -> None:
    full = "{} |\n" + "1 |\n0 |\n0 |\n0 |\n0 |\n0 |\n1 |\n||\n"
    report = read(
        full.format("一、本年新收政府信息公开申请数量")
        + "二、上年结转政府信息公开申请数量 |\n3 |\n5 |\n0 |\n0 |\n0 |\n7 |\n||\n"
        + full.format("四、结转下年度继续办理")
    )
    assert printed(report, "carried_in") == ["?"] * 7
    assert printed(report, "new_received") == ["1", "0", "0", "0", "0", "0", "1"]


def test_numbers_are_not_put_together_across_a_bar() -> None:
    report = read("二、上年结转政府信息公开申请数量 |\n1 |\n1. |\n0 |\n0 |\n0 |\n0 |\n1 |\n")
    assert printed(report, "carried_in") == ["1", "1.", "0", "0", "0", "0", "1"]
    assert report.slot("applications.carried_in.commercial_enterprise").value is None


def test_figures_behind_the_header_s_last_column_are_of_no_row() -> None:
    lost = "自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n18\n0\n0\n0\n0\n0\n18\n"
    report = read(lost + CELLS.split("\n", 8)[8])
    assert printed(report, "new_received") == ["?"] * 7
    assert printed(report, "other_misc") == ["0"] * 7
    assert printed(report, "carried_in") == ["1", "2", "0", "0", "0", "0", "3"]


def test_a_stray_word_before_the_header_moves_no_column() -> None:
    header = "自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他"
    report = read("其他\n" + header.replace(" ", "\n") + "\n" + CELLS)
    assert printed(report, "carried_in") == ["1", "2", "0", "0", "0", "0", "3"]


@pytest.mark.parametrize("text", ["若干", "约10", "见附件", "12（其中2）", "十二", "不涉及"])
def test_a_text_where_a_number_should_be_keeps_its_cell(text: str) -> None:
    report = read(CELLS.replace("申请数量\n1\n2\n0", f"申请数量\n1\n{text}\n0"))
    slot = report.slot("applications.carried_in.commercial_enterprise")
    assert (slot.status, slot.value, slot.raw) == (Status.PRESENT, None, text)
    assert report.slot("applications.carried_in.total").value == 3
    assert report.tables["applications"].extra_rows == ()


@pytest.mark.parametrize("text", ["5%", "0*", "①", "- 5"])
def test_what_is_more_than_a_number_has_no_value(text: str) -> None:
    report = read(f"一、本年新收政府信息公开申请数量 | {text} | 0 | 0 | 0 | 0 | 0 | 5")
    assert report.slot("applications.new_received.natural_person").value is None


def test_a_row_printed_again_at_a_page_break_begins_no_second_table() -> None:
    rows = row_lines("applications", {"granted": "2 0 0 0 0 0 2", "carried_out": "0 0 0 0 0 9 9"})
    again = [*rows[:5], rows[4], *rows[5:]]
    report = read("\n".join(again))
    assert printed(report, "carried_out") == ["0", "0", "0", "0", "0", "9", "9"]
    assert report.tables["applications"].duplicates == ()


def test_a_stroke_inside_a_header_is_no_placeholder() -> None:
    report = read(
        "第二十条第（五）项 信息内容 上一年项目数量 本年增 / 减 处理决定数量 行政许可 3 +2 9"
    )
    assert printed(report, "licences", "active_disclosure")[:3] == ["3", "+2", "9"]


@pytest.mark.parametrize("line", ["{}&nbsp;", "&nbsp;{}", "> {}", "- {}"])
def test_marks_of_other_formats_around_every_line_are_no_text(line: str) -> None:
    report = report_of("\n".join(line.format(one) for one in [TITLE, *CELLS.split("\n")]))
    assert printed(report, "carried_in") == ["1", "2", "0", "0", "0", "0", "3"]


def test_the_title_repeated_on_each_page_is_no_row() -> None:
    report = read(CELLS.replace("申请数量\n1\n2\n0", f"申请数量\n1\n2\n{TITLE}\n0"))
    assert printed(report, "carried_in") == ["1", "2", "0", "0", "0", "0", "3"]
    assert report.tables["applications"].extra_rows == ()


def test_an_abridged_label_under_its_own_number_is_the_row() -> None:
    report = read(CELLS.replace("一、本年新收政府信息公开申请数量", "一、本年新收"))
    assert printed(report, "new_received") == ["0"] * 7


@pytest.mark.parametrize(
    "line",
    ["-" * 20_000 + "1", "|" * 20_000 + "1", " |" * 20_000 + "1", "1.属于国家秘密 0 " * 5_000],
)
@pytest.mark.timeout(60)
def test_a_hostile_line_takes_no_more_than_its_length(line: str) -> None:
    assert read(line).recognition.sections == 0
