"""Repairs of a given size by linear algebra: exact, and fast while they are small.

The changes d of a repair solve A d = gaps, one equation a relation.  A repair is *basic* if the
columns of its cells are linearly independent: the sums then leave its values no choice.  All basic
solutions of a size are found by elimination.  A relation that does not hold needs a changed cell:
each of its cells is tried in turn, made the pivot of that relation and eliminated from the others,
until a last cell closes every gap that is left.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import count

from gouji.rules.finding import Change
from gouji.rules.localisation.limits import MOST_REPAIRS, MOST_STEPS, TooManyError
from gouji.rules.localisation.system import Exact, System, is_count

Column = Mapping[int, Exact]
Repair = tuple[Change, ...]


@dataclass(frozen=True)
class Basic:
    """The basic solutions of one size.

    `repairs` are in the form's order.  `blocked` says that there are solutions besides them that
    would put a negative number or a fraction into a cell.
    """

    repairs: tuple[Repair, ...]
    blocked: bool


def basic_repairs(system: System, size: int) -> Basic:
    """All basic solutions that change exactly `size` cells.

    Raises `TooManyError` if there are more than are worth naming, or the search gets too long.
    """
    order = {cell: at for at, cell in enumerate(system.cells)}
    unchanged_faults = {cell for cell, figure in system.figures.items() if not is_count(figure)}
    repairs: list[Repair] = []
    blocked = False
    start = _Node(columns=dict(system.coefficients), gaps=system.gaps, pivots=())
    for moves in _solutions(system, start, size, count()):
        after = {cell: system.figures[cell] + move for cell, move in moves.items()}
        if not all(map(is_count, after.values())) or not unchanged_faults <= after.keys():
            blocked = True
            continue
        repairs.append(
            tuple(
                Change(cell=cell, value=int(after[cell]))
                for cell in sorted(after, key=order.__getitem__)
            )
        )
        if len(repairs) > MOST_REPAIRS:
            raise TooManyError
    repairs.sort(key=lambda repair: [order[change.cell] for change in repair])
    return Basic(repairs=tuple(repairs), blocked=blocked)


@dataclass(frozen=True)
class _Pivot:
    """A chosen cell, expressed by those chosen after it: gap = own * d + sum of others * d."""

    cell: str
    own: Exact
    others: Mapping[str, Exact]
    gap: Exact


@dataclass(frozen=True)
class _Node:
    """The equations left after eliminating the chosen cells; `columns` holds the others."""

    columns: dict[str, Column]
    gaps: Mapping[int, Exact]
    pivots: tuple[_Pivot, ...]


def _solutions(
    system: System, node: _Node, left: int, steps: Iterator[int]
) -> Iterator[dict[str, Exact]]:
    """The moves of every basic solution that adds exactly `left` cells to those chosen."""
    if not node.gaps or not _within_reach(system, node, left):
        return
    if left == 1:
        for cell, column in node.columns.items():
            move = _closing(column, node.gaps)
            if move is not None:
                moves = _substituted(node.pivots, cell, move)
                if all(moves.values()):
                    yield moves
        return
    relation = _narrowest(node)
    columns = dict(node.columns)
    for cell in [cell for cell, column in columns.items() if relation in column]:
        # Taken out for its later siblings too: each set of cells is met once.
        own = columns.pop(cell)
        if next(steps) >= MOST_STEPS:
            raise TooManyError
        reduced = _eliminated(columns, node, relation, cell, own)
        yield from _solutions(system, reduced, left - 1, steps)


def _within_reach(system: System, node: _Node, left: int) -> bool:
    """Whether so few more cells could touch all relations that still need one.

    A broken relation needs a changed cell, an unbroken one no cell or two.  Relations of one rule
    share no cell, so that each of them needs one of its own.
    """
    touched = Counter(
        relation for pivot in node.pivots for relation in system.coefficients[pivot.cell]
    )
    needy = Counter(system.relations[one].rule for one in system.gaps if one not in touched)
    needy.update(
        system.relations[one].rule
        for one, times in touched.items()
        if times == 1 and one not in system.gaps
    )
    return all(number <= left for number in needy.values())


def _narrowest(node: _Node) -> int:
    """The unsatisfied equation with the fewest cells left."""
    cells = dict.fromkeys(node.gaps, 0)
    for column in node.columns.values():
        for relation in column:
            if relation in cells:
                cells[relation] += 1
    return min(cells, key=lambda relation: (cells[relation], relation))


def _eliminated(
    columns: Mapping[str, Column], node: _Node, relation: int, cell: str, own: Column
) -> _Node:
    """The equations with the cell's move expressed by those of the other cells of `relation`."""
    pivot = own[relation]
    factors = {at: _ratio(entry, pivot) for at, entry in own.items() if at != relation}
    reduced = dict(columns)
    others: dict[str, Exact] = {}
    for other, column in columns.items():
        if relation in column:
            others[other] = column[relation]
            reduced[other] = _reduced(column, relation, factors)
    return _Node(
        columns=reduced,
        gaps=_reduced(node.gaps, relation, factors),
        pivots=(*node.pivots, _Pivot(cell, pivot, others, node.gaps[relation])),
    )


def _reduced(column: Column, relation: int, factors: Mapping[int, Exact]) -> Column:
    entry = column[relation]
    rest = {at: value for at, value in column.items() if at != relation}
    for at, factor in factors.items():
        value = rest.get(at, 0) - factor * entry
        if value:
            rest[at] = value
        else:
            rest.pop(at, None)
    return rest


def _closing(column: Column, gaps: Mapping[int, Exact]) -> Exact | None:
    """The move of one cell that closes every gap and opens none; None if there is none."""
    if column.keys() != gaps.keys():
        return None
    (first, gap), *others = gaps.items()
    move = _ratio(gap, column[first])
    return move if all(column[at] * move == other for at, other in others) else None


def _substituted(pivots: tuple[_Pivot, ...], cell: str, move: Exact) -> dict[str, Exact]:
    moves = {cell: move}
    for pivot in reversed(pivots):
        rest = sum(pivot.others[one] * moves[one] for one in moves if one in pivot.others)
        moves[pivot.cell] = _ratio(pivot.gap - rest, pivot.own)
    return moves


def _ratio(value: Exact, by: Exact) -> Exact:
    return Fraction(value) / by if value % by else value // by
