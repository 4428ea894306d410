"""Dates as they are printed, to ISO."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.parsing.dates import dates, iso_date, month, to_arabic

DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2099, 12, 31))


def all_dates(text: str) -> list[str]:
    return [found.iso for found in dates(to_arabic(text))]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2021年1月20日", "2021-01-20"),
        ("2021 年 01 月 20 日", "2021-01-20"),
        ("２０２１年１月２０日", "2021-01-20"),
        ("2021-01-20", "2021-01-20"),
        ("2021/1/20", "2021-01-20"),
        ("2021.1.20", "2021-01-20"),
        ("2021-01-20 15:32:07", "2021-01-20"),
        ("二〇二一年一月二十日", "2021-01-20"),
        ("二○二一年十二月三十一日", "2021-12-31"),
        ("二零二一年十月十一日", "2021-10-11"),
        ("二〇一九年三月一日", "2019-03-01"),
        ("二0二一年一月二十日", "2021-01-20"),
        ("二〇二一年 一月 二十日", "2021-01-20"),
        ("2021年元月20日", "2021-01-20"),
        ("2021年1月20号", "2021-01-20"),
        ("二〇二一年三月廿日", "2021-03-20"),
        ("二〇二一年三月廿九日", "2021-03-29"),
        ("二〇二一年三月卅一日", "2021-03-31"),
    ],
)
def test_every_way_a_date_is_printed(text: str, iso: str) -> None:
    assert all_dates(text) == [iso]


@pytest.mark.parametrize(
    ("text", "iso"), [("20201月1日", "2020-01-01"), ("202012月31日", "2020-12-31")]
)
def test_a_date_that_lost_its_year_character_is_read(text: str, iso: str) -> None:
    assert all_dates(text) == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "2021年2月30日",
        "2021年13月1日",
        "2021年1月32日",
        "2021年1月",
        "12021-01-20",
        "1月20日",
        "2021年度",
    ],
)
def test_what_is_no_full_date_is_passed_over(text: str) -> None:
    assert all_dates(text) == []


def test_all_dates_come_in_order_with_their_places() -> None:
    text = "自2019年1月1日起，至2019年12月31日止"
    found = list(dates(text))
    assert [one.iso for one in found] == ["2019-01-01", "2019-12-31"]
    assert [text[one.start : one.end] for one in found] == ["2019年1月1日", "2019年12月31日"]


@pytest.mark.parametrize(
    ("text", "iso"),
    [("2019年1月至12月", "2019-01"), ("截至2019 年 11 月底", "2019-11"), ("2019年全年", None)],
)
def test_a_month_without_a_day(text: str, iso: str | None) -> None:
    found = month(text)
    assert (found and found.iso) == iso


@given(DAYS)
def test_every_day_is_read_in_every_form(day: datetime.date) -> None:
    printed = [
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}年{day.month:02d}月{day.day:02d}日",
        f"{day:%Y-%m-%d}",
        f"{day.year}{day.month}月{day.day}日",
    ]
    assert [all_dates(text) for text in printed] == [[day.isoformat()]] * len(printed)


@given(st.integers(0, 3000), st.integers(-1, 14), st.integers(-1, 33))
def test_a_day_that_never_was_is_none(year: int, number: int, day: int) -> None:
    iso = iso_date(year, number, day)
    assert iso is None or datetime.date.fromisoformat(iso) == datetime.date(year, number, day)


def test_only_numerals_of_dates_become_digits() -> None:
    assert to_arabic("一、二〇二三年一月，第三项第十一条") == "一、2023年1月,第三项第十一条"
