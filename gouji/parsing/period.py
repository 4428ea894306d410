"""The statistical period a report states."""

import re
from collections.abc import Iterator, Sequence

from gouji.extraction.document import Line
from gouji.parsing.dates import PrintedDate, dates, iso_date, month, to_arabic
from gouji.parsing.folding import plain
from gouji.parsing.report import Period

_KEYWORD = re.compile(
    r"(?:统计|数据|报告|时间)[^。；;]{0,14}?(?:期限|时限|时间|区间|周期|期间|范围|截止)"
    r"|统计期|报告期|所列数据|数据.{0,4}自"
    r"|(?:报告|数据|统计)[^。；;]{0,20}?(?:涵盖|覆盖)"
    r"|(?:涵盖|覆盖)(?=20\d{2}[^。；;]{6,40}期间)"
)
# Times of something else: when the report was written, how long an answer took.
_OTHER_TIME = re.compile(r"(?:编[制写]|发布|公布|公开|报送|提交|答复|办理)的?.{2}$")
_REACH = 90
_END = re.compile(
    r"[^\d。;]{0,30}?[至到\-—–~]{1,3}\s*(?:(?P<year>20\d{2})\s*[年./-]?)?"
    r"\s*(?:同年|当年|本年)?\s*(?P<month>1[0-2]|0?[1-9])\s*"
    r"(?:月(?:\s*(?P<day>3[01]|[12]\d|0?[1-9])\s*[日号])?"
    r"|[./-]\s*(?P<digits>3[01]|[12]\d|0?[1-9])(?!\d))"
)


def find_period(prose: Sequence[Line]) -> Period | None:
    """The stated period; a start or end without a day stays a month, an end without a year has
    the start's."""
    for number, line in enumerate(prose):
        own = to_arabic(plain(line.text))
        # The statement may go on in the next line; a sentence that ends in this one does not.
        text = to_arabic("".join(plain(one.text).strip() for one in prose[number : number + 2]))
        for keyword in _KEYWORD.finditer(text):
            if keyword.start() >= len(own.strip()):
                break
            if _OTHER_TIME.search(keyword[0]):
                continue
            found = _period_in(text[keyword.start() : keyword.end() + _REACH], line)
            if found is not None:
                return found
    return None


def _period_in(text: str, line: Line) -> Period | None:
    sentence = re.split(r"[。；;]", text)[0]
    start = min(_starts(sentence), key=lambda one: one.start, default=None)
    end = _END.match(sentence, start.end) if start is not None else None
    if start is None or end is None:
        return None
    iso = _end_iso(end, int(end["year"] or start.iso[:4]))
    if iso is None or iso < start.iso[: len(iso)]:
        return None
    return Period(start=start.iso, end=iso, quote=sentence[: end.end()], where=line.where)


def _starts(sentence: str) -> Iterator[PrintedDate]:
    """The first full date and the first month; of two at one place the full date comes first."""
    yield from [found for found in (next(dates(sentence), None), month(sentence)) if found]


def _end_iso(end: re.Match[str], year: int) -> str | None:
    day = end["day"] or end["digits"]
    if day is None:
        return f"{year}-{int(end['month']):02d}"
    return iso_date(year, int(end["month"]), int(day))
