"""A number wider than its cell is whole, or missing: never cut at the rule it runs over."""

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
)

GRID = [["事项", "上年", "本年"], ["许可", "", ""], ["处罚", "4", "7"]]
EDGE = LEFT + 2 * COLUMN  # between the figures of the two years
LINE = HEIGHT - TOP - ROW - 14
DIGIT = 4.62  # points: what one takes in the font at 10 points


def _ruled_with(*numbers: tuple[float, str]) -> list[list[str]]:
    """What is read of a table with these numbers, each from its x, in the row that is empty."""

    def draw(canvas: Canvas) -> None:
        ruled(canvas, GRID)
        for x, number in numbers:
            canvas.drawString(x, LINE, number)

    [table] = tables(pdf(draw))
    return rows(table)


def test_a_number_is_in_the_cell_that_most_of_it_stands_in() -> None:
    assert _ruled_with((EDGE - 4 * DIGIT, "150509"))[1] == ["许可", "150509", ""]
    assert _ruled_with((EDGE - 1.2 * DIGIT, "150509"))[1] == ["许可", "", "150509"]


def test_a_number_that_runs_up_to_another_leaves_neither() -> None:
    read = _ruled_with((EDGE - 5 * DIGIT, "15050"), (EDGE, "97734"))
    assert read[1] == ["许可", "15050 97734", "15050 97734"]


def test_numbers_over_each_other_leave_neither() -> None:
    _, first, second = _ruled_with((EDGE - 4 * DIGIT, "150509"), (EDGE + DIGIT, "77349"))[1]
    assert " " in first
    assert first == second


def test_numbers_close_to_a_rule_on_both_sides_stay_apart() -> None:
    read = _ruled_with((EDGE - 5 * DIGIT - 0.5, "15050"), (EDGE + 0.5, "97734"))
    assert read[1] == ["许可", "15050", "97734"]


def test_a_comma_that_hangs_over_its_cell_behind_a_space_is_not_in_the_next_one() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, [["事项", "上年", "本年"], ["", "", "7"]])
        canvas.setFont(FONT, 10)
        canvas.drawString(LEFT + COLUMN - 36, LINE, "处 理 的")
        canvas.drawString(LEFT + COLUMN, LINE, " ，")

    [table] = tables(pdf(draw))
    assert rows(table)[1] == ["处 理 的 ，", "", "7"]
