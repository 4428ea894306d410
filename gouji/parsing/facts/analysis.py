"""Running text to what it states."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from gouji.parsing.facts.characters import normalised
from gouji.parsing.facts.decisions import decisions
from gouji.parsing.facts.disputes import disputes
from gouji.parsing.facts.documents import documents
from gouji.parsing.facts.fees import fees
from gouji.parsing.facts.fields import Channel, FactField
from gouji.parsing.facts.finishing import implied_finish
from gouji.parsing.facts.published import published
from gouji.parsing.facts.requests import requests
from gouji.parsing.facts.sentences import sentence
from gouji.parsing.facts.settling import settled
from gouji.parsing.facts.stated import Stated
from gouji.parsing.facts.statements import Sentence
from gouji.parsing.facts.tokenising import tokens
from gouji.parsing.facts.tokens import Kind
from gouji.parsing.report import Level

# Requests are told of in several sentences without being named again, and so are letters.
_GO_ON = ((Kind.REQUEST,), (Kind.APPLICATION,), (Kind.ATTRIBUTE,), (Kind.FOREIGN,))


@dataclass(frozen=True)
class Reading:
    """A figure that a text states: fees in yuan, [start, end) its number in the text."""

    field: FactField
    value: int | Decimal
    approximate: bool
    channel: Channel | None
    start: int
    end: int


@dataclass(frozen=True)
class Analysis:
    """What a sentence states, and what it leaves as the subject of the next one."""

    readings: tuple[Reading, ...]
    topic: tuple[Kind, ...]


def readings(text: str, year: int | None, level: Level | None = None) -> tuple[Reading, ...]:
    """What one sentence states; `year` and `level` are those of the report, if known."""
    return analysed(text, year, level, ()).readings


def analysed(text: str, year: int | None, level: Level | None, topic: tuple[Kind, ...]) -> Analysis:
    """What a sentence states that follows one about `topic`."""
    source = normalised(text)
    taken = sentence(tokens(source.text, year), year, level, topic)
    found = []
    for one in _stated(taken, year):
        start, end = source.printed(one.mention.token.start, one.mention.token.end)
        found.append(Reading(one.field, one.value, one.approximate, one.channel, start, end))
    return Analysis(tuple(found), taken.topic if taken.topic[-1:] in _GO_ON else ())


def _stated(taken: Sentence, year: int | None) -> Iterator[Stated]:
    about_requests = settled(requests(taken, year))
    yield from about_requests
    finished = implied_finish(taken, about_requests)
    if finished is not None:
        yield finished
    for family in (disputes, documents, decisions, fees, published):
        yield from settled(family(taken))
