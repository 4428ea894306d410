"""Where the reporting body sits."""

import pytest

from gouji.extraction.document import Line, LinePlace
from gouji.parsing.locality import area_code, find_region
from gouji.parsing.report import Contact, Mention

NOTHING = Contact()


def region(
    agency: str, *texts: str, year: int | None = 2023, contact: Contact = NOTHING
) -> str | None:
    prose = [Line(text=text, where=LinePlace(line=n)) for n, text in enumerate(texts, 1)]
    body = Mention(value=agency, quote=agency, where=LinePlace(line=1))
    return find_region(body, year, prose, contact)


@pytest.mark.parametrize(
    ("agency", "path"),
    [
        ("大同市水务局", "山西省大同市"),
        ("进贤县教育局", "江西省南昌市进贤县"),
        ("银川市兴庆区教育局", "宁夏回族自治区银川市兴庆区"),
        ("湖南省水利厅", "湖南省"),
        ("渝中区人民政府", "重庆市渝中区"),
        ("天门市民政局", "湖北省天门市"),
        ("桃江县灰山港镇人民政府", "湖南省益阳市桃江县"),
        ("东莞市虎门镇人民政府", "广东省东莞市"),
        ("国家税务总局大同市税务局", "山西省大同市"),
        ("湖北省公安厅", "湖北省"),  # 公安 is a county of the province
        ("镇江市财政局", "江苏省镇江市"),
        ("宝坻区八门城镇人民政府", "天津市宝坻区"),
    ],
)
def test_a_place_that_only_one_division_is_called(agency: str, path: str) -> None:
    assert region(agency) == path


@pytest.mark.parametrize(
    "agency",
    [
        "教育局",
        "教育部",
        "云岭县教育局",
        "鼓楼区教育局",
        "城关区教育局",
        "大同市高新区教育局",
        "合肥高新技术产业开发区管委会",
        "灰山港镇人民政府",
        "大同市灰山港镇人民政府",  # in which county?
        "古县镇人民政府",  # a town of the name of a county
        "古县渡镇人民政府",
        "唐县镇",
        "西城区街道办事处",
        "江苏省南京市场监管局",  # of the city, which it does not name in full
        "大同市生态环境局云冈分局",
        "南京海关",
    ],
)
def test_what_is_not_certain_is_not_said(agency: str) -> None:
    assert region(agency) is None


class TestTownships:
    def test_the_county_named_in_the_text(self) -> None:
        assert region("灰山港镇人民政府", "现公布桃江县灰山港镇的年度报告") == "湖南省益阳市桃江县"
        printed = "请与江西省南昌市 进贤县民和镇人民政府联系"
        assert region("民和镇人民政府", printed) == "江西省南昌市进贤县"

    def test_another_county_too(self) -> None:
        texts = "桃江县灰山港镇人民政府", "赴代县灰山港镇学习"
        assert region("灰山港镇人民政府", *texts) is None

    def test_the_text_before_it_is_no_county(self) -> None:
        assert region("灰山港镇人民政府", "我市灰山港镇人民政府", "云岭县灰山港镇") is None


def test_the_city_s_office_of_the_same_name_is_another_body() -> None:
    assert region("教育局", "按照大同市教育局的要求") is None


class TestSeveralPlacesOfOneName:
    def test_their_city_in_the_text(self) -> None:
        assert region("鼓楼区教育局", "地址：福州市鼓楼区湖东路") == "福建省福州市鼓楼区"
        assert region("朝阳区教育局", "北京市朝阳区教育局信息公开") == "北京市朝阳区"
        assert region("朝阳区教育局", "长春市门户网站") == "吉林省长春市朝阳区"

    def test_two_cities_decide_nothing(self) -> None:
        assert region("鼓楼区教育局", "赴福州市鼓楼区学习", "徐州市鼓楼区教育局") is None

    def test_the_area_code(self) -> None:
        assert (
            region("鼓楼区教育局", contact=Contact(phone="(025)83412345")) == "江苏省南京市鼓楼区"
        )
        assert region("鼓楼区教育局", contact=Contact(phone="13905190000")) is None

    def test_the_postcode(self) -> None:
        assert region("鼓楼区教育局", contact=Contact(postcode="475000")) == "河南省开封市鼓楼区"
        assert region("鼓楼区教育局", contact=Contact(postcode="210000")) is None  # 南京, 徐州

    def test_evidence_that_disagrees(self) -> None:
        contact = Contact(phone="025-83412345", postcode="350001")
        assert region("鼓楼区教育局", contact=contact) is None

    def test_the_year_of_the_report(self) -> None:
        assert region("公主岭市教育局", year=2023) == "吉林省长春市公主岭市"
        assert region("公主岭市教育局", year=2019) is None


@pytest.mark.parametrize(
    ("phone", "code"),
    [
        ("0797-8398675", "0797"),
        ("01066112233", "010"),
        ("（0371）6955 1234", "0371"),
        ("028-86512345转801", "028"),
        ("83986755", None),
        ("13970012345", None),
        ("400-8112345", None),
        ("12345", None),
        (None, None),
    ],
)
def test_the_area_code_of_a_landline(phone: str | None, code: str | None) -> None:
    assert area_code(phone) == code
