"""The slots of a report with their row and column, in the form's order."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass

from gouji.form import editions
from gouji.form.edition import Column, Row
from gouji.parsing.report import Report, Slot, Status, TableReading
from gouji.rules.rule import Unseen


@dataclass(frozen=True)
class Located:
    """One slot and where it stands in the form."""

    address: str
    row: Row
    column: Column
    slot: Slot


def followed_edition(report: Report, table: str, row: str) -> str:
    """The edition that the block with this row follows.

    Where no such block was read: the table's edition, then the report's.
    """
    reading = report.tables.get(table)
    if reading is None:
        return report.edition
    for block in reading.blocks:
        if row in block.rows or row in block.missing_rows:
            return block.edition
    return reading.edition or report.edition


def located_slots(report: Report, reading: TableReading) -> Iterator[Located]:
    """Every slot that the table has by the editions its blocks follow."""
    own = reading.edition or report.edition
    for key in (own, *(other for other in editions() if other != own)):
        for row, column in editions()[key].table(reading.key).cells():
            if followed_edition(report, reading.key, row.key) == key:
                address = f"{reading.key}.{row.key}.{column.key}"
                yield Located(address, row, column, report.slot(address))


def readable_slots(report: Report, reading: TableReading) -> Generator[Unseen, None, list[Located]]:
    """Returns the slots of a table that are not missing; yields what could not be looked at."""
    if not reading.found:
        yield Unseen((reading.key,))
        return []
    slots = list(located_slots(report, reading))
    lost = tuple(one.address for one in slots if one.slot.status is Status.MISSING)
    if lost:
        yield Unseen(lost)
    return [one for one in slots if one.slot.status is not Status.MISSING]


def all_readable_slots(report: Report) -> Generator[Unseen, None, list[Located]]:
    """Returns the slots of every table that are not missing; yields what could not be seen."""
    seen = []
    for reading in report.tables.values():
        seen += yield from readable_slots(report, reading)
    return seen
