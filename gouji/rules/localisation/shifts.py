"""Rows of which some figures stand one column off: one slip, however many cells it put wrong.

A clerk who types into the next column, or a reading that loses count of the empty cells, moves a
run of figures by one.  Undone, every figure of the run goes back one column; the cell it leaves at
one end takes the empty one that it had pushed out at the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gouji.form import edition
from gouji.form.edition import Edition, TableForm
from gouji.parsing.report import Report
from gouji.rules.finding import Change
from gouji.rules.localisation.elimination import Repair
from gouji.rules.localisation.system import System


@dataclass(frozen=True)
class Shift:
    """A shift undone: the cells that take another figure, and the systems that it repairs."""

    repair: Repair
    systems: tuple[System, ...]


def shifts(report: Report, systems: Sequence[System]) -> Iterator[Shift]:
    """Every shift that, undone, repairs all the broken `systems` it touches, and touches no other.

    A line of table four goes through several systems.
    """
    by_cell = {cell: system for system in systems for cell in system.figures}
    for line in _lines(report, {cell.split(".")[0] for cell in by_cell}):
        seen: set[Repair] = set()
        for repair in _moved_back(line, by_cell):
            if repair in seen:
                continue
            seen.add(repair)
            touched = _touched(repair, by_cell)
            if touched and all(_repaired(system, repair) for system in touched):
                yield Shift(repair, touched)


def _lines(report: Report, tables: set[str]) -> Iterator[tuple[str, ...]]:
    """The cells that stand side by side, line by line."""
    for key in report.tables:
        if key in tables:
            form = edition(report.tables[key].edition or report.edition)
            yield from _printed_lines(form, form.table(key))


def _printed_lines(form: Edition, table: TableForm) -> Iterator[tuple[str, ...]]:
    cells = [cell for cell in form.addresses() if cell.startswith(f"{table.key}.")]
    if table.strip:
        yield tuple(cells)
        return
    for _, row in table.rows():
        yield tuple(cell for cell in cells if cell.split(".")[1] == row.key)


def _moved_back(line: Sequence[str], by_cell: dict[str, System]) -> Iterator[Repair]:
    """The changes that undo each shift by one column within the line, to either side."""
    for cells in (line, tuple(reversed(line))):
        printed = [by_cell[cell].figures[cell] if cell in by_cell else None for cell in cells]
        for start, pushed_out in enumerate(printed):
            if pushed_out != 0:
                continue
            for end in range(start + 1, len(cells)):
                run = printed[start + 1 : end + 1]
                if any(figure is None or figure.denominator != 1 for figure in run):
                    break
                changes = [
                    Change(cell=cell, value=int(after))
                    for cell, before, after in zip(
                        cells[start:], printed[start:], [*run, 0], strict=False
                    )
                    if after is not None and after != before
                ]
                if changes:
                    yield tuple(sorted(changes, key=lambda change: line.index(change.cell)))


def _touched(repair: Repair, by_cell: dict[str, System]) -> tuple[System, ...]:
    touched: list[System] = []
    for change in repair:
        if by_cell[change.cell] not in touched:
            touched.append(by_cell[change.cell])
    return tuple(touched)


def _repaired(system: System, repair: Repair) -> bool:
    return system.repaired(change for change in repair if change.cell in system.figures)
