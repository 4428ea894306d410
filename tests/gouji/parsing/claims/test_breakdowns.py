"""Totals and the parts listed of them."""

import pytest

from tests.gouji.parsing.claims.sentences import claims_of


@pytest.mark.parametrize(
    ("text", "total", "parts", "complete"),
    [
        ("公布信息30条，其中动态10条、政策12条、公告8条。", 30, (10, 12, 8), True),
        ("公布信息30条。", None, (), False),
        ("收到申请20件，其中个人12件，企业8件，均已答复。", 20, (12, 8), False),
        ("公布信息99条，其中：动态：50条；政策：30条；公告等19条。", 99, (50, 30, 19), False),
        ("公布信息62条（其中动态12条、公告30条、其他20条），阅读9万次。", 62, (12, 30, 20), True),
        ("公布信息88条（含图解3条），其中条例、规章5条，公告7条，其他76条。", 88, (5, 7, 76), True),
        ("公布信息1,206条，较上年增加6条，其中动态1,200条，其他6条。", 1206, (1200, 6), True),
        (
            "收到申请9件，占比45%，其中公开4件、占44.4%；不公开3件、占33.3%；无法提供2件。",
            9,
            (4, 3, 2),
            True,
        ),
        ("公佈資訊三十條，其中動態十條、政策十二條、公告八條。", 30, (10, 12, 8), True),
        ("办结30件，其中个人8件、企业4件，予以公开9件。", 30, (8, 4), False),
        ("办理30件，其中个人9件、企业8件、其他13件；办结28件。", 30, (9, 8, 13), True),
        ("复议4件，其中维持3件、纠正2件；起诉3件，其中维持2件。", 4, (3, 2), False),
        ("公布信息30条，其中动态10条、政策20条；微博发布15条。", 30, (10, 20), False),
        ("公布信息30条，其中动态9条、政策8条、公告10条；微博发布15条。", 30, (9, 8, 10), True),
        ("复议8件，其中维持5件、纠正3件；起诉2件。", 8, (5, 3), False),
        ("公布信息30条。其中，动态10条，政策12条，公告9条。", 30, (10, 12, 9), True),
        ("共审核稿件12篇，主要为简讯5篇、通知3篇、公告2篇。", 12, (5, 3, 2), False),
    ],
)
def test_parts_of_a_total(
    text: str, total: int | None, parts: tuple[int, ...], complete: bool
) -> None:
    found = [(one.total, one.parts, one.is_complete) for one in claims_of(text).breakdowns]
    assert found == ([(total, parts, complete)] if total is not None else [])


@pytest.mark.parametrize(
    "text",
    [
        "公布信息约30条，其中动态10条、政策12条、公告9条。",
        "公布信息30条，其中动态20余条、公告10条。",
        "公布信息30条，其中动态10条，阅读5次。",
        "收到申请20件，其中个人12件，企业8件，办结19件。",
        "公布信息30条，审核稿件25条。其中动态10条、政策12条、公告9条。",
        "较上年增加30条。其中动态10条、政策12条、公告9条。",
    ],
)
def test_lists_that_are_no_plain_parts(text: str) -> None:
    assert claims_of(text).breakdowns == ()


def test_of_a_list_inside_a_list_only_the_inner_one_is_plain() -> None:
    (one,) = claims_of("公布信息30条，其中动态20条，其中图解5条、视频4条。").breakdowns
    assert (one.total, one.parts, one.is_complete) == (20, (5, 4), False)


def test_a_quotation_begins_at_its_own_line() -> None:
    (one,) = claims_of("全年公布信息9", "条，其中动态5条，其他4条。").breakdowns
    assert one.quote.text == "9条，其中动态5条，其他4条"
    assert one.quote.section == "一"
