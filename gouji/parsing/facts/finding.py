"""The facts of a report: every figure its running text states."""

from collections.abc import Iterator, Sequence

from gouji.parsing.facts.analysis import analysed
from gouji.parsing.facts.passages import SectionLine, passages
from gouji.parsing.facts.tokens import Kind
from gouji.parsing.report import Fact, Level


def find_facts(
    lines: Sequence[SectionLine], year: int | None, level: Level | None
) -> tuple[Fact, ...]:
    """What the lines state, in their order; `year` and `level` are those of the report.

    A sentence without a subject of its own goes on with that of the one before it in its section.
    """
    return tuple(_facts(lines, year, level))


def _facts(lines: Sequence[SectionLine], year: int | None, level: Level | None) -> Iterator[Fact]:
    topic: tuple[Kind, ...] = ()
    section: str | None = None
    for passage in passages(lines):
        if passage.section != section:
            topic, section = (), passage.section
        found = analysed(passage.text, year, level, topic)
        topic = found.topic
        for one in found.readings:
            start, end = passage.quote(one.start, one.end)
            yield Fact(
                field=one.field,
                value=one.value,
                approximate=one.approximate,
                channel=one.channel,
                quote=passage.text[start:end],
                section=passage.section,
                where=passage.place(start),
            )
