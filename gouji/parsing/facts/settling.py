"""One figure a field: where a sentence has several, the one that is printed as the whole."""

from collections.abc import Iterable
from decimal import Decimal

from gouji.parsing.facts.fields import Channel, FactField
from gouji.parsing.facts.stated import Rank, Stated

_ORDER = (Rank.SUM, Rank.PLAIN, Rank.PART)


def settled(stated: Iterable[Stated]) -> list[Stated]:
    """The figures that stand for their field (and channel) as a whole.

    A printed sum goes before a plain figure, and that before one in a list of parts.  Of several
    alike, the one that all others add up to is the whole; if there is none, the field as a whole
    is not stated.
    """
    groups: dict[tuple[FactField, Channel | None], list[Stated]] = {}
    for one in stated:
        groups.setdefault((one.field, one.channel), []).append(one)
    found = [whole for group in groups.values() if (whole := _whole(group)) is not None]
    return sorted(found, key=lambda one: one.mention.token.start)


def _whole(group: list[Stated]) -> Stated | None:
    for rank in _ORDER:
        ranked = [one for one in group if one.rank is rank]
        if not ranked:
            continue
        if len({one.value for one in ranked}) == 1:
            return ranked[0]
        exact = [one for one in ranked if not one.approximate]
        if len(exact) == 1 and all(_rounds(one, exact[0]) for one in ranked):
            return exact[0]
        total = sum(one.value for one in ranked)
        return next((one for one in ranked if 2 * one.value == total), None)
    return None


def _rounds(one: Stated, exact: Stated) -> bool:
    """Whether a figure is the exact one or that rounded (近200件; 突破千件，达1018件)."""
    away = abs(Decimal(one.value) - Decimal(exact.value))
    return away * 10 <= exact.value or (one.approximate and away < _place(one.value))


def _place(value: int | Decimal) -> int:
    """What one more in the last digit of a round number is worth: 100 for 300."""
    digits = str(value)
    return 10 ** (len(digits) - len(digits.rstrip("0"))) if isinstance(value, int) else 0
