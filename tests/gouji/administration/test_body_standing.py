"""What a body is, and how high it stands."""

import pytest

from gouji.administration.division import Rank
from gouji.administration.standing import Kind, Standing, standing


@pytest.mark.parametrize(
    ("name", "kind", "rank"),
    [
        ("教育部", Kind.DEPARTMENT, Rank.NATION),
        ("国务院办公厅", Kind.DEPARTMENT, Rank.NATION),
        ("山西省司法厅", Kind.DEPARTMENT, Rank.PROVINCE),
        ("上海市人民政府", Kind.GOVERNMENT, Rank.PROVINCE),
        ("大同市", Kind.GOVERNMENT, Rank.PREFECTURE),
        ("大兴安岭地区行政公署", Kind.GOVERNMENT, Rank.PREFECTURE),
        ("大同市人民政府办公室", Kind.OFFICE, Rank.PREFECTURE),
        ("国家税务总局大同市税务局", Kind.DEPARTMENT, Rank.PREFECTURE),
        ("鼓楼区财政局", Kind.DEPARTMENT, Rank.COUNTY),  # wherever it is
        ("京山市财政局", Kind.DEPARTMENT, Rank.COUNTY),
        ("代县公共资源交易中心", Kind.INSTITUTION, Rank.COUNTY),
        ("代县第一中学", Kind.INSTITUTION, Rank.COUNTY),
        ("代县综合行政执法大队", Kind.DEPARTMENT, Rank.COUNTY),
        ("云岭县财政局", Kind.DEPARTMENT, Rank.COUNTY),
        ("霁川市财政局", Kind.DEPARTMENT, None),
        ("大同市霁川市财政局", Kind.DEPARTMENT, Rank.COUNTY),
        ("合肥市高新区财政局", Kind.DEPARTMENT, None),
        ("重庆市两江新区管理委员会", Kind.COMMITTEE, None),
        ("景区管委会", Kind.COMMITTEE, None),
        ("桃江县灰山港镇", Kind.TOWNSHIP, Rank.TOWNSHIP),
        ("宝坻区八门城镇人民政府", Kind.TOWNSHIP, Rank.TOWNSHIP),
        ("云岭县青溪办事处", Kind.TOWNSHIP, Rank.TOWNSHIP),
        ("浦东新区南汇新城镇人民政府", Kind.TOWNSHIP, Rank.TOWNSHIP),
        ("青桑县槐荫台镇党政办公室", Kind.TOWNSHIP, Rank.TOWNSHIP),
        ("乌拉苏木", Kind.TOWNSHIP, Rank.TOWNSHIP),
        ("云岭县驻京办事处", Kind.DEPARTMENT, Rank.COUNTY),
        ("云岭县乡村振兴局", Kind.DEPARTMENT, Rank.COUNTY),
        ("云岭县城乡建设局", Kind.DEPARTMENT, Rank.COUNTY),
    ],
)
def test_kind_and_rank(name: str, kind: Kind, rank: Rank | None) -> None:
    assert standing(name) == Standing(kind, rank)


def test_a_known_region_tells_the_rank() -> None:
    assert standing("财政局").rank is None
    assert standing("财政局", "山西省大同市").rank is Rank.PREFECTURE
