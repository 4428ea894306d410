"""What the name of a body tells about its rank, and how running text is searched."""

import re

import pytest

from gouji.parsing.report import Level
from gouji.rules.administration import is_below_prefecture
from gouji.rules.prose import matches_across, whole_text
from tests.gouji.rules.build import at, lines, report, said


@pytest.mark.parametrize(
    ("agency", "region", "below"),
    [
        ("代县卫生健康局", None, True),
        ("沙坡头区卫生健康局", None, True),
        ("松木塘镇人民政府", None, True),
        ("东风路街道办事处", None, True),
        ("阿鲁科尔沁旗财政局", None, True),
        ("大同市卫生健康委员会", None, False),
        ("大同市城乡建设局", None, False),
        ("大同市乡村振兴局", None, False),
        ("内蒙古自治区统计局", None, False),
        ("大同市卫生健康委员会", "山西省大同市", False),
        ("京山市财政局", None, True),
        ("霁川市财政局", None, None),
        ("鼓楼区财政局", None, True),
        ("大同市高新区财政局", None, None),
        ("重庆市财政局", "重庆市", False),
        ("财政局", "云南省大理白族自治州", False),
        ("财政局", "云南省红河哈尼族彝族自治州泸西县", True),
        ("卫生健康局", "湖北省荆门市京山市", True),
        ("交通运输局", "广西壮族自治区百色市", False),
    ],
)
def test_the_rank_of_a_body(agency: str, region: str | None, below: bool | None) -> None:
    assert is_below_prefecture(report(agency=said(agency), region=region)) is below


def test_a_township_is_one_whatever_its_name() -> None:
    assert is_below_prefecture(report(agency=None, level=Level.TOWNSHIP)) is True


def test_without_a_name_nothing_is_known() -> None:
    assert is_below_prefecture(report(agency=None)) is None


def test_text_is_folded_for_searching() -> None:
    folded = whole_text(report(prose=lines("（２０１９） 60 号\u3000", "**機構**改革")))
    assert folded == "(2019)60号机构改革"


def test_a_match_over_a_line_break_is_placed_where_it_begins() -> None:
    (found,) = matches_across(lines("甲乙", "", "丙丁", "戊"), re.compile("乙丙丁戊"))
    assert found.where == at(1)
    (found,) = matches_across(lines("甲乙", "", "丙丁", "戊"), re.compile("丙"))
    assert found.where == at(3)
