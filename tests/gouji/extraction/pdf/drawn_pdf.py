"""Draws small PDFs by hand, so that tests can rule and set what no layout program would."""

import io
from collections.abc import Callable, Sequence

import pikepdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from gouji.extraction.document import Line, Table
from gouji.extraction.pdf.reader import read_pdf

FONT = "STSong-Light"
WIDTH, HEIGHT = 600, 800
ROW, COLUMN = 20, 80
LEFT, TOP = 60, 100
# Enough words for a page to be no scan.
PROSE = "本页说明测试文档的内容，供读取时参照。"

Draw = Callable[[Canvas], None]
Grid = Sequence[Sequence[str]]


def pdf(*pages: Draw, width: float = WIDTH, height: float = HEIGHT, turned: int = 0) -> bytes:
    """A PDF of pages that the functions draw; points, the origin at the lower left corner.

    A viewer shows them `turned` clockwise, by their /Rotate.
    """
    if FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(width, height), invariant=True)
    for draw in pages:
        canvas.setFont(FONT, 10)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    if not turned:
        return buffer.getvalue()
    rotated = io.BytesIO()
    with pikepdf.open(buffer) as document:
        for page in document.pages:
            page.rotate(turned, relative=False)
        document.save(rotated)
    return rotated.getvalue()


def write(canvas: Canvas, x: float, top: float, text: str, size: float = 10) -> None:
    """Sets a line whose type stands just under `top`, counted from the top of the page."""
    canvas.setFont(FONT, size)
    canvas.drawString(x, HEIGHT - top - size * 0.9, text)


def rule(canvas: Canvas, x0: float, top0: float, x1: float, top1: float) -> None:
    """Strokes a line between two points counted from the upper left corner."""
    canvas.line(x0, HEIGHT - top0, x1, HEIGHT - top1)


def fill_cells(canvas: Canvas, grid: Grid, top: float = TOP) -> None:
    """Sets the texts of a table without its rules."""
    for row, texts in enumerate(grid):
        for column, text in enumerate(texts):
            write(canvas, LEFT + column * COLUMN + 4, top + row * ROW + 4, text)


def ruled(canvas: Canvas, grid: Grid, top: float = TOP, draw: Callable[..., None] = rule) -> None:
    """Sets a table with all its rules, each drawn by `draw`."""
    right, bottom = LEFT + len(grid[0]) * COLUMN, top + len(grid) * ROW
    for row in range(len(grid) + 1):
        draw(canvas, LEFT, top + row * ROW, right, top + row * ROW)
    for column in range(len(grid[0]) + 1):
        draw(canvas, LEFT + column * COLUMN, top, LEFT + column * COLUMN, bottom)
    fill_cells(canvas, grid, top)


def tables(data: bytes) -> list[Table]:
    """The tables that are read from a PDF."""
    return [one for one in read_pdf(data).blocks if isinstance(one, Table)]


def lines(data: bytes) -> list[str]:
    """The texts outside of its tables."""
    return [one.text for one in read_pdf(data).blocks if isinstance(one, Line)]


def rows(table: Table) -> list[list[str]]:
    """The texts of a table by row."""
    found: dict[int, list[str]] = {}
    for cell in table.cells:
        found.setdefault(cell.row, []).append(cell.text)
    return [found[number] for number in sorted(found)]
