"""Information published of one's own accord, by channel."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from gouji.parsing.facts.channels import channel
from gouji.parsing.facts.fields import Channel, FactField
from gouji.parsing.facts.items import counts_items, is_published
from gouji.parsing.facts.mentions import CHANNELS, DEEDS, THINGS
from gouji.parsing.facts.stated import Stated
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.stating import state
from gouji.parsing.facts.tokens import Kind, Token


def published(sentence: Sentence) -> Iterator[Stated]:
    """Items of information published; kinds of items (动态12条) are parts and state none."""
    before: list[Statement] = []
    for statement in sentence.statements:
        if not counts_items(statement, sentence):
            continue
        named = _places(statement, sentence) or _summed(statement, before)
        where = channel(named, _has_examples(statement))
        before.append(statement)
        repeated = statement.part and not is_published(statement) and where is Channel.TOTAL
        if where is not None and not repeated:
            yield state(FactField.PUBLISHED, statement, where)


def _summed(statement: Statement, before: Sequence[Statement]) -> tuple[Kind, ...]:
    """The one place of all figures before a sum: 省级媒体88篇、市级媒体20篇，共计108篇."""
    kinds = {one.channels for one in before}
    alike = len(before) > 1 and len(kinds) == 1 and statement.has(Kind.TOTAL)
    return kinds.pop() if alike else ()


def _places(statement: Statement, sentence: Sentence) -> tuple[Kind, ...]:
    """The places named for a figure; failing that, those in a bracket behind it."""
    if statement.channels:
        named = [token for token in statement.words if token.kind in CHANNELS]
        explained = _bracket(sentence, statement, named[0].end) if len(named) == 1 else ()
        return explained if len(explained) == 1 else statement.channels
    return _bracket(sentence, statement, statement.mention.token.end)


def _bracket(sentence: Sentence, statement: Statement, end: int) -> tuple[Kind, ...]:
    """The places in a bracket that opens at `end`, if it holds no figure."""
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
    if not places:
        return False
    listed = takewhile(lambda one: one.kind not in DEEDS, words[places[-1] + 1 : first_thing + 1])
    return any(token.kind is Kind.ET_CETERA for token in listed)
