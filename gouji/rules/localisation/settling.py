"""The values that a given set of cells would take, worked out exactly."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from gouji.rules.finding import Change
from gouji.rules.localisation.elimination import Repair
from gouji.rules.localisation.limits import MOST_REPAIRS, TooManyError
from gouji.rules.localisation.system import System

_Row = list[Fraction]


def settled(system: System, cells: Sequence[str]) -> Iterator[Repair]:
    """Every repair that changes exactly these cells.

    Mostly there is one.  Where the sums leave one value open (the others follow from it) there is
    one repair for each value it can take.  Raises `TooManyError` if these are more than are worth
    naming, or several values are open.
    """
    rows = _echelon(
        [
            [
                *(Fraction(system.coefficients[cell].get(at, 0)) for cell in cells),
                Fraction(system.gaps.get(at, 0)),
            ]
            for at in range(len(system.relations))
        ]
    )
    leads = [next((at for at, entry in enumerate(row) if entry), None) for row in rows]
    if len(cells) in leads:
        return  # 0 = 1: these cells cannot repair the system
    free = [at for at in range(len(cells)) if at not in leads]
    if len(free) > 1:
        raise TooManyError
    for choice in _choices(system, cells, rows, free):
        moves = [choice] * len(cells)
        for row, lead in zip(rows, leads, strict=True):
            if lead is not None:
                moves[lead] = row[-1] - sum(row[at] * choice for at in free)
        after = [system.figures[cell] + move for cell, move in zip(cells, moves, strict=True)]
        if not all(moves) or any(value.denominator != 1 for value in after):
            continue
        repair = tuple(
            Change(cell=cell, value=int(value)) for cell, value in zip(cells, after, strict=True)
        )
        if system.repaired(repair):
            yield repair


def _choices(
    system: System, cells: Sequence[str], rows: list[_Row], free: list[int]
) -> Iterator[Fraction]:
    """The moves of the cell whose value is open; a single one, of no effect, if none is."""
    if not free:
        yield Fraction(0)
        return
    (at,) = free
    low, high = -Fraction(system.figures[cells[at]]), None
    for row in rows:
        lead = next((one for one, entry in enumerate(row) if entry), None)
        if lead is None or not row[at]:
            continue
        # figure + gap - row[at] * choice may not be negative.
        bound = (system.figures[cells[lead]] + row[-1]) / row[at]
        if row[at] > 0:
            high = bound if high is None else min(high, bound)
        else:
            low = max(low, bound)
    if high is None or high - low > MOST_REPAIRS:
        raise TooManyError
    # The cell's own value must be whole: its moves are whole steps from its lowest value.
    figure = system.figures[cells[at]]
    value = -((-(figure + low)) // 1)
    while value <= figure + high:
        yield Fraction(value - figure)
        value += 1


def _echelon(rows: list[_Row]) -> list[_Row]:
    """The reduced row echelon form, without rows of zeros."""
    done: list[_Row] = []
    for at in range(len(rows[0])):
        pivot = next((row for row in rows if row[at]), None)
        if pivot is None:
            continue
        pivot_index = next(index for index, row in enumerate(rows) if row is pivot)
        unit = [entry / pivot[at] for entry in pivot]
        rows = [_less(row, unit, at) for index, row in enumerate(rows) if index != pivot_index]
        done = [_less(row, unit, at) for row in done] + [unit]
    return done


def _less(row: _Row, unit: _Row, at: int) -> _Row:
    factor = row[at]
    return (
        [entry - factor * other for entry, other in zip(row, unit, strict=True)] if factor else row
    )
