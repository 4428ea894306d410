"""Telephones that ring elsewhere."""

import pytest

from gouji.parsing.report import Contact, Report
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import at, lines, outcome, report, said, the_finding


def reached(region: str | None, phone: str | None, agency: str = "财政局") -> Report:
    """A report of a body in `region` that prints `phone`."""
    return report(
        agency=said(agency),
        region=region,
        contact=Contact(phone=phone),
        prose=lines("前言", f"电话：{phone}"),
    )


@pytest.mark.parametrize(
    ("region", "phone", "expected"),
    [
        ("江苏省南京市", "0512-83412345", "025"),
        ("山西省忻州市代县", "0352-5220000", "0350"),
        ("北京市朝阳区", "022-65094321", "010"),
        ("云南省红河哈尼族彝族自治州", "（0871）3732000", "0873"),
        ("湖北省仙桃市", "0724-3221111", "0728"),
    ],
)
def test_another_prefecture_s_code(region: str, phone: str, expected: str) -> None:
    found = the_finding(reached(region, phone), "META-PHONE")
    assert (found.severity, found.location) == (Severity.INFO, "contact.phone")
    assert (found.expected or "").startswith(expected)
    assert region in found.message.zh
    assert found.where == (at(2),)


@pytest.mark.parametrize(
    ("region", "phone"),
    [
        ("江苏省南京市", "025-83412345"),
        ("江苏省南京市鼓楼区", "025-83412345"),
        ("江苏省", "0512-83412345"),  # a provincial body in another city
        ("新疆维吾尔自治区昌吉回族自治州玛纳斯县", "0993-6661234"),  # a code of its own
        ("新疆维吾尔自治区昌吉回族自治州玛纳斯县", "0994-6661234"),
        ("河南省开封市", "0378-3881234"),  # the code of before the merger
        ("江苏省南京市", "83412345"),
        ("江苏省南京市", "13912345678"),
        ("江苏省南京市", "400-1234567"),
        ("江苏省南京市", "12345"),
    ],
)
def test_own_codes_and_numbers_without_any(region: str, phone: str) -> None:
    assert outcome(reached(region, phone), "META-PHONE") is Outcome.PASS


def test_a_zone_is_looked_up_where_its_city_is() -> None:
    zone = "合肥高新技术产业开发区管理委员会"
    assert the_finding(reached(None, "0553-5651234", zone), "META-PHONE").actual == "0553"
    assert outcome(reached(None, "0551-65651234", zone), "META-PHONE") is Outcome.PASS


def test_without_place_or_number_nothing_is_compared() -> None:
    assert outcome(reached(None, "025-83412345"), "META-PHONE") is Outcome.NOT_ASSESSED
    assert outcome(reached("江苏省南京市", None), "META-PHONE") is Outcome.NOT_ASSESSED
