"""Space set between all characters of a table parts no number; that between two numbers does."""

from reportlab.pdfgen.canvas import Canvas

from tests.gouji.extraction.pdf.drawn_pdf import (
    COLUMN,
    HEIGHT,
    LEFT,
    ROW,
    TOP,
    Grid,
    pdf,
    rows,
    ruled,
    tables,
)

GRID = [["事项", "上年", "本年"], ["许可", "12", "-305"], ["处罚", "", "7"]]


def _ruled_with(canvas: Canvas, grid: Grid, space: float) -> None:
    """A ruled table with so many points between the characters of each cell."""
    ruled(canvas, [[""] * len(grid[0])] * len(grid))
    for row, texts in enumerate(grid):
        for column, text in enumerate(texts):
            x, y = LEFT + column * COLUMN + 4, HEIGHT - TOP - row * ROW - 13
            canvas.drawString(x, y, text, charSpace=space)


def test_digits_set_as_far_apart_as_all_characters_are_one_number() -> None:
    [table] = tables(pdf(lambda canvas: _ruled_with(canvas, GRID, 2.5)))
    assert rows(table) == GRID


def test_numbers_farther_apart_than_the_other_characters_are_several() -> None:
    def draw(canvas: Canvas) -> None:
        _ruled_with(canvas, GRID, 2.5)
        y = HEIGHT - TOP - 2 * ROW - 13
        canvas.drawString(LEFT + COLUMN + 4, y, "6")
        canvas.drawString(LEFT + COLUMN + 14, y, "9")

    [table] = tables(pdf(draw))
    assert rows(table)[2] == ["处罚", "6 9", "7"]


def test_two_numbers_in_a_cell_stay_two_where_nothing_else_is_spaced() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, GRID)
        y = HEIGHT - TOP - 2 * ROW - 13
        canvas.drawString(LEFT + COLUMN + 4, y, "6")
        canvas.drawString(LEFT + COLUMN + 12, y, "9")

    [table] = tables(pdf(draw))
    assert rows(table)[2] == ["处罚", "6 9", "7"]
