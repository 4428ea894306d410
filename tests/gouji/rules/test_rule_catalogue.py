"""The catalogue as a whole."""

import json
import string
from pathlib import Path

import pytest

from gouji.form import editions
from gouji.rules.catalogue import RULES, rule_of
from gouji.rules.rule import Rule

SHARED = Path(__file__).resolve().parents[4] / "shared"
CATALOGUES = sorted(SHARED.glob("rules/rules.json"))
BUILT = "ABCEF"

CODES = [
    "DOC-NOT-REPORT",
    "DOC-PRE2019",
    "DOC-EDITION-YEAR",
    "DOC-HYBRID",
    "DOC-UNKNOWN-FORM",
    "DOC-CITES-OLD",
    "DOC-YEAR-CONFLICT",
    "DOC-TEXT-DAMAGE",
    "STR-SECTION-MISSING",
    "STR-SECTION-ORDER",
    "STR-SECTION-EXTRA",
    "STR-SECTION-TITLE",
    "STR-TABLE-MISSING",
    "STR-TABLE-EMPTY",
    "STR-TABLE-DUP",
    "STR-ROW-MISSING",
    "STR-ROW-EXTRA",
    "STR-COLUMNS",
    "STR-HEADER",
    "CELL-BLANK",
    "CELL-PLACEHOLDER",
    "CELL-TEXT",
    "CELL-NEGATIVE",
    "CELL-FRACTION",
    "CELL-UNIT",
    "CELL-UNIT-UNKNOWN",
    "CELL-FEE-MAGNITUDE",
    "CELL-YEAR-VALUE",
    "CELL-NOTATION",
    "CELL-SPLIT",
    "T3-BAL",
    "T3-SUM",
    "T3-ROW",
    "T3-BREAKDOWN",
    "T3-APPLICANT-MISSING",
    "T4-SUM",
    "T4-SEQ",
    "T4-VS-T3",
]

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_the_rules_stand_in_the_order_of_the_catalogue() -> None:
    assert [rule.code for rule in RULES] == CODES


def test_a_rule_is_found_by_its_code() -> None:
    assert rule_of("T3-SUM").code == "T3-SUM"
    with pytest.raises(KeyError):
        rule_of("T3-NONE")


@every_rule
def test_a_rule_says_in_both_languages_what_is_wrong_and_why(rule: Rule) -> None:
    assert rule.explanation
    assert rule.basis
    assert fields(rule.message.zh) == fields(rule.message.en)


@every_rule
def test_a_rule_names_what_exists(rule: Rule) -> None:
    assert set(rule.suppresses) <= set(CODES)
    assert set(rule.editions) <= set(editions())


def test_a_catalogue_to_compare_with_is_found_where_there_is_one() -> None:
    assert len(CATALOGUES) == SHARED.exists()


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.name)
def test_codes_and_severities_are_those_of_the_catalogue_they_come_from(path: Path) -> None:
    listed = [one for one in json.loads(path.read_text("utf-8")) if one["group"][0] in BUILT]
    assert {one["code"]: one["severity"] for one in listed} == {
        rule.code: rule.severity.value for rule in RULES
    }
    assert {one["code"]: one["group"][0] for one in listed} == {
        rule.code: rule.family.value for rule in RULES
    }
