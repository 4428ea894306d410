"""Who reports."""

import pytest

from gouji.extraction.document import Line, LinePlace
from gouji.parsing.identity import find_agency, find_level
from gouji.parsing.report import Level
from gouji.parsing.titles import Title, find_title


def prose(*texts: str) -> list[Line]:
    return [Line(text=text, where=LinePlace(line=n)) for n, text in enumerate(texts, 1)]


NO_NAME = Title("政府信息公开工作年度报告", None, None, prose("政府信息公开工作年度报告")[0])


@pytest.mark.parametrize(
    ("body", "tail", "agency"),
    [
        ("", "云岭县文化局", "云岭县文化局"),
        ("", "云岭县文化局 2024年1月15日", "云岭县文化局"),
        ("发布机构：云岭县文化局", "", "云岭县文化局"),
        ("如有疑问请与云岭县文化局联系。", "", "云岭县文化局"),
        ("2023年，云岭县文化局认真贯彻条例，做好公开。", "", "云岭县文化局"),
        ("文化工作稳步前进。", "", None),
    ],
)
def test_a_title_without_a_body_leaves_it_to_the_rest(
    body: str, tail: str, agency: str | None
) -> None:
    found = find_agency(NO_NAME, prose(body), prose(tail))
    assert (found and found.value) == agency


@pytest.mark.parametrize("body", ["教育部", "中华人民共和国水利部"])
def test_a_ministry_in_the_title_wins_over_the_office_that_publishes_for_it(body: str) -> None:
    title = find_title(prose(f"{body}2023年政府信息公开工作年度报告"))
    found = find_agency(title, prose(f"来源：{body}办公厅"), prose(""))
    assert found is not None
    assert found.value == body


def test_the_title_s_body_wins_over_the_signature() -> None:
    title = find_title(prose("云岭县文化局2023年政府信息公开工作年度报告"))
    found = find_agency(title, prose(""), prose("云岭县人民政府办公室"))
    assert found is not None
    assert found.value == "云岭县文化局"


@pytest.mark.parametrize(
    ("tail", "agency"),
    [
        ("云岭县人民政府", "云岭县人民政府"),
        ("云岭县人民政府办公室", "云岭县"),  # signs for the government
        ("云岭县文化局", "云岭县文化局"),  # the title lacks the office
        ("", "云岭县"),
    ],
)
def test_a_title_that_names_a_place_alone_is_its_government_s(tail: str, agency: str) -> None:
    title = find_title(prose("云岭县2023年政府信息公开工作年度报告"))
    found = find_agency(title, prose("发布机构：云岭县政务中心"), prose(tail))
    assert (found and found.value) == agency


@pytest.mark.parametrize(
    ("agency", "level"),
    [
        ("云岭县人民政府", Level.GOVERNMENT),
        ("云岭市政府", Level.GOVERNMENT),
        ("云岭县", Level.GOVERNMENT),
        ("青石镇人民政府", Level.TOWNSHIP),
        ("青石乡政府", Level.TOWNSHIP),
        ("云岭区城东街道办事处", Level.TOWNSHIP),
        ("乌拉苏木", Level.TOWNSHIP),
        ("云岭县文化局", Level.DEPARTMENT),
        ("云岭县人民政府办公室", Level.DEPARTMENT),
        ("云岭县乡村振兴局", Level.DEPARTMENT),
        (None, None),
    ],
)
def test_the_level_is_in_the_name(agency: str | None, level: Level | None) -> None:
    assert find_level(agency) is level
