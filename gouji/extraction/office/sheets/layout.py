"""The cells of a sheet to lines and tables: what stands alone in its row is text."""

from bisect import bisect
from collections.abc import Container, Iterator, Sequence
from itertools import groupby

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Block, Cell, Line, Table
from gouji.extraction.office.sheets.sheet import Position, Sheet

_MOST_CELLS = 200_000

Row = Sequence[Position]  # the filled cells that begin in it


def blocks_of(sheet: Sheet) -> Iterator[Block]:
    """The blocks of the sheet from top to bottom.

    A row with one filled cell that holds words is a line of text, unless it is a row of a table
    whose other cells are blank.  The rows between two blank ones have the same columns, so that
    blank cells are told from none.

    Raises `DocumentError` (`too_complex`) for more cells than any report has.
    """
    cells = 0
    reached = {row for (row, _), origin in sheet.covered.items() if origin[0] < row}
    for run in _runs(sheet):
        text = _texts(sheet, run, reached)
        columns = _columns(sheet, [row for row in run if row[0] not in text])
        for is_text, group in groupby(run, key=lambda row: row[0] in text):
            rows = list(group)
            if is_text:
                yield from _lines(sheet, rows)
                continue
            cells += len(rows) * len(columns)
            if cells > _MOST_CELLS:
                raise DocumentError(ErrorCode.TOO_COMPLEX)
            yield _table(sheet, rows, columns)


def _runs(sheet: Sheet) -> Iterator[list[Row]]:
    """The rows that no blank row parts."""
    by_number: dict[int, list[Position]] = {}
    for position in sorted(sheet.texts):
        by_number.setdefault(position[0], []).append(position)
    run: list[Row] = []
    reached = -1
    for number, row in by_number.items():
        if run and number > reached + 1:
            yield run
            run = []
        run.append(row)
        reached = max(reached, number, *(sheet.end(position)[0] for position in row))
    if run:
        yield run


def _texts(sheet: Sheet, run: Sequence[Row], reached: Container[int]) -> set[Position]:
    """The cells that are text between the rows of tables.

    They stand alone in their rows, none of those `reached` from above, and are not merged over the
    same columns as a cell of the row of a table beside them, as the labels of rows are.
    """
    alone = [row for row in run if len(row) == 1 and _has_words(sheet.texts[row[0]])]
    others = [row for row in run if len(row) > 1 or not _has_words(sheet.texts[row[0]])]
    numbers = [row[0][0] for row in others]
    found = set()
    for (position,) in alone:
        at = bisect(numbers, position[0])
        beside = others[max(at - 1, 0) : at + 1]
        columns = (position[1], sheet.end(position)[1])
        labels = {(one[1], sheet.end(one)[1]) for row in beside for one in row}
        if position[0] not in reached and (columns[0] == columns[1] or columns not in labels):
            found.add(position)
    return found


def _has_words(text: str) -> bool:
    return any(character.isalpha() for character in text)


def _columns(sheet: Sheet, rows: Sequence[Row]) -> range:
    """The columns from the first to the last that the rows use."""
    used = [position for row in rows for position in row]
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
