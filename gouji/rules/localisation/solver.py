"""The smallest sets of cells that can be changed to repair a system, as a mixed-integer program.

The model is Fellegi and Holt's: every cell gets a new count x and a binary y that allows it to
differ from the printed figure; the relations bind x, the sum of y is as small as can be.  All
optimal sets are found by solving again with each found set cut off.  The solver's arithmetic
is floating point: what it finds is a proposal that `settling` works out exactly.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import highspy

from gouji.rules.localisation.limits import MOST_SOLVED_CELLS, TooManyError
from gouji.rules.localisation.system import System

# Branch-and-bound nodes of one solution.
_MOST_NODES: Final = 50
_TOLERANCE: Final = 1e-9
# Beyond this a binary that is nearly 0 would still let a cell move.
_LARGEST: Final = 10**7
_HALF: Final = 0.5
_NO_LIMIT: Final = float(highspy.kHighsInf)


def smallest_sets(system: System, least: int = 1) -> Iterator[tuple[str, ...]]:
    """Every smallest set of at most `MOST_SOLVED_CELLS` cells, in the form's order within each.

    `least` is how many cells are known to be needed; knowing it spares the solver work.
    Raises `TooManyError` if the figures are too large for the solver's arithmetic, or a solution
    would take too much work.
    """
    model = _Model(system, least)
    while found := model.next_set():
        yield found


class _Model:
    """The program, and the sets found so far cut off from it.

    Column 2i is the count of cell i, column 2i + 1 whether it may change.
    """

    def __init__(self, system: System, least: int) -> None:
        reach = _reach(system)
        if any(abs(float(figure)) + reach > _LARGEST for figure in system.figures.values()):
            raise TooManyError
        self._cells = system.cells
        self._highs = _quiet_solver()
        self._add_columns(system, reach)
        at = {cell: 2 * index for index, cell in enumerate(system.cells)}
        for cell, figure in system.figures.items():
            x, y = at[cell], at[cell] + 1
            self._require(-_NO_LIMIT, float(figure), {x: 1, y: -reach})
            self._require(float(figure), _NO_LIMIT, {x: 1, y: min(reach, max(float(figure), 0))})
        for index, relation in enumerate(system.relations):
            left = {at[cell]: 1 for cell in relation.left}
            self._require(0, 0, left | {at[cell]: -1 for cell in relation.right})
            changed = [at[cell] + 1 for cell in (*relation.left, *relation.right)]
            if index in system.gaps:
                self._require(1, _NO_LIMIT, dict.fromkeys(changed, 1))
            else:
                self._require_none_or_two(changed)
        self._all_changed = {at[cell] + 1: 1 for cell in system.cells}
        self._require(least, MOST_SOLVED_CELLS, self._all_changed)
        self._smallest: int | None = None

    def next_set(self) -> tuple[str, ...] | None:
        """Another smallest set; None if there is no more."""
        self._highs.run()
        status = self._highs.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise TooManyError
        chosen = self._highs.getSolution().col_value[1::2]
        found = [index for index, share in enumerate(chosen) if share > _HALF]
        if self._smallest is None:
            self._smallest = len(found)
            self._require(-_NO_LIMIT, len(found), self._all_changed)
        self._require(-_NO_LIMIT, len(found) - 1, {2 * index + 1: 1 for index in found})
        return tuple(self._cells[index] for index in found)

    def _add_columns(self, system: System, reach: int) -> None:
        for figure in system.figures.values():
            self._highs.addVar(0, max(float(figure), 0) + reach)
            self._highs.addVar(0, 1)
        for column in range(2 * len(system.figures)):
            self._highs.changeColIntegrality(column, highspy.HighsVarType.kInteger)
            self._highs.changeColCost(column, column % 2)

    def _require_none_or_two(self, changed: Sequence[int]) -> None:
        # Like the one above it follows from the rest, but not for the solver's relaxation.
        for one in changed:
            self._require(0, _NO_LIMIT, dict.fromkeys(changed, 1) | {one: -1})

    def _require(self, low: float, high: float, terms: Mapping[int, float]) -> None:
        self._highs.addRow(low, high, len(terms), list(terms), list(terms.values()))


def _reach(system: System) -> int:
    """How far a cell may move: twice all that is off put together.

    The sums of a table are those of a network, so that no cell of a basic solution moves further
    than all gaps together; as much again makes up for the counts that would fall below 0.
    """
    off = sum(abs(float(gap)) for gap in system.gaps.values())
    below = sum(abs(float(figure)) for figure in system.figures.values() if figure < 0)
    return 2 * int(off + below) + 2


def _quiet_solver() -> highspy.Highs:
    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    highs.silent()
    for option, value in (
        ("threads", 1),
        ("random_seed", 0),
        ("presolve", "off"),  # costs more than it saves at this size
        ("mip_detect_symmetry", False),
        ("mip_max_nodes", _MOST_NODES),
        ("mip_feasibility_tolerance", _TOLERANCE),
        ("primal_feasibility_tolerance", _TOLERANCE),
        ("mip_rel_gap", 0.0),
        ("mip_abs_gap", 0.5),
    ):
        highs.setOptionValue(option, value)
    return highs
