"""Information published of one's own accord, by channel."""

from collections.abc import Iterator

from gouji.parsing.facts.channels import channel
from gouji.parsing.facts.fields import Channel, FactField
from gouji.parsing.facts.mentions import CHANNELS, THINGS, YEARS, Manner
from gouji.parsing.facts.stated import Stated
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.stating import compares, state
from gouji.parsing.facts.tokens import Kind, Token, Unit

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
}


def published(sentence: Sentence) -> Iterator[Stated]:
    """Items of information published; kinds of items (动态12条) are parts and state none."""
    publishes = sentence.has(*_PUBLISHING)
    for statement in sentence.statements:
        if not _counts_items(statement, publishes):
            continue
        where = channel(_places(statement, sentence), _has_examples(statement))
        repeated = statement.part and not _publishes(statement) and where is Channel.TOTAL
        if where is not None and not repeated:
            yield state(FactField.PUBLISHED, statement, where)


def _counts_items(statement: Statement, publishes: bool) -> bool:
    """Whether a statement counts items in general."""
    mention = statement.mention
    if mention.unit is Unit.YUAN or not statement.counts or compares(statement):
        return False
    if mention.manner is Manner.ABSENCE or statement.has(*_OTHERS):
        return False
    if statement.own_thing:
        if statement.things[-1] is not Kind.ITEM or not _is_general(statement):
            return False
        return _publishes(statement) or (bool(statement.channels) and publishes)
    return _without_noun(statement, publishes)


def _publishes(statement: Statement) -> bool:
    if _PUBLISHING & set(statement.deeds):
        return not {Kind.LIFECYCLE, Kind.BYWORK} & set(statement.deeds)
    words = statement.words
    return any(
        token.kind is Kind.AREA and words[at + 1 : at + 2] and words[at + 1].kind is Kind.ITEM
        for at, token in enumerate(words)
    )


def _without_noun(statement: Statement, publishes: bool) -> bool:
    """推送418条 behind its channel; or a channel alone, in a sentence about publishing."""
    words = statement.words
    content = [one for one in words if one.kind not in _ADDING_NOTHING]
    last = content[-1].kind if content else None
    if last is Kind.AREA:
        return True
    if last is None:
        return publishes and Kind.ITEM in statement.things and statement.has(Kind.TOTAL)
    if last in _PUBLISHING:
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
    return at == 0 or words[at - 1].kind in _BEFORE_AN_ITEM


def _places(statement: Statement, sentence: Sentence) -> tuple[Kind, ...]:
    """The places named for a figure; failing that, those in a bracket behind it."""
    if statement.channels:
        return statement.channels
    end = statement.mention.token.end
    for clause in sentence.clauses:
        bracket = clause.host is statement.mention.clause and clause.tokens[0].start == end + 1
        if bracket and not sentence.of(clause):
            return tuple(token.kind for token in clause.tokens if token.kind in CHANNELS)
    return ()


def _has_examples(statement: Statement) -> bool:
    """Whether the places are examples: 网站、公众号等."""
    words: tuple[Token, ...] = statement.words
    places = [at for at, token in enumerate(words) if token.kind in CHANNELS]
    things = [at for at, token in enumerate(words) if token.kind in THINGS]
    first_thing = things[0] if things else len(words)
    return any(
        token.kind is Kind.ET_CETERA and places and places[-1] < at <= first_thing
        for at, token in enumerate(words)
    )
