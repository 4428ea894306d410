"""Rules make the same grid however they are drawn, and text stands in the cell it is printed in."""

from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from gouji.extraction.document import Evidence, PagePlace
from tests.gouji.extraction.pdf.drawn_pdf import (
    COLUMN,
    HEIGHT,
    LEFT,
    PROSE,
    ROW,
    TOP,
    WIDTH,
    fill_cells,
    lines,
    pdf,
    rows,
    rule,
    ruled,
    tables,
    write,
)

GRID = [["事项", "上年", "本年"], ["许可", "12", "305"], ["处罚", "", "7"]]
Rule = Callable[[Canvas, float, float, float, float], None]


def _dashed(canvas: Canvas, *ends: float) -> None:
    canvas.setDash(4, 3)
    rule(canvas, *ends)


def _thick(canvas: Canvas, *ends: float) -> None:
    canvas.setLineWidth(2.5)
    rule(canvas, *ends)


def _hair(canvas: Canvas, *ends: float) -> None:
    canvas.setLineWidth(0.05)
    rule(canvas, *ends)


def _double(canvas: Canvas, x0: float, top0: float, x1: float, top1: float) -> None:
    for apart in (-2.4, 2.4):
        if top0 == top1:
            rule(canvas, x0, top0 + apart, x1, top1 + apart)
        else:
            rule(canvas, x0 + apart, top0, x1 + apart, top1)


def _filled(canvas: Canvas, x0: float, top0: float, x1: float, top1: float) -> None:
    canvas.rect(x0, HEIGHT - top1, max(x1 - x0, 0.5), max(top1 - top0, 0.5), stroke=0, fill=1)


def _squares(canvas: Canvas, x0: float, top0: float, x1: float, top1: float) -> None:
    steps = int(max(x1 - x0, top1 - top0) / 1.6)
    for step in range(steps + 1):
        x, top = x0 + (x1 - x0) * step / steps, top0 + (top1 - top0) * step / steps
        canvas.rect(x - 0.3, HEIGHT - top - 0.3, 0.6, 0.6, stroke=0, fill=1)


@pytest.mark.parametrize("draw", [rule, _dashed, _thick, _hair, _double, _filled, _squares])
def test_rules_drawn_in_any_way_make_the_same_table(draw: Rule) -> None:
    [table] = tables(pdf(lambda canvas: ruled(canvas, GRID, draw=draw)))
    assert rows(table) == GRID
    assert table.evidence is Evidence.GRID


def test_shaded_cells_show_their_edges_without_any_rule() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.85)
        for row in range(len(GRID)):
            for column in range(len(GRID[0])):
                x, bottom = LEFT + column * COLUMN, HEIGHT - TOP - (row + 1) * ROW
                canvas.rect(x, bottom, COLUMN, ROW, stroke=0, fill=1)
        canvas.setFillGray(0)
        fill_cells(canvas, GRID)

    [table] = tables(pdf(draw))
    assert rows(table) == GRID


def test_a_table_without_outer_border_ends_where_its_rules_end() -> None:
    def draw(canvas: Canvas) -> None:
        right, bottom = LEFT + 3 * COLUMN, TOP + 3 * ROW
        for row in (1, 2):
            rule(canvas, LEFT, TOP + row * ROW, right, TOP + row * ROW)
        for column in (1, 2):
            rule(canvas, LEFT + column * COLUMN, TOP, LEFT + column * COLUMN, bottom)
        fill_cells(canvas, GRID)

    [table] = tables(pdf(draw))
    assert rows(table) == GRID


def test_rules_kept_off_a_double_border_still_part_the_cells() -> None:
    right, bottom = LEFT + 3 * COLUMN, TOP + 3 * 3 * ROW

    def draw(canvas: Canvas) -> None:
        for step in (0, 3):
            canvas.rect(
                LEFT + step, HEIGHT - bottom + step, 3 * COLUMN - 2 * step, 9 * ROW - 2 * step
            )
        for number in (1, 2):
            x, top = LEFT + number * COLUMN, TOP + number * 3 * ROW
            rule(canvas, x, TOP + 5.5, x, bottom - 5.5)
            rule(canvas, LEFT + 5.5, top, right - 5.5, top)
        for row, texts in enumerate(GRID):
            for column, text in enumerate(texts):
                write(canvas, LEFT + column * COLUMN + 8, TOP + row * 3 * ROW + 20, text)

    [table] = tables(pdf(draw))
    assert rows(table) == GRID


def test_a_number_is_not_parted_where_no_label_begins() -> None:
    # A stray rule in the last column makes two rows of the one that the label names.
    def draw(canvas: Canvas) -> None:
        ruled(canvas, [["事项", "上年", "本年"]])
        for column in range(3):
            canvas.rect(LEFT + column * COLUMN, HEIGHT - TOP - 3 * ROW, COLUMN, 2 * ROW)
        rule(canvas, LEFT + 2 * COLUMN, TOP + 2 * ROW, LEFT + 3 * COLUMN, TOP + 2 * ROW)
        write(canvas, LEFT + 4, TOP + ROW + 8, "许可")
        write(canvas, LEFT + COLUMN + 4, TOP + ROW + 4, "400")
        write(canvas, LEFT + COLUMN + 4, TOP + 2 * ROW + 4, "0")

    [table] = tables(pdf(draw))
    assert "400\n0" in [cell.text for cell in table.cells]


def test_lines_from_edge_to_edge_of_the_page_are_no_rules() -> None:
    def draw(canvas: Canvas) -> None:
        x, top = LEFT + 1.5 * COLUMN, TOP + 1.5 * ROW
        rule(canvas, x, 0, x, HEIGHT)
        rule(canvas, 0, top, WIDTH, top)
        ruled(canvas, GRID)

    [table] = tables(pdf(draw))
    assert rows(table) == GRID


def test_cells_over_several_rows_and_columns_keep_their_spans() -> None:
    def draw(canvas: Canvas) -> None:
        right, bottom = LEFT + 3 * COLUMN, TOP + 3 * ROW
        for top, left in ((TOP, LEFT), (TOP + ROW, LEFT), (TOP + 2 * ROW, LEFT + COLUMN)):
            rule(canvas, left, top, right, top)
        rule(canvas, LEFT, bottom, right, bottom)
        for x, top in ((LEFT, TOP), (LEFT + COLUMN, TOP + ROW), (LEFT + 2 * COLUMN, TOP + ROW)):
            rule(canvas, x, top, x, bottom)
        rule(canvas, right, TOP, right, bottom)
        fill_cells(canvas, [["标题"], ["组", "一", "1"], ["", "二", "2"]])

    [table] = tables(pdf(draw))
    spans = [(one.row, one.column, one.rowspan, one.colspan, one.text) for one in table.cells]
    assert spans == [
        (0, 0, 1, 3, "标题"),
        (1, 0, 2, 1, "组"),
        (1, 1, 1, 1, "一"),
        (1, 2, 1, 1, "1"),
        (2, 1, 1, 1, "二"),
        (2, 2, 1, 1, "2"),
    ]


def test_the_place_of_a_cell_is_its_box_from_the_upper_left_corner() -> None:
    [table] = tables(pdf(lambda canvas: ruled(canvas, GRID)))
    where = next(one.where for one in table.cells if one.text == "305")
    left, top = LEFT + 2 * COLUMN, TOP + ROW
    assert where == PagePlace(page=1, bbox=(left, top, left + COLUMN, top + ROW))


def test_a_number_wrapped_in_a_narrow_cell_is_whole() -> None:
    def draw(canvas: Canvas) -> None:
        for top in (TOP, TOP + 40, TOP + 80):
            rule(canvas, LEFT, top, LEFT + 54, top)
        for x in (LEFT, LEFT + 18, LEFT + 36, LEFT + 54):
            rule(canvas, x, TOP, x, TOP + 80)
        for x, top, text in ((2, 4, "12"), (2, 18, "3"), (20, 4, "4"), (38, 4, "5"), (2, 44, "66")):
            write(canvas, LEFT + x, TOP + top, text)
        write(canvas, LEFT, 400, PROSE)

    [table] = tables(pdf(draw))
    assert rows(table)[0] == ["123", "4", "5"]


def test_figures_of_rows_that_no_rule_parts_are_never_one_number() -> None:
    def draw(canvas: Canvas) -> None:
        for top in (TOP, TOP + 40):
            rule(canvas, LEFT, top, LEFT + 160, top)
        for x in (LEFT, LEFT + 80, LEFT + 160):
            rule(canvas, x, TOP, x, TOP + 40)
        for top, label, figure in ((4, "许可", "12"), (22, "处罚", "3")):
            write(canvas, LEFT + 4, TOP + top, label)
            write(canvas, LEFT + 84, TOP + top, figure)
        write(canvas, LEFT, 400, PROSE)

    [table] = tables(pdf(draw))
    assert rows(table) == [["许可\n处罚", "12\n3"]]


def test_one_missing_rule_does_not_put_two_figures_in_one_cell() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, [["事项", "甲"], ["许可", "35"], ["处罚", "6"]])
        canvas.setFillGray(1)

    def broken(canvas: Canvas) -> None:
        right, bottom = LEFT + 2 * COLUMN, TOP + 3 * ROW
        for row in (0, 1, 3):
            rule(canvas, LEFT, TOP + row * ROW, right, TOP + row * ROW)
        rule(canvas, LEFT, TOP + 2 * ROW, LEFT + COLUMN, TOP + 2 * ROW)
        for column in range(3):
            rule(canvas, LEFT + column * COLUMN, TOP, LEFT + column * COLUMN, bottom)
        fill_cells(canvas, [["事项", "甲"], ["许可", "35"], ["处罚", "6"]])

    [whole] = tables(pdf(draw))
    [table] = tables(pdf(broken))
    assert rows(table) == rows(whole)


def test_text_drawn_twice_for_bold_is_read_once() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, GRID)
        canvas.translate(0.3, 0)
        fill_cells(canvas, GRID)

    [table] = tables(pdf(draw))
    assert rows(table) == GRID


def test_the_last_column_of_a_table_cut_off_by_its_text_box_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        right, bottom = LEFT + 2 * COLUMN + 30, TOP + 2 * ROW
        for row in range(3):
            rule(canvas, LEFT, TOP + row * ROW, right, TOP + row * ROW)
        for x in (LEFT, LEFT + COLUMN, LEFT + 2 * COLUMN, right):
            rule(canvas, x, TOP, x, bottom)
        fill_cells(canvas, [["事项", "上年", ""], ["许可", "12", ""]])
        write(canvas, right - 10, TOP + 4, "总计")
        write(canvas, right + 3, TOP + ROW + 4, "17")

    [table] = tables(pdf(draw))
    assert rows(table) == [["事项", "上年", "总计"], ["许可", "12", "17"]]


@pytest.mark.parametrize("columns", [1, 2])
def test_text_in_a_frame_is_text(columns: int) -> None:
    def draw(canvas: Canvas) -> None:
        for inset in range(columns):
            canvas.rect(LEFT - inset * 9, HEIGHT - 200 - inset * 9, 300 + inset * 18, 60)
        write(canvas, LEFT + 6, 160, PROSE)

    data = pdf(draw)
    assert tables(data) == []
    assert lines(data) == [PROSE]
