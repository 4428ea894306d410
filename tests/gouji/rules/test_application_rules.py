"""Table three: balance, sums, breakdown."""

import pytest

from gouji.form import edition as form_of
from gouji.form import editions
from gouji.rules.engine import validate
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import (
    EMPTY,
    GONE,
    Cells,
    findings,
    held,
    outcome,
    report,
    table,
    the_finding,
)

APPLICANTS = (
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_org",
    "legal_service_org",
    "other_org",
)
BALANCED: Cells = {
    "applications.new_received.natural_person": 12,
    "applications.new_received.other_org": 3,
    "applications.new_received.total": 15,
    "applications.granted.natural_person": 10,
    "applications.granted.other_org": 3,
    "applications.granted.total": 13,
    "applications.unable_not_held.natural_person": 1,
    "applications.unable_not_held.total": 1,
    "applications.processed_total.natural_person": 11,
    "applications.processed_total.other_org": 3,
    "applications.processed_total.total": 14,
    "applications.carried_out.natural_person": 1,
    "applications.carried_out.total": 1,
}


def details(edition: str) -> tuple[str, ...]:
    (form,) = (
        one for one in form_of(edition).table("applications").relations if one.rule == "T3-SUM"
    )
    return form.left


@pytest.mark.parametrize("edition", editions())
def test_figures_that_add_up(edition: str) -> None:
    verdict = validate(report(edition, BALANCED))
    assert verdict.findings == ()
    for code in ("T3-BAL", "T3-SUM", "T3-ROW", "T3-BREAKDOWN", "T3-APPLICANT-MISSING"):
        assert verdict.assessed[code] is Outcome.PASS


class TestBalance:
    def test_a_column_that_does_not_balance(self) -> None:
        whole = report(cells={**BALANCED, "applications.carried_in.natural_person": 2})
        found = the_finding(whole, "T3-BAL")
        assert found.severity is Severity.ERROR
        assert found.cells == (
            "applications.new_received.natural_person",
            "applications.carried_in.natural_person",
            "applications.processed_total.natural_person",
            "applications.carried_out.natural_person",
        )
        assert found.message.zh == "“自然人”列勾稽不平：12+2=14，11+1=12。"

    def test_a_column_with_a_figure_that_could_not_be_placed_is_not_weighed(self) -> None:
        whole = report(cells={**BALANCED, "applications.new_received.total": GONE})
        assert findings(whole, "T3-BAL") == []
        assert outcome(whole, "T3-BAL") is Outcome.NOT_ASSESSED

    def test_a_column_of_blanks_is_not_weighed(self) -> None:
        cells = {
            f"applications.{row}.other_org": EMPTY
            for row in ("new_received", "carried_in", "processed_total", "carried_out")
        }
        assert outcome(report(cells=cells), "T3-BAL") is Outcome.NOT_ASSESSED


class TestSum:
    @pytest.mark.parametrize("edition", editions())
    def test_every_detail_row_of_the_edition_counts(self, edition: str) -> None:
        for row in details(edition):
            cells = {f"applications.{row}.other_org": 1, f"applications.{row}.total": 1}
            found = findings(report(edition, cells), "T3-SUM")
            assert [one.cells for one in found] == [
                ("applications.processed_total.other_org",),
                ("applications.processed_total.total",),
            ]

    def test_the_sum_is_shown_as_reckoned(self) -> None:
        cells = {**BALANCED, "applications.processed_total.natural_person": 10}
        found = the_finding(report(cells=cells), "T3-SUM")
        assert (found.expected, found.actual) == ("11 (10+1)", "10")
        assert "差1" in found.message.zh

    def test_a_blank_counts_as_nought_and_lowers_the_severity(self) -> None:
        cells = {
            **BALANCED,
            "applications.processed_total.natural_person": 10,
            "applications.denied_third_party.natural_person": EMPTY,
            "applications.denied_admin_query.natural_person": held("/"),
        }
        found = the_finding(report(cells=cells), "T3-SUM")
        assert found.severity is Severity.WARNING
        assert "2个空白单元格按0计" in found.message.zh
        assert "2 blank cells counted as 0" in found.message.en

    def test_blanks_for_nought_do_no_harm(self) -> None:
        cells = {
            f"applications.{row}.{column}": EMPTY
            for row in details("e2021")
            for column in ("research_institution", "legal_service_org")
        }
        verdict = validate(report(cells={**cells, **BALANCED}))
        assert {one.rule for one in verdict.findings} == {"CELL-BLANK"}
        assert verdict.assessed["T3-SUM"] is Outcome.PASS

    def test_a_text_leaves_the_sum_unweighed(self) -> None:
        whole = report(cells={**BALANCED, "applications.granted.natural_person": "若干"})
        assert findings(whole, "T3-SUM") == []
        assert outcome(whole, "T3-SUM") is Outcome.NOT_ASSESSED

    def test_a_table_of_the_other_edition_is_summed_by_its_own(self) -> None:
        three = table("applications", "e2019", {"applications.other_handling.total": 1})
        whole = report(tables={**report().tables, "applications": three})
        assert [one.cells for one in findings(whole, "T3-SUM")] == [
            ("applications.processed_total.total",)
        ]


class TestRow:
    def test_a_row_that_does_not_add_up(self) -> None:
        found = the_finding(report(cells={"applications.carried_in.other_org": 1}), "T3-ROW")
        assert found.cells == ("applications.carried_in.total",)
        assert (found.expected, found.actual) == ("1", "0")

    def test_every_row_is_looked_at(self) -> None:
        for row in report().tables["applications"].slots:
            found = findings(report(cells={f"applications.{row}.total": 1}), "T3-ROW")
            assert row == "new_received" or [one.cells for one in found] == [
                (f"applications.{row}.total",)
            ]

    def test_a_blank_makes_it_a_warning(self) -> None:
        cells: Cells = {
            "applications.carried_in.total": 1,
            "applications.carried_in.other_org": EMPTY,
        }
        found = the_finding(report(cells=cells), "T3-ROW")
        assert found.severity is Severity.WARNING
        assert "1 blank cell counted as 0" in found.message.en


class TestBreakdown:
    def test_a_total_without_any_result(self) -> None:
        cells: Cells = {
            **{f"applications.{row}.natural_person": EMPTY for row in details("e2021")},
            "applications.processed_total.natural_person": 9,
        }
        verdict = validate(report(cells=cells))
        (found,) = [one for one in verdict.findings if one.rule == "T3-BREAKDOWN"]
        assert found.cells == ("applications.processed_total.natural_person",)
        assert found.severity is Severity.WARNING
        assert "T3-SUM" not in {one.rule for one in verdict.findings}
        assert verdict.assessed["T3-SUM"] is Outcome.NOT_ASSESSED

    def test_results_that_could_not_be_placed_tell_nothing(self) -> None:
        cells: Cells = {
            **{f"applications.{row}.natural_person": GONE for row in details("e2021")},
            "applications.processed_total.natural_person": 9,
        }
        whole = report(cells=cells)
        assert findings(whole, "T3-BREAKDOWN") == []
        assert outcome(whole, "T3-BREAKDOWN") is Outcome.NOT_ASSESSED

    def test_one_result_is_a_breakdown(self) -> None:
        whole = report(cells={**BALANCED, "applications.processed_total.natural_person": 20})
        assert findings(whole, "T3-BREAKDOWN") == []
        assert findings(whole, "T3-SUM")

    def test_rows_without_their_total(self) -> None:
        cells = {
            **BALANCED,
            "applications.new_received.total": EMPTY,
            "applications.granted.total": EMPTY,
        }
        whole = report(cells=cells)
        found = the_finding(whole, "T3-BREAKDOWN")
        assert found.cells == ("applications.new_received.total", "applications.granted.total")
        assert found.severity is Severity.WARNING
        assert findings(whole, "T3-ROW") == []

    def test_a_total_column_left_out_whose_grand_total_is_right_is_information(self) -> None:
        left_out = {f"applications.{row}.total": EMPTY for row in details("e2021")}
        verdict = validate(report(cells={**BALANCED, **left_out}))
        assert [one.rule for one in verdict.findings] == ["CELL-BLANK", "T3-BREAKDOWN"]
        assert verdict.findings[1].severity is Severity.INFO
        assert verdict.findings[1].cells == (
            "applications.processed_total.total",
            "applications.granted.total",
            "applications.unable_not_held.total",
        )


class TestApplicantsMissing:
    @pytest.mark.parametrize("filling", [0, EMPTY])
    def test_new_requests_not_split(self, filling: object) -> None:
        cells = {
            **{f"applications.new_received.{one}": filling for one in APPLICANTS},
            "applications.new_received.total": 15,
        }
        verdict = validate(report(cells=cells))  # type: ignore[arg-type]
        codes = [one.rule for one in verdict.findings]
        assert "T3-APPLICANT-MISSING" in codes
        assert "T3-ROW" not in codes

    def test_one_kind_told_is_a_split(self) -> None:
        cells = {
            "applications.new_received.total": 15,
            "applications.new_received.other_org": 1,
        }
        whole = report(cells=cells)
        assert findings(whole, "T3-APPLICANT-MISSING") == []
        assert findings(whole, "T3-ROW")
