"""Which names mean the same body."""

import pytest

from gouji.administration.bodies import body_key, same_body


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("代县卫生健康局", "山西省忻州市代县卫健局"),
        ("大同市卫健委", "大同市卫生健康委员会"),
        ("代县人民政府", "代县"),
        ("代县政府", "代县人民政府"),
        ("云岭区城东街道", "云岭区城东街道办事处"),
        ("云岭区城东街道办", "云岭区城东街道办事处"),
        ("渝中区人民政府朝天门街道办事处", "重庆市渝中区朝天门街道办事处"),
        ("代县政府办", "代县人民政府办公室"),
        ("代县教体局", "代县教育体育局"),
        ("代县发展改革局", "代县发展和改革局"),
        ("大同市文化和旅游局（大同市文物局）", "大同市文化和旅游局"),
        ("红河州财政局", "红河哈尼族彝族自治州财政局"),
        ("桃江县灰山港镇", "桃江县灰山港镇人民政府"),
        ("云岭县文化局", "云岭县 文化局"),  # in no gazetteer
        ("江西南昌市财政局", "南昌市财政局"),
        ("审计署", "审计署"),
    ],
)
def test_forms_of_one_name(first: str, second: str) -> None:
    assert same_body(first, second) is True
    assert same_body(second, first) is True
    assert body_key(first) == body_key(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("代县卫生健康局", "代县水利局"),
        ("代县卫生健康局", "大同市卫生健康委员会"),
        ("大同市平城区卫健局", "大同市卫健委"),
        ("代县人民政府", "代县教育局"),
        ("代县城市管理局", "代县市场监督管理局"),
        ("桃江县灰山港镇人民政府", "桃江县马迹塘镇人民政府"),
        ("桃江县灰山港镇人民政府", "桃江县人民政府"),
        ("桃江县灰山港镇人民政府", "桃江县桃花江街道办事处"),
        ("云岭县文化局", "望岫区文化局"),
        ("云岭县文化局", "代县文化局"),
        ("南京市鼓楼区教育局", "徐州市鼓楼区教育局"),
        ("教育部", "财政部"),
    ],
)
def test_different_bodies(first: str, second: str) -> None:
    assert same_body(first, second) is False
    assert same_body(second, first) is False
    assert body_key(first) != body_key(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("鼓楼区教育局", "鼓楼区教育局"),  # there are four
        ("鼓楼区教育局", "南京市鼓楼区教育局"),
        ("卫生健康局", "代县卫生健康局"),  # names no place
        ("卫生健康局", "卫生健康局"),
        ("代县教育局", "代县教育体育局"),  # reforms join offices
        ("代县卫生和计划生育局", "代县卫生健康局"),
        ("代县农业局", "代县农业农村局"),
        ("代县水利局", "代县水务局"),
        ("代县人民政府", "代县人民政府办公室"),  # signs for the government, and for itself
        ("代县财政局", "代县财政局办公室"),
        ("桃江县灰山港镇人民政府", "桃江县灰山港镇党政综合办公室"),
        ("灰山港镇人民政府", "桃江县灰山港镇人民政府"),
        ("霁川市云岭县文化局", "云岭县文化局"),
        ("合肥高新区管委会", "合肥高新技术产业开发区管委会"),
        ("海门市财政局", "海门区财政局"),  # a city made a district
        ("孟津县财政局", "洛阳市孟津区财政局"),
    ],
)
def test_what_a_name_alone_does_not_tell(first: str, second: str) -> None:
    assert same_body(first, second) is None
    assert same_body(second, first) is None


def test_a_place_that_is_not_certain_stays_as_printed_in_the_key() -> None:
    assert body_key("鼓楼区教育局") == "鼓楼区教育局"
    assert body_key("南京市鼓楼区教育局") == "江苏省南京市鼓楼区教育局"
