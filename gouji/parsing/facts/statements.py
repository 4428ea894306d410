"""What each mention of a sentence is about, with what the words before it carry over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gouji.parsing.facts.clauses import Clause, clauses
from gouji.parsing.facts.governing import governed
from gouji.parsing.facts.lexicon import WORDS
from gouji.parsing.facts.mentions import (
    CHANNELS,
    GOVERNING,
    REQUESTS,
    THINGS,
    Manner,
    Mention,
    mentions,
)
from gouji.parsing.facts.scope import Scope, is_department
from gouji.parsing.facts.shares import shared_out
from gouji.parsing.facts.tokens import Kind, Token
from gouji.parsing.report import Level

_WITH_REQUESTS = frozenset([Kind.RECEIVE, Kind.HANDLE, Kind.REPLY])
_NOT_ITEMS = ((Kind.FOREIGN,), (Kind.UNKNOWN,))
# Verbs that hold for the figure beside them alone.
_QUALIFYING = frozenset([Kind.FLAW, Kind.LIFECYCLE, Kind.BYWORK])


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


@dataclass
class _Carried:
    """What holds at a point of the sentence."""

    scope: Scope
    things: tuple[Kind, ...]
    part: bool = False
    counted: bool = False
    channels: tuple[Kind, ...] = ()
    channels_used: bool = False
    title: tuple[Token, ...] = ()


def sentence(
    tokens: Sequence[Token], year: int | None, level: Level | None, topic: tuple[Kind, ...] = ()
) -> Sentence:
    """The statements of a sentence; `topic` is what the one before it was about."""
    found = Sentence(tokens, clauses(tokens), [])
    carried = _Carried(Scope(year, is_department(tokens, level)), topic or _ahead(tokens))
    for clause in found.clauses:
        _enter(clause, carried)
        inside = replace(carried, scope=carried.scope)
        if clause.host is not None:
            inside.part = carried.part or carried.counted
        own = shared_out(_titled(list(mentions(clause)), carried.title))
        for mention in own:
            found.statements.append(_statement(mention, inside, found.statements))
        _leave(clause, own, inside if clause.host is None else carried)
        if clause.host is None:
            carried = inside
    found.topic = carried.things
    return found


def _ahead(tokens: Sequence[Token]) -> tuple[Kind, ...]:
    """The topic of a sentence that names requests, and nothing else, behind its first figures."""
    things = {token.kind for token in tokens if token.kind in THINGS}
    return (Kind.APPLICATION,) if things and things <= REQUESTS else ()


def _titled(own: list[Mention], title: tuple[Token, ...]) -> list[Mention]:
    """The mentions of a clause; if the first has no word of its own for what it counts, it has
    those of the clause before it (结转下年申请：无)."""
    if not own or not title:
        return own
    first = own[0]
    words = first.before if first.manner is Manner.COUNT else (*first.before, *first.after)
    if any(token.kind in GOVERNING or token.kind is Kind.UNKNOWN for token in words):
        return own
    if first.after and first.manner is Manner.COUNT:
        return own
    return [replace(first, before=(*title, *first.before)), *own[1:]]


def _enter(clause: Clause, carried: _Carried) -> None:
    if clause.opened_by in (Kind.SEMICOLON, Kind.STOP):
        carried.part = False
        carried.channels = ()
    elif clause.opened_by is Kind.COLON and carried.counted:
        carried.part = True


def _leave(clause: Clause, own: Sequence[Mention], carried: _Carried) -> None:
    """Carries over what a clause without a mention names: it is a title for what follows."""
    rest = own[-1].after if own else tuple(clause.tokens)
    carried.scope.enter(clause, rest)
    if own or clause.host is not None:
        carried.counted = carried.counted or any(one.manner is Manner.COUNT for one in own)
        carried.title = ()
        return
    carried.title = tuple(clause.tokens)
    carried.part = carried.part or any(token.kind is Kind.PARTS for token in rest)
    named = _named(rest) or _touched_on(rest)
    if named:
        carried.things = named
    places = tuple(token.kind for token in rest if token.kind in CHANNELS)
    if places:
        carried.channels = places if carried.channels_used else carried.channels + places
        carried.channels_used = False


def _named(tokens: Sequence[Token]) -> tuple[Kind, ...]:
    """The things that a clause without a figure puts forward."""
    things = tuple(token.kind for token in tokens if token.kind in THINGS)
    listed = any(token.kind in (Kind.PAUSE, Kind.AND) for token in tokens)
    return things if listed else things[-1:]


def _touched_on(tokens: Sequence[Token]) -> tuple[Kind, ...]:
    """Requests of which a clause names only the handling: 做好政府信息公开申请答复工作."""
    asked = any(WORDS.get(token.text) in REQUESTS for token in tokens)
    return (Kind.APPLICATION,) if asked else ()


def _statement(mention: Mention, carried: _Carried, earlier: Sequence[Statement]) -> Statement:
    found = governed(mention)
    carried.scope.enter(mention.clause, mention.before)
    if found.fronted:
        carried.scope.enter(mention.clause, mention.after)
    if any(token.kind is Kind.PARTS for token in mention.before):
        carried.part = True
    things, deeds = found.things or carried.things, found.deeds
    previous = earlier[-1] if earlier and not mention.opens_clause else None
    restated = bool(earlier) and _restates(mention, earlier[-1])
    if not deeds and mention.manner is Manner.COUNT and earlier:
        if previous is not None or restated:
            deeds = tuple(one for one in earlier[-1].deeds if one not in _QUALIFYING)
        elif _goes_on(mention, things):
            deeds = tuple(one for one in earlier[-1].deeds if one in _WITH_REQUESTS)
    statement = Statement(
        mention,
        things,
        deeds,
        bool(found.things) or restated,
        found.fronted,
        carried.scope.counts,
        carried.part and not any(token.kind is Kind.WITHOUT for token in mention.before),
        bool(earlier)
        and not earlier[-1].counts
        and any(token.kind is Kind.OWN for token in mention.before),
        bool(earlier)
        and not found.things
        and earlier[-1].has(Kind.WAY)
        and any(token.kind is Kind.TOTAL for token in mention.before),
    )
    if statement.has(Kind.CARRY) and not things:
        carried.things = (Kind.REQUEST,)
    elif found.things and found.things != (Kind.UNKNOWN,):
        carried.things = found.things
    return _placed(statement, carried)


def _restates(mention: Mention, earlier: Statement) -> bool:
    """Whether a figure is what a change before it led to: 减少3件，为2件."""
    before = mention.before
    changed = any(token.kind is Kind.CHANGE for token in earlier.words)
    return (
        changed
        and bool(before)
        and all(token.kind in (Kind.FILLER, Kind.TOTAL) for token in before)
    )


def _goes_on(mention: Mention, things: tuple[Kind, ...]) -> bool:
    """Whether a clause is one more item of the verb before it: 受理投诉20件，申请2件."""
    before = mention.before
    return (
        mention.clause.opened_by is Kind.COMMA
        and bool(before)
        and before[0].kind in REQUESTS
        and things == (before[0].kind,)
    )


def _placed(statement: Statement, carried: _Carried) -> Statement:
    """The statement with the places named for it: in its own words, else before them.

    Places hold on until others are named; but behind a figure that they were named for, the next
    one may be that of all places.
    """
    own = tuple(token.kind for token in statement.words if token.kind in CHANNELS)
    goes_on = not statement.mention.opens_clause
    anew = statement.has(Kind.THIS_YEAR, Kind.YEAR, Kind.OWN, Kind.TOTAL)
    if own:
        carried.channels, carried.channels_used = own, False
    elif carried.channels_used and not goes_on:
        carried.channels = () if anew else (Kind.ELSEWHERE,)
    placed = replace(statement, channels=carried.channels)
    counted = bool(own) or Kind.ITEM in statement.things
    if statement.counts and counted and statement.things[-1:] not in _NOT_ITEMS:
        carried.channels_used = bool(carried.channels)
    return placed
