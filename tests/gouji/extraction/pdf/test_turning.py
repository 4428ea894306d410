"""Which way up a page is."""

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from gouji.extraction.pdf.turning import turns_of
from tests.gouji.extraction.pdf.drawn_pdf import HEIGHT, Draw, pdf, write


def _turns(draw: Draw) -> int:
    with pypdfium2.PdfDocument(pdf(draw)) as document:
        text = document[0].get_textpage()
        return turns_of(text.raw)


def _sideways(canvas: Canvas, x: float, text: str) -> None:
    canvas.saveState()
    canvas.translate(x, HEIGHT - 200)
    canvas.rotate(90)
    write(canvas, 0, HEIGHT, text)
    canvas.restoreState()


def _headers_and_figures(canvas: Canvas) -> None:
    for number in range(10):
        x = 80 + 40 * number
        _sideways(canvas, x, "结果维持")
        write(canvas, x, 220, f"{number}{number}")


def _all_sideways(canvas: Canvas) -> None:
    for number in range(10):
        _sideways(canvas, 80 + 40 * number, f"结果维持{number}")
    write(canvas, 300, 780, "5")


def test_figures_tell_it_where_headers_are_set_sideways() -> None:
    assert _turns(_headers_and_figures) == 0


def test_a_page_number_alone_turns_no_page() -> None:
    assert _turns(_all_sideways) == 1
