"""Sentences with what they state, written one a line: `year | sentence | facts`.

Facts are `name=value`, with `~` behind an approximate value; published items are named by their
channel (`website=20`).  A line without facts states none.
"""

from decimal import Decimal
from pathlib import Path

import pytest

from gouji.parsing.facts.analysis import readings
from gouji.parsing.facts.fields import Channel, FactField

NAMES = {
    "received": FactField.RECEIVED,
    "replied": FactField.REPLIED,
    "in": FactField.CARRIED_IN,
    "out": FactField.CARRIED_OUT,
    "granted": FactField.GRANTED,
    "partly": FactField.PARTIALLY_GRANTED,
    "denied": FactField.DENIED,
    "unable": FactField.UNABLE,
    "rejected": FactField.REJECTED,
    "other": FactField.OTHER_HANDLED,
    "review": FactField.RECONSIDERATION,
    "suits": FactField.LITIGATION,
    "issued": FactField.DOCUMENTS_ISSUED,
    "repealed": FactField.DOCUMENTS_REPEALED,
    "in_force": FactField.DOCUMENTS_IN_FORCE,
    "penalties": FactField.PENALTIES,
    "licences": FactField.LICENCES,
    "fee": FactField.INFO_FEE,
    "income": FactField.FEE_INCOME,
}

Fact = tuple[FactField, Decimal, Channel | None, bool]


def labelled(table: str) -> pytest.MarkDecorator:
    """Parametrises a test with the lines of a table."""
    lines = [line for line in table.strip().splitlines() if line.strip() and line[0] != "#"]
    rows = [line.split("|") for line in lines]
    cases = [(int(year), sentence.strip(), facts.split()) for year, sentence, facts in rows]
    return pytest.mark.parametrize(
        ("year", "sentence", "facts"), cases, ids=[sentence for _, sentence, _ in cases]
    )


def table(name: str) -> str:
    """The table in the file of that name."""
    return (Path(__file__).parent / "sentences" / f"{name}.txt").read_text("utf-8")


def expected(facts: list[str]) -> set[Fact]:
    """The facts that the words of a label stand for."""
    found = set()
    for fact in facts:
        name, _, value = fact.partition("=")
        field = NAMES.get(name, FactField.PUBLISHED)
        channel = Channel(name) if field is FactField.PUBLISHED else None
        found.add((field, Decimal(value.rstrip("~")), channel, value.endswith("~")))
    return found


def read(sentence: str, year: int) -> set[Fact]:
    """What a sentence states."""
    return {
        (one.field, Decimal(one.value), one.channel, one.approximate)
        for one in readings(sentence.replace("\\n", "\n"), year)
    }
