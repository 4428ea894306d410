"""pdfplumber as its manual shows it, with every page closed."""

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


def _read_tables(path: Path) -> list[Grid]:
    tables: list[Grid] = []
    with pdfplumber.open(path) as document:
        for page in document.pages:
            tables += page.extract_tables()
            page.close()
    return tables


PDFPLUMBER = Tool("pdfplumber", _read, list)
PDFPLUMBER_TABLES = Tool("pdfplumber, tables only", _read_tables, list)
