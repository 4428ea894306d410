"""Watermarks are no text of a page, faint words in cells of their own are."""

from reportlab.pdfgen.canvas import Canvas

from tests.gouji.extraction.pdf.drawn_pdf import (
    COLUMN,
    HEIGHT,
    LEFT,
    ROW,
    TOP,
    lines,
    pdf,
    rows,
    ruled,
    tables,
    write,
)

GRID = [["事项", "上年", "本年"], ["许可", "12", "305"], ["处罚", "", "7"]]


def test_watermarks_are_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.setFillGray(0.8)
        canvas.translate(LEFT, HEIGHT - TOP - 60)
        canvas.rotate(30)
        canvas.setFont("STSong-Light", 40)
        canvas.drawString(0, 0, "仅供9参考8")
        canvas.restoreState()
        canvas.setFillGray(0.8)
        write(canvas, LEFT, TOP, "样本45", size=40)
        canvas.setFillGray(0)
        ruled(canvas, GRID)

    data = pdf(draw)
    [table] = tables(data)
    assert rows(table) == GRID
    assert lines(data) == []


def test_small_watermarks_that_run_through_cells_are_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.8)
        for row in range(3):
            write(canvas, LEFT + COLUMN - 10, TOP + row * ROW + 4, "样本2024年")
        write(canvas, LEFT + COLUMN + 4, TOP + 2 * ROW + 4, "样本2024年")
        canvas.setFillGray(0)
        ruled(canvas, GRID)

    [table] = tables(pdf(draw))
    assert rows(table) == GRID


def test_faint_words_in_cells_of_their_own_are_no_watermark() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, [["", "", ""], *GRID[1:]])
        canvas.setFillGray(0.6)
        for column, text in enumerate(GRID[0]):
            write(canvas, LEFT + column * COLUMN + 4, TOP + 4, text)
        canvas.setFillGray(0)
        write(canvas, LEFT + COLUMN - 4, TOP + 3 * ROW - 16, "7处")

    [table] = tables(pdf(draw))
    assert rows(table)[0] == GRID[0]
