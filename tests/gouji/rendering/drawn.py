"""Small PDFs for the tests of pictures."""

import io
from itertools import product

import pikepdf
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

A4 = (595.0, 842.0)
# Of a grid with two columns and three rows, in PDF's own coordinates: the y axis points up.
_COLUMNS = (100, 160, 260)
_ROWS = (500, 520, 560, 590)


def boxed_pages(count: int = 1, size: tuple[float, float] = A4) -> bytes:
    """Pages with their number and a small ruled table."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size)
    for number in range(1, count + 1):
        canvas.drawString(100, 700, f"page {number}")
        canvas.grid(_COLUMNS, _ROWS)
        for row, column in product(_ROWS[:-1], _COLUMNS[:-1]):
            canvas.drawString(column + 5, row + 5, f"{row}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def changed(data: bytes, **entries: object) -> bytes:
    """The PDF with these entries in the dictionary of every page, e.g. `Rotate=90`."""
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            for name, value in entries.items():
                page.obj[f"/{name}"] = pikepdf.Array(value) if isinstance(value, list) else value
        pdf.save(file)
    return file.getvalue()


def photographs(count: int, image: Image.Image) -> bytes:
    """Pages that are one image each, as a scanner makes them."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    reader = ImageReader(image)
    for _ in range(count):
        canvas.drawImage(reader, 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
