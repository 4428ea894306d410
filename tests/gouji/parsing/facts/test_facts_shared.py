"""The labelled sentences, where the checkout that holds them is beside this one."""

import json
from collections import Counter
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
ENOUGH = 15


def test_precision_and_recall() -> None:
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    lines = SENTENCES.read_text("utf-8").splitlines() if SENTENCES.exists() else []
    for line in lines:
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
        right.update(fact[0] for fact in wanted & got)
        wrong.update(fact[0] for fact in got - wanted)
        lost.update(fact[0] for fact in wanted - got)
        if wanted != got:
            print(one["id"], "not stated:", got - wanted, "not found:", wanted - got)
    if not lines:
        return
    assert right.total() >= 0.99 * (right + wrong).total()
    assert right.total() >= 0.95 * (right + lost).total()
    for field in LABELLED:
        if right[field] + lost[field] >= ENOUGH:
            assert right[field] >= 0.95 * (right[field] + wrong[field]), field
            assert right[field] >= 0.90 * (right[field] + lost[field]), field
