"""What stands on both sides of a page break is one row or two, and a figure is never half."""

import pytest

from gouji.extraction.pdf.breaks import Cut, Halves, cut_of, is_cut_group, joined_text
from gouji.extraction.pdf.page import RuledCell

FULL = "|"


def half(column: int, text: str, rowspan: int = 1) -> RuledCell:
    """A cell; a text that ends in `FULL` fills its last line."""
    full = text.endswith(FULL)
    box = (column * 40.0, 0.0, column * 40.0 + 40.0, 20.0)
    return RuledCell(0, column, rowspan, 1, text.rstrip(FULL), box, full)


def halves(above: list[str], below: list[str]) -> list[Halves]:
    return [
        Halves(half(column, *one), half(column, *other))
        for column, (one, other) in enumerate(
            zip(((text,) for text in above), ((text,) for text in below), strict=True)
        )
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param(["3.补正后", "３５|", "0"], ["", "９", ""], id="a digit below"),
        pytest.param(["3.补正后", "", ""], ["", "12", "0"], id="all figures below"),
        pytest.param(["2.要求行政机|", "0", "7"], ["关确认", "", ""], id="the label alone goes on"),
        pytest.param(["2.要求行政机|", "12|", "0"], ["关确认", "3", ""], id="label and digits"),
        pytest.param(["2.要求行政机|", "", ""], ["关确认", "3", "4"], id="figures with the rest"),
        pytest.param(["规章", "3", ""], ["（县级无此项）", "", ""], id="a remark in brackets"),
        pytest.param(["115|", "4", "84|"], ["8", "", "0"], id="figures without a label"),
        pytest.param(["", "", ""], ["1.属于国家秘密", "3", "4"], id="nothing had room above"),
        pytest.param(["3.其他", "不|", "0"], ["", "适\n用", ""], id="a placeholder is cut"),
    ],
)
def test_rows_that_are_one(above: list[str], below: list[str]) -> None:
    assert cut_of(halves(above, below)) is Cut.ONE_ROW


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param(["1.许可|", "1", "2"], ["2.处罚", "3", "4"], id="an ordinal begins a row"),
        pytest.param(["规章", "1", "2"], ["规范性文件", "3", "4"], id="a label that had room"),
        pytest.param(["行政处罚|", "1", "2"], ["行政强制", "3", "4"], id="figures below figures"),
        pytest.param(["行政处罚|", "12|", "0"], ["行政强制", "3", "0"], id="one of them wide"),
        pytest.param(["结果维持|", "结果纠正|"], ["0", "3"], id="a header and its figures"),
        pytest.param(["结果维持|", "总计|"], ["N/A", "N/A"], id="a header and placeholders"),
        pytest.param(["结果维持|", "总计|"], ["不适用", "3"], id="a placeholder and a figure"),
    ],
)
def test_rows_that_are_two(above: list[str], below: list[str]) -> None:
    assert cut_of(halves(above, below)) is Cut.TWO_ROWS


def test_a_figure_that_had_room_for_more_may_be_another_one() -> None:
    assert cut_of(halves(["3.补正后", "35", "0"], ["", "9", ""])) is Cut.UNSURE


def test_a_group_that_begins_below_belongs_to_another_row() -> None:
    group = Halves(half(0, "（四）无法提供|"), half(0, "（五）不予处理", rowspan=5))
    assert cut_of([group, *halves(["3.补正后", "0"], ["", ""])]) is Cut.TWO_ROWS


def test_a_group_whose_ordinal_is_cut_is_one() -> None:
    group = Halves(half(0, "（|"), half(0, "三\n）\n不予公开", rowspan=8))
    assert cut_of([group, *halves(["1.属于国家秘密", "不|"], ["", "适用"])]) is Cut.ONE_ROW


def test_a_figure_is_no_part_of_a_header_that_spans_rows() -> None:
    assert not is_cut_group(Halves(half(0, "尚未\n审结|", rowspan=2), half(0, "N/A")))


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("３５|", "９", "３５９"),
        ("191396.|", "54", "191396.54"),
        ("12", "3", "12\n3"),
        ("12|", "3456", "12\n3456"),
        ("2.要求行政机|", "关确认", "2.要求行政机\n关确认"),
        ("", "7", "7"),
    ],
)
def test_halves_are_put_together(above: str, below: str, whole: str) -> None:
    assert joined_text(Halves(half(0, above), half(0, below))) == whole
