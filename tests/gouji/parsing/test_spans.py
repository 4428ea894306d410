"""Labels with the cells that follow them."""

import pytest

from gouji.parsing.spans import Span
from gouji.parsing.vocabulary import LabelKind
from tests.gouji.parsing.printed import spans_of


def values(span: Span) -> list[str]:
    return [cell.text for cell in span.values]


def by_text(text: str, table: str = "active_disclosure") -> dict[str, list[str]]:
    return {span.text: values(span) for span in spans_of(text, table)}


@pytest.mark.parametrize(
    "text",
    [
        "规章\n\n1\n\n2\n\n3\n\n行政许可\n\n4",
        "规章 1 2 3 行政许可 4",
        "规章 | 1 | 2 | 3\n行政许可 | 4",
        "规章\t1\t2\t3\n行政许可\t4",
        "规章 |\n1 |\n2 |\n3 |\n行政许可 |\n4 |",
        "| 规章 | 1 | 2 | 3 |\n| --- | --- | --- | --- |\n| 行政许可 | 4 | | |",
    ],
)
def test_every_layout_gives_the_same_rows(text: str) -> None:
    assert by_text(text) == {"规章": ["1", "2", "3"], "行政许可": ["4"]}


def test_in_a_line_of_cells_blank_ones_count() -> None:
    first, second = spans_of("规章 | 1 | | 3\n行政许可 | 4", "active_disclosure")
    assert [cell.text for cell in first.cells] == ["1", "", "3"]
    assert first.in_line
    assert second.last
    assert not first.last


def test_in_one_cell_a_line_a_row_ends_at_the_next_label() -> None:
    first, _ = spans_of("规章\n1\n\n3\n行政许可\n4", "active_disclosure")
    assert values(first) == ["1", "3"]
    assert not first.in_line


def test_a_figure_before_the_first_label_belongs_to_none() -> None:
    assert by_text("2020\n规章\n1") == {"规章": ["1"]}


def test_a_label_split_over_cells_is_one_label() -> None:
    (found,) = spans_of("三、\n本年\n度办\n理结\n果\n0", "applications")
    assert found.text == "三、本年度办理结果"
    assert found.label is not None
    assert {label.kind for label in found.label.labels} == {LabelKind.GROUP}


def test_a_row_the_form_does_not_have_keeps_its_figures_to_itself() -> None:
    found = spans_of(
        "规范性文件\n1\n2\n3\n其他主动公开文件\n7\n8\n9\n行政许可\n4", "active_disclosure"
    )
    assert [(one.text, values(one), one.label is None) for one in found] == [
        ("规范性文件", ["1", "2", "3"], False),
        ("其他主动公开文件", ["7", "8", "9"], True),
        ("行政许可", ["4"], False),
    ]
    assert [one.disturbed for one in found] == [3, 0, 0]


@pytest.mark.parametrize("words", ["见附件", "未统计", "保密"])
def test_words_in_place_of_a_number_are_a_cell(words: str) -> None:
    assert by_text(f"规章\n1\n{words}\n3") == {"规章": ["1", words, "3"]}
    assert by_text(f"规章 | 1 | {words} | 3") == {"规章": ["1", words, "3"]}


def test_placeholders_are_values() -> None:
    assert by_text("规章 / - 无 行政许可 4") == {"规章": ["/", "-", "无"], "行政许可": ["4"]}


def test_only_a_true_grid_has_columns() -> None:
    (boxed,) = spans_of("| | 规章 | 1 | 2 | 3 |", "active_disclosure")
    (barred,) = spans_of(" | 规章 | 1 | 2 | 3", "active_disclosure")
    assert (boxed.column, boxed.columns) == (1, 5)
    assert barred.columns == 0


def test_a_span_points_at_its_label() -> None:
    _, second = spans_of("规章\n1\n行政许可\n4", "active_disclosure")
    assert second.where.model_dump() == {"line": 3}


def test_nothing_printed_has_no_span() -> None:
    assert spans_of("", "active_disclosure") == []
    assert spans_of("1 2 3", "active_disclosure") == []


@pytest.mark.parametrize("cell", ["5 2", "3-5", "1.2.3"])
def test_numbers_in_a_cell_are_no_part_of_the_label_before_them(cell: str) -> None:
    (span,) = spans_of(f"| 规章 | {cell} | 0 | |", "active_disclosure")
    assert (span.text, values(span)) == ("规章", [cell, "0"])
