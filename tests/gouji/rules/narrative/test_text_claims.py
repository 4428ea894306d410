"""What the text claims beyond plain figures, against the tables."""

import pytest

from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import GONE, Cells, findings, outcome, the_finding
from tests.gouji.rules.narrative.claiming import claiming

REPLIED = "applications.processed_total.total"
RECEIVED = "applications.new_received.total"
CARRIED = "applications.carried_in.total"
TABLE = "review_litigation"


class TestParts:
    @pytest.mark.parametrize(
        ("text", "actual"),
        [
            ("公布信息40条，其中动态20条、政策9条、公告10条。", "39 (20+9+10)"),
            ("公布信息40条，其中动态20条、其他21条。", "41 (20+21)"),
            ("公布信息40条，其中公众号2443条、网站12条。", "2455 (2443+12)"),
        ],
    )
    def test_parts_that_are_not_the_total(self, text: str, actual: str) -> None:
        found = the_finding(claiming(text), "NAR-SUM")
        assert found.severity is Severity.INFO
        assert (found.expected, found.actual, found.location) == ("40", actual, "section 一")

    @pytest.mark.parametrize(
        "text",
        [
            "公布信息40条，其中动态20条、政策10条、公告10条。",
            "公布信息40条，其中动态20条、政策9条、公告等10条。",
            "公布信息40条，其中动态20条、政策9条。",
            "公布信息40条，其中动态30条（其中图解5条、视频4条）、其他10条。",
            "公布信息40条，其中动态30条、其他10条，阅读9万次。",
        ],
    )
    def test_open_and_nested_lists_and_readers_stay_silent(self, text: str) -> None:
        assert findings(claiming(text), "NAR-SUM") == []


class TestShares:
    def test_a_share_of_the_whole_in_the_text(self) -> None:
        found = the_finding(claiming("公布信息40条，其中动态10条，占33%。"), "NAR-PERCENT")
        assert found.severity is Severity.INFO
        assert (found.expected, found.actual) == ("25.0% (10/40)", "33%")

    def test_a_share_of_the_requests_in_the_table(self) -> None:
        text = "政府信息公开申请中予以公开258件，占33.9%。"
        found = the_finding(claiming(text, cells={REPLIED: 806}), "NAR-PERCENT")
        assert "32.0%" in found.message.en

    def test_another_base_that_fits(self) -> None:
        text = "政府信息公开申请中当面提出9件，占30%。"
        for cells in ({REPLIED: 28, RECEIVED: 30}, {REPLIED: 29, RECEIVED: 25, CARRIED: 5}):
            assert findings(claiming(text, cells={**cells}), "NAR-PERCENT") == []

    def test_the_parts_listed_before_are_no_base(self) -> None:
        texts = ("新收依申请公开86件，其中网上提交50件、现场提交36件。", "不予公开41件，占48.2%。")
        assert findings(claiming(*texts, cells={REPLIED: 85}), "NAR-PERCENT") == []
        assert the_finding(claiming(*texts, cells={REPLIED: 75}), "NAR-PERCENT").actual == "48.2%"

    def test_half_a_point_is_rounding(self) -> None:
        text = "公布信息12条，其中图解2条，占17%。"
        assert outcome(claiming(text), "NAR-PERCENT") is Outcome.PASS

    def test_a_share_without_a_whole_is_not_judged(self) -> None:
        assert findings(claiming("图解2条，占17%。"), "NAR-PERCENT") == []

    def test_a_table_that_could_not_be_read(self) -> None:
        cells: Cells = {REPLIED: GONE, RECEIVED: GONE}
        whole = claiming("政府信息公开申请中当面提出9件，占30%。", cells=cells)
        assert outcome(whole, "NAR-PERCENT") is Outcome.NOT_ASSESSED


class TestOutcomes:
    @pytest.mark.parametrize(
        ("text", "cell"),
        [
            ("信息公开行政复议均获维持。", "review.corrected"),
            ("信息公开行政复议均获维持。", "review.pending"),
            ("信息公开行政诉讼零败诉。", "litigation_direct.corrected"),
            ("行政复议、行政诉讼无纠错。", "litigation_after_review.corrected"),
        ],
    )
    def test_a_claim_that_the_table_contradicts(self, text: str, cell: str) -> None:
        found = the_finding(claiming(text, cells={f"{TABLE}.{cell}": 2}), "NAR-OUTCOME-CLAIM")
        assert found.severity is Severity.WARNING
        assert found.cells == (f"{TABLE}.{cell}",)

    @pytest.mark.parametrize(
        ("text", "cell"),
        [
            ("已审结的信息公开行政复议均获维持。", "review.pending"),
            ("信息公开行政诉讼零败诉。", "litigation_direct.pending"),
            ("信息公开行政诉讼零败诉。", "review.corrected"),
            ("信息公开行政复议均获维持。", "litigation_direct.corrected"),
            ("力争行政诉讼零败诉。", "litigation_direct.corrected"),
        ],
    )
    def test_a_claim_that_it_does_not(self, text: str, cell: str) -> None:
        assert findings(claiming(text, cells={f"{TABLE}.{cell}": 2}), "NAR-OUTCOME-CLAIM") == []

    def test_a_table_that_could_not_be_read(self) -> None:
        whole = claiming("行政复议均获维持。", cells={f"{TABLE}.review.corrected": GONE})
        assert outcome(whole, "NAR-OUTCOME-CLAIM") is Outcome.NOT_ASSESSED


class TestAnotherYear:
    def test_a_sentence_left_over_from_an_earlier_report(self) -> None:
        found = the_finding(claiming("2022年我局新收政府信息公开申请0件。"), "NAR-YEAR")
        assert found.severity is Severity.WARNING
        assert (found.expected, found.actual) == ("2023", "2022")

    @pytest.mark.parametrize(
        "texts",
        [
            ("2022年新收政府信息公开申请3件。", "2023年新收政府信息公开申请5件。"),
            ("较2022年新收申请多2件。",),
            ("公开2022年度部门决算1份。",),
            ("2022年结转申请2件。",),
        ],
    )
    def test_other_years_that_are_named_rightly(self, texts: tuple[str, ...]) -> None:
        assert findings(claiming(*texts), "NAR-YEAR") == []
