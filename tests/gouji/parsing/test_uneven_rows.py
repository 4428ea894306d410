"""Cells of one printed row that are taller than others, or cut by a line, keep their columns."""

from collections.abc import Sequence

from gouji.extraction.document import Cell, CellPlace, Document, Table
from gouji.parsing.parser import parse
from gouji.parsing.report import Report, Slot

Placed = tuple[int, int, str]
"""Row, column and text."""

OUTCOMES = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
KINDS = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")


def _read(cells: Sequence[Placed]) -> Report:
    made = tuple(
        Cell(
            row=row,
            column=column,
            text=text,
            where=CellPlace(table=1, row=row + 1, column=column + 1),
        )
        for row, column, text in sorted(cells)
    )
    return parse(Document(media_type="application/x-grid", blocks=(Table(cells=made),)))


def test_a_taller_header_does_not_change_the_order_of_the_columns() -> None:
    report = _read(
        [
            (0, 3, "现行有效件数"),
            *((1, at, one) for at, one in enumerate(("信息内容", "本年制发件数", "本年废止件数"))),
            *((2, at, one) for at, one in enumerate(("规章", "3", "0", "66"))),
            *((3, at, one) for at, one in enumerate(("行政规范性文件", "8", "1", "40"))),
        ]
    )
    slots = ("issued", "repealed", "in_force")
    assert [report.slot(f"active_disclosure.regulations.{one}").value for one in slots] == [
        3,
        0,
        66,
    ]


def test_figures_at_different_heights_of_table_four_keep_their_columns() -> None:
    heads = [(2, at, OUTCOMES[at % 5]) for at in range(15)]
    figures = [(3 if at % 5 == 4 else 4, at, str(at)) for at in range(15)]
    report = _read([(0, 0, "行政复议"), (0, 5, "行政诉讼"), *heads, *figures])
    assert report.slot("review_litigation.review.upheld").value == 0
    assert report.slot("review_litigation.review.total").value == 4
    assert report.slot("review_litigation.litigation_after_review.pending").value == 13


def test_a_row_with_a_cell_too_many_is_not_shifted() -> None:
    heads = [(0, 1, "自然人"), *((0, 2 + at, one) for at, one in enumerate(KINDS)), (0, 8, "总计")]
    label = "二、上年结转政府信息公开申请数量"
    cut = [(1, at, one) for at, one in enumerate((label, "", "5", "", "1", "", "2", "0", "8"))]
    report = _read([*heads, *cut])
    assert report.slot("applications.carried_in.natural_person") == Slot()
    assert report.slot("applications.carried_in.commercial_enterprise") == Slot()
