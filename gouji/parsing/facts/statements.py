"""What each mention of a sentence is about: the data that the fields are read from."""

from collections.abc import Sequence
from dataclasses import dataclass

from gouji.parsing.facts.clauses import Clause
from gouji.parsing.facts.mentions import Manner, Mention
from gouji.parsing.facts.tokens import Kind, Token


@dataclass(frozen=True)
class Statement:
    """A mention with what it counts, what happened to it, and within which bounds.

    `own_share` is true for the body's part of a figure that does not count.

    `sums_ways` is true for the sum of a list of ways of filing.

    `things` may be carried over from a clause before (`own_thing` is then false), as `deeds` from
    a mention before it in its clause.  `counts` is false outside the report year or the body's own
    work; `part` is true in a list of parts; `channels` are the places named for it.
    """

    mention: Mention
    things: tuple[Kind, ...]
    deeds: tuple[Kind, ...]
    own_thing: bool
    fronted: bool
    counts: bool
    part: bool
    own_share: bool = False
    sums_ways: bool = False
    channels: tuple[Kind, ...] = ()

    @property
    def words(self) -> tuple[Token, ...]:
        """The words of its clause that govern it."""
        mention = self.mention
        if mention.manner is Manner.ABSENCE:
            return (*mention.before, *mention.after)
        return (*mention.before, *mention.after) if self.fronted else mention.before

    def has(self, *kinds: Kind) -> bool:
        """Whether one of its words is of one of the kinds."""
        return any(token.kind in kinds for token in self.words)


@dataclass
class Sentence:
    """A sentence taken apart; `topic` is what it ends with."""

    tokens: Sequence[Token]
    clauses: list[Clause]
    statements: list[Statement]
    topic: tuple[Kind, ...] = ()

    def has(self, *kinds: Kind) -> bool:
        """Whether one of its words is of one of the kinds."""
        return any(token.kind in kinds for token in self.tokens)

    def of(self, clause: Clause) -> list[Statement]:
        """The statements of one of its clauses."""
        return [one for one in self.statements if one.mention.clause is clause]
