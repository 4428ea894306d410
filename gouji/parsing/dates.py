"""Dates as they are printed, damaged ones included, to ISO."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gouji.parsing.folding import width

_CHINESE_DIGITS = {"〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5} | {
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_CHINESE_YEAR = re.compile(
    r"([二][〇零○]一[〇零○一二三四五六七八九]|[二][〇零○][一二三][〇零○一二三四五六七八九])"
)
_CHINESE_NUMBER = re.compile(
    r"(?<=[年月])([一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日])"
)
# 年 is lost in damaged copies: 20201月1日 is 2020-01-01, 202012月31日 is 2020-12-31.
_DATE = re.compile(
    r"(?<!\d)(?P<year>20\d{2})\s*(?:年|[-/.]|(?=\d{1,2}\s*月))\s*"
    r"(?P<month>1[0-2]|0?[1-9])\s*(?:月|[-/.])\s*(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)\s*日?"
)
_MONTH = re.compile(r"(?<!\d)(?P<year>20\d{2})\s*年?\s*(?P<month>1[0-2]|0?[1-9])\s*月")


@dataclass(frozen=True)
class PrintedDate:
    """A date found in a text: ISO (`2019-01` where no day is printed) and its position."""

    iso: str
    start: int
    end: int


def to_arabic(text: str) -> str:
    """`text` with the Chinese numerals of dates written as digits (二〇二一年一月 to 2021年1月)."""
    text = _CHINESE_YEAR.sub(
        lambda match: "".join(str(_CHINESE_DIGITS[digit]) for digit in match[0]), width(text)
    )
    return _CHINESE_NUMBER.sub(lambda match: str(_number(match[0])), text)


def _number(numeral: str) -> int:
    if "十" not in numeral:
        return _CHINESE_DIGITS[numeral]
    tens, _, ones = numeral.partition("十")
    return (_CHINESE_DIGITS[tens] if tens else 1) * 10 + (_CHINESE_DIGITS[ones] if ones else 0)


def dates(text: str) -> Iterator[PrintedDate]:
    """Every full date in `text`, which must have gone through `to_arabic`; impossible days are
    passed over."""
    for match in _DATE.finditer(text):
        iso = iso_date(int(match["year"]), int(match["month"]), int(match["day"]))
        if iso is not None:
            yield PrintedDate(iso, match.start(), match.end())


def month(text: str) -> PrintedDate | None:
    """The first year and month in `text`, without a day."""
    match = _MONTH.search(text)
    if match is None:
        return None
    return PrintedDate(f"{match['year']}-{int(match['month']):02d}", match.start(), match.end())


def iso_date(year: int, month_number: int, day: int) -> str | None:
    """The ISO date, or None if there is no such day."""
    try:
        return date(year, month_number, day).isoformat()
    except ValueError:
        return None
