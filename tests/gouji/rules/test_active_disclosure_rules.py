"""Table two."""

from decimal import Decimal

import pytest

from gouji.parsing.report import Slot, Status
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import (
    EMPTY,
    GONE,
    Cells,
    absent,
    at,
    findings,
    lines,
    outcome,
    report,
    the_finding,
)

T = "active_disclosure"
DOCUMENTS = f"{T}.normative_documents"
PENALTIES = f"{T}.penalties"
PROCUREMENT = f"{T}.procurement"


def documents(issued: int, repealed: int, in_force: int | Slot) -> Cells:
    return {
        f"{DOCUMENTS}.issued": issued,
        f"{DOCUMENTS}.repealed": repealed,
        f"{DOCUMENTS}.in_force": in_force,
    }


def items(row: str, prior: int, change: int | Slot, decisions: int = 0) -> Cells:
    return {
        f"{T}.{row}.prior_items": prior,
        f"{T}.{row}.change": change,
        f"{T}.{row}.decisions": decisions,
    }


def procured(count: int | Slot, amount: int | str | Slot) -> Cells:
    return {f"{PROCUREMENT}.project_count": count, f"{PROCUREMENT}.total_amount": amount}


class TestInForce:
    def test_fewer_in_force_than_were_made(self) -> None:
        found = the_finding(report(cells=documents(5, 1, 3)), "T2-INFORCE-LOW")
        assert found.severity is Severity.WARNING
        assert set(found.cells) == set(documents(0, 0, 0))
        assert (found.expected, found.actual) == ("at least 4 (5-1)", "3")
        assert "规范性文件" in found.message.zh

    @pytest.mark.parametrize("cells", [documents(5, 1, 4), documents(3, 3, 0), documents(0, 9, 2)])
    def test_documents_made_and_repealed_in_one_year(self, cells: Cells) -> None:
        assert outcome(report(cells=cells), "T2-INFORCE-LOW") is Outcome.PASS

    def test_documents_that_lapsed_in_the_year_they_were_made(self) -> None:
        told = lines("制发规范性文件5件，其中2件有效期一年，年内届满失效。")
        whole = report(cells=documents(5, 0, 3), prose=told)
        assert outcome(whole, "T2-INFORCE-LOW") is Outcome.NOT_ASSESSED

    def test_a_blank_is_no_number_in_force(self) -> None:
        whole = report(cells=documents(5, 1, EMPTY))
        assert outcome(whole, "T2-INFORCE-LOW") is Outcome.NOT_ASSESSED

    def test_the_form_of_2019_does_not_ask(self) -> None:
        assert outcome(report("e2019"), "T2-INFORCE-LOW") is Outcome.NOT_APPLICABLE


class TestDisclosed:
    def test_fewer_in_all_than_new(self) -> None:
        cells = {f"{DOCUMENTS}.newly_disclosed": 8, f"{DOCUMENTS}.total_disclosed": 5}
        found = the_finding(report("e2019", cells), "T2-DISCLOSED-TOTAL")
        assert (found.severity, found.actual) == (Severity.WARNING, "5")

    def test_all_of_them_new(self) -> None:
        cells = {f"{DOCUMENTS}.newly_disclosed": 8, f"{DOCUMENTS}.total_disclosed": 8}
        assert outcome(report("e2019", cells), "T2-DISCLOSED-TOTAL") is Outcome.PASS

    def test_more_disclosed_than_made_is_information(self) -> None:
        cells = {f"{DOCUMENTS}.newly_disclosed": 6, f"{DOCUMENTS}.newly_made": 2}
        found = the_finding(report("e2019", cells), "T2-DISCLOSED-MADE")
        assert found.severity is Severity.INFO

    def test_some_made_and_not_disclosed(self) -> None:
        cells = {f"{DOCUMENTS}.newly_disclosed": 2, f"{DOCUMENTS}.newly_made": 6}
        assert outcome(report("e2019", cells), "T2-DISCLOSED-MADE") is Outcome.PASS

    @pytest.mark.parametrize("code", ["T2-DISCLOSED-TOTAL", "T2-DISCLOSED-MADE"])
    def test_the_form_of_2021_does_not_ask(self, code: str) -> None:
        assert outcome(report(), code) is Outcome.NOT_APPLICABLE


class TestItems:
    @pytest.mark.parametrize("row", ["licences", "other_services", "penalties", "coercion", "fees"])
    def test_fewer_than_none(self, row: str) -> None:
        cells = {f"{T}.{row}.prior_items": 12, f"{T}.{row}.change": -15}
        found = the_finding(report("e2019", cells), "T2-ITEMS-NEGATIVE")
        assert (found.severity, found.actual) == (Severity.ERROR, "-3")

    def test_all_of_them_gone(self) -> None:
        whole = report("e2019", items("penalties", 12, -12))
        assert outcome(whole, "T2-ITEMS-NEGATIVE") is Outcome.PASS

    def test_a_change_that_is_no_number(self) -> None:
        words = Slot(status=Status.PRESENT, raw="持平", where=at(1))
        whole = report("e2019", items("penalties", 12, words))
        assert outcome(whole, "T2-ITEMS-NEGATIVE") is Outcome.NOT_ASSESSED

    def test_a_table_that_is_not_there(self) -> None:
        tables = report("e2019").tables | {T: absent(T, "e2019")}
        whole = report("e2019", tables=tables)
        assert outcome(whole, "T2-ITEMS-NEGATIVE") is Outcome.NOT_ASSESSED


class TestDecisionsAsItems:
    def test_the_decisions_are_the_sum_of_the_other_two(self) -> None:
        found = the_finding(
            report("e2019", items("licences", 40, 16, 56)), "T2-DECISIONS-ARE-ITEMS"
        )
        assert found.cells == tuple(items("licences", 0, 0))
        assert found.actual == "40+16 = 56"

    @pytest.mark.parametrize(
        "cells",
        [
            items("penalties", 1, 3, 4),  # so few may meet by chance
            items("penalties", 56, 0, 56),  # nothing changed
            items("penalties", 0, 3, 166),
        ],
    )
    def test_other_decisions(self, cells: Cells) -> None:
        assert outcome(report("e2019", cells), "T2-DECISIONS-ARE-ITEMS") is Outcome.PASS


class TestCopiedChange:
    def test_the_change_is_last_years_number(self) -> None:
        found = the_finding(report("e2019", items("fees", 27, 27)), "T2-CHANGE-COPIES-PRIOR")
        assert found.severity is Severity.WARNING
        assert found.cells == (f"{T}.fees.prior_items", f"{T}.fees.change")
        assert "27" in found.message.zh

    def test_one_more_beside_one_is_information(self) -> None:
        found = the_finding(report("e2019", items("fees", 1, 1)), "T2-CHANGE-COPIES-PRIOR")
        assert found.severity is Severity.INFO

    @pytest.mark.parametrize("cells", [items("fees", 0, 0), items("fees", 27, -27)])
    def test_other_changes(self, cells: Cells) -> None:
        assert outcome(report("e2019", cells), "T2-CHANGE-COPIES-PRIOR") is Outcome.PASS

    def test_a_number_that_the_text_says_doubled(self) -> None:
        told = lines("承接市里下放的权限后，行政许可事项较上年翻了一番。")
        whole = report("e2019", items("licences", 14, 14), prose=told)
        assert outcome(whole, "T2-CHANGE-COPIES-PRIOR") is Outcome.NOT_ASSESSED


class TestDecisionsWithoutItems:
    def test_decisions_in_no_matter(self) -> None:
        found = the_finding(report("e2019", items("licences", 0, 0, 14)), "T2-DECISIONS-NO-ITEMS")
        assert (found.severity, found.actual) == (Severity.INFO, "14 decisions")

    @pytest.mark.parametrize("cells", [items("licences", 3, 0, 14), items("licences", 3, -3)])
    def test_decisions_in_some_matter_and_none_in_none(self, cells: Cells) -> None:
        assert outcome(report("e2019", cells), "T2-DECISIONS-NO-ITEMS") is Outcome.PASS

    def test_who_acts_on_powers_of_another_body(self) -> None:
        told = lines("受县城管局委托，本街道开展市容行政处罚。")
        whole = report("e2019", items("penalties", 0, 0, 14), prose=told)
        assert outcome(whole, "T2-DECISIONS-NO-ITEMS") is Outcome.NOT_ASSESSED


class TestProcurement:
    @pytest.mark.parametrize("cells", [procured(3, 0), procured(0, "12.5")])
    def test_one_without_the_other(self, cells: Cells) -> None:
        found = the_finding(report("e2019", cells), "T2-PROCUREMENT")
        assert found.severity is Severity.WARNING
        assert found.cells == tuple(cells)

    @pytest.mark.parametrize("cells", [procured(0, 0), procured(2, "18.871")])
    def test_both_or_neither(self, cells: Cells) -> None:
        assert findings(report("e2019", cells), "T2-PROCUREMENT") == []

    @pytest.mark.parametrize(
        "amount",
        [
            Slot(status=Status.PRESENT, raw="0万元", value=0, unit="万元", where=at(1)),
            Slot(status=Status.PRESENT, raw="0.00", value=Decimal("0.00"), where=at(1)),
        ],
    )
    def test_a_small_amount_rounded_to_nothing(self, amount: Slot) -> None:
        assert outcome(report("e2019", procured(1, amount)), "T2-PROCUREMENT") is Outcome.PASS

    @pytest.mark.parametrize("cells", [procured(3, EMPTY), procured(GONE, 5)])
    def test_what_is_blank_or_missing_is_not_nothing(self, cells: Cells) -> None:
        assert outcome(report("e2019", cells), "T2-PROCUREMENT") is Outcome.NOT_ASSESSED
