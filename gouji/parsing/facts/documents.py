"""Normative documents made, repealed and in force."""

from collections.abc import Iterator

from gouji.parsing.facts.counting import is_count
from gouji.parsing.facts.fields import FactField
from gouji.parsing.facts.mentions import CHANNELS
from gouji.parsing.facts.stated import Stated
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.stating import state
from gouji.parsing.facts.tokens import Kind

_MADE = frozenset([Kind.ISSUE, Kind.RELEASE, Kind.REPEAL])
_ABOVE = "上级"
_FIELDS = {
    Kind.ISSUE: FactField.DOCUMENTS_ISSUED,
    Kind.RELEASE: FactField.DOCUMENTS_ISSUED,
    Kind.REPEAL: FactField.DOCUMENTS_REPEALED,
    Kind.IN_FORCE: FactField.DOCUMENTS_IN_FORCE,
}


def documents(sentence: Sentence) -> Iterator[Stated]:
    """Normative documents made, repealed and in force."""
    for statement in sentence.statements:
        things = set(statement.things)
        named = Kind.NORMATIVE in things if statement.mention.none else things == {Kind.NORMATIVE}
        if not named or not is_count(statement) or _is_from_above(statement):
            continue
        behind = [token.kind for token in statement.mention.after]
        treated = Kind.NORMATIVE in behind or statement.has(Kind.FROM)
        if treated and Kind.BYWORK in behind and not statement.mention.none:
            continue
        enumerated = statement.mention.none and statement.has(Kind.AND, Kind.PAUSE)
        if statement.has(*CHANNELS) or (_is_bywork(statement) and not enumerated):
            continue
        deeds: list[Kind] = [
            one for one in dict.fromkeys(statement.deeds) if one is not Kind.DECIDE
        ]
        if not deeds and statement.mention.none:
            deeds = [
                token.kind for token in statement.mention.after if token.kind in _MADE
            ]  # 无规范性文件出台
        if Kind.RELEASE in deeds and Kind.ISSUE in deeds:
            deeds.remove(Kind.RELEASE)
        if Kind.ISSUE in deeds and Kind.PUBLISH in deeds:
            deeds.remove(Kind.PUBLISH)
        if any(token.text.endswith("新增") for token in statement.words):
            deeds = [Kind.ISSUE if one is Kind.RECEIVE else one for one in deeds]
        fields = [_FIELDS.get(one) for one in deeds]
        if len(fields) > 1 and not statement.mention.none:
            continue
        yield from (state(one, statement) for one in fields if one is not None)


def _is_from_above(statement: Statement) -> bool:
    """Whether a higher body made the documents."""
    words = "".join(one.text for one in statement.mention.before)
    return not statement.mention.none and _ABOVE in words


def _is_bywork(statement: Statement) -> bool:
    """Whether documents were revised, explained, filed and so on: 学习上级印发的规范性文件."""
    if Kind.BYWORK in statement.deeds:
        return True
    words = statement.words
    made = max((at for at, one in enumerate(words) if one.kind in _MADE), default=None)
    attributive = made is not None and [one.kind for one in words[made + 1 : made + 2]] == [Kind.OF]
    return statement.has(Kind.BYWORK) and (made is None or attributive)
