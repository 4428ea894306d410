"""Requests listed by how, or by whom, they were filed: parts, of which only the sum counts."""

from collections.abc import Sequence

from gouji.parsing.facts.mentions import REQUESTS
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.tokens import Kind, Token

_BETWEEN = frozenset([Kind.OF, Kind.FILLER])


def by_way(sentence: Sentence) -> list[Statement]:
    """The statements of a list of ways: 在线申请15件、信函申请7件; empty if there is no list."""
    found = [(one, way) for one in sentence.statements if (way := _way(one.words)) is not None]
    return [one for one, _ in found] if len({way for _, way in found}) > 1 else []


def _way(words: Sequence[Token]) -> str | None:
    """The way of filing that is an attribute of the requests counted."""
    at = max((at for at, one in enumerate(words) if one.kind in REQUESTS), default=0)
    while at > 0 and words[at - 1].kind in _BETWEEN:
        at -= 1
    return words[at - 1].text if at > 0 and words[at - 1].kind is Kind.WAY else None
