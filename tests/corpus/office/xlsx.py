"""A report as a spreadsheet."""

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.corpus.cells import Gold
from tests.corpus.content import Content
from tests.corpus.frame import Role
from tests.corpus.grid import Grid, GridCell, Kind
from tests.corpus.rendering import Written

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_NAMES = {
    "active_disclosure": "主动公开",
    "applications": "依申请公开",
    "review_litigation": "复议诉讼",
}


class Sheets(StrEnum):
    """Where the tables stand and what their figures are."""

    ONE_TEXT = "one-text"  # the whole report on one sheet, figures as text
    ONE_NUMBERS = "one-numbers"
    EACH_NUMBERS = "each-numbers"  # a sheet for every table


def write_xlsx(content: Content, sheets: Sheets) -> Written:
    """The report as an XLSX file; numbers lose what is not their value."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    numbers = sheets is not Sheets.ONE_TEXT
    row = 1
    for part in content.parts:
        if part.role is not Role.TABLE:
            for line in part.text.split("\n"):
                sheet.cell(row, 1, line.strip())
                row += 1
            continue
        grid = content.grids[part.text]
        if sheets is Sheets.EACH_NUMBERS:
            _write(book.create_sheet(_NAMES[grid.table]), grid, 1, numbers=numbers)
        else:
            row = _write(sheet, grid, row, numbers=numbers)
    file = io.BytesIO()
    book.save(file)
    return Written(file.getvalue(), gold=_stored(content.gold) if numbers else None)


def _write(sheet: Worksheet, grid: Grid, first: int, *, numbers: bool) -> int:
    """Write the grid from row `first` on; the row behind it."""
    for at, row in enumerate(grid.rows, first):
        for cell in row:
            value = _number(cell.text) if numbers and cell.kind is Kind.FIGURE else None
            sheet.cell(at, cell.column + 1, cell.text if value is None else value)
            _merge(sheet, at, cell)
    return first + len(grid.rows)


def _merge(sheet: Worksheet, at: int, cell: GridCell) -> None:
    if cell.rowspan > 1 or cell.colspan > 1:
        sheet.merge_cells(
            start_row=at,
            start_column=cell.column + 1,
            end_row=at + cell.rowspan - 1,
            end_column=cell.column + cell.colspan,
        )


def _number(text: str) -> int | float | None:
    """The number that a spreadsheet makes of what is typed, if it is one and stays the same."""
    if not text.isascii() or not _NUMBER.fullmatch(text):
        return None
    return float(text) if "." in text else int(text)


def _stored(gold: Mapping[str, Gold]) -> dict[str, Gold]:
    """The gold with decimals as a spreadsheet stores them: without the zeros at their end."""
    stored = {}
    for slot, one in gold.items():
        number = _number(one.raw or "")
        if isinstance(number, float):
            shortened = Decimal(repr(number))
            plain = f"{shortened.normalize():f}"
            value: int | Decimal = int(plain) if "." not in plain else Decimal(plain)
            stored[slot] = replace(one, value=value, raw=plain)
        else:
            stored[slot] = one
    return stored
