"""What the words of a sentence hold for behind their own clause: subject, bounds and places."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gouji.parsing.facts.channels import places
from gouji.parsing.facts.clauses import Clause
from gouji.parsing.facts.lexicon import WORDS
from gouji.parsing.facts.mentions import REQUESTS, THINGS, Manner, Mention
from gouji.parsing.facts.scope import Scope, Time
from gouji.parsing.facts.statements import Statement
from gouji.parsing.facts.tokens import Kind, Token

# What is told behind them is meant to be done.
_AHEAD = ("下一步", "下步", "下一阶段")
_NOT_ITEMS = ((Kind.FOREIGN,), (Kind.UNKNOWN,))


@dataclass
class Carried:
    """What holds at a point of the sentence."""

    scope: Scope
    things: tuple[Kind, ...]
    part: bool = False
    counted: bool = False
    channels: tuple[Kind, ...] = ()
    channels_used: bool = False
    title: tuple[Token, ...] = ()
    whole: tuple[Kind, ...] = ()
    aim: bool = False

    def begin_parts(self) -> None:
        """What follows is a part of what was counted last."""
        self.part, self.whole = True, self.things

    def enter(self, clause: Clause) -> None:
        """Moves on to a clause."""
        if clause.opened_by in (Kind.SEMICOLON, Kind.STOP):
            self.part = self.counted = False
            self.channels = ()
        elif clause.opened_by is Kind.COLON and self.counted:
            self.begin_parts()

    def leave(self, clause: Clause, own: Sequence[Mention]) -> None:
        """Carries over what a clause without a mention names: it is a title for what follows."""
        rest = own[-1].after if own else tuple(clause.tokens)
        time = self.scope.time
        self.scope.enter(clause, rest)
        if own and self.scope.time is Time.PART:
            self.scope.time = time  # 5件已于一季度办结 says when they were, and nothing of others
        if own or clause.host is not None:
            self.counted = self.counted or any(one.manner is Manner.COUNT for one in own)
            self.title = self.title if clause.host is not None else ()
            return
        self.title = tuple(clause.tokens)
        self.aim = self.aim or any(token.text in _AHEAD for token in rest)
        if any(token.kind is Kind.PARTS for token in rest):
            self.begin_parts()
        named = _named(rest) or _touched_on(rest)
        if named:
            self.things = named
        named_places = places(rest)
        if named_places:
            before = () if self.channels_used else self.channels
            self.channels = before + named_places
            self.channels_used = False

    def placed(self, statement: Statement) -> Statement:
        """The statement with the places named for it: in its own words, else before them.

        Places hold on until others are named; but behind a figure that they were named for, the
        next one may be that of all places.
        """
        clause = statement.mention.clause.tokens
        own = places([one for one in statement.words if one in clause]) or places(statement.words)
        goes_on = not statement.mention.opens_clause
        parts = any(token.kind is Kind.PARTS for token in statement.mention.before)
        anew = not parts and statement.has(Kind.THIS_YEAR, Kind.YEAR, Kind.OWN, Kind.TOTAL)
        if own:
            self.channels, self.channels_used = own, False
        elif self.channels_used and not goes_on and not parts:
            self.channels = () if anew else (Kind.ELSEWHERE,)
        placed = replace(statement, channels=self.channels)
        counted = bool(own) or Kind.ITEM in statement.things
        if statement.counts and counted and statement.things[-1:] not in _NOT_ITEMS:
            self.channels_used = bool(self.channels)
        return placed


def _named(tokens: Sequence[Token]) -> tuple[Kind, ...]:
    """The things that a clause without a figure puts forward."""
    things = tuple(token.kind for token in tokens if token.kind in THINGS)
    listed = any(token.kind in (Kind.PAUSE, Kind.AND) for token in tokens)
    return things if listed else things[-1:]


def _touched_on(tokens: Sequence[Token]) -> tuple[Kind, ...]:
    """Requests of which a clause names only the handling: 做好政府信息公开申请答复工作."""
    asked = any(WORDS.get(token.text) in REQUESTS for token in tokens)
    return (Kind.APPLICATION,) if asked else ()
