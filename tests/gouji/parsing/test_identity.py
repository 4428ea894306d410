"""Who reports, on which year, when."""

import pytest

from gouji.extraction.document import Line, LinePlace
from gouji.parsing.identity import (
    Title,
    find_agency,
    find_index_no,
    find_level,
    find_published,
    find_signed,
    find_title,
    find_year,
)
from gouji.parsing.report import Level, Mention


def prose(*texts: str) -> list[Line]:
    return [Line(text=text, where=LinePlace(line=n)) for n, text in enumerate(texts, 1)]


def title_of(*texts: str) -> tuple[str | None, int | None] | None:
    found = find_title(prose(*texts))
    return None if found is None else (found.agency, found.year)


@pytest.mark.parametrize(
    ("text", "agency", "year"),
    [
        ("云岭县文化局2023年政府信息公开工作年度报告", "云岭县文化局", 2023),
        ("# 云岭县文化局2023年政府信息公开工作年度报告", "云岭县文化局", 2023),
        ("云岭县文化局2023年度政府信息公开年报", "云岭县文化局", 2023),
        ("2023年云岭县文化局政府信息公开工作年度报告", "云岭县文化局", 2023),
        ("云岭县文化局政府信息公开工作年度报告（2023年）", "云岭县文化局", 2023),
        ("2023年云岭县人民政府信息公开年度报告", "云岭县人民政府", 2023),
        ("云岭县文化局二〇二三年政府信息公开工作年度报告", "云岭县文化局", 2023),
        ("标题：云岭县文化局2023年政府信息公开工作年度报告", "云岭县文化局", 2023),
        ("《云岭县文化局2023年政府信息公开工作年度报告》", "云岭县文化局", 2023),
        ("云岭县文化局2023年政府信息公开工作年度报告 发布时间：2024-01-15", "云岭县文化局", 2023),
        ("2023年政府信息公开工作年度报告", None, 2023),
        ("政府信息公开工作年度报告", None, None),
    ],
)
def test_a_title_is_taken_apart(text: str, agency: str | None, year: int | None) -> None:
    assert title_of(text) == (agency, year)


def test_the_body_may_stand_on_the_line_above() -> None:
    found = find_title(prose("云岭县文化局", "", "2023年政府信息公开工作年度报告"))
    assert found is not None
    assert (found.agency, found.text) == (
        "云岭县文化局",
        "云岭县文化局2023年政府信息公开工作年度报告",
    )


@pytest.mark.parametrize(
    "text",
    [
        "当前位置：首页 > 政府信息公开年报",
        "根据条例，现公布2023年政府信息公开工作年度报告。",
        "关于印发政府信息公开工作年度报告格式的通知",
        "附件：政府信息公开工作年度报告",
        "政府信息公开指南",
        "",
    ],
)
def test_what_only_speaks_of_a_report_is_no_title(text: str) -> None:
    assert title_of(text) is None


def test_the_line_with_body_and_year_wins_over_a_breadcrumb() -> None:
    assert title_of("政府信息公开年报", "云岭县文化局2023年政府信息公开工作年度报告") == (
        "云岭县文化局",
        2023,
    )


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


def test_the_title_s_body_wins_over_the_signature() -> None:
    title = find_title(prose("云岭县文化局2023年政府信息公开工作年度报告"))
    found = find_agency(title, prose(""), prose("云岭县人民政府办公室"))
    assert found is not None
    assert found.value == "云岭县文化局"


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


def said(value: str) -> Mention:
    return Mention(value=value, quote=value, where=LinePlace(line=9))


def test_the_year_is_the_title_s_then_the_period_s_then_the_text_s_then_the_year_before() -> None:
    title = find_title(prose("云岭县文化局2023年政府信息公开工作年度报告"))
    text = prose("一、总体情况", "2021年，我局……")
    published, signed = said("2020-01-15"), said("2019-01-12")

    def year(
        title: Title | None,
        period_end: str | None,
        text: list[Line],
        published: Mention | None,
        signed: Mention | None,
    ) -> str | None:
        found = find_year(title, period_end, text, published, signed)
        return found.value if found else None

    assert year(title, "2022-12-31", text, published, signed) == "2023"
    assert year(NO_NAME, "2022-12-31", text, published, signed) == "2022"
    assert year(None, None, text, published, signed) == "2021"
    assert year(None, None, text[:1], published, signed) == "2019"
    assert year(None, None, text[:1], None, signed) == "2018"
    assert year(None, None, text[:1], None, None) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("发布时间：2024-01-15", "2024-01-15"),
        ("发布日期: 2024年1月15日 来源：办公室", "2024-01-15"),
        ("来源：办公室 | 日期：2024-01-15 | 浏览：12", "2024-01-15"),
        ("公开日期 2024.01.15", "2024-01-15"),
        ("发布时间：待定 2024-01-15", None),
        ("2024-01-15", None),
    ],
)
def test_the_date_of_publication(text: str, iso: str | None) -> None:
    found = find_published(prose(text), [])
    assert (found and found.value) == iso


def test_a_date_of_publication_may_stand_under_the_report() -> None:
    found = find_published(prose("标题"), prose("发布时间：2024-01-15"))
    assert found is not None
    assert found.where == LinePlace(line=1)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024年1月12日", "2024-01-12"),
        ("二〇二四年一月十二日", "2024-01-12"),
        ("云岭县文化局 2024年1月12日", "2024-01-12"),
        ("（2024年1月12日）", "2024-01-12"),
        ("截至2024年1月12日共收到3件。", None),
    ],
)
def test_a_signature_is_a_date_with_at_most_the_body_s_name(text: str, iso: str | None) -> None:
    found = find_signed(prose("无其他事项。", text))
    assert (found and found.value) == iso


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("索引号：11510000MB1234567X/2024-00012", "11510000MB1234567X/2024-00012"),
        ("索 引 号: 000014349/2024-00003 | 分类", "000014349/2024-00003"),
        ("索引", None),
    ],
)
def test_the_index_number(text: str, number: str | None) -> None:
    assert find_index_no(prose("首页", text)) == number
