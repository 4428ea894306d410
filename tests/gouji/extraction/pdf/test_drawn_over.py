"""Lines and boxes drawn over a table to mark something in it are no edges of cells."""

from collections.abc import Callable, Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from gouji.extraction.document import Evidence
from tests.gouji.extraction.pdf.drawn_pdf import (
    COLUMN,
    HEIGHT,
    LEFT,
    ROW,
    TOP,
    fill_cells,
    lines,
    pdf,
    rows,
    rule,
    ruled,
    tables,
    write,
)

GRID = [
    ["事项", "上年", "本年"],
    ["许可", "12", "305"],
    ["处罚", "0", "7"],
    ["强制", "40", "18"],
    ["收费", "", "9"],
]
Over = Callable[[Canvas], None]


def _boxed(canvas: Canvas, x0: float, top: float, x1: float, bottom: float) -> None:
    canvas.rect(x0, HEIGHT - bottom, x1 - x0, bottom - top)


def _frame(canvas: Canvas) -> None:
    x, y = LEFT + COLUMN, TOP + ROW
    _boxed(canvas, x - 5, y - 5, x + COLUMN + 5, y + ROW + 5)


def _round_frame(canvas: Canvas) -> None:
    x, bottom = LEFT + COLUMN - 5, HEIGHT - TOP - 2 * ROW - 5
    canvas.roundRect(x, bottom, COLUMN + 10, ROW + 10, 4)


def _ellipse(canvas: Canvas) -> None:
    x, top = LEFT + COLUMN, HEIGHT - TOP - ROW
    canvas.ellipse(x - 4, top + 4, x + COLUMN + 4, top - ROW - 4)


def _upright_line(canvas: Canvas) -> None:
    x = LEFT + COLUMN + 9
    rule(canvas, x, TOP - 15, x, TOP + len(GRID) * ROW + 30)


def _cross(canvas: Canvas) -> None:
    x, y = LEFT + COLUMN + 6.3, TOP + 2 * ROW + 10
    rule(canvas, x, y - 20, x, y + 20)
    rule(canvas, x - 30, y, x + 30, y)


@pytest.mark.parametrize("over", [_frame, _round_frame, _ellipse, _upright_line, _cross])
def test_what_is_drawn_over_a_table_leaves_its_cells(over: Over) -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, LEFT, TOP - 30, "二、主动公开政府信息情况")
        ruled(canvas, GRID)
        over(canvas)

    data = pdf(draw)
    [table] = tables(data)
    assert [[text for text in row if text] for row in rows(table)] == [
        [text for text in row if text] for row in GRID
    ]
    assert {cell.column for cell in table.cells if cell.text in ("40", "12", "0")} == {1}
    assert lines(data) == ["二、主动公开政府信息情况"]


def test_a_line_through_two_tables_does_not_make_them_one() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, GRID)
        write(canvas, LEFT, TOP + 130, "三、收到和处理政府信息公开申请情况")
        ruled(canvas, GRID, top=TOP + 160)
        rule(canvas, LEFT + COLUMN + 9, TOP + 30, LEFT + COLUMN + 9, TOP + 230)

    data = pdf(draw)
    assert [rows(table)[3] for table in tables(data)] == [GRID[3], GRID[3]]
    assert lines(data) == ["三、收到和处理政府信息公开申请情况"]


def test_cells_with_rounded_corners_are_cells() -> None:
    def draw(canvas: Canvas) -> None:
        for row in range(len(GRID)):
            for column in range(len(GRID[0])):
                x, bottom = LEFT + column * COLUMN, HEIGHT - TOP - (row + 1) * ROW
                canvas.roundRect(x, bottom, COLUMN, ROW, 4)
        fill_cells(canvas, GRID)

    [table] = tables(pdf(draw))
    assert rows(table) == GRID


def _box_with_columns(canvas: Canvas, edges: Sequence[float]) -> None:
    """A box around the table, with an upright rule at each of the inner edges."""
    bottom = TOP + len(GRID) * ROW
    for x in edges:
        rule(canvas, x, TOP, x, bottom)
    for y in (TOP, bottom):
        rule(canvas, edges[0], y, edges[-1], y)
    fill_cells(canvas, GRID)


@pytest.mark.parametrize("inner", [(), (COLUMN,), (COLUMN, 2 * COLUMN)])
def test_figures_that_rules_part_only_in_part_are_no_grid(inner: tuple[float, ...]) -> None:
    edges = [LEFT, *(LEFT + x for x in inner), LEFT + 3 * COLUMN]
    found = tables(pdf(lambda canvas: _box_with_columns(canvas, edges)))
    assert all(table.evidence is Evidence.ALIGNED for table in found)


def test_bars_between_the_rows_are_no_rows() -> None:
    def draw(canvas: Canvas) -> None:
        rule(canvas, LEFT, TOP, LEFT, TOP + 130)
        for row, texts in enumerate(GRID[:3]):
            top = TOP + row * 50
            for column, text in enumerate(texts):
                x = LEFT + column * COLUMN
                # The label's cell reaches over the bar, those of the figures do not.
                over = 10 if column == 0 and row else 0
                rule(canvas, x, top - over, x + COLUMN, top - over)
                rule(canvas, x, top + 30 + over, x + COLUMN, top + 30 + over)
                rule(canvas, x + COLUMN, TOP, x + COLUMN, TOP + 130)
                write(canvas, x + 4, top + 10, text)

    [table] = tables(pdf(draw))
    found = {cell.text: cell.row for cell in table.cells if cell.text}
    assert found["许可"] == found["12"] == found["305"]
    assert found["处罚"] == found["0"] == found["7"]


def test_a_single_rule_that_reaches_a_border_that_is_not_drawn_shows_it() -> None:
    def draw(canvas: Canvas) -> None:
        right, bottom = LEFT + 3 * COLUMN, TOP + 4 * ROW
        for row in range(5):
            # Only the rule between the two groups goes under the groups' own column.
            first = LEFT if row == 2 else LEFT + COLUMN
            rule(canvas, first, TOP + row * ROW, right, TOP + row * ROW)
        for column in (1, 2, 3):
            rule(canvas, LEFT + column * COLUMN, TOP, LEFT + column * COLUMN, bottom)
        for row, texts in enumerate([["甲", "许可", "12"], ["", "处罚", "7"]] * 2):
            for column, text in enumerate(texts):
                write(canvas, LEFT + column * COLUMN + 4, TOP + row * ROW + 4, text)

    [table] = tables(pdf(draw))
    assert [(cell.text, cell.rowspan) for cell in table.cells if cell.column == 0] == [
        ("甲", 2),
        ("甲", 2),
    ]
