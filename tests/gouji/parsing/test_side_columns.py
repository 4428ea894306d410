"""Serial numbers of rows are no figures, nor are their units."""

import pytest

from gouji.extraction.document import Cell, LinePlace
from gouji.parsing.side_columns import without_side_columns

HERE = LinePlace(line=1)


def texts(*column: str) -> list[str]:
    """What is left of a table with this column and one of names beside it."""
    cells = [Cell(row=row, column=0, text=text, where=HERE) for row, text in enumerate(column)]
    names = [Cell(row=row, column=1, text="7", where=HERE) for row in range(len(column))]
    left = without_side_columns([*cells, *names])
    assert left[len(cells) :] == tuple(names)
    return [cell.text for cell in left[: len(cells)]]


@pytest.mark.parametrize(
    "column",
    [["序号", "1", "2", "3"], ["序 号", "1", "序号", "1", "2"], ["编号", "", "1", "2", "", "3"]],
)
def test_numbers_that_count_the_rows_are_taken_out(column: list[str]) -> None:
    assert texts(*column) == [""] * len(column)


@pytest.mark.parametrize(
    "column",
    [["序号", "1", "5", "2"], ["数量", "1", "2", "3"], ["序号", "0", "0"]],
)
def test_numbers_that_count_nothing_stay(column: list[str]) -> None:
    assert texts(*column) == column


def test_other_texts_of_the_column_stay() -> None:
    assert texts("第二十条第（一）项", "序号", "1", "2") == ["第二十条第（一）项", "", "", ""]


@pytest.mark.parametrize("column", [["计量单位", "件", "件", "万元"], ["", "件", "件", "项"]])
def test_a_column_of_units_is_taken_out(column: list[str]) -> None:
    assert texts(*column) == [""] * len(column)


@pytest.mark.parametrize("column", [["件", "3", "件", "件"], ["件", "件"], ["单位", "科室", "件"]])
def test_units_among_other_texts_stay(column: list[str]) -> None:
    assert texts(*column) == column


def test_units_printed_in_every_column_stay() -> None:
    cells = [
        Cell(row=row, column=column, text="件", where=HERE) for row in range(4) for column in (0, 1)
    ]
    assert without_side_columns(cells) == tuple(cells)
