"""Requests listed by how, or by whom, they were filed: parts, of which only the sum counts."""

from collections.abc import Sequence

from gouji.parsing.facts.mentions import REQUESTS
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.tokens import Kind, Token

# What may stand between the way and the figure.
_BEHIND = REQUESTS | {Kind.OF, Kind.FILLER, Kind.APPARATUS, Kind.RECEIVE, Kind.AREA, Kind.TOTAL}


def by_way(sentence: Sentence) -> list[Statement]:
    """The statements of a list of ways: 在线申请15件、信函申请7件; empty if there is no list.

    A list that is opened as one of parts goes on behind a semicolon (其中个人5件；企业2件).
    """
    found = [(one, way) for one in sentence.statements if (way := _way(one.words)) is not None]
    first = next((at for at, (one, _) in enumerate(found) if one.part), len(found))
    opened, parts = found[:first], found[first:]
    listed = [pair for pair in (opened, parts) if len({way for _, way in pair}) > 1]
    return [one for pair in listed for one, _ in pair if not one.part]


def _way(words: Sequence[Token]) -> str | None:
    """The way of filing that a figure is given for: 在线申请15件, 信函渠道2件."""
    at = max((at for at, one in enumerate(words) if one.kind is Kind.WAY), default=None)
    if at is None or any(one.kind not in _BEHIND for one in words[at + 1 :]):
        return None
    return words[at].text
