"""Parts and the shares they are said to be."""

from decimal import Decimal

import pytest

from tests.gouji.parsing.claims.sentences import claims_of


@pytest.mark.parametrize(
    ("text", "part", "percent", "whole"),
    [
        ("办结申请80件，予以公开20件，占25%。", 20, "25", 80),
        ("共收到申请80件（其中网上提出20件，占25.0%）。", 20, "25.0", 80),
        ("公布信息40条，其中动态10条（占比25%）。", 10, "25", 40),
        ("公布信息40条，其中动态10条，占信息总数的25%。", 10, "25", 40),
        ("图解6篇，占解读总量的60%。", 6, "60", None),
    ],
)
def test_a_share(text: str, part: int, percent: str, whole: int | None) -> None:
    (one,) = claims_of(text).shares
    assert (one.part, one.percent, one.whole) == (part, Decimal(percent), whole)


def test_the_whole_may_end_the_sentence_before() -> None:
    (one,) = claims_of("全年公布信息40条。其中动态10条，占25%。").shares
    assert one.whole == 40


def test_the_parts_may_be_those_of_their_sum() -> None:
    text = "已公布的有指南2条，占20%；目录3条，占30%；图解5条，占55%。"
    assert [one.whole for one in claims_of(text).shares] == [10, 10, 10]
    text = "图解2篇，占20%；视频3个，占60%；漫画5幅，占45%。"
    assert [one.whole for one in claims_of(text).shares] == [None, None, None]


def test_requests_may_have_their_whole_in_the_table() -> None:
    (one,) = claims_of("政府信息公开申请中，当面提出6件，占60%。").shares
    assert one.is_of_requests
    (other,) = claims_of("依申请公开类文件6件，占60%。").shares
    assert not other.is_of_requests


@pytest.mark.parametrize(
    "text",
    [
        "办结申请80件，办结率100%。",
        "收到申请80件，同比增长25%。",
        "办结申请80件，予以公开20件，占约25%。",
        "办结申请80件，予以公开20件，占25%以上。",
        "办结申请80件，予以公开近20件，占25%。",
        "办结申请80件（当面8件），其中网上申请占25%。",
        "动态占25%，公告占75%。",
        "占用道路80件，整改率25%。",
    ],
)
def test_what_is_no_exact_share_of_a_part(text: str) -> None:
    assert claims_of(text).shares == ()
