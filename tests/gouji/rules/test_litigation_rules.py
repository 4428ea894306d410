"""Table four."""

import pytest

from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import EMPTY, GONE, Cells, findings, outcome, report, the_finding

AFTER = "review_litigation.litigation_after_review"


class TestSum:
    @pytest.mark.parametrize("row", ["review", "litigation_direct", "litigation_after_review"])
    def test_a_block_that_does_not_add_up(self, row: str) -> None:
        cells = {f"review_litigation.{row}.upheld": 2, f"review_litigation.{row}.total": 3}
        found = the_finding(report(cells=cells), "T4-SUM")
        assert found.cells == (f"review_litigation.{row}.total",)
        assert (found.expected, found.actual) == ("2 (2+0+0+0)", "3")

    def test_a_blank_makes_it_a_warning(self) -> None:
        cells: Cells = {f"{AFTER}.pending": EMPTY, f"{AFTER}.total": 3}
        assert the_finding(report(cells=cells), "T4-SUM").severity is Severity.WARNING

    def test_figures_under_a_header_that_could_not_be_read_are_not_weighed(self) -> None:
        cells: Cells = {f"{AFTER}.pending": GONE, f"{AFTER}.total": 3}
        assert outcome(report(cells=cells), "T4-SUM") is Outcome.NOT_ASSESSED


class TestSequence:
    def test_suits_after_reviews_that_never_were(self) -> None:
        cells = {f"{AFTER}.total": 2, f"{AFTER}.upheld": 2}
        found = the_finding(report(cells=cells), "T4-SEQ")
        assert found.severity is Severity.INFO
        assert "2" in found.message.zh

    def test_suits_after_reviews_of_the_year(self) -> None:
        cells = {
            f"{AFTER}.total": 2,
            f"{AFTER}.upheld": 2,
            "review_litigation.review.total": 1,
            "review_litigation.review.upheld": 1,
        }
        assert outcome(report(cells=cells), "T4-SEQ") is Outcome.PASS

    def test_unknown_reviews_prove_nothing(self) -> None:
        cells: Cells = {f"{AFTER}.total": 2, "review_litigation.review.total": GONE}
        assert outcome(report(cells=cells), "T4-SEQ") is Outcome.NOT_ASSESSED


class TestAgainstTableThree:
    def test_many_more_cases_than_requests(self) -> None:
        cells = {
            "review_litigation.review.total": 11,
            "applications.processed_total.total": 2,
        }
        assert "11" in the_finding(report(cells=cells), "T4-VS-T3").message.en

    def test_a_busy_district_is_no_matter(self) -> None:
        cells = {
            "review_litigation.review.total": 144,
            "review_litigation.litigation_direct.total": 97,
            "applications.processed_total.total": 126,
        }
        assert outcome(report(cells=cells), "T4-VS-T3") is Outcome.PASS

    def test_without_requests_nothing_is_compared(self) -> None:
        cells = {"review_litigation.review.total": 3}
        assert findings(report(cells=cells), "T4-VS-T3") == []
