"""PyMuPDF's text and tables."""

from pathlib import Path

import pymupdf

from bench.tools.tool import Grid, Tool


def _read(path: Path) -> list[Grid]:
    tables: list[Grid] = []
    with pymupdf.open(path) as document:
        for page in document:
            page.get_text()
            tables += [table.extract() for table in page.find_tables().tables]
    return tables


TOOL = Tool(_read, list)
