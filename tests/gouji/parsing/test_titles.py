"""The title, on one line or several, and what it says."""

import pytest

from gouji.extraction.document import Line, LinePlace
from gouji.parsing.titles import find_title


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


TITLE = "政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["云岭县文化局2023年", TITLE], f"云岭县文化局2023年{TITLE}"),
        (["云岭县文化局", "2023年", TITLE], f"云岭县文化局2023年{TITLE}"),
        (["云岭县文化局", "2023年度政府信息公开", "工作年度报告"], f"云岭县文化局2023年度{TITLE}"),
        (["云岭县文化局政府信息公开工作", "2023年度报告"], None),
        (["云岭县文化局政府信息公开", "2023年度报告"], None),
        (["《云岭县文化局2023年", f"{TITLE}》"], f"云岭县文化局2023年{TITLE}"),
        (["# 云岭县文化局2023年", "", f"# {TITLE}"], f"云岭县文化局2023年{TITLE}"),
    ],
)
def test_a_title_broken_over_lines_is_put_together(lines: list[str], title: str | None) -> None:
    found = find_title(prose("无障碍 | 长者模式", *lines))
    assert found is not None
    assert (found.agency, found.year) == ("云岭县文化局", 2023)
    assert found.text == (title or "".join(lines))
    assert found.line.where == LinePlace(line=2)


@pytest.mark.parametrize("year", ["（2023年）", "（2023年度）", "2023", "2023年度", "(2023)"])
def test_the_year_may_stand_on_the_line_below(year: str) -> None:
    found = find_title(prose(f"云岭县文化局{TITLE}", year))
    assert found is not None
    assert (found.text, found.year) == (f"云岭县文化局{TITLE}{year}", 2023)


@pytest.mark.parametrize("furniture", ["政务公开", "云岭县人民政府", "2022年", "无障碍"])
def test_page_furniture_above_a_whole_title_stays_outside(furniture: str) -> None:
    found = find_title(prose(furniture, f"云岭县文化局2023年{TITLE}"))
    assert found is not None
    assert (found.text, found.line.where) == (f"云岭县文化局2023年{TITLE}", LinePlace(line=2))


def test_a_line_that_is_no_part_of_a_title_does_not_join_one() -> None:
    assert title_of("浏览次数 2023", TITLE) == (None, None)
    assert title_of(TITLE, "2023年1月5日") == (None, None)


def test_people_also_say_affairs_disclosure() -> None:
    assert title_of("云岭县文化局2023年政务公开工作年度报告") == ("云岭县文化局", 2023)
    assert title_of("云岭县文化局2023年政务公开与政府信息公开年度报告") == ("云岭县文化局", 2023)
    assert title_of("云岭县政务公开办公室2023年政府信息公开年度报告") == (
        "云岭县政务公开办公室",
        2023,
    )
    assert title_of("云岭县文化局2023年政务公开工作要点") is None


def test_the_marks_around_a_title_are_no_part_of_it() -> None:
    found = find_title(prose(f"《云岭县文化局2023年{TITLE}》"))
    assert found is not None
    assert found.text == f"云岭县文化局2023年{TITLE}"
