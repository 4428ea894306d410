"""What the text says of last year's figures, against last year's report."""

import pytest

from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import EMPTY, GONE, Cells
from tests.gouji.rules.narrative.claiming import claiming
from tests.gouji.rules.years.pairs import became, found, year

CODE = "XY-YOY-CLAIM"
RECEIVED = "applications.new_received.total"
REPLIED = "applications.processed_total.total"
REVIEW = "review_litigation.review.total"
PENALTIES = "active_disclosure.penalties.decisions"
NOW: Cells = {RECEIVED: 40, REPLIED: 38, REVIEW: 1, PENALTIES: 30}
BEFORE: Cells = {RECEIVED: 50, REPLIED: 60, REVIEW: 3, PENALTIES: 20}


@pytest.mark.parametrize(
    ("text", "calculated"),
    [
        ("收到政府信息公开申请40件，较2022年（50件）下降29%。", "-20.0%"),
        ("收到政府信息公开申请40件，较2022年（45件）下降20%。", "50"),
        ("收到政府信息公开申请40件，比上年减少12件。", "-10"),
        ("收到政府信息公开申请40件，与上年持平。", "-10"),
        ("信息公开行政复议1件，比上年减少1件。", "-2"),
        ("依申请公开申请量同比增长20%。", "-20.0%"),
        ("全年作出行政处罚决定30件，较上年增加2件。", "+10"),
    ],
)
def test_a_claim_that_last_years_report_does_not_bear_out(text: str, calculated: str) -> None:
    (one,) = found(CODE, claiming(text, cells=NOW), year(2022, BEFORE))
    assert one.severity is Severity.WARNING
    assert one.expected is not None
    assert calculated in one.expected


@pytest.mark.parametrize(
    "text",
    [
        "收到政府信息公开申请40件，较2022年（50件）下降20%。",
        "收到政府信息公开申请40件，比上年减少10件，下降20.4%。",
        "信息公开行政复议1件，比上年减少2件。",
        "依申请公开申请量同比下降36.7%。",  # of those finished
        "全年公示行政处罚决定12件，较上年增加2件。",  # published ones
        "收到政府信息公开申请40件，较上年减少约15件。",
    ],
)
def test_what_both_reports_bear_out_or_cannot_tell(text: str) -> None:
    assert found(CODE, claiming(text, cells=NOW), year(2022, BEFORE)) == []


def test_a_percentage_of_nothing_is_not_judged() -> None:
    text = "收到政府信息公开申请40件，同比增长100%。"
    assert found(CODE, claiming(text, cells={RECEIVED: 40}), year(2022)) == []


def test_without_last_years_report_nothing_is_judged() -> None:
    whole = claiming("收到政府信息公开申请40件，比上年减少12件。", cells=NOW)
    assert became(CODE, whole, None) is Outcome.NOT_ASSESSED
    assert became(CODE, claiming("开设专栏2个。"), None) is Outcome.PASS


@pytest.mark.parametrize("slot", [GONE, EMPTY])
def test_a_figure_of_last_year_that_could_not_be_read(slot: object) -> None:
    whole = claiming("信息公开行政复议1件，比上年减少2件。", cells=NOW)
    assert became(CODE, whole, year(2022, {**BEFORE, REVIEW: slot})) is Outcome.NOT_ASSESSED
