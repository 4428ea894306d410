"""Figures that say again, for another time or more exactly, what one before them said."""

from collections.abc import Sequence
from itertools import dropwhile

from gouji.parsing.facts.mentions import CHANNELS, LINKS, YEARS, Manner, Mention
from gouji.parsing.facts.tokens import Kind, Token

_PLAIN = frozenset([Kind.FILLER, Kind.TOTAL])
_MOVING = (
    _PLAIN | YEARS | {Kind.CHANGE, Kind.TO, Kind.OF, Kind.ALREADY, Kind.DATE, Kind.PART_OF_YEAR}
)
_PERIODS = YEARS | {Kind.PART_OF_YEAR}
_PASSING = YEARS | {Kind.FROM, Kind.TO, Kind.COMPARE, Kind.CHANGE, Kind.DATE, Kind.PART_OF_YEAR}
_FROM = ("从", "由", "自")


def restates(mention: Mention, earlier: Mention, words: Sequence[Token]) -> bool:
    """Whether a figure has no words of its own but what moves it on from the one before, which
    `words` govern: 减少3件，为2件; 2022年20件，2023年达31件; 突破千件，达1018件."""
    before = tuple(dropwhile(lambda token: token.kind in LINKS, mention.before))
    if mention.manner is not Manner.COUNT or not before:
        return False
    if all(token.kind in _PLAIN for token in before):
        changed = any(token.kind is Kind.CHANGE for token in words)
        return changed or earlier.approximate
    if any(token.kind not in _MOVING for token in before):
        return False
    return _arrives(before) or before[0].kind in _PERIODS


def lasting(mention: Mention, words: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a figure that hold for the one restating it: not those of time and change, and
    for a sum not the place."""
    summed = any(token.kind is Kind.TOTAL for token in mention.before)
    passing = _PASSING | (CHANNELS if summed else frozenset())
    return tuple(one for one in words if one.kind not in passing)


def outdates(mention: Mention, earlier: Mention) -> bool:
    """Whether a figure is what the one before it became: 从4件升至5件."""
    if mention.clause is not earlier.clause or not _arrives(mention.before):
        return False
    return any(token.text in _FROM for token in earlier.before)


def _arrives(before: Sequence[Token]) -> bool:
    """Whether the words tell of a change and its end: 升至, 增加到."""
    kinds = [token.kind for token in before]
    return Kind.CHANGE in kinds and Kind.TO in kinds[kinds.index(Kind.CHANGE) :]
