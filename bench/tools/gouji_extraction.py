"""Gouji's extraction, in the process that measures it."""

from pathlib import Path

from bench.tools.tool import Grid, Tool
from gouji.extraction.document import Document, Table
from gouji.extraction.reader import read


def _read(path: Path) -> Document:
    return read(path.read_bytes())


def _grids(document: Document) -> list[Grid]:
    return [_grid(block) for block in document.blocks if isinstance(block, Table)]


def _grid(table: Table) -> Grid:
    rows = max(cell.row + cell.rowspan for cell in table.cells)
    columns = max(cell.column + cell.colspan for cell in table.cells)
    grid: list[list[str | None]] = [[None] * columns for _ in range(rows)]
    for cell in table.cells:
        grid[cell.row][cell.column] = cell.text
    return grid


TOOL = Tool(_read, _grids)
