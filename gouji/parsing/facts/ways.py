"""Requests listed by how, or by whom, they were filed: parts, of which only the sum counts."""

from collections.abc import Sequence

from gouji.parsing.facts.mentions import REQUESTS
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.tokens import Kind, Token

# What may stand between the way and the figure.
_BEHIND = REQUESTS | {Kind.OF, Kind.FILLER, Kind.APPARATUS, Kind.RECEIVE, Kind.AREA, Kind.TOTAL}


def by_way(sentence: Sentence) -> list[Statement]:
    """The statements of a list of ways: 在线申请15件、信函申请7件; empty if there is no list."""
    found = [
        (one, way)
        for one in sentence.statements
        if not one.part and (way := _way(one.words)) is not None
    ]
    return [one for one, _ in found] if len({way for _, way in found}) > 1 else []


def _way(words: Sequence[Token]) -> str | None:
    """The way of filing that a figure is given for: 在线申请15件, 信函渠道2件."""
    at = max((at for at, one in enumerate(words) if one.kind is Kind.WAY), default=None)
    if at is None or any(one.kind not in _BEHIND for one in words[at + 1 :]):
        return None
    return words[at].text
