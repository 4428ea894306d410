"""The catalogue as a whole."""

import json
import string
from pathlib import Path

import pytest

from gouji.form import editions
from gouji.rendering.rules_page import rules_page
from gouji.rules.catalogue import RULES, rule_of
from gouji.rules.guide import explained, guide_of
from gouji.rules.rule import Rule

PAGE = Path(__file__).resolve().parents[3] / "docs/rules.md"
SHARED = Path(__file__).resolve().parents[4] / "shared"
CATALOGUES = sorted(SHARED.glob("rules/rules.json"))

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
    "T2-REG-POWER",
    "T2-INFORCE-LOW",
    "T2-DISCLOSED-TOTAL",
    "T2-DISCLOSED-MADE",
    "T2-ITEMS-NEGATIVE",
    "T2-DECISIONS-ARE-ITEMS",
    "T2-CHANGE-COPIES-PRIOR",
    "T2-DECISIONS-NO-ITEMS",
    "T2-PROCUREMENT",
    "T3-BAL",
    "T3-SUM",
    "T3-ROW",
    "T3-BREAKDOWN",
    "T3-APPLICANT-MISSING",
    "T4-SUM",
    "T4-SEQ",
    "T4-VS-T3",
    "XY-CARRY",
    "XY-INFORCE",
    "XY-ITEMS",
    "XY-TOTAL-DISCLOSED",
    "XY-SPIKE",
    "XY-COPY",
    "XY-YOY-CLAIM",
    "NAR-RECEIVED",
    "NAR-REPLIED",
    "NAR-CARRIED",
    "NAR-OUTCOME",
    "NAR-REVIEW",
    "NAR-LITIGATION",
    "NAR-NONE-BUT-TABLE",
    "NAR-PENALTY",
    "NAR-LICENCE",
    "NAR-DOCS",
    "NAR-FEE-INCOME",
    "NAR-SUM",
    "NAR-BALANCE",
    "NAR-PERCENT",
    "NAR-OUTCOME-CLAIM",
    "NAR-YEAR",
    "CON-S1-ASPECTS",
    "CON-GOV-ASSESS",
    "CON-S5-PROBLEM",
    "CON-S5-IMPROVE",
    "CON-S6-EMPTY",
    "CON-S6-FEE",
    "CON-FEE-NOTICE",
    "CON-FEE-T2",
    "CON-TEMPLATE",
    "CON-CONTACT",
    "DL-DEPT",
    "DL-GOV",
    "DL-TOWN",
    "DL-EARLY",
    "DL-UNKNOWN",
    "PER-MISSING",
    "PER-MISMATCH",
    "META-AGENCY",
    "META-TITLE-MISSING",
    "META-PHONE",
    "HIER-SUM",
]

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_every_rule_of_the_catalogue_is_there_once() -> None:
    assert sorted(rule.code for rule in RULES) == sorted(CODES)


def test_the_rules_stand_in_the_order_of_their_families() -> None:
    families = [rule.family.value for rule in RULES]
    assert families == sorted(families)


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
def test_a_rule_is_explained_in_both_languages(rule: Rule) -> None:
    guide = guide_of(rule)
    for said in (guide.checks, guide.limits, guide.example):
        assert said.zh
        assert said.en


def test_nothing_is_explained_that_is_no_rule() -> None:
    assert explained() == set(CODES)


def test_the_committed_page_is_the_catalogue_of_the_program() -> None:
    assert PAGE.read_text("utf-8") == rules_page()


@every_rule
def test_a_rule_names_what_exists(rule: Rule) -> None:
    assert set(rule.suppresses) <= set(CODES)
    assert set(rule.editions) <= set(editions())


def test_a_catalogue_to_compare_with_is_found_where_there_is_one() -> None:
    assert len(CATALOGUES) == SHARED.exists()


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.name)
def test_codes_and_severities_are_those_of_the_catalogue_they_come_from(path: Path) -> None:
    listed = json.loads(path.read_text("utf-8"))
    assert {one["code"]: one["severity"] for one in listed} == {
        rule.code: rule.severity.value for rule in RULES
    }
    assert {one["code"]: one["group"][0] for one in listed} == {
        rule.code: rule.family.value for rule in RULES
    }
