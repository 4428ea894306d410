"""The stated period, and how to reach the body."""

import pytest

from gouji.extraction.document import Line, LinePlace
from gouji.parsing.period import find_contact, find_period
from gouji.parsing.report import Contact


def prose(*texts: str) -> list[Line]:
    return [Line(text=text, where=LinePlace(line=n)) for n, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("本报告所列数据的统计期限为2019年1月1日至2019年12月31日。", "2019-01-01", "2019-12-31"),
        ("统计期限自2021年1月1日起至12月31日止。", "2021-01-01", "2021-12-31"),
        ("报告中所列数据的统计期限自2019年1月至12月31日止。", "2019-01", "2019-12-31"),
        ("数据统计时限为2020年1月1日—2020年12月31日", "2020-01-01", "2020-12-31"),
        ("统计时间：20201月1日至202012月31日。", "2020-01-01", "2020-12-31"),
        ("统计期限为二〇二二年一月一日到同年十二月三十一日。", "2022-01-01", "2022-12-31"),
        ("所列数据从2023年1月1日起至2023年12月31日止。", "2023-01-01", "2023-12-31"),
    ],
)
def test_the_period_is_read_as_stated(text: str, start: str, end: str) -> None:
    found = find_period(prose("一、总体情况", text))
    assert found is not None
    assert (found.start, found.end) == (start, end)
    assert found.where == LinePlace(line=2)
    assert found.quote in text.replace("二〇二二年一月一日", "2022年1月1日").replace(
        "十二月三十一日", "12月31日"
    ).replace("：", ":")


@pytest.mark.parametrize(
    "text",
    [
        "2019年1月1日至2019年12月31日发布信息12条。",
        "统计期限为上一年度。",
        "统计期限为2019年1月1日。至2019年12月31日共收到3件。",
        "统计期限自2019年1月1日至2019年2月30日。",
    ],
)
def test_dates_that_state_no_period_are_none(text: str) -> None:
    assert find_period(prose(text)) is None


def test_the_first_statement_counts() -> None:
    found = find_period(
        prose(
            "统计期限为2019年1月1日至2019年12月31日。",
            "统计期限为2018年1月1日至2018年12月31日。",
        )
    )
    assert found is not None
    assert found.end == "2019-12-31"


def test_the_contact_is_read_from_one_sentence() -> None:
    text = (
        "如有疑问，请与云岭县文化局办公室联系（地址：云岭县学府大道7号，邮编：618035，"
        "电话：0838-6120094，电子邮箱：yl_whj@163.com，网址：http://www.yunling.gov.cn/）。"
    )
    assert find_contact(prose(text)) == Contact(
        address="云岭县学府大道7号",
        postcode="618035",
        phone="0838-6120094",
        email="yl_whj@163.com",
        website="http://www.yunling.gov.cn/",
    )


def test_a_report_that_gives_no_contact_has_none() -> None:
    assert find_contact(prose("全年公开信息12345678条。")) == Contact()


def test_what_stands_on_several_lines_is_put_together_and_the_first_counts() -> None:
    found = find_contact(prose("联系电话：028-12345678", "邮政编码 610000", "电话：028-87654321"))
    assert found == Contact(phone="028-12345678", postcode="610000")


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("电话：（028）12345678", "(028)12345678"),
        ("联系电话 13800000000", "13800000000"),
        ("电话:6120094", "6120094"),
        ("电话：12345", None),
        ("电话咨询123456789012次", None),
    ],
)
def test_what_is_a_telephone_number(text: str, phone: str | None) -> None:
    assert find_contact(prose(text)).phone == phone
