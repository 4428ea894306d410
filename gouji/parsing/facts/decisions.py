"""Administrative penalties and licences decided, or published as decided."""

from collections.abc import Iterator
from dataclasses import replace

from gouji.parsing.facts.counting import is_count, is_named, of_each
from gouji.parsing.facts.fields import FactField
from gouji.parsing.facts.stated import Rank, Stated
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.stating import rank_of, state
from gouji.parsing.facts.tokens import Kind, Unit

_FIELDS = {Kind.PENALTY: FactField.PENALTIES, Kind.LICENCE: FactField.LICENCES}
_TAKEN_UP = ("立案", "查处", "查办")
_ENTRIES = ("事项", "清单", "目录")
# To where they are published.
_REPORTED = ("上报", "报送")


def decisions(sentence: Sentence) -> Iterator[Stated]:
    """Penalties and licences decided, or published as decided."""
    for statement in sentence.statements:
        things = [one for one in statement.things if one in _FIELDS]
        if not things or not is_count(statement):
            continue
        if _is_entry(statement, sentence) or _is_no_decision(statement):
            continue
        if is_named(statement) or _is_titled(statement):
            found = of_each(statement, things, _FIELDS)
            yield from (replace(one, rank=_rank(statement)) for one in found)
    yield from _fined_cases(sentence)


def _is_titled(statement: Statement) -> bool:
    """Whether decisions are counted under a title that says of what: 行政许可：处理决定数量12."""
    return any(one.kind is Kind.DECIDE and "决定" in one.text for one in statement.words)


def _is_no_decision(statement: Statement) -> bool:
    """Whether something else is said of penalties and licences than that they were decided."""
    others = {Kind.RECEIVE, Kind.LIFECYCLE, Kind.REPEAL, Kind.IN_FORCE}
    words = statement.words
    if any(one.kind is Kind.FLAW and one.text[0] != "违" for one in words):
        others.add(Kind.FLAW)
    if any(one.kind is Kind.BYWORK and one.text not in _REPORTED for one in words):
        others.add(Kind.BYWORK)
    return statement.has(Kind.POWER) or bool(others & set(statement.deeds))


def _rank(statement: Statement) -> Rank:
    """Cases taken up count only where no number of decisions is printed beside them."""
    taken_up = any(token.text.startswith(_TAKEN_UP) for token in statement.words)
    return Rank.PART if taken_up else rank_of(statement)


def _is_entry(statement: Statement, sentence: Sentence) -> bool:
    """Whether entries of a list of powers are counted, not decisions."""
    unit = statement.mention.unit
    if statement.mention.none:
        return sentence.has(Kind.POWER) and unit is Unit.LOOSE
    decided = any(one.kind is Kind.DECIDE or "决定" in one.text for one in statement.words)
    if unit is Unit.COUNT or (unit is Unit.BARE and decided):
        return False
    listed = unit is Unit.LOOSE and any(one.text in _ENTRIES for one in sentence.tokens)
    return listed or sentence.has(Kind.POWER, Kind.MEASURE)


def _fined_cases(sentence: Sentence) -> Iterator[Stated]:
    """Cases that a fine was imposed in: 查处案件12起，罚款3万元."""
    statements = sentence.statements
    for at, statement in enumerate(statements[:-1]):
        fine = statements[at + 1]
        fined = fine.mention.unit is Unit.YUAN and any(
            token.text.startswith(("罚", "处罚")) for token in fine.words
        )
        if statement.things == (Kind.CASE,) and fined and is_count(statement):
            yield state(FactField.PENALTIES, statement)
