"""The place that a body's name begins with."""

import pytest

from gouji.administration.territory import territory


@pytest.mark.parametrize(
    ("name", "path", "office"),
    [
        ("内蒙古自治区阿鲁科尔沁旗财政局", "内蒙古自治区赤峰市阿鲁科尔沁旗", "财政局"),
        ("吉林省吉林市教育局", "吉林省吉林市", "教育局"),
        ("上海市浦东新区教育局", "上海市浦东新区", "教育局"),
        ("阳泉市城区教育局", "山西省阳泉市城区", "教育局"),
        ("六枝特区教育局", "贵州省六盘水市六枝特区", "教育局"),
        ("景德镇市教育局", "江西省景德镇市", "教育局"),
        ("辽宁朝阳县教育局", "辽宁省朝阳市朝阳县", "教育局"),
        ("仙桃市人民政府办公室", "湖北省仙桃市", "人民政府办公室"),
        ("国家税务总局大同市税务局", "山西省大同市", "国家税务总局税务局"),
        ("湖北省", "湖北省", ""),
    ],
)
def test_known_places(name: str, path: str, office: str) -> None:
    found = territory(name)
    assert found.division is not None
    assert (found.division.path, found.office) == (path, office)


@pytest.mark.parametrize(
    "name",
    [
        "市场监督管理局",
        "城市管理局",
        "区划地名办公室",
        "乡村振兴局",
        "城乡建设局",
        "市卫生健康委员会",
        "社区矫正管理局",
        "住房和城市建设局",
        "南京海关",  # a short name alone: the customs district is larger than the city
        "佛山市场监管局",
        "街道办事处",
    ],
)
def test_offices_that_name_no_place(name: str) -> None:
    found = territory(name)
    assert (found.printed, found.office) == ("", name)


def test_a_name_that_several_places_bear() -> None:
    assert [place.path for place in territory("南山区教育局").candidates] == [
        "黑龙江省鹤岗市南山区",
        "广东省深圳市南山区",
    ]
    assert territory("南山区教育局").division is None


@pytest.mark.parametrize("name", ["东区街道办事处", "城关区教育局", "矿区教育局", "新区教育局"])
def test_a_name_that_any_city_may_use_needs_its_city(name: str) -> None:
    assert territory(name).candidates == ()


@pytest.mark.parametrize(
    ("name", "zone", "host"),
    [
        ("合肥市高新区教育局", "高新区", "安徽省合肥市"),
        ("合肥高新技术产业开发区管委会", "合肥高新技术产业开发区", "安徽省合肥市"),
        ("重庆市两江新区管理委员会", "两江新区", "重庆市"),
    ],
)
def test_a_zone_is_no_division_but_has_a_host(name: str, zone: str, host: str) -> None:
    found = territory(name)
    assert (found.zone, [place.path for place in found.hosts]) == (zone, [host])


def test_townships_and_places_in_no_gazetteer() -> None:
    found = territory("霁川市青桑县槐荫台镇人民政府")
    assert (found.unknown, found.town, found.office) == ("霁川市青桑县", "槐荫台镇", "人民政府")
    assert found.division is None
