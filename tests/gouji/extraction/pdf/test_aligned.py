"""Tables without rules: what is a row, which label it has, which column a figure is in."""

import pytest

from gouji.extraction.document import Evidence, PagePlace
from gouji.extraction.pdf.aligned import aligned_tables, may_align
from tests.gouji.extraction.pdf.pagemaker import PITCH, PLACES, SIZE, Sheet, labelled_sheet, rows_of


def test_rows_with_labels_beside_columns_of_figures() -> None:
    sheet = labelled_sheet([("信息内容", ["制发", "废止", "有效"])])
    sheet.write("规章", 50, 120).row(120, ["1", "20", "300"], PLACES)
    sheet.write("规范性文件", 50, 140).row(140, ["4", "5", "6"], PLACES)
    (found,) = sheet.tables()
    assert found.evidence is Evidence.ALIGNED
    assert rows_of(found) == [
        ["信息内容", "制发", "废止", "有效"],
        ["规章", "1", "20", "300"],
        ["规范性文件", "4", "5", "6"],
    ]


def test_labels_that_reach_into_the_columns_are_in_no_table() -> None:
    sheet = Sheet()
    sheet.write("规章", 50, 100).row(100, ["1", "20", "300"], (110.0, 150.0, 190.0))
    sheet.write("其他对外管理服务事项的规范性文件", 50, 120)
    sheet.row(120, ["4", "5", "6"], (230.0, 270.0, 310.0))
    assert sheet.tables() == []


def test_every_cell_has_its_place_on_the_page() -> None:
    (found,) = labelled_sheet([("甲项", ["1", "2", "3"]), ("乙项", ["4", "5", "6"])]).tables()
    first = found.cells[1]
    assert first.text == "1"
    assert first.where == PagePlace(page=1, bbox=(297.5, 100.0, 302.5, 110.0))


def test_a_blank_cell_is_an_empty_column_position() -> None:
    (found,) = labelled_sheet([("甲项", ["1", "", "3"]), ("乙项", ["", "5", "6"])]).tables()
    assert rows_of(found) == [["甲项", "1", "", "3"], ["乙项", "", "5", "6"]]


def test_a_column_that_is_blank_throughout_is_known_by_its_header() -> None:
    rows = [("项目", ["制发", "废止", "有效"]), ("甲项", ["1", "", "3"]), ("乙项", ["4", "", "6"])]
    (found,) = labelled_sheet(rows).tables()
    assert rows_of(found)[1:] == [["甲项", "1", "", "3"], ["乙项", "4", "", "6"]]


def test_headers_that_are_not_aligned_like_the_figures_show_no_blank_column() -> None:
    sheet = labelled_sheet([("项目", ["制发件数", "废止件数", "有效件数"])])
    for number in (1, 2):
        y = 100 + number * PITCH
        sheet.write("甲项", 50, y).write("1", 280, y).write("3", 335, y)
    (found,) = sheet.tables()
    assert [len(row) for row in rows_of(found)[-2:]] == [3, 3]


@pytest.mark.parametrize("align", [0.0, 0.5, 1.0], ids=["top", "middle", "bottom"])
def test_figures_beside_any_line_of_a_wrapped_label(align: float) -> None:
    labels = [
        ["1.申请人逾期不补正、行政机", "关不再处理其申请"],
        ["2.重复申请"],
        ["3.要求", "提供", "出版物"],
    ]
    sheet = Sheet()
    y = 100.0
    for number, lines in enumerate(labels):
        for at, line in enumerate(lines):
            sheet.write(line, 50, y + at * PITCH)
        level = y + align * (len(lines) - 1) * PITCH
        sheet.row(level, [str(number), "0", str(number)], PLACES)
        y += len(lines) * PITCH
    (found,) = sheet.tables()
    assert rows_of(found) == [
        ["1.申请人逾期不补正、行政机关不再处理其申请", "0", "0", "0"],
        ["2.重复申请", "1", "0", "1"],
        ["3.要求提供出版物", "2", "0", "2"],
    ]


def test_labels_without_numbers_that_fill_their_lines_are_not_run_together() -> None:
    (found,) = labelled_sheet(
        [("行政处罚", ["4", "1", "3"]), ("行政强制", ["0", "0", "0"])]
    ).tables()
    assert rows_of(found) == [["行政处罚", "4", "1", "3"], ["行政强制", "0", "0", "0"]]


def test_figures_between_two_labels_belong_to_neither() -> None:
    sheet = Sheet().write("甲项", 50, 100).write("乙项", 50, 130).write("丙项", 50, 160)
    for level in (115, 145):
        sheet.row(level, ["1", "2", "3"], PLACES)
    for found in sheet.tables():
        figures = [row for row in rows_of(found) if "2" in row]
        assert figures == [["1", "2", "3"], ["1", "2", "3"]]


def test_names_of_groups_are_no_labels_of_rows() -> None:
    sheet = Sheet()
    for number, label in enumerate(("1.国家秘密", "2.禁止公开", "3.第三方")):
        sheet.write(label, 120, 100 + number * PITCH)
        sheet.row(100 + number * PITCH, [str(number), "7", "7"], PLACES)
    sheet.write("（三）不", 50, 100 + PITCH / 2).write("予公开", 50, 100 + 1.5 * PITCH)
    (found,) = sheet.tables()
    assert [row[-4:] for row in rows_of(found)] == [
        ["1.国家秘密", "0", "7", "7"],
        ["2.禁止公开", "1", "7", "7"],
        ["3.第三方", "2", "7", "7"],
    ]


def test_digits_wrapped_in_a_narrow_cell_are_put_together() -> None:
    sheet = Sheet().write("1.甲项", 50, 100).write("乙项", 50, 100 + PITCH)
    sheet.row(100, ["12", "5", "17"], PLACES).row(100 + PITCH, ["34", "", "39"], PLACES)
    sheet.write("2.丙项", 50, 100 + 2 * PITCH).row(100 + 2 * PITCH, ["1", "2", "3"], PLACES)
    (found,) = sheet.tables()
    assert rows_of(found) == [["1.甲项乙项", "1234", "5", "1739"], ["2.丙项", "1", "2", "3"]]


def test_what_is_left_of_wrapped_digits_never_passes_for_a_row_nor_the_row_for_whole() -> None:
    """10 cut into 1 and 0 in two columns adds up as well as 10 does."""
    sheet = Sheet().write("1.甲项", 50, 100).row(100, ["1", "0", "1"], PLACES)
    sheet.row(100 + PITCH, ["0", "", "0"], PLACES)
    sheet.write("2.乙项", 50, 100 + 2 * PITCH).row(100 + 2 * PITCH, ["2", "2", "4"], PLACES)
    for found in sheet.tables():
        assert ["1.甲项", "1", "0", "1"] not in rows_of(found)


def test_figures_of_two_columns_that_overlap_are_no_table() -> None:
    sheet = Sheet()
    for number in range(3):
        x = 300 + 7 * number
        sheet.write("甲项", 50, 100 + number * PITCH).write("123", x, 100 + number * PITCH)
        sheet.write("456", x + 21, 100 + number * PITCH)
    assert sheet.tables() == []


def test_a_rule_between_rows_parts_labels() -> None:
    sheet = labelled_sheet([("1.本机关不掌握", ["1", "2", "3"]), ("有关信息", ["", "", ""])])
    sheet.write("2.重复申请", 50, 130).row(130, ["4", "5", "6"], PLACES)
    whole = [row[0] for row in rows_of(sheet.tables()[0])]
    parted = [row[0] for row in rows_of(sheet.tables([(112.0, 40.0, 500.0)])[0])]
    assert whole == ["1.本机关不掌握有关信息", "2.重复申请"]
    assert parted == ["1.本机关不掌握", "有关信息", "2.重复申请"]


def test_one_row_of_many_figures_under_a_header_is_a_table() -> None:
    places = [60 + 35.0 * number for number in range(15)]
    sheet = Sheet().write("四、行政复议、行政诉讼情况", 50, 60)
    for at, line in enumerate(("结结其尚总", "果果他未计")):
        sheet.row(100 + at * PITCH, list(line * 3), places)
    sheet.row(140, [str(number) for number in range(15)], places)
    (found,) = sheet.tables()
    assert rows_of(found)[-1] == [str(number) for number in range(15)]
    assert rows_of(found)[0][:2] == ["结果", "结果"]


@pytest.mark.parametrize(
    "lines",
    [
        ["全年收到申请12件，办结11件，其中予以公开3件，部分公开2件，不予公开1件。"] * 4,
        ["1.主动公开", "2.依申请公开", "3.监督保障"],
        ["一、总体情况 ............ 1", "二、主动公开情况 .......... 3", "三、申请 .......... 5"],
        ["2023 年 1 月 1 日", "2023 年 12 月 31 日"],
    ],
    ids=["prose", "list", "contents", "dates"],
)
def test_what_is_no_table(lines: list[str]) -> None:
    sheet = Sheet()
    for number, line in enumerate(lines):
        sheet.write(line, 50, 100 + number * PITCH)
    assert sheet.tables() == []


def test_numbers_in_one_column_are_no_table() -> None:
    sheet = Sheet()
    for number in range(6):
        sheet.write(str(number), 300, 100 + number * PITCH)
    assert sheet.tables() == []


def test_the_heading_of_a_section_stays_outside() -> None:
    sheet = labelled_sheet([("甲项", ["1", "2", "3"]), ("乙项", ["4", "5", "6"])])
    sheet.write("二、主动公开政府信息情况", 70, 60)
    (found,) = aligned_tables(sheet.page())
    assert found.box[1] == 100.0
    assert found.box[3] == 100 + PITCH + SIZE


def test_only_pages_with_figures_that_stand_alone_are_searched() -> None:
    assert may_align("规章 1 0 3\r\n规范性文件 4 5 6")
    assert not may_align("全年收到申请12件，办结11件，3件结转。\r\n- 3 -")
