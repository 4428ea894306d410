"""None in the text and some in the table, or the other way round."""

import pytest

from gouji.parsing.report import Level
from gouji.rules.catalogue import rule_of
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import EMPTY, Cells, findings, outcome, the_finding
from tests.gouji.rules.narrative.telling import amount, telling

CODE = "NAR-NONE-BUT-TABLE"
NEW = "applications.new_received.total"
REVIEW = "review_litigation.review.total"
SUITS = (
    "review_litigation.litigation_direct.total",
    "review_litigation.litigation_after_review.total",
)


@pytest.mark.parametrize(
    ("told", "cells"),
    [
        ("本年度未收到政府信息公开申请。", (NEW,)),
        ("收到政府信息公开申请0件。", (NEW,)),
        ("未发生因政府信息公开引起的行政复议。", (REVIEW,)),
        ("未发生因政府信息公开引起的行政诉讼。", SUITS),
        ("未制定规范性文件。", ("active_disclosure.normative_documents.issued",)),
        ("全年未作出行政处罚。", ("active_disclosure.penalties.decisions",)),
    ],
)
def test_none_in_the_text(told: str, cells: tuple[str, ...]) -> None:
    found = the_finding(telling(told, cells=dict.fromkeys(cells, 2)), CODE)
    assert found.severity is Severity.ERROR
    assert found.cells == cells
    assert told.rstrip("。") in found.message.zh


def test_none_in_the_table() -> None:
    found = the_finding(telling("收到政府信息公开申请5件。"), CODE)
    assert (found.cells, found.expected, found.actual) == ((NEW,), "5", "0")


def test_a_blank_is_not_none() -> None:
    whole = telling("收到政府信息公开申请5件。", cells={NEW: EMPTY})
    assert outcome(whole, CODE) is Outcome.NOT_ASSESSED


def test_a_sum_with_a_blank_is_one_level_less() -> None:
    cells: Cells = {SUITS[0]: 2, SUITS[1]: EMPTY}
    whole = telling("未发生因政府信息公开引起的行政诉讼。", cells=cells)
    assert the_finding(whole, CODE).severity is Severity.WARNING


@pytest.mark.parametrize(
    "told",
    [
        "未发生因答复不当引起的行政复议。",
        "未发生因超期答复引起的行政复议、行政诉讼。",
        "无被纠正的行政复议案件。",
    ],
)
def test_qualified_negatives_do_not_say_none(told: str) -> None:
    assert findings(telling(told, cells={REVIEW: 2, SUITS[0]: 2}), CODE) == []


@pytest.mark.parametrize(
    "told",
    [
        "网络渠道未收到申请，32件均为信函申请。",
        "全年未收到商业企业、科研机构的申请。",
        "汛期期间未收到申请。",
        "没有以镇政府名义制定的规范性文件。",
        "行政处罚案件零复议。",
        "涉企行政事业性收费0元。",
        "各乡镇均未收到申请。",
    ],
)
@pytest.mark.parametrize("level", [Level.DEPARTMENT, Level.GOVERNMENT])
def test_none_of_some_is_not_none_of_all(told: str, level: Level) -> None:
    cells: Cells = {
        NEW: 32,
        REVIEW: 2,
        "active_disclosure.normative_documents.issued": 3,
        "active_disclosure.fees.amount_wan": amount("12.35"),
    }
    assert findings(telling(told, cells=cells, level=level), CODE) == []


@pytest.mark.parametrize(
    "told",
    [
        "本年度未收到申请，无超期答复情形。",
        "畅通网络、信函渠道，全年未收到申请。",
        "公民、法人和其他组织未提出申请。",
        "通过当面、信函、网络等方式收到申请0件。",
    ],
)
def test_none_at_all_in_other_words(told: str) -> None:
    assert len(findings(telling(told, cells={NEW: 32}), CODE)) == 1


def test_it_stands_in_place_of_the_other_rules_on_its_field() -> None:
    whole = telling("未收到政府信息公开申请，被申请行政复议3件。", cells={NEW: 2, REVIEW: 4})
    assert len(findings(whole, CODE)) == 1
    assert findings(whole, "NAR-RECEIVED") == []
    assert outcome(whole, "NAR-RECEIVED") is Outcome.NOT_ASSESSED
    assert len(findings(whole, "NAR-REVIEW")) == 1


def test_it_replaces_every_rule_that_compares_a_field() -> None:
    assert len(rule_of(CODE).suppresses) == 10


def test_of_a_long_sentence_the_clause_is_quoted() -> None:
    filler = "，".join(["为方便群众查阅而设置的专区按月更新"] * 6)
    found = the_finding(telling(f"{filler}，本年度未收到申请。", cells={NEW: 2}), CODE)
    assert found.message.zh == "正文称“本年度未收到申请”，但表格为2。"


def test_a_long_clause_is_cut_short() -> None:
    told = f"{'为方便群众查阅而设置的专区按月更新' * 6}本年度未收到申请。"
    found = the_finding(telling(told, cells={NEW: 2}), CODE)
    assert "…" in found.message.zh
    assert len(found.message.zh) < 100
