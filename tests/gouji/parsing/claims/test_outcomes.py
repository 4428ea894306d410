"""What is claimed of the outcome of all cases."""

import pytest

from gouji.parsing.claims.claim import Outcome
from tests.gouji.parsing.claims.sentences import claims_of

UPHELD, NONE = Outcome.ALL_UPHELD, Outcome.NONE_CORRECTED


@pytest.mark.parametrize(
    ("text", "outcome", "review", "litigation"),
    [
        ("涉信息公开行政复议4件，均获维持。", UPHELD, True, False),
        ("行政诉讼2件，法院全部驳回原告诉讼请求。", UPHELD, False, True),
        ("行政复议、行政诉讼维持率为100%。", UPHELD, True, True),
        ("行政诉讼案件实现零败诉。", NONE, False, True),
        ("没有行政复议被纠错的情况。", NONE, True, False),
        ("行政訴訟敗訴率為0。", NONE, False, True),
    ],
)
def test_a_claim(text: str, outcome: Outcome, review: bool, litigation: bool) -> None:
    (one,) = claims_of(text).outcomes
    assert (one.outcome, one.of_review, one.of_litigation) == (outcome, review, litigation)


def test_a_claim_about_the_cases_decided() -> None:
    (one,) = claims_of("行政复议4件，已审结的3件均维持。").outcomes
    assert one.of_decided


@pytest.mark.parametrize(
    "text",
    [
        "行政复议4件，其中维持3件。",
        "下一步，力争行政诉讼零败诉。",
        "确保行政复议无纠错。",
        "去年行政诉讼零败诉。",
        "行政处罚案卷评查无纠正。",
        "申请均已答复，维持良好秩序。",
        "行政诉讼败诉1件。",
        "行政诉讼败诉率为0.5%。",
    ],
)
def test_what_claims_nothing_of_all_cases(text: str) -> None:
    assert claims_of(text).outcomes == ()
