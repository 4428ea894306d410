"""Shaded areas show cells where they are cells, and nothing where they only mark a word."""

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.gouji.extraction.pdf.drawn_pdf import (
    COLUMN,
    HEIGHT,
    LEFT,
    PROSE,
    ROW,
    TOP,
    fill_cells,
    lines,
    pdf,
    rows,
    ruled,
    tables,
    write,
)

GRID = [["事项", "上年", "本年"], ["许可", "12", "305"], ["处罚", "", "7"]]


def _shade(canvas: Canvas, box: Sequence[float], grey: float) -> None:
    """Fills a box that is given from the upper left corner."""
    x0, top, x1, bottom = box
    canvas.setFillGray(grey)
    canvas.rect(x0, HEIGHT - bottom, x1 - x0, bottom - top, stroke=0, fill=1)
    canvas.setFillGray(0)


@pytest.mark.parametrize("words", [1, 2])
def test_a_highlight_within_a_ruled_cell_parts_nothing(words: int) -> None:
    def draw(canvas: Canvas) -> None:
        for column in range(1, 1 + words):
            x, top = LEFT + column * COLUMN + 10, TOP + ROW + 4
            _shade(canvas, (x, top, x + 14, top + 11), 0.8)
            _shade(canvas, (x + 14, top, x + 22, top + 11), 0.8)
        ruled(canvas, GRID)

    [table] = tables(pdf(draw))
    assert rows(table) == GRID


def test_highlights_on_two_lines_of_a_cell_part_nothing() -> None:
    def draw(canvas: Canvas) -> None:
        for line in range(2):
            x, top = LEFT + COLUMN + 8, TOP + ROW + 4 + 16 * line
            _shade(canvas, (x, top, x + 20, top + 14), 0.8)
            write(canvas, x, top + 1, "万件"[line])
        ruled(canvas, [["事项", "上年"]])
        canvas.rect(LEFT, HEIGHT - TOP - 3 * ROW, COLUMN, 2 * ROW)
        canvas.rect(LEFT + COLUMN, HEIGHT - TOP - 3 * ROW, COLUMN, 2 * ROW)
        write(canvas, LEFT + 4, TOP + ROW + 8, "许可")

    [table] = tables(pdf(draw))
    assert rows(table) == [["事项", "上年"], ["许可", "万\n件"]]


def test_a_highlight_of_struck_out_words_parts_nothing() -> None:
    def draw(canvas: Canvas) -> None:
        x, top = LEFT + COLUMN, TOP + ROW
        _shade(canvas, (x + 4, top + 3, x + 16, top + 16), 0.8)
        canvas.line(x + 3, HEIGHT - top - 9, x + 17, HEIGHT - top - 9)
        ruled(canvas, GRID)

    [table] = tables(pdf(draw))
    assert rows(table) == GRID


def test_white_cells_on_a_dark_ground_show_their_edges() -> None:
    def draw(canvas: Canvas) -> None:
        _shade(canvas, (LEFT, TOP, LEFT + 3 * COLUMN, TOP + 3 * ROW), 0)
        for row in range(3):
            for column in range(3):
                x, top = LEFT + column * COLUMN, TOP + row * ROW
                _shade(canvas, (x + 0.5, top + 0.5, x + COLUMN - 0.5, top + ROW - 0.5), 1)
        fill_cells(canvas, GRID)

    [table] = tables(pdf(draw))
    assert rows(table) == GRID


def test_white_areas_on_white_paper_show_nothing() -> None:
    def draw(canvas: Canvas) -> None:
        for column in range(3):
            x = LEFT + column * COLUMN
            _shade(canvas, (x, TOP, x + COLUMN, TOP + ROW), 1)
        write(canvas, LEFT, TOP, PROSE)

    data = pdf(draw)
    assert not tables(data)
    assert lines(data) == [PROSE]


def test_shaded_rows_show_the_rows_between_columns_that_are_ruled() -> None:
    def draw(canvas: Canvas) -> None:
        _shade(canvas, (LEFT, TOP, LEFT + 3 * COLUMN, TOP + ROW), 0.8)
        _shade(canvas, (LEFT, TOP + 2 * ROW, LEFT + 3 * COLUMN, TOP + 3 * ROW), 0.8)
        for column in range(4):
            x = LEFT + column * COLUMN
            canvas.line(x, HEIGHT - TOP, x, HEIGHT - TOP - 3 * ROW)
        fill_cells(canvas, GRID)

    [table] = tables(pdf(draw))
    assert rows(table) == GRID
