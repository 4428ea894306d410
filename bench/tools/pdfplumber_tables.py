"""pdfplumber's tables alone, from the pages that PDFium finds rules on."""

import logging
from pathlib import Path

import pdfplumber
import pypdfium2
import pypdfium2.raw

from bench.tools.tool import Grid, Tool

_FEWEST = 4  # paths; a table has more
logging.getLogger("pdfminer").setLevel(logging.ERROR)


def _read(path: Path) -> list[Grid]:
    tables: list[Grid] = []
    with pdfplumber.open(path) as document:
        for number in _with_rules(path):
            page = document.pages[number]
            tables += page.extract_tables()
            page.close()
    return tables


def _with_rules(path: Path) -> list[int]:
    with pypdfium2.PdfDocument(path) as document:
        return [number for number in range(len(document)) if _has_rules(document[number])]


def _has_rules(page: pypdfium2.PdfPage) -> bool:
    paths = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])
    return sum(1 for _ in zip(range(_FEWEST), paths, strict=False)) == _FEWEST


TOOL = Tool(_read, list)
