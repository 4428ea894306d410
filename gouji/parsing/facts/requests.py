"""Requests for information: received, finished, carried over, and by outcome."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gouji.parsing.facts.carrying import direction, directions
from gouji.parsing.facts.fields import FactField
from gouji.parsing.facts.mentions import LINKS, OUTCOMES, REQUESTS, YEARS, Manner
from gouji.parsing.facts.stated import Rank, Stated
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.stating import compares, state
from gouji.parsing.facts.tokens import Kind, Unit
from gouji.parsing.facts.ways import by_way

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
_NUMBER_OF = ("申请量", "申请数", "申请总", "申请件数")
_PAPERS = ("文件", "公文")
_BESIDE_THE_POINT = (Kind.LIFECYCLE, Kind.FLAW, Kind.BYWORK)


def requests(sentence: Sentence, year: int | None) -> Iterator[Stated]:
    """What the sentence states of requests, implied finishing apart."""
    found: list[Stated] = []
    parts = by_way(sentence)
    whole: Statement | None = None
    outcomes = _lists_outcomes(sentence)
    for statement in sentence.statements:
        named = is_request(statement) or (outcomes and _is_outcome(statement))
        if not statement.things and statement.has(Kind.PENDING) and _counts_unnamed(sentence):
            continue
        if not named or _is_classified(statement, sentence):
            continue
        if not statement.part:
            whole = statement
        summed = _sum(statement, found)
        if summed is not None:
            found.append(summed)
            continue
        for stated in _read(statement, whole, year):
            if stated.field is FactField.RECEIVED and statement in parts:
                continue
            if stated.field is FactField.CARRIED_IN and _is_included(statement):
                _drop_including(found)
            found.append(stated)
    yield from _without_running_sums(found, sentence)


def _sum(statement: Statement, found: Sequence[Stated]) -> Stated | None:
    """The printed sum of the figures before it, which all are of one field."""
    fields = {one.field for one in found}
    alone = not statement.own_thing and not statement.deeds and statement.has(Kind.TOTAL)
    if not alone or len(fields) != 1 or len(found) < 2:  # noqa: PLR2004
        return None
    adds_up = statement.mention.value == sum(one.value for one in found)
    return _stated(fields.pop(), statement) if adds_up and statement.counts else None


def _counts_unnamed(sentence: Sentence) -> bool:
    """Whether things without a name are received or finished: what is pending is theirs too."""
    return any(
        not one.things and {Kind.RECEIVE, Kind.REPLY} & set(one.deeds)
        for one in sentence.statements
    )


def _lists_outcomes(sentence: Sentence) -> bool:
    """Whether a sentence lists several outcomes, which only requests have."""
    return len({one for item in sentence.statements for one in item.deeds if one in OUTCOMES}) > 1


def _is_outcome(statement: Statement) -> bool:
    """Whether a figure has an outcome, and no name of what it counts."""
    return not statement.things and bool(OUTCOMES & set(statement.deeds))


def _is_classified(statement: Statement, sentence: Sentence) -> bool:
    """Whether documents are counted by who may see them (依申请公开文件20件), not requests."""
    papers = sentence.has(Kind.DOCUMENT) and sentence.has(Kind.ATTRIBUTE)
    if papers and not sentence.has(Kind.RECEIVE, Kind.REPLY):
        return not statement.mention.none
    classified = sentence.has(Kind.PROPERTY) or any(
        one.kind is Kind.ATTRIBUTE and one.text.endswith(_PAPERS) for one in sentence.tokens
    )
    return classified and not statement.has(Kind.RECEIVE, Kind.REPLY, Kind.REQUEST, Kind.CARRY)


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
    if not things:
        return statement.has(Kind.CARRY, Kind.PENDING) or Kind.CARRY in statement.deeds
    if any(one in REQUESTS for one in things):
        charged = statement.has(*_CHARGED)
        return not charged and (statement.mention.none or all(one in REQUESTS for one in things))
    return False


def _read(statement: Statement, whole: Statement | None, year: int | None) -> Iterator[Stated]:
    mention, deeds = statement.mention, frozenset(statement.deeds)
    if mention.none:
        if not statement.has(Kind.CARRY) and _is_overdue(statement):
            return  # none overdue is not none
        moved = directions(statement.words, year)
    else:
        moved = [one for one in [direction(statement.words, year)] if one is not None]
        if statement.has(Kind.CARRY) and statement.has(Kind.RECEIVE):
            # Those carried in and the new ones in one figure; or new ones left for the next year.
            left = FactField.CARRIED_OUT in moved and statement.fronted
            yield from (_stated(one, statement) for one in moved if left)
            return
    yield from (_stated(one, statement) for one in moved)
    if not statement.counts or (moved and not _lists_others(statement)):
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
    yield from _received_or_replied(statement, whole, deeds)


def _lists_others(statement: Statement) -> bool:
    """Whether requests stand beside those carried over in a list: 申请、结转申请均为零."""
    if Kind.RECEIVE in statement.deeds:
        return True
    items: list[set[Kind]] = [set()]
    for token in statement.words:
        if token.kind in LINKS:
            items.append(set())
        items[-1].add(token.kind)
    return statement.mention.none and any(
        item & REQUESTS and not item & {Kind.CARRY, Kind.PENDING, *YEARS} for item in items
    )


def _is_overdue(statement: Statement) -> bool:
    return statement.has(Kind.LIFECYCLE, Kind.FLAW) or any(
        token.kind is Kind.PENDING and "未" in token.text for token in statement.words
    )


def _received_or_replied(
    statement: Statement, whole: Statement | None, deeds: frozenset[Kind]
) -> Iterator[Stated]:
    received, replied = Kind.RECEIVE in deeds, Kind.REPLY in deeds
    none = statement.mention.none
    if received and Kind.HANDLE in deeds and none:
        replied = True
    if replied and not (none and statement.mention.manner is Manner.ABSENCE and not received):
        yield _stated(FactField.REPLIED, statement)
    named = received or (not deeds and _named_alone(statement))
    if named and (not statement.part or _is_new(statement, whole) or statement.own_share):
        yield _stated(FactField.RECEIVED, statement)


def _named_alone(statement: Statement) -> bool:
    """Whether requests are counted without a verb: 政府信息公开申请5件; not those that a fee was
    charged for (涉及申请5件)."""
    if any(token.text.startswith("涉") for token in statement.words):
        return False
    if statement.has(Kind.WAY) and statement.part:
        return False
    counted = any(token.text.startswith(_NUMBER_OF) for token in statement.words)
    if statement.sums_ways or (counted and not statement.part):
        return True
    if statement.mention.none:
        return True
    year = statement.has(Kind.THIS_YEAR, Kind.YEAR) and statement.has(Kind.TOTAL)
    if year and statement.own_thing and not statement.has(Kind.UNKNOWN, Kind.WAY):
        return not statement.part
    attribute = Kind.ATTRIBUTE in statement.things and not any(
        token.text.endswith(_PAPERS) for token in statement.words
    )
    named = Kind.REQUEST in statement.things or (attribute and not statement.mention.loose)
    return named and not statement.part


def _is_new(statement: Statement, whole: Statement | None) -> bool:
    """Whether a part is the new requests: of all that were handled, not of those finished."""
    if whole is not None and Kind.REPLY in whole.deeds:
        return False
    if whole is not None and whole.deeds == (Kind.HANDLE,) and Kind.RECEIVE in statement.deeds:
        return True
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
