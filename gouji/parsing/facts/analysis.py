"""Running text to what it states."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from gouji.parsing.facts.characters import normalised
from gouji.parsing.facts.fields import Channel, Field, Stated
from gouji.parsing.facts.finishing import implied_finish
from gouji.parsing.facts.fees import fees
from gouji.parsing.facts.published import published
from gouji.parsing.facts.requests import requests
from gouji.parsing.facts.settling import settled
from gouji.parsing.facts.statements import Sentence, sentence
from gouji.parsing.facts.statutory import decisions, disputes, documents
from gouji.parsing.facts.tokenising import tokens
from gouji.parsing.report import Level


@dataclass(frozen=True)
class Reading:
    """A figure that a text states: fees in yuan, `start` and `end` its clause in the text."""

    field: Field
    value: int | Decimal
    approximate: bool
    channel: Channel | None
    start: int
    end: int


def readings(text: str, year: int | None, level: Level | None = None) -> list[Reading]:
    """What one sentence states; `year` and `level` are those of the report, if known."""
    source = normalised(text)
    taken = sentence(tokens(source.text, year), year, level)
    found = []
    for one in _stated(taken, year):
        start, end = source.printed(one.mention.token.start, one.mention.token.end)
        found.append(Reading(one.field, one.value, one.approximate, one.channel, start, end))
    return found


def _stated(taken: Sentence, year: int | None) -> Iterator[Stated]:
    about_requests = settled(requests(taken, year))
    yield from about_requests
    finished = implied_finish(taken, about_requests)
    if finished is not None:
        yield finished
    for family in (disputes, documents, decisions, fees, published):
        yield from settled(family(taken))
