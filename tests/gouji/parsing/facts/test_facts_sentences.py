"""Labelled sentences: those beside this checkout, where they are, and those written for it."""

import json
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from gouji.parsing.facts.analysis import readings
from gouji.parsing.facts.fields import FactField

SENTENCES = Path(__file__).resolve().parents[5] / "shared" / "narrative" / "sentences.jsonl"
# The others of the program's fields are not labelled.
LABELLED = frozenset(
    [
        *(FactField.RECEIVED, FactField.REPLIED, FactField.CARRIED_IN, FactField.CARRIED_OUT),
        *(FactField.RECONSIDERATION, FactField.LITIGATION, FactField.DOCUMENTS_ISSUED),
        *(FactField.PENALTIES, FactField.LICENCES, FactField.INFO_FEE, FactField.PUBLISHED),
    ]
)
# Written by somebody who had not seen the analyser, to find out what it makes of new sentences.
UNSEEN = Path(__file__).with_name("sentences.jsonl")
ENOUGH = 15


@dataclass(frozen=True)
class Tally:
    """How many facts came out right, wrongly, and not at all, by field."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        return self.right.total() / (self.right + self.wrong).total()

    @property
    def recall(self) -> float:
        return self.right.total() / (self.right + self.lost).total()


def tally(sentences: Path) -> Tally:
    """What is made of the sentences in a file; says which go wrong."""
    found = Tally()
    for line in sentences.read_text("utf-8").splitlines():
        one = json.loads(line, parse_float=Decimal)
        wanted = {
            (fact["field"], Decimal(fact["value"]), fact.get("channel"), fact.get("approx", False))
            for fact in one["facts"]
        }
        got = {
            (str(fact.field), Decimal(fact.value), fact.channel, fact.approximate)
            for fact in readings(one["sentence"], one["year"])
            if fact.field in LABELLED and f"open: {fact.field}" not in (one.get("note") or "")
        }
        found.right.update(fact[0] for fact in wanted & got)
        found.wrong.update(fact[0] for fact in got - wanted)
        found.lost.update(fact[0] for fact in wanted - got)
        if wanted != got:
            print(one["id"], "not stated:", got - wanted, "not found:", wanted - got)
    return found


def test_precision_and_recall() -> None:
    if not SENTENCES.exists():
        return
    found = tally(SENTENCES)
    right = found.right
    assert found.precision >= 0.99
    assert found.recall >= 0.95
    for one in LABELLED:
        if right[one] + found.lost[one] >= ENOUGH:
            assert right[one] >= 0.95 * (right[one] + found.wrong[one]), one
            assert right[one] >= 0.90 * (right[one] + found.lost[one]), one


def test_new_sentences_are_read_no_worse_than_before() -> None:
    found = tally(UNSEEN)
    assert found.precision >= 0.95
    assert found.recall >= 0.85
