"""The floor: PDFium's text of every page and the bounds of every path on it."""

from ctypes import byref, c_float
from pathlib import Path

import pypdfium2
import pypdfium2.raw

from bench.tools.tool import Tool


def _read(path: Path) -> int:
    found = 0
    document = pypdfium2.PdfDocument(path)
    try:
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            found += len(text.get_text_bounded())
            found += _paths(page)
            text.close()
            page.close()
    finally:
        document.close()
    return found


def _paths(page: pypdfium2.PdfPage) -> int:
    edges = [c_float() for _ in range(4)]
    references = [byref(edge) for edge in edges]
    count = 0
    for at in range(pypdfium2.raw.FPDFPage_CountObjects(page.raw)):
        one = pypdfium2.raw.FPDFPage_GetObject(page.raw, at)
        if pypdfium2.raw.FPDFPageObj_GetType(one) == pypdfium2.raw.FPDF_PAGEOBJ_PATH:
            pypdfium2.raw.FPDFPageObj_GetBounds(one, *references)
            count += 1
    return count


TOOL = Tool(_read)
