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
class Sums:
    """The sums of a table: `across` inside every row, `down` along every column."""

    across: tuple[SumRelation, ...] = ()
    down: tuple[ColumnRelation, ...] = ()


NO_SUMS = Sums()


@dataclass(frozen=True)
class Placement:
    """A row's cells by column: `placed[n]` is a reading, or None for a blank cell.

    Columns on which the candidates disagree are not in `placed`.
    """

    placed: Mapping[int, Reading | None]
    complete: bool
    split: tuple[str, str] | None = None


def place(rows: Mapping[str, Choices], width: int, sums: Sums) -> dict[str, Placement]:
    """Where the cells of each row lie, as far as layout and sums determine it."""
    if _totals_left_blank(rows, sums.across):
        # This body leaves totals blank where parts are given: its sums cannot place anything.
        return {key: _agreed(one, width, trusted=one.certain) for key, one in rows.items()}
    narrowed = _narrow(rows, width, sums.down)
    return {
        key: _agreed(narrowed[key], width, trusted=bool(sums.across) or narrowed[key].certain)
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
    """The rows without the candidates that a sum down a column rules out.

    If a row has none left, the sums contradict the complete rows and prove nothing at all.
    """
    narrowed = dict(rows)
    open_rows = {key for key, one in rows.items() if not one.certain and one.candidates}
    ranges = {
        (key, column): _range(one.candidates, column)
        for key, one in rows.items()
        for column in range(width)
    }
    changed = bool(open_rows)
    while changed:
        changed = False
        for relation in columns:
            for column in range(width):
                for key in open_rows.intersection((*relation.left, *relation.right)):
                    kept = _kept(narrowed[key], key, relation, column, ranges)
                    if not kept:
                        return dict(rows)
                    if len(kept) < len(narrowed[key].candidates):
                        narrowed[key] = _only(narrowed[key], kept)
                        for place in range(width):
                            ranges[key, place] = _range(narrowed[key].candidates, place)
                        changed = True
    return narrowed


_Range = tuple[int, int]


def _range(candidates: Sequence[Candidate], column: int) -> _Range | None:
    """Least and greatest amount in `column`; None if one of them cannot be known."""
    amounts = [amount(candidate[column]) for candidate in candidates]
    known = [value for value in amounts if value is not None]
    return (min(known), max(known)) if known and len(known) == len(amounts) else None


def _kept(
    one: Choices,
    key: str,
    relation: ColumnRelation,
    column: int,
    ranges: Mapping[tuple[str, int], _Range | None],
) -> list[int]:
    """The numbers of the candidates with which the sum can still hold in `column`."""
    everything = list(range(len(one.candidates)))
    least = most = 0
    own_sign = 1
    for side, sign in ((relation.left, 1), (relation.right, -1)):
        for row in side:
            if row == key:
                own_sign = sign
                continue
            bounds = ranges.get((row, column))
            if bounds is None:
                return everything
            least += min(sign * bounds[0], sign * bounds[1])
            most += max(sign * bounds[0], sign * bounds[1])
    kept = []
    for number in everything:
        own = amount(one.candidates[number][column])
        if own is None or least <= -own_sign * own <= most:
            kept.append(number)
    return kept


def _only(one: Choices, kept: Sequence[int]) -> Choices:
    return Choices(
        tuple(one.candidates[number] for number in kept),
        one.certain,
        tuple(one.merged[number] for number in kept) if one.merged else (),
    )


def _agreed(one: Choices, width: int, *, trusted: bool) -> Placement:
    if not one.candidates or not trusted:
        return Placement({}, complete=False)
    placed: dict[int, Reading | None] = {}
    first = one.candidates[0]
    for column in range(width):
        printed = {reading and reading.raw for reading in (row[column] for row in one.candidates)}
        if len(printed) == 1:
            placed[column] = first[column]
    complete = len(placed) == width
    split = one.merged[0] if one.merged and complete else None
    return Placement(placed, complete=complete, split=split)
