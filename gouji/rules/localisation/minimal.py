"""All minimal repairs of a system: those that change the fewest cells."""

from dataclasses import dataclass

from gouji.rules.localisation.elimination import Repair, basic_repairs
from gouji.rules.localisation.limits import (
    MOST_CELLS,
    MOST_REPAIRS,
    MOST_SOLVED_CELLS,
    TooManyError,
)
from gouji.rules.localisation.settling import settled
from gouji.rules.localisation.system import System


@dataclass(frozen=True)
class Minimal:
    """The minimal repairs of a system, in the form's order.

    There are none if even the smallest is too large, or there are too many (see `limits`).
    `size` is how many cells each changes; where that is not known, one more than the limit.
    """

    repairs: tuple[Repair, ...] = ()
    size: int = MOST_CELLS + 1


def minimal_repairs(system: System) -> Minimal:
    """All minimal repairs of a broken system, exactly.

    Elimination finds the basic repairs.  A repair that is not basic contains the cells of a
    smaller basic solution, which must be blocked (else it were a smaller repair): only where one
    was, the solver has to look for others.
    """
    try:
        for size in range(1, MOST_CELLS + 1):
            basic = basic_repairs(system, size)
            if basic.repairs:
                return Minimal(basic.repairs, size)
            if basic.blocked:
                return _solved(system, size + 1)
    except TooManyError:
        pass
    return Minimal()


def _solved(system: System, least: int) -> Minimal:
    if least > MOST_SOLVED_CELLS:
        raise TooManyError
    # Few reports need the solver, and with it comes all of NumPy.
    from gouji.rules.localisation.solver import smallest_sets  # noqa: PLC0415

    repairs: list[Repair] = []
    for cells in smallest_sets(system, least):
        values = list(settled(system, cells))
        repairs += values
        # Without values the solver's arithmetic went wrong: nothing it says can be relied on.
        if not values or len(repairs) > MOST_REPAIRS:
            raise TooManyError
    if not repairs:
        return Minimal()
    order = {cell: at for at, cell in enumerate(system.cells)}
    repairs.sort(
        key=lambda repair: (
            [order[change.cell] for change in repair],
            [change.value for change in repair],
        )
    )
    return Minimal(tuple(repairs), len(repairs[0]))
