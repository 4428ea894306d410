"""Narrows the candidates of incomplete rows with the sums that run down the columns.

Bounds propagation: for every column sum, a candidate is dropped if no choice for the other rows
can make the sum hold.  Nothing that could be right is dropped, and nothing is concluded from a sum
that cannot hold anyway (the body's own mistake) or that has a row missing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gouji.parsing.placing import Candidate, Choices, Reading, SumRelation, amount


@dataclass(frozen=True)
class ColumnRelation:
    """A sum down every column: the rows of `left` add up to those of `right`."""

    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True)
class Placement:
    """A row's cells by column: `placed[n]` is a reading, or None for a blank cell.

    Columns on which the candidates disagree are not in `placed`.
    """

    placed: Mapping[int, Reading | None]
    complete: bool
    split: tuple[str, str] | None = None


def place(
    rows: Mapping[str, Choices],
    width: int,
    columns: Sequence[ColumnRelation],
    relations: Sequence[SumRelation],
) -> dict[str, Placement]:
    """Where the cells of each row lie, as far as layout and sums determine it."""
    if _totals_left_blank(rows, relations):
        # This body leaves totals blank where parts are given: its sums cannot place anything.
        return {key: _agreed(one, width, trusted=one.certain) for key, one in rows.items()}
    narrowed = _narrow(rows, width, columns)
    return {
        key: _agreed(narrowed[key], width, trusted=bool(relations) or narrowed[key].certain)
        for key in rows
    }


def _totals_left_blank(rows: Mapping[str, Choices], relations: Sequence[SumRelation]) -> bool:
    for one in rows.values():
        if not one.certain:
            continue
        row = one.candidates[0]
        for relation in relations:
            parts = any(amount(row[place]) for place in relation.left)
            if parts and all(row[place] is None for place in relation.right):
                return True
    return False


def _narrow(
    rows: Mapping[str, Choices], width: int, columns: Sequence[ColumnRelation]
) -> dict[str, Choices]:
    current = dict(rows)
    open_rows = [key for key, one in rows.items() if not one.certain and one.candidates]
    changed = bool(open_rows)
    while changed:
        changed = False
        for key in open_rows:
            one = current[key]
            kept = [
                number
                for number, candidate in enumerate(one.candidates)
                if all(
                    _possible(current, key, candidate, relation, column)
                    for relation in columns
                    for column in range(width)
                )
            ]
            if not kept:
                return dict(rows)  # the sums contradict the complete rows: they prove nothing
            if len(kept) < len(one.candidates):
                current[key] = Choices(
                    tuple(one.candidates[number] for number in kept),
                    one.certain,
                    tuple(one.merged[number] for number in kept) if one.merged else (),
                )
                changed = True
    return current


def _possible(
    rows: Mapping[str, Choices],
    key: str,
    candidate: Candidate,
    relation: ColumnRelation,
    column: int,
) -> bool:
    """Whether the sum can hold in `column` if row `key` lies as in `candidate`."""
    if key not in relation.left and key not in relation.right:
        return True
    low = high = 0
    for side, sign in ((relation.left, 1), (relation.right, -1)):
        for row in side:
            bounds = _bounds((candidate,) if row == key else _candidates(rows, row), column)
            if bounds is None:
                return True
            low += min(sign * bounds[0], sign * bounds[1])
            high += max(sign * bounds[0], sign * bounds[1])
    return low <= 0 <= high


def _candidates(rows: Mapping[str, Choices], row: str) -> tuple[Candidate, ...]:
    return rows[row].candidates if row in rows else ()


def _bounds(candidates: Sequence[Candidate], column: int) -> tuple[int, int] | None:
    values = [amount(candidate[column]) for candidate in candidates]
    known = [value for value in values if value is not None]
    if not values or len(known) < len(values):
        return None
    return min(known), max(known)


def _agreed(one: Choices, width: int, *, trusted: bool) -> Placement:
    if not one.candidates or not trusted:
        return Placement({}, complete=False)
    placed: dict[int, Reading | None] = {}
    first = one.candidates[0]
    for column in range(width):
        printed = {None if row[column] is None else row[column].raw for row in one.candidates}
        if len(printed) == 1:
            placed[column] = first[column]
    complete = len(placed) == width
    split = one.merged[0] if one.merged and complete else None
    return Placement(placed, complete=complete, split=split)
