"""pdfplumber as its manual shows it: text and tables of every page, and every page closed."""

import logging
from pathlib import Path

import pdfplumber

from bench.tools.tool import Grid, Tool

# It reports fonts without a bounding box, which every viewer's own fonts are.
logging.getLogger("pdfminer").setLevel(logging.ERROR)


def _read(path: Path) -> list[Grid]:
    tables: list[Grid] = []
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_text()
            tables += page.extract_tables()
            page.close()
    return tables


TOOL = Tool(_read, list)
