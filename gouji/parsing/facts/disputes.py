"""Reconsideration and litigation about disclosure."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gouji.parsing.facts.causes import is_foreign_cause
from gouji.parsing.facts.clauses import Clause
from gouji.parsing.facts.counting import is_count, is_named, of_each
from gouji.parsing.facts.fields import FactField
from gouji.parsing.facts.mentions import DISPUTES, REQUESTS, Manner
from gouji.parsing.facts.stated import Stated
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.stating import state
from gouji.parsing.facts.tokens import Kind

_FIELDS = {Kind.REVIEW: FactField.RECONSIDERATION, Kind.SUIT: FactField.LITIGATION}


def disputes(sentence: Sentence) -> Iterator[Stated]:
    """Reconsiderations and suits about disclosure, all outcomes of each together."""
    earlier: list[Statement] = []
    parts: list[Statement] = []
    shared = _shared(sentence)
    for statement in sentence.statements:
        if statement.things == (Kind.SUIT_PART,):
            if _sums_suits(statement, parts):
                yield state(FactField.LITIGATION, statement)
            parts.append(statement)
        things = [one for one in statement.things if one in DISPUTES]
        if not things:
            continue
        before = tuple(earlier)
        earlier.append(statement)
        if not is_count(statement) or _is_qualified(statement):
            continue
        if _sums_parts(statement, before) or _is_share(statement):
            yield state(_FIELDS[things[0]], statement)
            continue
        if shared & set(things) and not _is_about_disclosure(statement):
            continue
        if _is_own_work(statement, sentence) or is_foreign_cause(statement.words):
            continue
        if not is_named(statement):
            continue
        yield from of_each(statement, things, _FIELDS)


def _sums_parts(statement: Statement, earlier: Sequence[Statement]) -> bool:
    """Whether a figure is the printed sum of outcomes, or of parts, of one kind of disputes."""
    kinds = {one for item in (*earlier, statement) for one in item.things}
    listed = len(earlier) > 1 or any(one.has(Kind.FLAW) for one in earlier)
    summed = any(one.has(Kind.TOTAL) for one in earlier)
    alone = not statement.deeds and not statement.own_thing
    return listed and alone and len(kinds) == 1 and statement.has(Kind.TOTAL) and not summed


def _sums_suits(statement: Statement, parts: Sequence[Statement]) -> bool:
    """Whether a figure is the printed sum of direct suits and those after reconsideration."""
    summed = statement.has(Kind.TOTAL) and not statement.own_thing and is_count(statement)
    return (
        summed and len(parts) > 1 and statement.mention.value == sum(p.mention.value for p in parts)
    )


def _shared(sentence: Sentence) -> frozenset[Kind]:
    """The kinds of disputes of which disclosure's share is told: the whole is about anything."""
    statements = sentence.statements
    told = [one.things[0] for one in statements if _is_share(one)]
    asked = [whole.things[0] for whole, part in pairwise(statements) if _asks(part, whole)]
    return frozenset([*told, *asked])


def _is_share(statement: Statement) -> bool:
    """Whether a figure is disclosure's share of disputes about anything: 复议案件36件, 其中
    涉及政府信息公开5件."""
    single = len(statement.things) == 1 and statement.things[0] in DISPUTES
    inside = statement.part or not statement.own_thing
    counted = statement.mention.manner is Manner.COUNT
    return single and inside and counted and statement.has(Kind.AREA)


def _asks(part: Statement, whole: Statement) -> bool:
    """Whether disputes have a part about requests: 复议案件36件, 其中依申请公开类5件."""
    asked = part.part and bool(part.things) and set(part.things) <= REQUESTS and not part.deeds
    counted = part.mention.manner is Manner.COUNT
    return asked and counted and len(whole.things) == 1 and whole.things[0] in DISPUTES


def _is_about_disclosure(statement: Statement) -> bool:
    return statement.has(Kind.AREA, *REQUESTS)


def _is_own_work(statement: Statement, sentence: Sentence) -> bool:
    """Whether the disputes are those that the body decides or takes part in, about anything."""
    if any(_names_disclosure(clause) for clause in sentence.clauses):
        return False
    if not statement.mention.none and any("应诉" in one.text for one in statement.words):
        return True
    decided = {Kind.HANDLE, Kind.REPLY}
    if decided & set(statement.deeds) or any(one.kind is Kind.CARRY for one in sentence.tokens):
        return True
    if Kind.RECEIVE not in statement.deeds or statement.mention.none:
        return False
    if sentence.has(Kind.WIDE):
        return True
    return any(
        decided & set(one.deeds) and set(one.things) & DISPUTES for one in sentence.statements
    )


def _names_disclosure(clause: Clause) -> bool:
    """Whether a clause names disclosure, other than as a share of something (公开类占7%)."""
    kinds = {token.kind for token in clause.tokens}
    return bool(kinds & (REQUESTS | {Kind.AREA})) and Kind.RATE not in kinds


def _is_qualified(statement: Statement) -> bool:
    """Whether only some disputes are meant: those lost, withdrawn, about an overdue reply.

    Outcomes behind the thing counted qualify nothing: 3件行政复议均被维持 are all of them.
    """
    mention = statement.mention
    whole = mention.manner is Manner.COUNT and statement.own_thing
    words = mention.before if whole else statement.words
    kinds = {token.kind for token in words}
    parts = mention.manner is Manner.COUNT and Kind.SUIT_PART in kinds
    return parts or bool(kinds & {Kind.FLAW, Kind.LIFECYCLE})
