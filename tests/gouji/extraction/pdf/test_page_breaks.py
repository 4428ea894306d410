"""A table that goes on over a page break is one table; another table is another."""

from reportlab.pdfgen.canvas import Canvas

from gouji.extraction.document import PagePlace
from tests.gouji.extraction.pdf.drawn_pdf import (
    COLUMN,
    HEIGHT,
    LEFT,
    ROW,
    Draw,
    fill_cells,
    lines,
    pdf,
    rows,
    rule,
    ruled,
    tables,
    write,
)

HEADER = ["事项名称", "上年", "本年"]
FIRST = [HEADER, ["1.许可", "12", "305"], ["2.处罚", "0", "7"]]
BOTTOM = HEIGHT - 60 - 3 * ROW


def _pages(*grids: list[list[str]], between: str = "") -> bytes:
    def page(number: int, grid: list[list[str]]) -> Draw:
        def draw(canvas: Canvas) -> None:
            ruled(canvas, grid, top=80 if number else BOTTOM)
            if between and number:
                write(canvas, 60, 60, between)

        return draw

    return pdf(*(page(number, grid) for number, grid in enumerate(grids)))


def test_a_table_goes_on_over_the_page_break() -> None:
    [table] = tables(_pages(FIRST, [["3.强制", "4", "5"], ["4.收费", "6", ""]]))
    assert rows(table) == [*FIRST, ["3.强制", "4", "5"], ["4.收费", "6", ""]]


def test_each_figure_is_placed_on_the_page_where_it_is_printed() -> None:
    [table] = tables(_pages(FIRST, [["3.强制", "4", "5"]]))
    pages = {one.text: one.where.page for one in table.cells if isinstance(one.where, PagePlace)}
    assert (pages["7"], pages["5"]) == (1, 2)


def test_a_repeated_header_is_read_once() -> None:
    [table] = tables(_pages(FIRST, [HEADER, ["3.强制", "4", "5"]]))
    assert rows(table) == [*FIRST, ["3.强制", "4", "5"]]


def test_the_same_table_of_another_report_is_another_table() -> None:
    first, second = tables(_pages(FIRST, [HEADER, ["1.许可", "9", "9"], ["2.处罚", "9", "9"]]))
    assert rows(first) == FIRST
    assert rows(second)[1] == ["1.许可", "9", "9"]


def test_text_between_parts_tables() -> None:
    assert len(tables(_pages(FIRST, [["3.强制", "4", "5"]], between="四、其他情况"))) == 2


def test_a_row_cut_by_the_page_break_is_whole() -> None:
    cut = [*FIRST[:2], ["2.要求行政机关确", "0", "7"]]
    [table] = tables(_pages(cut, [["认或出具信息", "", ""], ["3.强制", "4", "5"]]))
    assert rows(table)[2:] == [["2.要求行政机关确\n认或出具信息", "0", "7"], ["3.强制", "4", "5"]]


def test_a_figure_cut_between_its_digits_is_whole() -> None:
    cut = [*FIRST[:2], ["2.处罚", "１２３４５６７", "0"]]
    [table] = tables(_pages(cut, [["", "８９", ""], ["3.强制", "4", "5"]]))
    assert rows(table)[2:] == [["2.处罚", "１２３４５６７８９", "0"], ["3.强制", "4", "5"]]


def test_figures_that_may_be_one_or_two_stay_apart() -> None:
    [table] = tables(_pages(FIRST, [["", "8", ""], ["3.强制", "4", "5"]]))
    assert rows(table)[2] == ["2.处罚", "0\n8", "7"]


def test_an_ordinal_cut_behind_its_bracket_is_whole() -> None:
    cut = [*FIRST[:2], ["（", "", "7"]]
    [table] = tables(_pages(cut, [["三）强制", "4", ""], ["4.收费", "6", ""]]))
    assert rows(table)[2] == ["（\n三）强制", "4", "7"]


def test_a_row_of_blanks_at_the_top_of_a_page_is_a_row() -> None:
    [table] = tables(_pages(FIRST, [["3.强制", "", ""], ["4.收费", "6", ""]]))
    assert rows(table)[2:4] == [["2.处罚", "0", "7"], ["3.强制", "", ""]]


def test_running_heads_and_page_numbers_are_no_text() -> None:
    def page(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            write(canvas, 60, 30, "某某局年度报告")
            write(canvas, 60, 300, f"第{'一二三'[number]}段正文说明了有关情况。")
            write(canvas, 290, HEIGHT - 40, f"- {number + 1} -")

        return draw

    assert lines(pdf(*map(page, range(3)))) == [
        "第一段正文说明了有关情况。",
        "第二段正文说明了有关情况。",
        "第三段正文说明了有关情况。",
    ]


def test_figures_at_the_edges_of_one_page_are_no_page_numbers() -> None:
    def page(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            write(canvas, 60, 300, f"第{'一二三'[number]}段正文说明了有关情况。")
            if number == 1:
                write(canvas, 90, 30, "0")
                write(canvas, 90, HEIGHT - 40, "0")

        return draw

    assert lines(pdf(*map(page, range(3)))) == [
        "第一段正文说明了有关情况。",
        "0",
        "第二段正文说明了有关情况。",
        "0",
        "第三段正文说明了有关情况。",
    ]


def test_a_signature_does_not_go_on_at_the_top_of_the_next_page() -> None:
    def first(canvas: Canvas) -> None:
        for number in range(3):
            write(canvas, 60, 100 + 20 * number, "正文" * 24)
        write(canvas, 540 - 75, 180, "2022年1月11日")

    def second(canvas: Canvas) -> None:
        write(canvas, 60, 60, "索引号：618231438/2026-00760")

    assert lines(pdf(first, second))[-2:] == ["2022年1月11日", "索引号：618231438/2026-00760"]


def test_a_paragraph_goes_on_over_the_page_break() -> None:
    def first(canvas: Canvas) -> None:
        write(canvas, 80, 700, "前" * 46)
        write(canvas, 60, 720, "中" * 48)

    def second(canvas: Canvas) -> None:
        write(canvas, 60, 60, "在文昌路158号。")
        write(canvas, 80, 80, "后" * 20)

    assert lines(pdf(first, second)) == ["前" * 46 + "中" * 48 + "在文昌路158号。", "后" * 20]


WIDE = [
    ["事项名称", "上年", "本年", "增减"],
    ["1.许可", "12", "305", "7"],
    ["2.处罚", "0", "7", "1"],
]
LAST = ["四、结转", "5", "", "0"]


def _without_border(first: list[list[str]], below: list[str], *, at: int = LEFT) -> bytes:
    """A table without a border, and on the next page a row whose inner rules begin at `at`."""

    def before(canvas: Canvas) -> None:
        top, bottom = BOTTOM, BOTTOM + len(first) * ROW
        for row in range(1, len(first)):
            rule(canvas, LEFT, top + row * ROW, LEFT + 4 * COLUMN, top + row * ROW)
        for column in range(1, 4):
            rule(canvas, LEFT + column * COLUMN, top, LEFT + column * COLUMN, bottom)
        fill_cells(canvas, first, top)

    def after(canvas: Canvas) -> None:
        for column in range(1, 4):
            rule(canvas, at + column * COLUMN, 80, at + column * COLUMN, 80 + ROW)
        fill_cells(canvas, [below], 80)

    return pdf(before, after)


def test_a_row_alone_on_the_next_page_without_a_border_is_the_table_s() -> None:
    [table] = tables(_without_border(WIDE, LAST))
    assert rows(table) == [*WIDE, LAST]


def test_rules_that_are_no_edges_of_its_columns_do_not_go_on_with_a_table() -> None:
    data = _without_border(WIDE, LAST, at=LEFT + COLUMN // 2)
    [table] = tables(data)
    assert rows(table) == WIDE
    assert any("结转" in line for line in lines(data))
