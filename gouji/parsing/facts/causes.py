"""What disputes were about: 因征地引发的行政诉讼 are not about disclosure."""

from collections.abc import Sequence

from gouji.parsing.facts.mentions import REQUESTS
from gouji.parsing.facts.tokens import Kind, Token

_OTHERS = frozenset([Kind.UNKNOWN, Kind.PENALTY, Kind.LICENCE, Kind.POWER, Kind.MEASURE])
_DISCLOSURE = REQUESTS | {Kind.AREA, Kind.ITEM, Kind.PUBLISH}


def is_foreign_cause(words: Sequence[Token]) -> bool:
    """Whether the words name a cause, and it is not disclosure."""
    end = next((at for at, one in enumerate(words) if one.kind is Kind.CAUSE), None)
    if end is None:
        return False
    start = max((at for at in range(end) if words[at].kind is Kind.FROM), default=None)
    if start is None:
        return False
    kinds = {one.kind for one in words[start:end]}
    return bool(kinds & _OTHERS) and not kinds & _DISCLOSURE
