"""Dates as they are printed, damaged ones included, to ISO."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gouji.parsing.folding import width
from gouji.parsing.numerals import chinese_number

_ZEROS = "〇零○◯0Oo"
_DIGITS = "一二三四五六七八九"
_CHINESE_DIGITS = dict.fromkeys(_ZEROS, 0) | {
    digit: value for value, digit in enumerate(_DIGITS, start=1)
}
_CHINESE_YEAR = re.compile(
    rf"(?<![{_DIGITS}{_ZEROS}])二[{_ZEROS}][{_ZEROS}一二三][{_ZEROS}{_DIGITS}]"
)
_CHINESE_NUMBER = re.compile(
    rf"(?<=[年月])(?P<gap>\s*)(?P<number>(?:[一二三]?十|廿|卅)[{_DIGITS}]?|[{_DIGITS}])"
    r"(?=\s*[月日号])"
)
_FIRST_MONTH = re.compile(r"(?<=年)(\s*)元(?=\s*月)")
# 年 is lost in damaged copies: 20201月1日 is 2020-01-01, 202012月31日 is 2020-12-31.
_DATE = re.compile(
    r"(?<!\d)(?P<year>20\d{2})\s*(?:年|[-/.]|(?=\d{1,2}\s*月))\s*"
    r"(?P<month>1[0-2]|0?[1-9])\s*(?:月|[-/.])\s*(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)\s*[日号]?"
)
_MONTH = re.compile(r"(?<!\d)(?P<year>20\d{2})\s*+年?\s*+(?P<month>1[0-2]|0?[1-9])\s*月")


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
    text = _FIRST_MONTH.sub(r"\g<1>1", text)
    return _CHINESE_NUMBER.sub(
        lambda match: f"{match['gap']}{chinese_number(match['number'])}", text
    )


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
