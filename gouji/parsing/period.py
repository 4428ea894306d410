"""The statistical period a report states, and how to reach the body."""

import re
from collections.abc import Sequence

from gouji.extraction.document import Line
from gouji.parsing.dates import dates, iso_date, month, to_arabic
from gouji.parsing.folding import plain, width
from gouji.parsing.report import Contact, Period

_KEYWORD = re.compile(
    r"(?:统计|数据|报告|时间)[^。；;]{0,14}?(?:期限|时限|时间|区间|周期|期间|范围|截止)"
    r"|所列数据|数据.{0,4}自"
)
_REACH = 90
_END = re.compile(
    r"[至到\-—–~～]\s*(?:(?P<year>20\d{2})\s*年?)?\s*(?:同年|当年|本年)?\s*"
    r"(?P<month>1[0-2]|0?[1-9])\s*月\s*(?P<day>3[01]|[12]\d|0?[1-9])\s*日"
)

_ADDRESS = re.compile(
    r"(?:通[信讯]|联系|办公|单位)?地址\s*(?:[:：]|为|是|位于)\s*"
    r"(?P<value>[^,，。;；\s:：()（）、][^,，。;；\s]{3,60}?)"
    r"(?=\s*(?:[,，。;；\s]|邮编|邮政编码|$))"
)
_POSTCODE = re.compile(r"(?:邮编|邮政编码|邮码)\s*[:：]?\s*(?:为|是)?\s*(?P<value>\d{6})(?!\d)")
_PHONE = re.compile(
    r"(?:电话|电 话|热线|联系方式|Tel)(?:号码)?\s*(?:[:：]|为|是)?\s*"
    r"(?P<value>(?:[(（]?0\d{2,3}[)）]?\s*[-—–－]?\s*)?\d{7,8}(?!\d)|1\d{10}(?!\d))",
    re.IGNORECASE,
)
_EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+-])(?P<value>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+)"
)
_WEBSITE = re.compile(
    r"(?P<value>(?:https?://|www\.)[A-Za-z0-9.\-]+(?:[:/][A-Za-z0-9._~:/?#\[\]@!$&'*+=%-]*)?)"
)


def find_period(prose: Sequence[Line]) -> Period | None:
    """The stated period; a start without a day stays a month, an end without a year has the
    start's."""
    for line in prose:
        text = to_arabic(plain(line.text))
        for keyword in _KEYWORD.finditer(text):
            found = _period_in(text[keyword.start() : keyword.end() + _REACH], line)
            if found is not None:
                return found
    return None


def _period_in(text: str, line: Line) -> Period | None:
    sentence = re.split(r"[。；;]", text)[0]
    first = next(dates(sentence), None)
    early = month(sentence)
    if early is None:
        return None
    start = first if first is not None and first.start <= early.start else early
    end = _END.search(sentence, start.end)
    if end is None:
        return None
    year = int(end["year"] or start.iso[:4])
    iso = iso_date(year, int(end["month"]), int(end["day"]))
    if iso is None:
        return None
    return Period(start=start.iso, end=iso, quote=sentence[: end.end()], where=line.where)


def find_contact(prose: Sequence[Line]) -> Contact:
    """The first address, postcode, telephone, e-mail and web address stated for contact."""
    found: dict[str, str] = {}
    for line in prose:
        text = width(plain(line.text))
        for name, pattern in (
            ("address", _ADDRESS),
            ("postcode", _POSTCODE),
            ("phone", _PHONE),
            ("email", _EMAIL),
            ("website", _WEBSITE),
        ):
            match = pattern.search(text) if name not in found else None
            if match is not None:
                found[name] = match["value"].strip().rstrip(".")
    return Contact(**found)
