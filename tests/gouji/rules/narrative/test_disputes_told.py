"""What the text says of reconsideration and litigation against table four."""

import pytest

from gouji.rules.finding import Outcome
from tests.gouji.rules.build import Cells, absent, findings, outcome, report, the_finding
from tests.gouji.rules.narrative.telling import telling

R = "review_litigation"
REVIEW = f"{R}.review.total"
DIRECT = f"{R}.litigation_direct.total"
AFTER = f"{R}.litigation_after_review.total"
CASES: Cells = {REVIEW: 4, DIRECT: 2, AFTER: 1}


class TestReview:
    def test_another_number(self) -> None:
        whole = telling("因政府信息公开引起的行政复议5件。", cells=CASES)
        found = the_finding(whole, "NAR-REVIEW")
        assert (found.cells, found.expected, found.actual) == ((REVIEW,), "5", "4")

    @pytest.mark.parametrize(
        "told",
        [
            "因政府信息公开引起的行政复议4件。",
            "本年度未发生被行政复议机关纠正的情形。",
            "复议、诉讼案件共7件，均依法应诉答辩。",
        ],
    )
    def test_what_agrees_or_does_not_state_all(self, told: str) -> None:
        whole = telling(told, cells=CASES)
        assert findings(whole, "NAR-REVIEW") == []
        assert findings(whole, "NAR-NONE-BUT-TABLE") == []

    def test_a_table_that_is_not_there(self) -> None:
        tables = report().tables | {R: absent(R, "e2021")}
        whole = telling("因政府信息公开引起的行政复议5件。", tables=tables)
        assert outcome(whole, "NAR-REVIEW") is Outcome.NOT_ASSESSED


class TestLitigation:
    def test_both_kinds_of_suits_are_meant(self) -> None:
        whole = telling("因政府信息公开引起的行政诉讼2件。", cells=CASES)
        found = the_finding(whole, "NAR-LITIGATION")
        assert (found.cells, found.expected, found.actual) == ((DIRECT, AFTER), "2", "3")

    @pytest.mark.parametrize("told", ["被提起行政诉讼3件。", "复议后提起诉讼1件。"])
    def test_what_agrees_or_is_one_kind_only(self, told: str) -> None:
        assert findings(telling(told, cells=CASES), "NAR-LITIGATION") == []
