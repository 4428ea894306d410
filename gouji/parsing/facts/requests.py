"""Requests for information: received, finished, carried over, and by outcome."""

from collections.abc import Iterator
from dataclasses import replace

from gouji.parsing.facts.carrying import direction, directions
from gouji.parsing.facts.fields import FactField
from gouji.parsing.facts.mentions import OUTCOMES, REQUESTS, Manner
from gouji.parsing.facts.stated import Rank, Stated
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.stating import compares, state
from gouji.parsing.facts.tokens import Kind, Unit

_OUTCOME_FIELDS = {
    Kind.GRANTED: FactField.GRANTED,
    Kind.PARTLY: FactField.PARTIALLY_GRANTED,
    Kind.DENIED: FactField.DENIED,
    Kind.UNABLE: FactField.UNABLE,
    Kind.REJECTED: FactField.REJECTED,
    Kind.OTHERWISE: FactField.OTHER_HANDLED,
}
_NEW = ("新", "本年", "当年")
_HOW = ("按时", "按期", "及时", "如期", "书面", "直接")
_CHARGED = (Kind.INFO_FEE, Kind.FEE, Kind.COLLECT, Kind.CHARGED, Kind.TARIFF)
_BESIDE_THE_POINT = (Kind.LIFECYCLE, Kind.FLAW, Kind.BYWORK)


def requests(sentence: Sentence, year: int | None) -> Iterator[Stated]:
    """What the sentence states of requests, implied finishing apart."""
    found: list[Stated] = []
    for statement in sentence.statements:
        if not is_request(statement):
            continue
        for stated in _read(statement, year):
            if stated.field is FactField.CARRIED_IN and _is_included(statement):
                _drop_including(found)
            found.append(stated)
    yield from _without_running_sums(found, sentence)


def _without_running_sums(found: list[Stated], sentence: Sentence) -> Iterator[Stated]:
    """The figures without sums of those carried in and the new ones (…共48件)."""
    carried = any(one.field is FactField.CARRIED_IN and one.value for one in found)
    named = {
        one.mention.token
        for one in sentence.statements
        if one.own_thing or Kind.RECEIVE in one.deeds
    }
    for one in found:
        if one.field is not FactField.RECEIVED or not carried or one.mention.token in named:
            yield one


def _is_included(statement: Statement) -> bool:
    return statement.part and not statement.mention.none


def _drop_including(found: list[Stated]) -> None:
    """Takes out the figure of requests received that those carried in are a part of."""
    main = [one for one in found if one.rank is not Rank.PART]
    if main and main[-1].field is FactField.RECEIVED:
        found.remove(main[-1])


def is_request(statement: Statement) -> bool:
    """Whether a statement counts requests for information."""
    if statement.mention.unit is Unit.YUAN or statement.has(Kind.RATE) or compares(statement):
        return False
    things = [one for one in statement.things if one is not Kind.AREA]
    carries = Kind.CARRY in statement.deeds or statement.has(Kind.CARRY)
    if not things:
        return carries
    if statement.own_thing and _is_other_application(statement):
        return False
    if any(one in REQUESTS for one in things):
        charged = statement.has(*_CHARGED)
        return not charged and (statement.mention.none or all(one in REQUESTS for one in things))
    return False


def _is_other_application(statement: Statement) -> bool:
    """Whether 申请 alone is that for something else (救助申请)."""
    words = statement.words
    for at, token in enumerate(words):
        if token.kind is Kind.APPLICATION:
            return at > 0 and words[at - 1].kind in (Kind.UNKNOWN, Kind.LICENCE, Kind.FOREIGN)
    return False


def _read(statement: Statement, year: int | None) -> Iterator[Stated]:
    mention, deeds = statement.mention, frozenset(statement.deeds)
    if mention.none:
        if not statement.has(Kind.CARRY) and _is_overdue(statement):
            return  # none overdue is not none
        moved = directions(statement.words, year)
    else:
        if statement.has(Kind.CARRY) and statement.has(Kind.RECEIVE):
            return  # those carried in and the new ones in one figure
        moved = [one for one in [direction(statement.words, year)] if one is not None]
    yield from (_stated(one, statement) for one in moved)
    if not statement.counts or (moved and Kind.RECEIVE not in deeds):
        return
    if deeds & set(_BESIDE_THE_POINT) or (mention.none and statement.has(*_BESIDE_THE_POINT)):
        return
    outcomes = [one for one in statement.deeds if one in OUTCOMES]
    if outcomes:
        if len(set(statement.deeds) - {Kind.DECIDE}) == 1:
            yield _stated(_OUTCOME_FIELDS[outcomes[0]], statement)
        return
    if deeds & {Kind.PUBLISH, Kind.RELEASE, Kind.ISSUE, Kind.DECIDE}:
        return
    yield from _received_or_replied(statement, deeds)


def _is_overdue(statement: Statement) -> bool:
    return statement.has(Kind.LIFECYCLE, Kind.FLAW) or any(
        token.kind is Kind.PENDING and "未" in token.text for token in statement.words
    )


def _received_or_replied(statement: Statement, deeds: frozenset[Kind]) -> Iterator[Stated]:
    received, replied = Kind.RECEIVE in deeds, Kind.REPLY in deeds
    none = statement.mention.none
    if received and Kind.HANDLE in deeds and none:
        replied = True
    if replied and not (none and statement.mention.manner is Manner.ABSENCE and not received):
        yield _stated(FactField.REPLIED, statement)
    named = received or (not deeds and _named_alone(statement))
    if named and (not statement.part or _is_new(statement) or statement.own_share):
        yield _stated(FactField.RECEIVED, statement)


def _named_alone(statement: Statement) -> bool:
    """Whether requests are counted without a verb: 政府信息公开申请5件; not those that a fee was
    charged for (涉及申请5件)."""
    if any(token.text.startswith("涉") for token in statement.words):
        return False
    if statement.has(Kind.WAY) and statement.part:
        return False
    if statement.sums_ways:
        return True
    if statement.mention.none:
        return True
    attribute = Kind.ATTRIBUTE in statement.things and not any(
        token.text.endswith(("文件", "公文")) for token in statement.words
    )
    named = Kind.REQUEST in statement.things or (attribute and not statement.mention.loose)
    return named and not statement.part


def _is_new(statement: Statement) -> bool:
    return statement.has(Kind.THIS_YEAR) or any(
        token.kind is Kind.RECEIVE and token.text.startswith(_NEW) for token in statement.words
    )


def _stated(field: FactField, statement: Statement) -> Stated:
    found = state(field, statement)
    qualified = field is FactField.REPLIED and any(
        token.kind is Kind.REPLY and token.text.startswith(_HOW) for token in statement.words
    )
    # 办结30件, 按期答复28件: the second is a part of the first.
    return replace(found, rank=Rank.PART) if qualified else found
