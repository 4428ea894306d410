"""Figures against those of the year before."""

from decimal import Decimal

import pytest

from gouji.parsing.claims.claim import Unit
from gouji.parsing.facts.fields import FactField
from tests.gouji.parsing.claims.sentences import claims_of

Found = tuple[FactField, int | None, int | None, str, Unit]
RECEIVED, REPLIED = FactField.RECEIVED, FactField.REPLIED
REVIEW, SUITS = FactField.RECONSIDERATION, FactField.LITIGATION


def found(text: str) -> list[Found]:
    return [
        (one.field, one.value, one.before, str(one.change), one.unit)
        for one in claims_of(text).comparisons
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全年收到政府信息公开申请40件，较2022年（50件）下降20%。",
            (RECEIVED, 40, 50, "-20", Unit.PERCENT),
        ),
        ("收到政府信息公开申请40件（上年为50件）。", (RECEIVED, 40, 50, "None", Unit.COUNT)),
        ("收到申请由上年的20件增加到30件。", (RECEIVED, 30, 20, "None", Unit.COUNT)),
        ("收到申请40件，2022年：50件。", (RECEIVED, 40, 50, "None", Unit.COUNT)),
        (
            "与2022年的50件相比下降20%，2023年收到政府信息公开申请40件。",
            (RECEIVED, 40, 50, "-20", Unit.PERCENT),
        ),
        ("全年办结申请60件，比去年回落14.3%。", (REPLIED, 60, None, "-14.3", Unit.PERCENT)),
        ("信息公开申请量同比上升120%。", (RECEIVED, None, None, "120", Unit.PERCENT)),
        (
            "截至12月31日收到申请9件，比上年多4件，2件于12月收到。",
            (RECEIVED, 9, None, "4", Unit.COUNT),
        ),
        ("新收申请60件，同比涨幅20%。", (RECEIVED, 60, None, "20", Unit.PERCENT)),
        ("新收申请9件，比上年多4件。", (RECEIVED, 9, None, "4", Unit.COUNT)),
        ("新收申請9件，較上年減少4件。", (RECEIVED, 9, None, "-4", Unit.COUNT)),
        ("全年收到申请9件，与上年持平。", (RECEIVED, 9, None, "0", Unit.COUNT)),
        ("信息公开行政复议3件，相比去年减少1件。", (REVIEW, 3, None, "-1", Unit.COUNT)),
        ("信息公开行政诉讼案件数同比下降50%。", (SUITS, None, None, "-50", Unit.PERCENT)),
    ],
)
def test_a_comparison(text: str, expected: Found) -> None:
    assert found(text) == [expected]


def test_two_comparisons_of_one_figure() -> None:
    first, second = found("收到申请30件，比上年增加10件，增长50%。")
    assert first == (RECEIVED, 30, None, "10", Unit.COUNT)
    assert second == (RECEIVED, 30, None, "50", Unit.PERCENT)


def test_each_part_of_a_sentence_has_its_own_subject() -> None:
    first, second = claims_of(
        "信息公开行政复议3件，比上年少2件；信息公开行政诉讼1件，比上年多1件。"
    ).comparisons
    assert (first.field, first.change) == (REVIEW, Decimal(-2))
    assert (second.field, second.change) == (SUITS, Decimal(1))


@pytest.mark.parametrize(
    "text",
    [
        "收到申请30件，较2021年增加10件。",
        "收到申请30件，环比增加10件。",
        "收到申请30件，较上年增加约10件。",
        "收到申请30件，较上年增长近五成。",
        "收到申请30件，占比较上年提高3个百分点。",
        "收到申请30件，与上年基本持平。",
        "收到申请30件，上年结转2件。",
        "收到申请30件，其中2022年结转2件。",
        "收到申请30件（含上年结转2件），较上年增加3件。",
        "处理申请较上年增加3件。",
        "信息公开行政复议、行政诉讼较上年减少3件。",
        "栏目访问量较上年增长30%。",
        "发布信息800条，较上年增加10条。",
        "收到申请30件。下一年度将进一步增加公开渠道2个。",
    ],
)
def test_what_is_no_exact_comparison_with_last_year(text: str) -> None:
    assert found(text) == []


def test_without_the_year_of_the_report_nothing_is_compared() -> None:
    assert claims_of("收到申请30件，比上年多10件。", year=None).comparisons == ()
