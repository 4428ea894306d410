"""Workbooks: values as they are seen, text told from tables, columns that stay where they are."""

import datetime
import io
import re
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import CellPlace, Line, Table
from gouji.extraction.office.package import Package
from gouji.extraction.office.sheets.raised import shared_with_raised
from gouji.extraction.office.sheets.values import Value, text_of
from gouji.extraction.reader import read

Fill = Callable[[Worksheet], None]


def workbook(*fills: Fill) -> bytes:
    """A workbook with a sheet for each of `fills`."""
    book = openpyxl.Workbook()
    sheets = [book.active, *(book.create_sheet() for _ in fills[1:])]
    for sheet, fill in zip(sheets, fills, strict=True):
        assert isinstance(sheet, Worksheet)
        fill(sheet)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def edited(data: bytes, pattern: bytes, replacement: bytes) -> bytes:
    """The workbook with its first sheet's XML changed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(packed, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name.endswith("sheet1.xml"):
                content = re.sub(pattern, replacement, content)
            after.writestr(name, content)
    return packed.getvalue()


def seen(data: bytes) -> list[str | list[str]]:
    """The text of each line, and of the cells of each table."""
    return [
        one.text if isinstance(one, Line) else [cell.text for cell in one.cells]
        for one in read(data).blocks
    ]


def rows(*values: list[object]) -> Fill:
    def fill(sheet: Worksheet) -> None:
        for row in values:
            sheet.append(row)

    return fill


def code_of(data: bytes) -> ErrorCode:
    with pytest.raises(DocumentError) as refused:
        read(data)
    return refused.value.code


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12.0, "12"),
        (0.0, "0"),
        (-8.0, "-8"),
        (12.6, "12.6"),
        (503.59000000000003, "503.59"),
        (18.871, "18.871"),
        (1e15, "1000000000000000"),
        (1e-7, "0.0000001"),
        (float("nan"), ""),
        (True, "TRUE"),
        ("１２", "１２"),
        ("a\r\nb", "a\nb"),
        (datetime.datetime(2024, 1, 25), "2024-01-25"),
        (datetime.date(2024, 1, 25), "2024-01-25"),
        (datetime.datetime(2024, 1, 25, 9, 30), "2024-01-25 09:30:00"),
    ],
)
def test_values_are_written_as_they_are_seen(value: Value, text: str) -> None:
    assert text_of(value) == text


def test_a_text_alone_in_its_row_is_a_line_and_the_rest_are_tables() -> None:
    data = workbook(rows(["年度报告"], ["一、总体情况\n正文"], [], ["规章", 3, None, 12.6]))
    assert seen(data) == ["年度报告", "一、总体情况", "正文", ["规章", "3", "", "12.6"]]


def test_places_are_those_that_the_spreadsheet_shows() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["C4"], sheet["D4"] = "规章", 3

    (table,) = read(workbook(fill)).blocks
    assert isinstance(table, Table)
    assert [one.where for one in table.cells] == [
        CellPlace(table=1, row=4, column=3),
        CellPlace(table=1, row=4, column=4),
    ]


def test_merged_cells_have_spans_and_cover_what_is_under_them() -> None:
    def fill(sheet: Worksheet) -> None:
        rows(["组", "甲", None, 1], [None, "乙", "丙", 2])(sheet)
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("B1:C1")

    (table,) = read(workbook(fill)).blocks
    assert isinstance(table, Table)
    assert [(c.row, c.column, c.rowspan, c.colspan, c.text) for c in table.cells] == [
        (0, 0, 2, 1, "组"),
        (0, 1, 1, 2, "甲"),
        (0, 3, 1, 1, "1"),
        (1, 1, 1, 1, "乙"),
        (1, 2, 1, 1, "丙"),
        (1, 3, 1, 1, "2"),
    ]


def test_a_label_with_blank_cells_stays_in_its_table_and_a_title_does_not() -> None:
    def fill(sheet: Worksheet) -> None:
        rows(["题", None, None], ["一", None, 3], ["二", None, None], ["四", None, 5])(sheet)
        sheet.merge_cells("A1:C1")
        for row in (2, 3, 4):
            sheet.merge_cells(f"A{row}:B{row}")

    assert seen(workbook(fill)) == ["题", ["一", "3", "二", "", "四", "5"]]


def test_a_table_cut_by_a_text_keeps_its_columns() -> None:
    data = workbook(rows(["规章", 1, 2, 3], ["说明"], ["规范性文件", 4, None, None]))
    assert seen(data) == [["规章", "1", "2", "3"], "说明", ["规范性文件", "4", "", ""]]


def test_what_is_hidden_is_left_out() -> None:
    def fill(sheet: Worksheet) -> None:
        rows(["规章", 8, 3], ["草稿", 7, 9], ["规范性文件", 6, 5])(sheet)
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["B"].hidden = True

    def hide(sheet: Worksheet) -> None:
        sheet["A1"] = "草稿"
        sheet.sheet_state = "hidden"

    shown = seen(workbook(fill, hide))
    assert [text for row in shown for text in row if text] == ["规章", "3", "规范性文件", "5"]


def test_a_formula_that_nobody_calculated_stands_as_itself() -> None:
    assert seen(workbook(rows(["总计", "=SUM(C1:D1)", 3, 4]))) == [
        ["总计", "=SUM(C1:D1)", "3", "4"]
    ]


RAISED = b"<r><t>12</t></r><r><rPr>%s</rPr><t>1</t></r><rPh><t>yi</t></rPh>"
NOTE = RAISED % b'<vertAlign val="superscript"/>'
BOLD = RAISED % b"<b/>"


def test_a_raised_digit_is_none_of_the_figure_before_it() -> None:
    data = workbook(rows(["甲", "x"], ["乙", "y"]))
    data = edited(edited(data, b"<t>x</t>", NOTE), b"<t>y</t>", BOLD)
    assert seen(data) == [["甲", "12¹", "乙", "121"]]


def test_raised_digits_of_shared_strings_are_known_by_their_index() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        strings = (b"<t>12</t>", NOTE, BOLD)
        items = b"".join(b"<si>%s</si>" % one for one in strings)
        archive.writestr("xl/sharedStrings.xml", b"<sst>%s</sst>" % items)
    package = Package.open(packed.getvalue())
    assert shared_with_raised(package, {"rId1": "xl/sharedStrings.xml"}) == {"1": "12¹"}


def test_the_numbered_name_of_one_of_several_sheets_is_a_line_unless_its_cells_say_it() -> None:
    def named(name: str, *values: list[object]) -> Fill:
        def fill(sheet: Worksheet) -> None:
            sheet.title = name
            rows(*values)(sheet)

        return fill

    data = workbook(
        named("二、主动公开", ["规章", 3]),
        named("三、申请", ["三、申请情况"]),
        named("复议", ["x", 1]),
    )
    assert seen(data) == ["二、主动公开", ["规章", "3"], "三、申请情况", ["x", "1"]]


def test_cells_at_the_ends_of_a_sheet_are_too_complex() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["XFD1048576"] = 1, 2

    assert code_of(workbook(fill)) is ErrorCode.TOO_COMPLEX


def test_a_format_at_the_end_of_a_sheet_is_nothing() -> None:
    def fill(sheet: Worksheet) -> None:
        rows(["规章", 3])(sheet)
        sheet["XFD1048576"].number_format = "0.00"

    assert seen(workbook(fill)) == [["规章", "3"]]


def test_merges_without_end_are_too_complex() -> None:
    merges = b"<mergeCells>" + b'<mergeCell ref="A1:GR1000"/>' * 5000 + b"</mergeCells>"

    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["GR1000"] = 1, 2

    data = edited(workbook(fill), b"</sheetData>", b"</sheetData>" + merges)
    assert code_of(data) is ErrorCode.TOO_COMPLEX


def test_a_workbook_without_values_is_empty() -> None:
    assert code_of(workbook(rows())) is ErrorCode.EMPTY


def test_a_sheet_that_is_no_xml_is_damaged() -> None:
    assert code_of(edited(workbook(rows(["x", 1])), b"<sheetData>", b"<")) is ErrorCode.CORRUPT
