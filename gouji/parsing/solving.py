"""Narrows the candidates of incomplete rows with the sums that run down the columns.

Bounds propagation: for every column sum, a candidate is dropped if no choice for the other rows
can make the sum hold.  Nothing that could be right is dropped, and nothing is concluded from a sum
that cannot hold anyway (the body's own mistake) or that has a row missing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gouji.parsing.habits import Habit, Rows, leaves_totals_blank, rows_with, total_places
from gouji.parsing.placing import Choices, Reading, SumRelation, amount


@dataclass(frozen=True)
class ColumnRelation:
    """A sum down every column: the rows of `left` add up to those of `right`."""

    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True)
class Sums:
    """The sums of a table: `across` inside every row, `down` along every column; `grouped` are the
    rows that stand in groups."""

    across: tuple[SumRelation, ...] = ()
    down: tuple[ColumnRelation, ...] = ()
    grouped: frozenset[str] = frozenset()


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
    if leaves_totals_blank(rows, sums.across):
        # This body leaves totals blank where parts are given: its sums cannot place anything.
        return {key: _agreed(one, width, trusted=one.certain) for key, one in rows.items()}
    narrowed = _narrow(rows, range(width), sums)
    explained = narrowed is not None and all(
        one.candidates or not one.untotalled for one in rows.values()
    )
    possible = dict(rows) if narrowed is None else narrowed
    # Where the printed totals explain all rows, only those of groups may be blank.
    habits = (Habit.NO_TOTALS_OF_GROUPS,) if explained else tuple(Habit)
    others = list(_without_totals(habits, rows, width, sums))
    if not explained and not others:
        others = [{key: replace(one, candidates=one.untotalled) for key, one in rows.items()}]
    for other in others:
        possible = {key: _either(one, other[key]) for key, one in possible.items()}
    return {
        key: _agreed(one, width, trusted=bool(sums.across) or one.certain)
        for key, one in possible.items()
    }


def _without_totals(
    habits: Sequence[Habit], rows: Rows, width: int, sums: Sums
) -> Iterator[Mapping[str, Choices]]:
    """The rows as they lie if the body has one of the `habits`, for each that the sums down the
    columns of the parts do not refute."""
    totals = total_places(sums.across)
    parts = [column for column in range(width) if column not in totals]
    for habit in habits:
        read = rows_with(habit, rows, sums.grouped, totals)
        narrowed = _narrow(read, parts, sums) if read else None
        if narrowed is not None:
            yield narrowed


def _either(one: Choices, other: Choices) -> Choices:
    """The candidates of both; of a row that has none if totals are printed, none."""
    if one.certain or not one.candidates:
        return one
    more = tuple(way for way in other.candidates if way not in one.candidates)
    merged = (*one.merged, *(None for _ in more)) if one.merged else ()
    return replace(one, candidates=(*one.candidates, *more), merged=merged)


def _narrow(
    rows: Mapping[str, Choices], places: Sequence[int], sums: Sums
) -> dict[str, Choices] | None:
    """The rows without the candidates that a sum down a column at one of `places` rules out.

    None if a row has none left: the sums contradict the complete rows and prove nothing at all.
    """
    narrowed = dict(rows)
    open_rows = {key for key, one in rows.items() if not one.certain and one.candidates}
    ranges = {
        (key, column): _range(one, column, sums.across)
        for key, one in rows.items()
        for column in places
    }
    changed = bool(open_rows)
    while changed:
        changed = False
        for relation in sums.down:
            for column in places:
                for key in open_rows.intersection((*relation.left, *relation.right)):
                    kept = _kept(narrowed[key], key, relation, column, ranges)
                    if not kept:
                        return None
                    if len(kept) < len(narrowed[key].candidates):
                        narrowed[key] = _only(narrowed[key], kept)
                        for place in places:
                            ranges[key, place] = _range(narrowed[key], place, sums.across)
                        changed = True
    return narrowed


_Range = tuple[int, int]


def _range(one: Choices, column: int, relations: Sequence[SumRelation]) -> _Range | None:
    """Least and greatest amount in `column`; None if one of them cannot be known, or if the row is
    complete and does not add up itself."""
    if one.certain and not all(relation.holds(one.candidates[0]) for relation in relations):
        return None
    amounts = [amount(candidate[column]) for candidate in one.candidates]
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
    return replace(
        one,
        candidates=tuple(one.candidates[number] for number in kept),
        merged=tuple(one.merged[number] for number in kept) if one.merged else (),
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
