"""The stated period."""

import pytest

from gouji.extraction.document import Line, LinePlace
from gouji.parsing.period import find_period


def prose(*texts: str) -> list[Line]:
    return [Line(text=text, where=LinePlace(line=n)) for n, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("本报告所列数据的统计期限为2019年1月1日至2019年12月31日。", "2019-01-01", "2019-12-31"),
        ("统计期限自2021年1月1日起至12月31日止。", "2021-01-01", "2021-12-31"),
        ("报告中所列数据的统计期限自2019年1月至12月31日止。", "2019-01", "2019-12-31"),
        ("数据统计时限为2020年1月1日—2020年12月31日", "2020-01-01", "2020-12-31"),
        ("统计时间：20201月1日至202012月31日。", "2020-01-01", "2020-12-31"),
        ("统计期限为二〇二二年一月一日到同年十二月三十一日。", "2022-01-01", "2022-12-31"),
        ("所列数据从2023年1月1日起至2023年12月31日止。", "2023-01-01", "2023-12-31"),
    ],
)
def test_the_period_is_read_as_stated(text: str, start: str, end: str) -> None:
    found = find_period(prose("一、总体情况", text))
    assert found is not None
    assert (found.start, found.end) == (start, end)
    assert found.where == LinePlace(line=2)
    assert found.quote in text.replace("二〇二二年一月一日", "2022年1月1日").replace(
        "十二月三十一日", "12月31日"
    ).replace("：", ":")


@pytest.mark.parametrize(
    "text",
    [
        "2019年1月1日至2019年12月31日发布信息12条。",
        "统计期限为上一年度。",
        "统计期限为2019年1月1日。至2019年12月31日共收到3件。",
        "统计期限自2019年1月1日至2019年2月30日。",
    ],
)
def test_dates_that_state_no_period_are_none(text: str) -> None:
    assert find_period(prose(text)) is None


def test_the_first_statement_counts() -> None:
    found = find_period(
        prose(
            "统计期限为2019年1月1日至2019年12月31日。",
            "统计期限为2018年1月1日至2018年12月31日。",
        )
    )
    assert found is not None
    assert found.end == "2019-12-31"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("统计期为2023年1月1日—12月31日", "2023-01-01", "2023-12-31"),
        ("统计期限为2023.1.1-2023.12.31", "2023-01-01", "2023-12-31"),
        ("统计期限：2023-01-01至2023-12-31", "2023-01-01", "2023-12-31"),
        ("本报告涵盖2023年1月1日～2023年12月31日的工作", "2023-01-01", "2023-12-31"),
        ("涵盖2023年1月1日～2023年12月31日期间", "2023-01-01", "2023-12-31"),
        ("报告时间为2023年1月至12月", "2023-01", "2023-12"),
        ("报告公布的数据统计期限为2023年1月1日至12月31日", "2023-01-01", "2023-12-31"),
        ("统计期限自2023年1月本局成立之日起，至2023年12月31日止", "2023-01", "2023-12-31"),
    ],
)
def test_periods_in_less_usual_words(text: str, start: str, end: str) -> None:
    found = find_period(prose(text))
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "lines",
    [
        ("数据的统计期限自2023年1月1日", "至2023年12月31日止。"),
        ("数据的统计期限自2023年1月", "1日至2023年12月31日止。"),
        ("数据的统计期限自2023年1月1日至2023年12月", "31日止。"),
    ],
)
def test_a_period_broken_over_two_lines(lines: tuple[str, str]) -> None:
    found = find_period(prose("前言", *lines))
    assert found is not None
    assert (found.start, found.end) == ("2023-01-01", "2023-12-31")
    assert found.where == LinePlace(line=2)


@pytest.mark.parametrize(
    "text",
    [
        "报告编制时间为2024年1月至3月。",
        "统计期限自2023年12月31日至2023年1月1日。",
        "信息涵盖2023年1月1日至3月31日的重点领域。",
    ],
)
def test_times_of_something_else_state_no_period(text: str) -> None:
    assert find_period(prose(text)) is None
