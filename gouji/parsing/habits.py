"""Whether a body prints its totals: what incomplete rows are read as if it does not.

Bodies leave blank the totals of the rows of a group, or of all rows, although they print the
figures beside them.  In a row whose blank cells left no trace, a figure that would be the total of
one other may then be a second figure of the row: "1 1" is one request and the total, or two
requests of two kinds of applicants.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from gouji.parsing.placing import Choices, SumRelation, amount

Rows = Mapping[str, Choices]


class Habit(StrEnum):
    """Which totals a body leaves blank."""

    NO_TOTALS_OF_GROUPS = "those of the rows of groups"
    NO_TOTALS = "all"


def total_places(relations: Sequence[SumRelation]) -> frozenset[int]:
    """The columns of the totals of a row."""
    return frozenset(place for relation in relations for place in relation.right)


def leaves_totals_blank(rows: Rows, relations: Sequence[SumRelation]) -> bool:
    """Whether a row that leaves no choice has figures but no total."""
    for one in rows.values():
        if not one.certain:
            continue
        row = one.candidates[0]
        for relation in relations:
            parts = any(amount(row[place]) for place in relation.left)
            if parts and all(row[place] is None for place in relation.right):
                return True
    return False


def rows_with(habit: Habit, rows: Rows, grouped: frozenset[str], totals: frozenset[int]) -> Rows:
    """The rows as they lie if the body has the habit; none if one of them shows that it has not."""
    without = rows.keys() if habit is Habit.NO_TOTALS else rows.keys() & grouped
    if not without or any(_shows_total(rows[key], totals) for key in without):
        return {}
    return dict(_read_without(rows, frozenset(without)))


def _shows_total(row: Choices, totals: frozenset[int]) -> bool:
    return row.certain and any(row.candidates[0][place] is not None for place in totals)


def _read_without(rows: Rows, without: frozenset[str]) -> Iterator[tuple[str, Choices]]:
    for key, one in rows.items():
        if key in without and one.untotalled:
            yield key, Choices(one.untotalled, certain=False)
        else:
            yield key, one
