"""Pages for the tests, and what is read from them."""

from gouji.extraction.document import Line, Table
from gouji.extraction.html.reader import read_html

Rows = list[list[str]]


def lines(page: str) -> list[str]:
    """The lines of text in a page."""
    return [one.text for one in read_html(page.encode()).blocks if isinstance(one, Line)]


def tables(page: str) -> list[Rows]:
    """The tables of a page, each row by row in full width; None stands where a cell spans."""
    return [grid(one) for one in read_html(page.encode()).blocks if isinstance(one, Table)]


def grid(table: Table) -> Rows:
    """The texts of a table; what a cell covers beside its first place is `-`."""
    width = max(cell.column + cell.colspan for cell in table.cells)
    height = max(cell.row + cell.rowspan for cell in table.cells)
    rows = [[""] * width for _ in range(height)]
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.rowspan):
            for column in range(cell.column, cell.column + cell.colspan):
                rows[row][column] = "-"
        rows[cell.row][cell.column] = cell.text
    return rows
