"""Disputes, normative documents, and decisions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gouji.parsing.facts.causes import is_foreign_cause
from gouji.parsing.facts.clauses import Clause
from gouji.parsing.facts.fields import FactField
from gouji.parsing.facts.mentions import CHANNELS, DISPUTES, REQUESTS, Manner
from gouji.parsing.facts.stated import Rank, Stated
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.stating import compares, rank_of, state
from gouji.parsing.facts.tokens import Kind, Unit

_DISPUTE_FIELDS = {Kind.REVIEW: FactField.RECONSIDERATION, Kind.SUIT: FactField.LITIGATION}
_TAKEN_UP = ("立案", "查处", "查办")
_DECISION_FIELDS = {Kind.PENALTY: FactField.PENALTIES, Kind.LICENCE: FactField.LICENCES}
_MADE = frozenset([Kind.ISSUE, Kind.RELEASE, Kind.REPEAL])
_DOCUMENT_FIELDS = {
    Kind.ISSUE: FactField.DOCUMENTS_ISSUED,
    Kind.RELEASE: FactField.DOCUMENTS_ISSUED,
    Kind.REPEAL: FactField.DOCUMENTS_REPEALED,
    Kind.IN_FORCE: FactField.DOCUMENTS_IN_FORCE,
}


def disputes(sentence: Sentence) -> Iterator[Stated]:
    """Reconsiderations and suits about disclosure, all outcomes of each together."""
    earlier: list[Statement] = []
    for statement in sentence.statements:
        things = [one for one in statement.things if one in DISPUTES]
        if not things:
            continue
        before = tuple(earlier)
        earlier.append(statement)
        if not _is_count(statement) or _is_qualified(statement):
            continue
        if _sums_parts(statement, before):
            yield state(_DISPUTE_FIELDS[things[0]], statement)
            continue
        if _is_own_work(statement, sentence) or is_foreign_cause(statement.words):
            continue
        if not _is_named(statement):
            continue
        yield from _each(statement, things, _DISPUTE_FIELDS)


def _sums_parts(statement: Statement, earlier: Sequence[Statement]) -> bool:
    """Whether a figure is the printed sum of outcomes, or of parts, of one kind of disputes."""
    kinds = {one for item in (*earlier, statement) for one in item.things}
    listed = len(earlier) > 1 or any(one.has(Kind.FLAW) for one in earlier)
    summed = any(one.has(Kind.TOTAL) for one in earlier)
    alone = not statement.deeds and not statement.own_thing
    return listed and alone and len(kinds) == 1 and statement.has(Kind.TOTAL) and not summed


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


def decisions(sentence: Sentence) -> Iterator[Stated]:
    """Penalties and licences decided, or published as decided."""
    for statement in sentence.statements:
        things = [one for one in statement.things if one in _DECISION_FIELDS]
        if not things or not _is_count(statement):
            continue
        others = {Kind.RECEIVE, Kind.BYWORK, Kind.LIFECYCLE, Kind.REPEAL}
        if any(token.kind is Kind.FLAW and token.text[0] != "违" for token in statement.words):
            others.add(Kind.FLAW)
        if (
            _is_entry(statement, sentence)
            or statement.has(Kind.POWER)
            or others & set(statement.deeds)
        ):
            continue
        if _is_named(statement):
            found = _each(statement, things, _DECISION_FIELDS)
            yield from (replace(one, rank=_rank(statement)) for one in found)
    yield from _fined_cases(sentence)


def _rank(statement: Statement) -> Rank:
    """Cases taken up count only where no number of decisions is printed beside them."""
    taken_up = any(token.text.startswith(_TAKEN_UP) for token in statement.words)
    return Rank.PART if taken_up else rank_of(statement)


def _is_entry(statement: Statement, sentence: Sentence) -> bool:
    """Whether entries of a list of powers are counted, not decisions."""
    unit = statement.mention.unit
    if statement.mention.none:
        return sentence.has(Kind.POWER) and unit is Unit.LOOSE
    return sentence.has(Kind.POWER, Kind.MEASURE) and unit is not Unit.COUNT


def _fined_cases(sentence: Sentence) -> Iterator[Stated]:
    """Cases that a fine was imposed in: 查处案件12起，罚款3万元."""
    statements = sentence.statements
    for at, statement in enumerate(statements[:-1]):
        fine = statements[at + 1]
        fined = fine.mention.unit is Unit.YUAN and any(
            token.text.startswith(("罚", "处罚")) for token in fine.words
        )
        if statement.things == (Kind.CASE,) and fined and _is_count(statement):
            yield state(FactField.PENALTIES, statement)


def documents(sentence: Sentence) -> Iterator[Stated]:
    """Normative documents made, repealed and in force."""
    for statement in sentence.statements:
        things = set(statement.things)
        named = Kind.NORMATIVE in things if statement.mention.none else things == {Kind.NORMATIVE}
        if not named or not _is_count(statement):
            continue
        behind = [token.kind for token in statement.mention.after]
        treated = Kind.NORMATIVE in behind or statement.has(Kind.FROM)
        if treated and Kind.BYWORK in behind and not statement.mention.none:
            continue
        enumerated = statement.mention.none and statement.has(Kind.AND, Kind.PAUSE)
        if statement.has(*CHANNELS) or (_is_bywork(statement) and not enumerated):
            continue
        deeds = [one for one in dict.fromkeys(statement.deeds) if one is not Kind.DECIDE]
        if Kind.RELEASE in deeds and Kind.ISSUE in deeds:
            deeds.remove(Kind.RELEASE)
        if Kind.ISSUE in deeds and Kind.PUBLISH in deeds:
            deeds.remove(Kind.PUBLISH)
        if any(token.text.endswith("新增") for token in statement.words):
            deeds = [Kind.ISSUE if one is Kind.RECEIVE else one for one in deeds]
        fields = [_DOCUMENT_FIELDS.get(one) for one in deeds]
        if len(fields) > 1 and not statement.mention.none:
            continue
        yield from (state(one, statement) for one in fields if one is not None)


def _is_bywork(statement: Statement) -> bool:
    """Whether documents were revised, explained, filed and so on: 学习上级印发的规范性文件."""
    if Kind.BYWORK in statement.deeds:
        return True
    words = statement.words
    made = max((at for at, one in enumerate(words) if one.kind in _MADE), default=None)
    attributive = made is not None and [one.kind for one in words[made + 1 : made + 2]] == [Kind.OF]
    return statement.has(Kind.BYWORK) and (made is None or attributive)


def _is_named(statement: Statement) -> bool:
    """Whether it is clear what the figure counts: it is named with it, or it goes on from the
    figure before."""
    goes_on = statement.own_share or statement.has(Kind.CHANGE)
    return statement.own_thing or statement.mention.none or goes_on


def _is_count(statement: Statement) -> bool:
    """Whether the statement counts things of this body in this year."""
    mention = statement.mention
    return (
        statement.counts
        and mention.unit is not Unit.YUAN
        and not statement.has(Kind.RATE)
        and not compares(statement)
    )


def _each(
    statement: Statement, things: list[Kind], fields: dict[Kind, FactField]
) -> Iterator[Stated]:
    """The field of each thing; one figure for several things is none of theirs unless it is 0 or
    said of each."""
    several = len(set(statement.things)) > 1
    every = statement.mention.none or statement.has(Kind.EACH)
    if several and not every:
        return
    yield from (state(fields[one], statement) for one in dict.fromkeys(things))
