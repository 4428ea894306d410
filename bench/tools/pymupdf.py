"""PyMuPDF's text and tables."""

from pathlib import Path

from bench.tools.tool import Grid, Tool


def _read(path: Path) -> list[Grid]:
    import pymupdf  # noqa: PLC0415 - an optional comparison

    tables: list[Grid] = []
    with pymupdf.open(path) as document:
        for page in document:
            page.get_text()
            tables += [table.extract() for table in page.find_tables().tables]
    return tables


PYMUPDF = Tool("PyMuPDF", _read, list, needs="pymupdf")
