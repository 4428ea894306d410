"""A sentence to its statements, with what the words before each carry over."""

from collections.abc import Sequence
from dataclasses import replace

from gouji.parsing.facts.carried import Carried
from gouji.parsing.facts.clauses import clauses
from gouji.parsing.facts.governing import governed
from gouji.parsing.facts.joining import joined
from gouji.parsing.facts.mentions import (
    DISPUTES,
    GOVERNING,
    LINKS,
    REQUESTS,
    THINGS,
    Manner,
    Mention,
    mentions,
)
from gouji.parsing.facts.restating import lasting, outdates, restates
from gouji.parsing.facts.scope import Scope, is_department
from gouji.parsing.facts.shares import shared_out
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.tokens import Kind, Token
from gouji.parsing.report import Level

_WITH_REQUESTS = frozenset([Kind.RECEIVE, Kind.HANDLE, Kind.REPLY])
# Verbs that hold for the figure beside them alone.
_QUALIFYING = frozenset([Kind.FLAW, Kind.LIFECYCLE, Kind.BYWORK])
_NAMED_YEARS = frozenset([Kind.YEAR, Kind.THIS_YEAR])
_GROWING = frozenset([Kind.RECEIVE, Kind.PUBLISH, Kind.RELEASE])
_WITHIN = ("中", "里", "之中", "当中")
_FAMILIES = (REQUESTS, DISPUTES)


def sentence(
    tokens: Sequence[Token], year: int | None, level: Level | None, topic: tuple[Kind, ...] = ()
) -> Sentence:
    """The statements of a sentence; `topic` is what the one before it was about."""
    found = Sentence(tokens, joined(clauses(tokens)), [])
    carried = Carried(Scope(year, is_department(tokens, level)), topic or _ahead(tokens))
    for clause in found.clauses:
        carried.enter(clause)
        inside = replace(carried, scope=carried.scope)
        if clause.host is not None:
            inside.part = carried.part or carried.counted
        own = shared_out(_titled(list(mentions(clause)), carried.title))
        for mention in own:
            if found.statements and _is_history(mention, found.statements[-1]):
                found.statements[-1] = replace(found.statements[-1], counts=False)
            if found.statements and outdates(mention, found.statements[-1].mention):
                found.statements[-1] = replace(found.statements[-1], counts=False)
            found.statements.append(_statement(mention, inside, found.statements))
        (inside if clause.host is None else carried).leave(clause, own)
        if clause.host is None:
            carried = inside
    found.topic = carried.things
    return found


def _ahead(tokens: Sequence[Token]) -> tuple[Kind, ...]:
    """The topic of a sentence that names requests, and nothing else, behind its first figures."""
    things = {token.kind for token in tokens if token.kind in THINGS}
    if not things:  # 本年新收30件，上年结转1件: only requests are carried over
        kinds = {token.kind for token in tokens}
        return (Kind.APPLICATION,) if kinds >= {Kind.CARRY, Kind.RECEIVE} else ()
    # What a request is about comes before its name: 涉及社保信息的公开申请.
    named = any(token.kind is Kind.REQUEST for token in tokens)
    return (Kind.APPLICATION,) if things <= REQUESTS | ({Kind.ITEM} if named else set()) else ()


def _titled(own: list[Mention], title: tuple[Token, ...]) -> list[Mention]:
    """The mentions of a clause; if the first has no word of its own for what it counts, it has
    those of the clause before it (结转下年申请：无)."""
    if not own or not title:
        return own
    first = own[0]
    words = first.before if first.manner is Manner.COUNT else (*first.before, *first.after)
    if any(token.kind in GOVERNING or token.kind is Kind.UNKNOWN for token in words):
        return own
    own_words = any(token.kind in GOVERNING | {Kind.UNKNOWN} for token in first.after)
    if own_words and first.manner is Manner.COUNT:
        return own
    return [replace(first, before=(*title, *first.before)), *own[1:]]


def _statement(mention: Mention, carried: Carried, earlier: Sequence[Statement]) -> Statement:
    beside = [one for one in earlier if one.mention.clause.host is mention.clause.host]
    restated = bool(beside) and restates(mention, beside[-1].mention, beside[-1].words)
    carried.scope.enter(mention.clause, mention.before)
    if restated:
        mention = replace(mention, before=(*lasting(mention, beside[-1].words), *mention.before))
    found = governed(mention)
    if found.fronted:
        carried.scope.enter(mention.clause, mention.after)
    parts = any(token.kind is Kind.PARTS for token in mention.before)
    if parts or (earlier and _is_divided(earlier[-1].mention)):
        carried.begin_parts()
    elif carried.part and _is_another(found.things, carried.whole):
        carried.part = False
    things, deeds = found.things or carried.things, found.deeds
    previous = earlier[-1] if earlier and not mention.opens_clause else None
    if not deeds and mention.manner is Manner.COUNT and earlier:
        if previous is not None or restated:
            holding = beside[-1] if restated else earlier[-1]
            deeds = tuple(one for one in holding.deeds if one not in _QUALIFYING)
        elif _goes_on(mention, things):
            deeds = tuple(one for one in earlier[-1].deeds if one in _WITH_REQUESTS)
    if not deeds and parts and earlier:
        deeds = tuple(one for one in earlier[-1].deeds if one is Kind.ISSUE)
    statement = Statement(
        mention,
        things,
        deeds,
        bool(found.things) or (bool(things) and (restated or _is_titled(mention, carried))),
        found.fronted,
        carried.scope.counts and not _is_aim(mention, carried) and not _is_threshold(mention),
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
    elif found.things and found.things != (Kind.UNKNOWN,) and not _is_a_way(mention, earlier):
        carried.things = found.things
    return carried.placed(statement)


def _is_a_way(mention: Mention, earlier: Sequence[Statement]) -> bool:
    """Whether letters or visits are one more way of filing in a list: 网上15件、来信7件."""
    named = [token.kind for token in mention.before if token.kind not in LINKS] == [Kind.FOREIGN]
    return named and bool(earlier) and earlier[-1].has(Kind.WAY) and earlier[-1].part


def _is_aim(mention: Mention, carried: Carried) -> bool:
    """Whether a figure is what is meant to be done."""
    return any(token.kind is Kind.AIM for token in mention.before) or carried.aim


def _is_threshold(mention: Mention) -> bool:
    """Whether a figure only says which others are meant: 超过5件的单位."""
    attributive = [token.kind for token in mention.after[:1]] == [Kind.OF]
    counted = mention.after[1:2] and mention.after[1].kind in GOVERNING
    return mention.manner is Manner.COUNT and attributive and not counted


def _is_history(mention: Mention, whole: Statement) -> bool:
    """Whether a figure is this year's part of one over many years: 累计10万条，其中今年8千条."""
    kinds = [token.kind for token in mention.before]
    dated = bool(kinds) and kinds[0] is Kind.PARTS and bool(_NAMED_YEARS & set(kinds[1:3]))
    summed = any(token.text.startswith("累") for token in whole.words)
    return dated and summed and bool(_GROWING & set(whole.deeds))


def _is_divided(mention: Mention) -> bool:
    """Whether a figure is the whole of those behind it: 31件中，3件…"""
    return mention.manner is Manner.COUNT and any(one.text in _WITHIN for one in mention.after[-1:])


def _is_another(things: tuple[Kind, ...], whole: tuple[Kind, ...]) -> bool:
    """Whether things are no part of a whole: requests, of information published."""
    families = [family for family in _FAMILIES if set(things) & family]
    return bool(families and whole) and not any(set(whole) & family for family in families)


def _is_titled(mention: Mention, carried: Carried) -> bool:
    """Whether a title right before it names what is counted: 行政复议：收到2件."""
    return mention.opens_clause and mention.clause.opened_by is Kind.COLON and bool(carried.title)


def _goes_on(mention: Mention, things: tuple[Kind, ...]) -> bool:
    """Whether a clause is one more item of the verb before it: 受理投诉20件，申请2件."""
    before = mention.before
    return (
        mention.clause.opened_by is Kind.COMMA
        and bool(before)
        and before[0].kind in REQUESTS
        and things == (before[0].kind,)
    )
