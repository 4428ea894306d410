"""The rows of a grid: columns that are none, rows that are only text."""

import pytest

from gouji.extraction.document import Cell, CellPlace, Document, Line, LinePlace, Table
from gouji.form import edition as form_of
from gouji.parsing.grid_rows import rows_of
from gouji.parsing.parser import parse
from gouji.parsing.pieces import split
from gouji.parsing.report import Report, Status


def cell(row: int, column: int, text: str, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell(
        row=row,
        column=column,
        rowspan=rowspan,
        colspan=colspan,
        text=text,
        where=CellPlace(table=1, row=row + 1, column=column + 1),
    )


def texts(*cells: Cell) -> list[list[str] | str]:
    """A list of cells for each row that has any, the text of each row that has none."""
    rows = rows_of(Table(cells=cells))
    return [[text for text, _ in row.cells] if row.cells else row.text for row in rows]


def test_columns_that_no_row_tells_apart_are_one() -> None:
    # The second row's edges are a hair to the right of the first row's.
    assert texts(
        cell(0, 0, "a"),
        cell(0, 1, "b", colspan=2),
        cell(0, 3, "c", colspan=2),
        cell(1, 0, "d", colspan=2),
        cell(1, 2, "e", colspan=2),
        cell(1, 4, "f"),
    ) == [["a", "b", "c"], ["d", "e", "f"]]


def test_a_column_in_which_nothing_begins_is_none() -> None:
    wide = 10**9
    assert texts(cell(0, 0, "a", colspan=wide), cell(0, wide, "b")) == [["a", "b"]]


def test_a_cell_that_reaches_down_keeps_its_column_apart() -> None:
    # No cell of the second row begins in column 0, yet column 0 is in use there.
    assert texts(
        cell(0, 0, "group", rowspan=2),
        cell(0, 1, "label", colspan=2),
        cell(1, 1, "other"),
        cell(1, 2, "3"),
    ) == [["group", "label", ""], ["", "other", "3"]]


def test_blank_cells_of_their_own_stay() -> None:
    assert texts(
        cell(0, 0, "x"), cell(0, 1, ""), cell(0, 2, "5"), cell(1, 0, "y"), cell(1, 1, "7")
    ) == [["x", "", "5"], ["y", "7", ""]]


def test_a_row_that_is_one_cell_is_text_a_line_for_each_of_its_own() -> None:
    assert texts(
        cell(0, 0, "二、主动公开政府信息情况\n本机关", colspan=2),
        cell(1, 0, "规章"),
        cell(1, 1, "3"),
    ) == ["二、主动公开政府信息情况", "本机关", ["规章", "3"]]


def test_one_cell_that_is_not_as_wide_as_the_table_is_a_row_of_it() -> None:
    assert texts(cell(0, 0, "规章"), cell(0, 1, "3"), cell(1, 0, "规范性文件")) == [
        ["规章", "3"],
        ["规范性文件", ""],
    ]


def test_a_table_of_one_column_is_a_frame() -> None:
    assert texts(cell(0, 0, "标题"), cell(1, 0, "正文")) == ["标题", "正文"]


def test_an_empty_table_has_no_rows() -> None:
    assert texts() == []


def test_sections_are_found_in_a_report_that_is_one_table() -> None:
    titles = [
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ]
    cells = [cell(row, 0, title, colspan=2) for row, title in enumerate(titles)]
    cells += [cell(6, 0, "联系电话"), cell(6, 1, "0000")]
    report = parse(Document(media_type="application/x-grid", blocks=(Table(cells=tuple(cells)),)))
    assert "".join(one.number for one in report.sections) == "一二三四五六"
    assert report.sections[2].where == CellPlace(table=1, row=3, column=1)


def test_where_a_cell_spans_a_column_the_row_has_no_cell() -> None:
    table = Table(
        cells=(
            cell(0, 0, "a"),
            cell(0, 1, "b"),
            cell(0, 2, "c"),
            cell(1, 0, "d", colspan=2),
            cell(1, 2, ""),
        )
    )
    assert [[piece.column for piece in split([row])] for row in rows_of(table)] == [
        [0, 1, 2],
        [0, 2],
    ]


def test_a_cell_stays_where_a_span_ends_in_columns_that_are_one() -> None:
    # No row uses both of the columns 1 and 2, so that they are one, and a label spans the first.
    table = Table(
        cells=(
            cell(0, 0, "a"),
            cell(0, 1, "b", colspan=2),
            cell(0, 3, "c"),
            cell(1, 0, "d", colspan=2),
            cell(1, 2, "0"),
            cell(1, 3, "646"),
        )
    )
    assert [[piece.text for piece in split([row])] for row in rows_of(table)] == [
        ["a", "b", "c"],
        ["d", "0", "646"],
    ]


def test_figures_beside_a_cell_with_two_labels_are_of_neither() -> None:
    block = [
        [cell(0, 0, "第二十条第（六）项", colspan=2)],
        [cell(1, 0, "信息内容"), cell(1, 1, "本年处理决定数量")],
        [cell(2, 0, "行政处罚\n行政强制", rowspan=2), cell(2, 1, "2")],
        [cell(3, 1, "0")],
    ]
    cells = tuple(one for row in block for one in row)
    heading = Line(text="二、主动公开政府信息情况", where=LinePlace(line=1))
    blocks = (heading, Table(cells=cells))
    report = parse(Document(media_type="application/x-grid", blocks=blocks))
    for key in ("penalties", "coercion"):
        assert report.slot(f"active_disclosure.{key}.decisions").status is Status.MISSING


def application_report(*figures: str) -> Report:
    """A row of table three with these cells, under another one that is complete."""
    names = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
    rows = [
        ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", *names],
        ["一、本年新收政府信息公开申请数量", "3", "0", "0", "0", "0", "1", "4"],
        ["二、上年结转政府信息公开申请数量", *figures],
    ]
    cells = [cell(r, c, text) for r, row in enumerate(rows) for c, text in enumerate(row)]
    heading = Line(text="三、收到和处理政府信息公开申请情况", where=LinePlace(line=1))
    blocks = (heading, Table(cells=tuple(cells)))
    return parse(Document(media_type="application/x-grid", blocks=blocks))


def test_a_row_that_lacks_a_cell_is_missing_as_a_whole() -> None:
    # Without its first 1 the sums would hold just as well.
    report = application_report("1", "0", "0", "0", "0", "1")
    columns = form_of("e2021").table("applications").blocks[0].columns
    found = [report.slot(f"applications.carried_in.{column.key}") for column in columns]
    assert {slot.status for slot in found} == {Status.MISSING}
    assert report.slot("applications.new_received.total").value == 4


def test_a_complete_row_of_a_table_that_is_wider_elsewhere_is_read() -> None:
    report = application_report("1", "0", "0", "0", "0", "", "1", "件")
    assert report.slot("applications.carried_in.total").value == 1
    assert report.slot("applications.new_received.total").value == 4


@pytest.mark.parametrize("place", range(7))
def test_a_row_with_a_cell_too_many_is_missing_if_blank_cells_hide_which(place: int) -> None:
    figures = ["1", "", "", "", "0", "", "1"]
    figures.insert(place, "")
    report = application_report(*figures)
    columns = form_of("e2021").table("applications").blocks[0].columns
    found = [report.slot(f"applications.carried_in.{column.key}") for column in columns]
    assert {slot.status for slot in found} == {Status.MISSING}


def test_a_full_row_with_a_blank_cell_too_many_is_read() -> None:
    report = application_report("1", "0", "", "0", "0", "0", "0", "1")
    assert report.slot("applications.carried_in.total").value == 1
