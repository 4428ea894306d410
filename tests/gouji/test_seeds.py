"""Five real reports against their gold, where the checkout that holds them is beside this one."""

import csv
import json
import re
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from gouji.check import check, describe
from gouji.result import Result
from gouji.rules.finding import Finding, Severity

SHARED = Path(__file__).resolve().parents[3] / "shared"
SEEDS = sorted(SHARED.glob("seeds/*.txt"))
# The families of rules that are built: all there are.
FAMILIES = "ABCDEFGHIJK"
SUMS = ("T3-", "T4-")
# `T3-BAL/T3-SUM`, `NAR-LICENCE with 17`, `T3-SUM for research_institution (1=1)`, `T3-*`
FORBIDDEN = re.compile(r"(?P<codes>[A-Z0-9*/-]+)(?: (?:for|with|from) (?P<only>\S+))?(?: \(.*\))?")

every_seed = pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name[:3])


@cache
def result_of(seed: Path) -> Result:
    data = seed.read_bytes()
    return check(data, describe(data, seed.name))


@cache
def gold_of(seed: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((SHARED / f"gold/{seed.stem}.json").read_text("utf-8"))
    return gold


@cache
def built_rules() -> frozenset[str]:
    catalogue = json.loads((SHARED / "rules/rules.json").read_text("utf-8"))
    rules = catalogue if isinstance(catalogue, list) else catalogue["rules"]
    return frozenset(rule["code"] for rule in rules if rule["group"][0] in FAMILIES)


def lies_at(finding: Finding, location: str) -> bool:
    """Whether a finding sits at a gold location: a cell, row or table, or words."""
    inside = any(cell == location or cell.startswith(f"{location}.") for cell in finding.cells)
    return inside or finding.location == location


def test_all_seeds_are_found_where_there_are_any() -> None:
    assert len(SEEDS) == (5 if SHARED.exists() else 0)


@every_seed
def test_every_slot_comes_out_exactly(seed: Path) -> None:
    tables = result_of(seed).tables
    assert tables is not None
    wanted, got = {}, {}
    with (SHARED / "gold" / gold_of(seed)["slots_csv"]).open(encoding="utf-8", newline="") as file:
        for gold in csv.DictReader(file):
            address = (gold["table"], gold["row"], gold["column"])
            slot = tables[address[0]][address[1]][address[2]]
            wanted[address] = (gold["status"], gold["value"], gold["raw"])
            value = "" if slot.value is None else str(slot.value)
            got[address] = (str(slot.status), value, slot.raw or "")
    found = sum(len(row) for table in tables.values() for row in table.values())
    assert {at: got[at] for at in got if got[at] != wanted[at]} == {}
    assert len(wanted) == found


@every_seed
def test_amounts_are_converted_to_yuan(seed: Path) -> None:
    tables = result_of(seed).tables
    assert tables is not None
    for amount in gold_of(seed)["units"]:
        table, row, column = amount["cell"].split(".")
        slot = tables[table][row][column]
        wanted = amount["normalized_yuan"]
        assert (slot.raw, slot.unit) == (amount["raw"], amount["unit"])
        assert slot.yuan == (None if wanted is None else Decimal(wanted))


@every_seed
def test_metadata_come_out_exactly(seed: Path) -> None:
    report, gold = result_of(seed).report, gold_of(seed)
    assert report is not None
    period = gold["stated_period"]
    wanted = {
        "title": gold["title"],
        "agency": gold["agency"],
        "region": gold["region"],
        "level": gold["level"],
        "year": gold["report_year"],
        "edition": gold["edition"],
        "published": gold["publication_date"],
        "signed": gold["signature_date"],
        "period": period and (period["start"], period["end"]),
        "contact": gold["contact"],
        "index_no": gold.get("index_no"),
        "sections": gold["sections"],
    }
    got = report.model_dump(include=set(wanted)) | {
        "period": report.period and (report.period.start, report.period.end),
        "sections": {one.number: one.title for one in report.sections},
    }
    assert got == wanted


@every_seed
def test_every_expected_finding_comes(seed: Path) -> None:
    findings = result_of(seed).findings
    for gold in gold_of(seed)["expected_findings"]:
        if gold["code"] not in built_rules():
            continue
        hits = [
            one
            for one in findings
            if one.rule == gold["code"]
            and one.severity == gold["severity"]
            and lies_at(one, gold["location"])
        ]
        assert hits, (gold, [(one.rule, one.cells, one.location) for one in findings])
        if gold["code"].startswith(SUMS):
            said = [(one.expected or "", one.actual or "") for one in hits]
            digits = [re.match(r"\d+", gold[side]) for side in ("expected", "actual")]
            numbers = [match and match[0] for match in digits]
            assert any(
                all(
                    number is None or number in text
                    for number, text in zip(numbers, one, strict=True)
                )
                for one in said
            ), (gold, said)


@every_seed
def test_no_other_error_or_warning_comes(seed: Path) -> None:
    expected = gold_of(seed)["expected_findings"]
    unexpected = [
        (one.rule, one.cells, one.location, one.message.zh)
        for one in result_of(seed).findings
        if one.rule in built_rules()
        and one.severity is not Severity.INFO
        and not any(
            gold["code"] == one.rule and lies_at(one, gold["location"]) for gold in expected
        )
    ]
    assert unexpected == []


@every_seed
def test_nothing_forbidden_comes(seed: Path) -> None:
    for entry in gold_of(seed)["must_not_raise"]:
        parts = FORBIDDEN.fullmatch(entry)
        assert parts is not None, f"not understood: {entry}"
        for code in parts["codes"].split("/"):
            raised = [
                one
                for one in result_of(seed).findings
                if (one.rule.startswith(code[:-1]) if code.endswith("*") else one.rule == code)
                and (parts["only"] is None or parts["only"] in one.model_dump_json())
            ]
            assert raised == [], entry
