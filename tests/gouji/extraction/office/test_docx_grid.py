"""The grids of tables: merged, deleted, nested and wrapped cells."""

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import CellPlace, Line, LinePlace, Table
from tests.gouji.extraction.office.ooxml import (
    blocks,
    cell,
    grids,
    lines,
    paragraph,
    row,
    table,
)

RESTART, CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"


def span(width: int) -> str:
    return f'<w:gridSpan w:val="{width}"/>'


def test_merged_cells_are_one_with_its_spans() -> None:
    rows = [
        row(cell("甲", RESTART + span(2)), "1"),
        row(cell("hidden", CONTINUE + span(2)), "2"),
        row("乙", "丙", "3"),
    ]
    assert grids(table(*rows)) == [
        [
            (0, 0, 2, 2, "甲"),
            (0, 2, 1, 1, "1"),
            (1, 2, 1, 1, "2"),
            (2, 0, 1, 1, "乙"),
            (2, 1, 1, 1, "丙"),
            (2, 2, 1, 1, "3"),
        ]
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (row("甲", "1"), row(cell("乙", CONTINUE), "2")),  # nothing above is merged
        (row(cell("甲", RESTART), "1"), row(cell("乙", CONTINUE + span(2)))),  # other edges
    ],
)
def test_a_cell_that_only_claims_to_go_on_is_its_own(above: str, below: str) -> None:
    assert (1, 0, "乙") in [(r, c, text) for r, c, _, _, text in grids(table(above, below))[0]]


def test_a_row_that_begins_further_right_keeps_its_columns() -> None:
    before = '<w:gridBefore w:val="2"/>'
    assert grids(table(row("甲", "乙", "1"), row("2", properties=before)))[0][-1] == (
        1, 2, 1, 1, "2",
    )  # fmt: skip


def test_cells_merged_in_the_old_way_are_one() -> None:
    merged = row(cell("甲", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "1")
    assert grids(table(merged)) == [[(0, 0, 1, 2, "甲"), (0, 2, 1, 1, "1")]]


def test_deleted_rows_and_cells_are_gone() -> None:
    rows = [
        row("规章", cell("9", "<w:cellDel/>"), "3"),
        row("x", "8", properties="<w:del/>"),
        row("y", "7", properties="<w:hidden/>"),
        row("规范性文件", "5", properties="<w:ins/>"),
    ]
    assert [text for *_, text in grids(table(*rows))[0]] == ["规章", "3", "规范性文件", "5"]


def test_content_controls_hide_nothing_at_any_level() -> None:
    wrapped = CONTROL.format(table(CONTROL.format(row(CONTROL.format(cell("规章")), "3"))))
    assert grids(wrapped) == [[(0, 0, 1, 1, "规章"), (0, 1, 1, 1, "3")]]


def test_the_paragraphs_of_a_cell_are_its_lines() -> None:
    two = cell(paragraph("结果") + paragraph("") + paragraph("维持"))
    tab = cell("<w:p><w:r><w:t>1</w:t><w:tab/><w:t>2</w:t></w:r></w:p>")
    assert [text for *_, text in grids(table(row(two, tab)))[0]] == ["结果\n维持", "1 2"]


def test_a_table_in_a_cell_is_a_table_and_what_is_around_it_is_text() -> None:
    inner = table(row("规章", "3"))
    outer = table(
        row("甲", "乙"), row(cell(paragraph("二、情况") + inner + paragraph("注"))), row("丙", "丁")
    )
    found = blocks(paragraph("题") + outer)
    assert [type(one) for one in found] == [Line, Table, Line, Table, Line, Table]
    assert [one.where for one in found if isinstance(one, Line)] == [
        LinePlace(line=1),
        CellPlace(table=1, row=2, column=1),
        CellPlace(table=1, row=2, column=1),
    ]
    tables = [one for one in found if isinstance(one, Table)]
    assert [one.cells[-1].where for one in tables] == [
        CellPlace(table=1, row=1, column=2),
        CellPlace(table=2, row=1, column=2),
        CellPlace(table=1, row=3, column=2),
    ]


def test_a_table_of_one_cell_inside_a_cell_is_only_a_frame() -> None:
    framed = cell(table(row("3")) + "<w:p/>")
    assert grids(table(row("规章", framed))) == [[(0, 0, 1, 1, "规章"), (0, 1, 1, 1, "3")]]


def test_paragraphs_outside_tables_are_numbered() -> None:
    found = blocks(paragraph("甲") + table(row("x", "y")) + paragraph("") + paragraph("乙"))
    assert [one.where for one in found if isinstance(one, Line)] == [
        LinePlace(line=1),
        LinePlace(line=2),
        LinePlace(line=3),
    ]


def test_a_span_of_millions_is_not_believed() -> None:
    wide = grids(table(row(cell("甲", span(2_000_000_000)), "1")))[0]
    assert wide == [(0, 0, 1, 256, "甲"), (0, 256, 1, 1, "1")]


@pytest.mark.parametrize(("rows", "columns"), [(300, 1000), (1, 200_001)])
def test_more_cells_than_any_report_has_are_too_complex(rows: int, columns: int) -> None:
    body = table(*["<w:tr>" + "<w:tc><w:p/></w:tc>" * columns + "</w:tr>"] * rows)
    with pytest.raises(DocumentError) as refused:
        blocks(body)
    assert refused.value.code is ErrorCode.TOO_COMPLEX


INLINE = '<w:p><w:r><w:drawing><inline xmlns="wp"><blip/></inline></w:drawing></w:r></w:p>'
SEAL = '<w:p><w:r><w:drawing><anchor xmlns="wp"><blip/></anchor></w:drawing></w:r></w:p>'
SHAPE = '<w:p><w:r><w:pict><v:shape style="{}"><v:imagedata/></v:shape></w:pict></w:r></w:p>'


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (INLINE, "\ufffc"),
        (SHAPE.format("width:9pt"), "\ufffc"),
        (SHAPE.format("position:absolute"), ""),
        (SEAL, ""),
        ("<w:p><w:r><w:object/></w:r></w:p>", "\ufffc"),
        (INLINE + paragraph("12"), "12"),
    ],
)
def test_a_cell_that_holds_a_picture_is_not_blank(content: str, text: str) -> None:
    assert grids(table(row("规章", cell(content)))) == [[(0, 0, 1, 1, "规章"), (0, 1, 1, 1, text)]]


def test_a_picture_in_running_text_leaves_no_trace() -> None:
    assert lines(paragraph("正文") + INLINE) == ["正文", ""]
