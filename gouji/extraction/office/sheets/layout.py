"""The cells of a sheet to lines and tables: what stands alone in its row is text."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Block, Cell, Line, Table
from gouji.extraction.office.sheets.sheet import Position, Sheet

_MOST_CELLS = 200_000

Row = Sequence[Position]  # the filled cells that begin in it


def blocks_of(sheet: Sheet) -> Iterator[Block]:
    """The blocks of the sheet from top to bottom.

    A row with one filled cell that holds words is a line of text.  Other rows are tables; those
    that stand together, with no blank row and no text across columns between them, have the same
    columns, blank ones included.

    Raises `DocumentError` (`too_complex`) for more cells than any report has.
    """
    cells = 0
    for run in _runs(sheet):
        columns = _columns(sheet, run)
        for is_text, group in groupby(run, key=lambda row: _is_text(sheet, row)):
            rows = list(group)
            if is_text:
                yield from _lines(sheet, rows)
                continue
            cells += len(rows) * len(columns)
            if cells > _MOST_CELLS:
                raise DocumentError(ErrorCode.TOO_COMPLEX)
            yield _table(sheet, rows, columns)


def _runs(sheet: Sheet) -> Iterator[list[Row]]:
    """The rows that stand together; text across columns stands by itself."""
    by_number: dict[int, list[Position]] = {}
    for position in sorted(sheet.texts):
        by_number.setdefault(position[0], []).append(position)
    run: list[Row] = []
    reached = -1
    for number, row in by_number.items():
        across = _is_text(sheet, row) and sheet.end(row[0])[1] > row[0][1]
        if run and (across or number > reached + 1):
            yield run
            run = []
        run.append(row)
        reached = max(reached, number, *(sheet.end(position)[0] for position in row))
        if across:
            yield run
            run = []
    if run:
        yield run


def _is_text(sheet: Sheet, row: Row) -> bool:
    return len(row) == 1 and any(one.isalpha() for one in sheet.texts[row[0]])


def _columns(sheet: Sheet, run: Sequence[Row]) -> range:
    """The columns from the first to the last that is used by a row that is no text."""
    used = [position for row in run if not _is_text(sheet, row) for position in row]
    if not used:
        return range(0)
    first = min(column for _, column in used)
    return range(first, max(sheet.end(position)[1] for position in used) + 1)


def _lines(sheet: Sheet, rows: Sequence[Row]) -> Iterator[Line]:
    for row in rows:
        for text in sheet.texts[row[0]].split("\n"):
            yield Line(text=text, where=sheet.place(row[0]))


def _table(sheet: Sheet, rows: Sequence[Row], columns: range) -> Table:
    """The rows with their blank cells, which hold the columns apart; a cell that reaches down from
    above the table is a blank one in it."""
    cells = []
    top = rows[0][0][0]
    for row in rows:
        for column in columns:
            position = (row[0][0], column)
            origin = sheet.covered.get(position, position)
            begins = origin == position or (
                origin[0] < top == position[0] and column == max(origin[1], columns[0])
            )
            if not begins:
                continue
            bottom, right = sheet.end(origin)
            cells.append(
                Cell(
                    row=position[0],
                    column=column,
                    rowspan=bottom - position[0] + 1,
                    colspan=min(right, columns[-1]) - column + 1,
                    text=sheet.texts.get(position, ""),
                    where=sheet.place(position),
                )
            )
    return Table(cells=tuple(cells))
