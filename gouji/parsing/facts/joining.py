"""A figure and what became of it, said in the next clause: 尚有3件，转入下年办理."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from gouji.parsing.facts.clauses import Clause
from gouji.parsing.facts.mentions import DEEDS, THINGS
from gouji.parsing.facts.tokens import Kind, Token

_FATES = frozenset([Kind.CARRY, Kind.PENDING])
_CLOSING = DEEDS - {Kind.LIFECYCLE, Kind.HANDLE, Kind.PENDING}
_STATED = frozenset([Kind.FIGURE, Kind.NONE, Kind.RATE, Kind.COMPARE, Kind.ALL])


def joined(found: Sequence[Clause]) -> list[Clause]:
    """The clauses, each that only tells what became of the figure before it added to that one."""
    return list(_joined(found))


def _joined(found: Sequence[Clause]) -> Iterator[Clause]:
    kept: Clause | None = None
    for clause in found:
        if kept is not None and _goes_on(kept, clause):
            kept.tokens.extend(clause.tokens)
            continue
        if kept is not None:
            yield kept
        kept = clause
    if kept is not None:
        yield kept


def _goes_on(before: Clause, clause: Clause) -> bool:
    if clause.opened_by is not Kind.COMMA or clause.host is not before.host:
        return False
    kinds = {token.kind for token in clause.tokens}
    tells = bool(kinds & _FATES) and not kinds & (_STATED | THINGS)
    return tells and _leaves_open(before.tokens)


def _leaves_open(tokens: Sequence[Token]) -> bool:
    """Whether a clause ends with a figure that nothing is said to have happened to."""
    at = max((at for at, one in enumerate(tokens) if one.kind is Kind.FIGURE), default=None)
    if at is None:
        return False
    earlier = max((at for at, one in enumerate(tokens[:at]) if one.kind is Kind.FIGURE), default=0)
    told = takewhile(lambda one: one.kind is not Kind.FROM, tokens[at:])
    return not any(one.kind in _CLOSING for one in (*tokens[earlier:at], *told))
