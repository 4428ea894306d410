"""The rows of table two as rules weigh them: a row's figures together, or not at all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gouji.parsing.report import Report
from gouji.rules.located import followed_edition
from gouji.rules.rule import Unseen
from gouji.rules.sums import Number
from gouji.rules.wording import row_name
from gouji.text import Bilingual

_TABLE = "active_disclosure"


@dataclass(frozen=True)
class RowFigures:
    """Figures of one row, in the order of `cells`."""

    cells: tuple[str, ...]
    values: tuple[Number, ...]
    name: Bilingual


def follows(edition: str, rows: tuple[str, ...]) -> Callable[[Report], bool]:
    """Whether the block of one of the rows follows the edition, as `applies` of a rule."""

    def applies(report: Report) -> bool:
        return any(followed_edition(report, _TABLE, row) == edition for row in rows)

    return applies


def rows_of(
    report: Report, edition: str, rows: tuple[str, ...], *columns: str
) -> Iterator[RowFigures | Unseen]:
    """Each of the rows that follows the edition, with its figures in the columns.

    A blank is no figure: a row with one is unseen, as one with a figure that was not read.
    """
    for row in rows:
        if followed_edition(report, _TABLE, row) != edition:
            continue
        cells = tuple(f"{_TABLE}.{row}.{column}" for column in columns)
        figures = {cell: report.slot(cell).value for cell in cells}
        lost = tuple(cell for cell, value in figures.items() if value is None)
        if lost:
            yield Unseen(lost)
            continue
        values = tuple(value for value in figures.values() if value is not None)
        yield RowFigures(cells, values, row_name(_TABLE, row, edition))
