"""Whether a figure counts items of information in general, or something else that is published.

The contract leaves open what 民政信息207条 behind a place is: where no other figure is given for
that place, it is taken for all that the place carried; in a list it is one kind of several.
"""

from gouji.parsing.facts.mentions import CHANNELS, YEARS, Manner
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.stating import compares
from gouji.parsing.facts.tokens import Kind, Unit

_PUBLISHING = frozenset([Kind.PUBLISH, Kind.RELEASE])
_BEFORE_AN_ITEM = frozenset(
    [
        *(Kind.PUBLISH, Kind.RELEASE, Kind.OF, Kind.OWN, Kind.AREA, Kind.FILLER, Kind.TOTAL),
        *(Kind.ET_CETERA, Kind.ITEM, Kind.THIS_YEAR, Kind.YEAR, Kind.ALL, Kind.COLLECT, Kind.AND),
        *(Kind.WIDE, Kind.DATE, Kind.FIGURE, Kind.TO, Kind.FROM, Kind.BULLET, Kind.EACH),
        *CHANNELS,
    ]
)
_OTHERS = (Kind.RATE, Kind.PENALTY, Kind.LICENCE, Kind.DENIED)
_ADDING_NOTHING = YEARS | {
    *(Kind.FILLER, Kind.TOTAL, Kind.ALREADY, Kind.OF, Kind.TO, Kind.ALL, Kind.OWN, Kind.DATE),
    Kind.CHANGE,
}


def counts_items(statement: Statement, sentence: Sentence) -> bool:
    """Whether a statement counts items in general that were published this year."""
    if statement.mention.unit is Unit.YUAN or not statement.counts or compares(statement):
        return False
    if statement.has(*_OTHERS):
        return False
    if statement.mention.manner is Manner.ABSENCE:
        return _publishes_nothing(statement)
    publishes = sentence.has(*_PUBLISHING)
    if statement.own_thing:
        return _names_items(statement, sentence, publishes)
    return _without_noun(statement, sentence, publishes)


def _names_items(statement: Statement, sentence: Sentence, publishes: bool) -> bool:
    if statement.things[-1] is not Kind.ITEM:
        return False
    if not _is_general(statement) and not _is_whole_of_place(statement, sentence):
        return False
    placed = bool(statement.channels) or statement.has(Kind.TOTAL)
    return is_published(statement) or (placed and publishes)


def _publishes_nothing(statement: Statement) -> bool:
    """Whether nothing at all was published: 未通过网站发布信息, not 未发布虚假信息."""
    words = statement.mention.after
    bounded = statement.has(Kind.THIS_YEAR, Kind.YEAR, *CHANNELS) or any(
        token.text == "主动公开政府信息" or token.text.startswith("政府信息") for token in words
    )
    return (
        bounded
        and statement.things == (Kind.ITEM,)
        and bool(_PUBLISHING & set(statement.deeds))
        and not any(token.kind is Kind.UNKNOWN for token in words)
    )


def _is_whole_of_place(statement: Statement, sentence: Sentence) -> bool:
    """Whether a figure of one subject's information (民政信息) is all that its place carried: no
    other figure is given for the place."""
    if statement.part or not statement.channels or Kind.EVERYWHERE in statement.channels:
        return False
    words = statement.words
    at = max((at for at, one in enumerate(words) if one.kind is Kind.ITEM), default=0)
    if at == 0 or words[at - 1].kind is not Kind.UNKNOWN:
        return False
    named = statement.channels == (Kind.ELSEWHERE,) or not _PUBLISHING & set(statement.deeds)
    others = [one for one in sentence.statements if one.channels == statement.channels]
    return not named and others == [statement]


def is_published(statement: Statement) -> bool:
    """Whether its words tell of publishing, and of nothing less (submitted, reviewed)."""
    if _PUBLISHING & set(statement.deeds):
        return not {Kind.LIFECYCLE, Kind.BYWORK} & set(statement.deeds)
    words = statement.words
    return any(
        token.kind is Kind.AREA and words[at + 1 : at + 2] and words[at + 1].kind is Kind.ITEM
        for at, token in enumerate(words)
    )


def _without_noun(statement: Statement, sentence: Sentence, publishes: bool) -> bool:
    """推送418条 behind its channel; or a channel alone, in a sentence about publishing."""
    words = statement.words
    content = [one for one in words if one.kind not in _ADDING_NOTHING]
    last = content[-1].kind if content else None
    if last is Kind.AREA:
        return True
    if last is None:
        return publishes and Kind.ITEM in statement.things and statement.has(Kind.TOTAL)
    if not statement.things and len(content) == 1 and content[0].text.endswith("主动公开"):
        return not sentence.has(Kind.ATTRIBUTE, Kind.PROPERTY)  # 主动公开数量为632条
    if last is Kind.RECEIVE and content[-1].text.endswith("新增"):
        of_year = statement.has(Kind.YEAR, Kind.THIS_YEAR)
        return publishes and of_year and Kind.ITEM in statement.things
    if last in _PUBLISHING and statement.mention.unit is not Unit.LOOSE:
        return bool(statement.channels) or Kind.ITEM in statement.things
    return last in CHANNELS and publishes and statement.mention.unit is not Unit.LOOSE


def _is_general(statement: Statement) -> bool:
    """Whether the noun is any information: 政府信息 and 动态等信息 are, 土地信息 is one kind."""
    mention = statement.mention
    words = mention.before if any(t.kind is Kind.ITEM for t in mention.before) else mention.after
    at = max((at for at, token in enumerate(words) if token.kind is Kind.ITEM), default=None)
    if at is None:
        return True  # named by the clause before, which was looked at for itself
    if words[at].text.startswith("政府"):
        return True
    listed = [one.kind for one in words[at + 1 : at + 2]] == [Kind.ET_CETERA]
    if listed and any(one.kind is Kind.TOTAL for one in words[at + 1 :]):
        return True  # 预决算、民生信息等共计186条
    return at == 0 or words[at - 1].kind in _BEFORE_AN_ITEM
