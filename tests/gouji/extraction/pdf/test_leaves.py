"""Pages printed side by side on one sheet are read one after the other."""

import io

import pikepdf
from reportlab.pdfgen.canvas import Canvas

from gouji.extraction.document import PagePlace
from gouji.extraction.pdf.reader import read_pdf
from tests.gouji.extraction.pdf.drawn_pdf import (
    HEIGHT,
    LEFT,
    PROSE,
    TOP,
    WIDTH,
    Draw,
    lines,
    pdf,
    rows,
    ruled,
    tables,
    write,
)

FIRST = [["事项", "上年", "本年"], ["许可", "12", "305"], ["处罚", "", "7"]]
SECOND = [["事项", "上年", "本年"], ["强制", "1", "4"]]


def _page(title: str, grid: list[list[str]]) -> Draw:
    def draw(canvas: Canvas) -> None:
        write(canvas, LEFT, 40, title)
        write(canvas, LEFT, 60, PROSE)
        ruled(canvas, grid)
        write(canvas, LEFT, 300, f"{title}到此为止。")

    return draw


def _on_sheets(data: bytes, across: int, down: int) -> bytes:
    """The pages of a PDF at half their size, so many across and down on each sheet."""
    made, out = pikepdf.new(), io.BytesIO()
    wide, high = WIDTH / 2, HEIGHT / 2
    with pikepdf.open(io.BytesIO(data)) as document:
        for number, page in enumerate(document.pages):
            at = number % (across * down)
            if not at:
                made.add_blank_page(page_size=(wide * across, high * down))
            x, y = wide * (at % across), high * (down - 1 - at // across)
            made.pages[-1].add_overlay(page, pikepdf.Rectangle(x, y, x + wide, y + high))
        made.save(out)
    return out.getvalue()


FOUR = pdf(
    *(_page(f"第{n}部分", FIRST if n % 2 else SECOND) for n in (1, 2, 3, 4)),
)


def _check(data: bytes) -> None:
    alone = lines(FOUR)
    assert lines(data) == alone
    assert [rows(one) for one in tables(data)] == [rows(one) for one in tables(FOUR)]


def test_two_pages_on_a_sheet_are_read_from_left_to_right() -> None:
    data = _on_sheets(FOUR, across=2, down=1)
    _check(data)
    assert read_pdf(data).pages == 2


def test_four_pages_on_a_sheet_are_read_row_by_row() -> None:
    data = _on_sheets(FOUR, across=2, down=2)
    _check(data)
    assert read_pdf(data).pages == 1


def test_the_place_of_a_cell_is_that_on_its_sheet() -> None:
    second = tables(_on_sheets(FOUR, across=2, down=1))[1]
    where = second.cells[0].where
    assert isinstance(where, PagePlace)
    assert where.page == 1
    assert abs(where.bbox[0] - (WIDTH / 2 + LEFT / 2)) < 1
    assert abs(where.bbox[1] - TOP / 2) < 1


def test_a_wide_page_with_a_title_across_its_middle_is_one_page() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, WIDTH - 60, 80, "政府信息公开工作年度报告")
        _page("左边", FIRST)(canvas)
        canvas.translate(WIDTH, 0)
        _page("右边", SECOND)(canvas)

    read = lines(pdf(draw, width=2 * WIDTH))
    assert read[0] == "左边 右边"
    assert "政府信息公开工作年度报告" in read


def test_a_table_that_ends_at_the_top_of_a_page_keeps_it_whole() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, [["许可", "12", "305"]], top=10)
        for row in range(4):
            write(canvas, 20, 60 + 20 * row, PROSE, 5)
            write(canvas, 180, 160 + 20 * row, PROSE, 5)

    data = pdf(draw, width=300)
    assert [rows(one) for one in tables(data)] == [[["许可", "12", "305"]]]
    assert len({block.kind for block in read_pdf(data).blocks[:1]} & {"table"}) == 1
