"""Fees: the information handling fee, and administrative charges; in yuan."""

from collections.abc import Iterator

from gouji.parsing.facts.fields import FactField
from gouji.parsing.facts.mentions import REQUESTS, Manner
from gouji.parsing.facts.stated import Stated
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.stating import compares, state
from gouji.parsing.facts.tokens import Kind, Unit

_FEES = frozenset([Kind.INFO_FEE, Kind.FEE, Kind.FEE_INCOME])
# Only the information handling fee is asked for in a notice.
_NOTICES = ("收费通知", "缴费通知")
_NAMED = "信息处理费"  # in the title of its rules, too
_NOT_COLLECTED = (Kind.CHARGED, Kind.TARIFF, Kind.POWER)


def fees(sentence: Sentence) -> Iterator[Stated]:
    """What was collected, not what was notified, due or waived."""
    notified = False
    for statement in sentence.statements:
        collected = Kind.COLLECT in statement.deeds or statement.has(Kind.COLLECT)
        if notified and not collected and not statement.mention.none:
            continue  # 发出收费通知2份，金额共1100元
        notified = statement.has(Kind.CHARGED)
        field = _field(statement, sentence)
        if field is None or statement.has(*_NOT_COLLECTED) or compares(statement):
            continue
        if any(token.kind is Kind.TARIFF for token in statement.mention.clause.tokens):
            continue
        if statement.mention.manner is Manner.ABSENCE and statement.has(Kind.FLAW, Kind.LIFECYCLE):
            continue  # 逾期未缴纳
        amount = statement.mention.unit is Unit.YUAN or statement.mention.none
        if amount and statement.counts:
            yield state(field, statement)


def _field(statement: Statement, sentence: Sentence) -> FactField | None:
    """The fee that a statement speaks of; a fee without a name is that of the sentence, and in
    the context of disclosure the one for handling information."""
    things = [one for one in statement.things if one in _FEES]
    collects = Kind.COLLECT in statement.deeds
    if _is_of_another_name(statement):
        return None
    if Kind.FEE_INCOME in things:
        return FactField.FEE_INCOME if Kind.INFO_FEE not in things else None
    if Kind.INFO_FEE in things:
        return FactField.INFO_FEE
    others = [one for one in statement.things if one not in _FEES | REQUESTS | {Kind.ITEM}]
    denied = statement.mention.manner is Manner.ABSENCE
    if denied and [one.kind for one in statement.mention.after[:1]] == [Kind.COLLECT]:
        others = []  # 无复议、无收费
    goes_on = not statement.own_thing and statement.mention.unit is Unit.YUAN
    collects = collects or (goes_on and sentence.has(Kind.INFO_FEE))
    if others or not (things or collects):
        return None
    if sentence.has(Kind.FEE_INCOME):
        named = sentence.has(Kind.INFO_FEE) or statement.mention.unit is not Unit.YUAN
        return None if named else FactField.FEE_INCOME
    return FactField.INFO_FEE if _about_disclosure(statement, sentence) else None


def _is_of_another_name(statement: Statement) -> bool:
    """Whether the fee is one for something else (停车收费), or in one figure with another."""
    words = statement.mention.before
    for at, token in enumerate(words):
        if token.kind in (Kind.FEE, Kind.COLLECT) and at and words[at - 1].kind is Kind.UNKNOWN:
            return token.text.startswith("收费")
        behind = [one.kind for one in words[at + 1 : at + 3]]
        if token.kind is Kind.FEE_INCOME and behind[:1] == [Kind.PAUSE]:
            return behind[1:] == [Kind.UNKNOWN]
    return False


def _about_disclosure(statement: Statement, sentence: Sentence) -> bool:
    asked = any(token.text.endswith("申请人") for token in sentence.tokens)
    return (
        asked
        or sentence.has(Kind.INFO_FEE, Kind.AREA, *REQUESTS)
        or any(_NAMED in token.text for token in sentence.tokens)
        or any(token.text.startswith(_NOTICES) for token in sentence.tokens)
        or (statement.mention.none and Kind.FEE in statement.things)
    )
