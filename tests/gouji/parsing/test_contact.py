"""How to reach the body."""

import pytest

from gouji.extraction.document import Line, LinePlace
from gouji.parsing.contact import find_contact
from gouji.parsing.report import Contact
from tests.gouji.parsing.printed import report_of


def prose(*texts: str) -> list[Line]:
    return [Line(text=text, where=LinePlace(line=n)) for n, text in enumerate(texts, 1)]


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
        ("电话：（028）12345678", "（028）12345678"),
        ("联系电话 13800000000", "13800000000"),
        ("电话:6120094", "6120094"),
        ("电话：12345", None),
        ("电话咨询123456789012次", None),
    ],
)
def test_what_is_a_telephone_number(text: str, phone: str | None) -> None:
    assert find_contact(prose(text)).phone == phone


@pytest.mark.parametrize(
    "phone",
    [
        "0838-6120094转801",
        "0838-6120094 转 801",
        "0838-6120094（转801）",
        "0838-6120094-801",
        "（0838）6120094",
    ],
)
def test_a_telephone_number_comes_back_as_printed_with_its_extension(phone: str) -> None:
    assert find_contact(prose(f"电话：{phone}，邮编：618035")).phone == phone


def test_the_second_of_two_numbers_is_no_extension() -> None:
    assert find_contact(prose("电话：0838-6120094-6120095")).phone == "0838-6120094"


def test_labels_with_spaces_inside_are_read() -> None:
    found = find_contact(prose("地　址：云岭县学府大道7号", "邮　编：618035", "电　话：6120094"))
    assert found == Contact(address="云岭县学府大道7号", postcode="618035", phone="6120094")


def test_values_keep_their_full_width_characters() -> None:
    found = find_contact(prose("（地址：云岭县学府大道７号…邮编：６１８０３５）"))
    assert found.postcode == "６１８０３５"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("（地址：云岭县学府大道7号）", "云岭县学府大道7号"),
        ("地址：云岭县学府大道7号（县政府院内），邮编", "云岭县学府大道7号（县政府院内）"),
    ],
)
def test_an_address_ends_with_the_bracket_it_stands_in(text: str, address: str) -> None:
    assert find_contact(prose(text)).address == address


@pytest.mark.parametrize("mark", ["，", "、", "；", " "])
def test_the_next_label_ends_an_address_whatever_stands_before_it(mark: str) -> None:
    parts = ("联系地址:云岭县学府大道7号B座5楼", "咨询电话：0838-6120094", "E-mail：a@b.cn")
    found = find_contact(prose(f"请联系（{mark.join(parts)}）。"))
    assert found == Contact(address="云岭县学府大道7号B座5楼", phone="0838-6120094", email="a@b.cn")


def test_an_address_of_the_web_is_none_of_the_post() -> None:
    found = find_contact(prose("本页地址：http://www.yunling.gov.cn/art/1.html"))
    assert found.address is None


@pytest.mark.parametrize(
    ("lines", "phone"),
    [
        (("联系电话：0838-", "6120094。"), "0838-6120094"),
        (("联系电话：", "0838-6120094"), "0838-6120094"),
        (("（电话：0838-612", "0094，邮编：618035）"), "0838-6120094"),
        (("电话：0838-6120094", "20230101"), "0838-6120094"),
        (("电话（传真）：0838-6120094",), "0838-6120094"),
        (("传真：0838-6120095，电话：0838-6120 0941",), "0838-6120 0941"),
    ],
)
def test_a_telephone_number_broken_over_lines(lines: tuple[str, ...], phone: str) -> None:
    assert find_contact(prose(*lines)).phone == phone


@pytest.mark.parametrize(
    "lines", [("网址：http://", "www.yunling.gov.cn"), ("（网址：http", "://www.yunling.gov.cn）")]
)
def test_an_address_of_the_web_broken_over_lines(lines: tuple[str, ...]) -> None:
    assert find_contact(prose(*lines)).website == "http://www.yunling.gov.cn"


def test_items_on_lines_of_their_own_are_not_put_together() -> None:
    found = find_contact(prose("（地址：云岭县学府大道7号", "电话：6120094", "邮编：618035）"))
    assert found == Contact(address="云岭县学府大道7号", phone="6120094", postcode="618035")


def test_addresses_of_the_page_around_a_report_are_not_its_own() -> None:
    report = report_of(
        "云岭县政府网 http://www.portal.gov.cn 电话：12345678\n"
        "云岭县文化局2023年政府信息公开工作年度报告\n"
        "如有疑问，请与云岭县文化局联系（电话：0838-6120094）。\n"
        "一、总体情况\n全年公开信息3条。\n六、其他需要报告的事项\n无。\n"
        "云岭县文化局\n2024年1月12日\n"
        "地址：云岭县人民路1号 邮编：618000 网址：http://www.portal.gov.cn"
    )
    assert report.contact == Contact(phone="0838-6120094")
