"""A sentence to its clauses: what stands between commas, with brackets on their own."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gouji.parsing.facts.tokens import Kind, Token

_CUTS = frozenset([Kind.COMMA, Kind.COLON, Kind.SEMICOLON, Kind.STOP])


@dataclass
class Clause:
    """The tokens between two marks; what a bracket holds is a clause of its own, and the clause
    around it goes on behind it.

    `opened_by` is the mark it follows (STOP for the first of a sentence); `host` is the clause
    around a bracket.
    """

    opened_by: Kind
    host: "Clause | None" = None
    tokens: list[Token] = field(default_factory=list)


def clauses(tokens: Sequence[Token]) -> list[Clause]:
    """The clauses of a sentence that hold anything, in the order in which they begin."""
    current = Clause(Kind.STOP)
    found = [current]
    around: list[Clause] = []
    for token in tokens:
        if token.kind is Kind.OPEN:
            around.append(current)
            current = Clause(Kind.OPEN, host=current)
            found.append(current)
        elif token.kind is Kind.CLOSE:
            current = around.pop() if around else current
        elif token.kind in _CUTS:
            current = Clause(token.kind, host=around[-1] if around else None)
            found.append(current)
        else:
            current.tokens.append(token)
    return [clause for clause in found if clause.tokens]
