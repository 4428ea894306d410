"""What is printed over a table leaves the figures under it as they are."""

from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.gouji.extraction.pdf.drawn_pdf import (
    COLUMN,
    FONT,
    HEIGHT,
    LEFT,
    ROW,
    TOP,
    pdf,
    rows,
    ruled,
    tables,
    write,
)

GRID = [
    ["事项", "上年", "本年"],
    ["许可", "12", "305"],
    ["处罚", "无", "7"],
    ["强制", "40", "18"],
    ["收费", "", "9"],
    ["采购", "6", "21"],
]
_X, _Y = LEFT + COLUMN, TOP + ROW  # the upper left corner of the cell with 12
Over = Callable[[Canvas], None]


def _large(canvas: Canvas) -> None:
    write(canvas, _X + 2, _Y - 4, "公开专用章", 24)


def _red(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.8, 0, 0)
    write(canvas, _X + 18, _Y + 4, "已核对")


def _small(canvas: Canvas) -> None:
    write(canvas, _X + 15, _Y + 2, "2", 5)


def _across(canvas: Canvas) -> None:
    write(canvas, _X - 30, _Y + 6, "本市人民政府办公室年度报告")


def _on_another_line(canvas: Canvas) -> None:
    write(canvas, _X + 8, _Y + 7.5, "核")


def _turned(canvas: Canvas) -> None:
    canvas.setFont(FONT, 10)
    canvas.translate(_X + 30, HEIGHT - _Y - 2 * ROW)
    canvas.rotate(90)
    canvas.drawString(0, 0, "2023")


@pytest.mark.parametrize("over", [_large, _red, _small, _across, _on_another_line, _turned])
def test_what_is_printed_over_a_figure_is_told_from_it(over: Over) -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, GRID)
        over(canvas)

    [table] = tables(pdf(draw))
    assert rows(table)[1][1:] == GRID[1][1:]
    assert rows(table)[2:] == GRID[2:]


def test_a_note_beside_a_placeholder_leaves_it_alone() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, GRID)
        write(canvas, _X + 20, TOP + 2 * ROW + 2, "注", 5)

    [table] = tables(pdf(draw))
    assert rows(table) == GRID


def test_a_huge_number_in_an_empty_cell_is_not_read_as_its_figure() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, [*GRID, *GRID[1:]])
        write(canvas, _X + 20, TOP + 4 * ROW, "8", 19)

    [table] = tables(pdf(draw))
    assert rows(table)[4][1] == "\ufffd"


def test_a_label_that_is_longer_than_its_cell_stays_in_it() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, [GRID[0], ["", "", "305"], *GRID[2:]])
        write(canvas, LEFT + 4, _Y + 4, "其他对外管理服务")

    [table] = tables(pdf(draw))
    assert rows(table)[1][0].startswith("其他对外管理")


def test_what_cannot_be_told_apart_stays() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, GRID)
        write(canvas, _X + 15, _Y + 4, "核")

    [table] = tables(pdf(draw))
    assert rows(table)[1][1].replace(" ", "") == "12核"


def test_a_placeholder_that_is_a_word_of_a_label_drops_none_of_the_others() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, [["", "上年", "本年"], *GRID[1:]])
        write(canvas, LEFT + 4, TOP + 4, "（四）")
        write(canvas, LEFT + 30, TOP + 6, "无")
        write(canvas, LEFT + 41, TOP + 4, "法提供")
        write(canvas, _X + 20, TOP + 2 * ROW + 2, "注", 5)

    [table] = tables(pdf(draw))
    assert rows(table)[0][0] == "（四）无法提供"
