"""Printed tables to slots: the edition of each block, and what is odd about a table."""

import pytest

from gouji.form import edition as form_of
from gouji.parsing.report import Report, Status, TableReading
from tests.gouji.parsing.printed import raws, report_of, row_lines

TITLE = "云岭县文化局{}年政府信息公开工作年度报告\n"
HEADER_2019 = ["本年新制作数量", "本年新公开数量", "对外公开总数量"]
HEADER_2021 = ["本年制发件数", "本年废止件数", "现行有效件数"]


def block(header: list[str], *rows: str) -> str:
    return "\n".join([" | ".join(["信息内容", *header]), *rows])


def two(year: int, *blocks: str) -> TableReading:
    return document(year, *blocks).tables["active_disclosure"]


def document(year: int, *tables: str) -> Report:
    return report_of(TITLE.format(year) + "\n".join(tables))


def three(edition: str = "e2021", **rows: str) -> str:
    return "\n".join(row_lines("applications", rows, edition))


FIRST_2019 = block(HEADER_2019, "规章 | 0 | 0 | 1", "规范性文件 | 2 | 3 | 40")
FIRST_2021 = block(HEADER_2021, "规章 | 0 | 0 | 1", "行政规范性文件 | 2 | 3 | 40")
LICENCES_2019 = block(
    ["上一年项目数量", "本年增/减", "处理决定数量"],
    "行政许可 | 8 | -1 | 58",
    "其他对外管理服务事项 | 2 | 0 | 9",
)
LICENCES_2021 = block(["本年处理决定数量"], "行政许可 | 58")
PENALTIES_2021 = block(["本年处理决定数量"], "行政处罚 | 4", "行政强制 | 0")
FEES_2021 = block(["本年收费金额（单位：万元）"], "行政事业性收费 | 18.8710")


def test_a_table_of_2019() -> None:
    table = two(2019, FIRST_2019, LICENCES_2019)
    assert table.edition == "e2019"
    assert raws(table, "normative_documents") == ["2", "3", "40"]
    assert raws(table, "licences") == ["8", "-1", "58"]
    assert table.slots["licences"]["change"].value == -1


def test_a_table_of_2021() -> None:
    table = two(2023, FIRST_2021, LICENCES_2021, PENALTIES_2021, FEES_2021)
    assert table.edition == "e2021"
    assert raws(table, "normative_documents") == ["2", "3", "40"]
    assert [raws(table, row) for row in ("licences", "penalties", "coercion", "fees")] == [
        ["58"],
        ["4"],
        ["0"],
        ["18.8710"],
    ]
    amount = table.slots["fees"]["amount_wan"]
    assert (str(amount.value), amount.unit, str(amount.yuan)) == ("18.8710", "万元", "188710")


def test_the_form_of_other_years_is_read_as_what_it_is() -> None:
    report = document(2023, FIRST_2019, LICENCES_2019, three("e2019"))
    assert report.edition == "e2019"
    assert raws(report.tables["active_disclosure"], "licences") == ["8", "-1", "58"]


def test_a_hybrid_keeps_each_block_s_own_keys() -> None:
    report = document(2021, FIRST_2019, LICENCES_2021, PENALTIES_2021, FEES_2021, three())
    table = report.tables["active_disclosure"]
    assert report.edition == "e2021"
    assert [(one.edition, one.decided) for one in table.blocks[:2]] == [
        ("e2019", True),
        ("e2021", True),
    ]
    documents = table.slots["normative_documents"]
    assert documents["total_disclosed"].raw == "40"
    assert documents["in_force"].status is Status.MISSING


def test_normative_documents_under_the_other_edition_s_name_decide_nothing() -> None:
    table = two(
        2023, block(HEADER_2021, "规章 | 0 | 0 | 1", "规范性文件 | 2 | 3 | 40"), LICENCES_2021
    )
    assert table.edition == "e2021"
    assert raws(table, "normative_documents") == ["2", "3", "40"]


def test_a_header_cut_short_to_the_same_words_twice_is_read_by_position() -> None:
    table = two(
        2020, block(["本年新", "本年新", "对外公开总数量"], "规章 | 1 | 2 | 3"), LICENCES_2019
    )
    assert raws(table, "regulations") == ["1", "2", "3"]
    assert [header.found for header in table.altered_headers] == ["本年新", "本年新"]


def test_remarks_and_half_width_brackets_change_nothing() -> None:
    header = ["本年制发件数", "本年废止件数", "现行有效件数 (历史累计)"]
    rows = ("规章(县级无此项) | | | ", "行政规范性文件 | 2 | 3 | 40")
    table = two(2022, "第二十条 第(一)项", block(header, *rows), LICENCES_2021)
    assert raws(table, "regulations") == ["", "", ""]
    assert raws(table, "normative_documents") == ["2", "3", "40"]


def test_columns_in_another_order_go_where_their_labels_say() -> None:
    table = two(2020, block(HEADER_2019[::-1], "规章 | 3 | 2 | 1"), LICENCES_2019)
    assert raws(table, "regulations") == ["1", "2", "3"]


def test_figures_under_a_foreign_header_mean_something_else() -> None:
    header = ["本年度实际产生数量", "对外公开数量"]
    table = two(2022, block(header, "规章 | 5 | 5", "行政规范性文件 | 7 | 7"), LICENCES_2021)
    assert table.foreign_header is not None
    assert "本年度实际产生数量" in table.foreign_header
    assert {slot.status for slot in table.slots["regulations"].values()} == {Status.MISSING}
    assert raws(table, "licences") == ["58"]


def test_a_row_of_the_body_s_own_is_extra_and_takes_no_figure_from_the_form_s() -> None:
    rows = ("规章\n0\n0\n1", "行政规范性文件\n2\n3\n40", "其他主动公开文件\n7\n8\n9")
    table = two(2023, "\n".join(["信息内容", *HEADER_2021, *rows]), LICENCES_2021)
    assert [row.label for row in table.extra_rows] == ["其他主动公开文件"]
    assert raws(table, "regulations") == ["0", "0", "1"]
    printed = {slot.raw for row in table.slots.values() for slot in row.values()}
    assert printed.isdisjoint({"7", "8", "9"})


def test_a_lost_row_is_missing_and_its_block_says_so() -> None:
    table = two(2023, block(HEADER_2021, "规章 | 0 | 0 | 1"), LICENCES_2021)
    assert raws(table, "normative_documents") == [None] * 3
    assert table.blocks[0].missing_rows == ("normative_documents",)
    absent = {row for one in table.blocks if not one.rows for row in one.missing_rows}
    assert absent == {"penalties", "coercion", "fees"}


def test_a_label_without_figures_is_blank() -> None:
    report = document(2023, "信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n\n", three())
    slot = report.slot("active_disclosure.fees.amount_wan")
    assert (slot.status, slot.raw, slot.value) == (Status.BLANK, "", None)


@pytest.mark.parametrize(
    ("cell", "status", "value"),
    [
        ("/", Status.BLANK, None),
        ("", Status.BLANK, None),
        ("无", Status.BLANK, None),
        ("见附件", Status.PRESENT, None),
        ("增35", Status.PRESENT, 35),
    ],
)
def test_what_a_cell_may_hold(cell: str, status: Status, value: int | None) -> None:
    table = two(2023, FIRST_2021.replace("| 2 |", f"| {cell} |"), LICENCES_2021)
    slot = table.slots["normative_documents"]["issued"]
    assert (slot.status, slot.raw, slot.value) == (status, cell, value)


@pytest.mark.parametrize("edition", ["e2019", "e2021"])
def test_table_three_tells_its_edition_by_its_rows(edition: str) -> None:
    year = 2023 if edition == "e2019" else 2019
    report = document(year, three(edition, new_received="3 0 0 0 0 0 3"))
    assert report.edition == edition
    assert report.tables["applications"].edition == edition
    assert raws(report.tables["applications"], "new_received") == ["3", *"00000", "3"]


def test_the_same_table_again_is_a_duplicate_without_differences() -> None:
    report = document(2023, "三、收到和处理政府信息公开申请情况", three(), "附表：\n。", three())
    (duplicate,) = report.tables["applications"].duplicates
    assert duplicate.differences == ()


def test_a_second_copy_with_another_figure_names_the_slot() -> None:
    first, second = three(), three(granted="4 0 0 0 0 0 4")
    report = document(2023, first, "六、其他需要报告的事项", second)
    (duplicate,) = report.tables["applications"].duplicates
    assert [(one.row, one.column, one.first, one.second) for one in duplicate.differences] == [
        ("granted", "natural_person", "0", "4"),
        ("granted", "total", "0", "4"),
    ]


def test_one_row_repeated_with_other_figures_is_a_contradiction_and_missing() -> None:
    text = f"{three()}\n（一）予以公开 | 9 | 0 | 0 | 0 | 0 | 0 | 9"
    table = document(2023, text).tables["applications"]
    assert raws(table, "granted") == [None] * 7
    assert [row.row for row in table.unplaced_rows] == ["granted"]


def test_tables_that_are_not_there_have_every_slot_missing() -> None:
    report = document(2023, "三、收到和处理政府信息公开申请情况\n（见附件图片）")
    assert report.edition == "e2021"
    assert [table.found for table in report.tables.values()] == [False] * 3
    for address in form_of("e2021").addresses():
        assert report.slot(address).status is Status.MISSING
