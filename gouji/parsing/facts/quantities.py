"""Numbers in running text, told apart: what counts something, and what is a year, a date, a
share, an ordinal, a span of time or the number of a hotline."""

import re
from decimal import Decimal
from typing import Final

from gouji.parsing.facts.tokens import Figure, Kind, Token, Unit
from gouji.parsing.numerals import FACTORS, NUMERALS, ZEROS, chinese_number, whole

_UNITS: Final[dict[Unit | None, str]] = {
    Unit.YUAN: "元 元整 人民币 块钱",
    Unit.COUNT: "件次 条次 篇次 份次 宗次 件 份 条 例 起 宗 篇 则 单 桩 案次 案",
    None: """
        人次 人 名 家 户 场次 场 期 天 日 页 张 种 类 位 级 届 周 岁 亩 公里 平方米 块 处 台 套
        辆 小时 分钟 秒 倍 号 楼 室 所 座 款 轮 度 版 支 本 册 封 通 层 米 吨 千米 头 棵 点 分 成
        师 站 次会议 工作日 个工作日 个月 个百分点 个小时 个部门 个单位 个乡镇 个栏目 个账号
        个平台 个方面 个街道 个镇 个村 个环节 个渠道 个类别 个大类 个专栏 个网站 个公众号
        """,  # persons, places, spans of time: they count nothing of the form
    Unit.LOOSE: "个 项 次 部 批 幅 帖 段 组 笔",
}
_UNIT_OF: Final = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_UNIT = "|".join(sorted(_UNIT_OF, key=len, reverse=True))
_MORE = "[余多几]"
# 1,206 and 1206 and digits with blanks or a line break among them.
_ASCII = re.compile(
    r"(?:\d{1,3}(?:, ?\d{3}){1,4}(?!\d)|\d{1,15}(?: \d{1,15}){0,5})(?:\.\d{1,6}(?!\d))?"
)
# 2万1千 and 3万5000
_MIXED = re.compile(
    r"(?=\d+[亿万千]\d)(?:\d{1,4}亿)?(?:\d{1,4}万)?(?:\d千)?(?:\d百)?(?:(?<=万)\d{4})?(?![\d.万亿])"
)
_CHINESE = re.compile(f"[{NUMERALS}]{{1,14}}")
_BEHIND = re.compile(
    rf"(?P<before>{_MORE})?(?P<factor>[百千万亿]{{0,2}})(?P<more>{_MORE})?(?:\(余\))?(?P<unit>{_UNIT})?"
    r"(?P<also>\((?:次|条|篇|件|份|宗|起|个|项|条次|则)\))?(?P<after>以上|左右|余|多(?!为|数|是)|上下)?"
)
_BEFORE = ("约", "近", "超", "逾", "超过", "接近", "突破", "不少于", "至少")
_DATE = re.compile(
    r"(?P<year>20\d\d|二[〇零○O0][〇零○O一二三四五六七八九]{2})年?"
    r"(?P<first>1[0-2]|0?\d|十[一二]?|[一二三四五六七八九元])月(?:[\d一二三四五六七八九十廿]{1,3}[日号]|底|末)?"
    r"(?:起?[-—–~至到](?:(?P=year)年)?(?P<last>\d{1,2})月(?:\d{1,2}[日号]|底|末)?)?"
)
_DAY = re.compile(r"\d{1,2}月(?:\d{1,2}[日号]|底|末)")
_MONTHS = re.compile(r"(?P<first>\d{1,2})月?份?[-—~–至到](?P<last>\d{1,2})月份?")
_MONTH = re.compile(r"(?:\d{1,2}|十[一二]|[一二三四五六七八九十])月份?(?!\d)")
_YEAR = re.compile(
    r"(?P<year>(?:19|20)\d ?\d|2 ?0 ?\d ?\d"
    r"|[二贰][〇零○O0][〇零○O0一二三四五六七八九壹贰叁肆伍陆柒捌玖]{2})\s?年(?:度|底|末)?"
)
_BARE_YEAR = re.compile(r"20\d\d(?!\d|[,.]\d)")
_YEARS_LONG = re.compile(
    rf"20\d\d年?[-—~–至到]20\d\d年度?|(?!一年)近?[\d{NUMERALS}]{{1,3}}年(?:以?来|间|多来)|近[\d{NUMERALS}]{{1,2}}年"
)
_ORDINAL = re.compile(rf"第[\d{NUMERALS}]{{1,6}}")
_SHARE = re.compile(
    rf"百分之[\d{NUMERALS}点.]{{1,8}}|\d{{1,9}}(?:\.\d{{1,6}})?(?:[%‰]|个百分点)"
    rf"|\d{{1,9}}(?:\.\d{{1,6}})?[-—~–至到]\d{{1,9}}(?:\.\d{{1,6}})?(?:%|{_UNIT})?"
    r"|\d{1,4}/\d{1,4}|0\d{2,3}[-—]?\d{7,8}"
)
_HOTLINE = re.compile(r"(?:12|96)\d{3}(?!\d|[余多万,. ])")
_BULLET = re.compile(r"[一二三四五六七八九十]{1,2}是(?!否)")
_MARKED = re.compile(
    r"\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[、.)](?!\d)|其[一二三四五六]"
)
_NOT_COUNTED_BEHIND = "第每统唯任某同专单这该各"
# They stand for a digit: 数十件, 几百件; 办结数一百五十件 is a figure.
_SOME = "数几"
_TENS = "十百千万亿"
_ENDS = ",;:()。、!?"


def quantity(text: str, position: int, previous: Token | None, year: int | None) -> Token | None:
    """The number that begins at `position`, or None if none does.

    `year` is the report's; without it 2023 is a year only where 年 follows.
    """
    opening = previous is None or previous.kind in _OPENING
    marked = _MARKED.match(text, position) if opening else None
    if marked is not None:
        return _token(Kind.BULLET, marked)
    for kind, pattern in _PLAIN:
        match = pattern.match(text, position)
        if match is not None:
            return _token(kind, match)
    dated = _dated(text, position, opening, previous, year)
    if dated is not None:
        return dated
    hotline = _HOTLINE.match(text, position)
    if hotline is not None and not text.startswith(tuple(_UNIT_OF), hotline.end()):
        return _token(Kind.FOREIGN, hotline)
    if "0" <= text[position] <= "9":
        return _ascii(text, position, year)
    return _chinese(text, position) if text[position] in NUMERALS else None


_OPENING = frozenset([Kind.STOP, Kind.SEMICOLON, Kind.COLON, Kind.COMMA, Kind.BULLET])
_PLAIN: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.BULLET, _BULLET),
    (Kind.NO_FIGURE, _ORDINAL),
    (Kind.DATE, _DAY),
    (Kind.SINCE, _YEARS_LONG),
)


def _token(kind: Kind, match: re.Match[str]) -> Token:
    return Token(kind, match.start(), match.end(), match[0])


def _dated(
    text: str, position: int, opening: bool, previous: Token | None, year: int | None
) -> Token | None:
    date = _DATE.match(text, position)
    if date is not None:
        return _date(date)
    named = _YEAR.match(text, position)
    if named is not None:
        digits = "".join(
            str(one if one.isascii() else chinese_number(one))
            for one in named["year"].replace(" ", "").replace("O", "0")
        )
        return Token(Kind.YEAR, position, named.end(), named[0], year=int(digits))
    months = _MONTHS.match(text, position)
    if months is not None:
        whole_year = (int(months["first"]), int(months["last"])) == (1, 12)
        return _token(Kind.DATE if whole_year else Kind.PART_OF_YEAR, months)
    month = _MONTH.match(text, position)
    if month is not None:
        return _token(Kind.PART_OF_YEAR, month)
    share = _SHARE.match(text, position)
    if share is not None:
        return _token(Kind.NO_FIGURE, share)
    return _bare_year(text, position, opening, previous, year)


def _date(match: re.Match[str]) -> Token:
    """A date; a span of months that is not the whole year is a part of it."""
    year = int(match["year"]) if match["year"].isdecimal() else None
    whole_year = match["first"].lstrip("0") == "1" and match["last"] == "12"
    if match["last"] is None:
        return Token(Kind.DATE, match.start(), match.end(), match[0], year=year)
    kind = Kind.DATE if whole_year else Kind.PART_OF_YEAR
    return Token(kind, match.start(), match.end(), match[0], year=None)


def _bare_year(
    text: str, position: int, opening: bool, previous: Token | None, year: int | None
) -> Token | None:
    """A year that lost its 年, where it cannot be a count."""
    bare = _BARE_YEAR.match(text, position)
    if bare is None or year is None or abs(int(bare[0]) - year) > 1:
        return None
    followed = _BEHIND.match(text, bare.end())
    ends = bare.end() == len(text) or text[bare.end()] in _ENDS
    aimed = previous is not None and previous.kind in (Kind.CARRY, Kind.TO)
    if (followed is None or not followed[0]) and (not ends or opening or aimed):
        return Token(Kind.YEAR, position, bare.end(), bare[0], year=int(bare[0]))
    return None


def _ascii(text: str, position: int, year: int | None) -> Token:
    match = _ASCII.match(text, position)
    if match is None:  # pragma: no cover - a digit begins a number
        return Token(Kind.UNKNOWN, position, position + 1, text[position])
    printed = _without_year(match[0], text.startswith("年", match.end()))
    head, blank, _ = printed.partition(" ")
    if blank and year is not None and head.isdecimal() and abs(int(head) - year) <= 1:
        return Token(Kind.YEAR, position, position + len(head), head, year=int(head))
    letter = position > 0 and text[position - 1].isascii() and text[position - 1].isalpha()
    mixed = _MIXED.match(text, position)
    if mixed is not None:
        span, number = mixed.span(), Decimal(_sum(mixed[0]))
        return _counted(text, span, number, refused=letter)
    span = (position, position + len(printed))
    return _counted(text, span, Decimal(printed.replace(",", "").replace(" ", "")), refused=letter)


def _sum(printed: str) -> int:
    """The value of digits with a factor each, the greatest first: 2万1千 is 21000."""
    groups = re.findall(r"(\d+)([亿万千百]?)", printed)
    return sum(int(digits) * FACTORS.get(factor, 1) for digits, factor in groups)


def _without_year(printed: str, dated: bool) -> str:
    """Digits that a blank parts from a year behind them, without it: 5 2022年."""
    head, _, last = printed.rpartition(" ")
    return head if head and dated and len(last) == len("2022") else printed


def _chinese(text: str, position: int) -> Token | None:
    match = _CHINESE.match(text, position)
    if match is None:
        return None
    end = match.end()
    if end < len(text) and text[end] == "是" and end - position > 1:
        end -= 1  # the numeral of the next list mark
    while end - position > 1 and text[end - 1] in "百千万亿" and _more(text, end - 1):
        end -= 1
    numeral = text[position:end]
    value = chinese_number(numeral)
    behind = _BEHIND.match(text, end)
    unit = behind["unit"] if behind is not None else None
    ends = end == len(text) or text[end] in _ENDS
    alone = len(numeral) > 1 or numeral in ZEROS
    if value is None or not (unit or (alone and ends)):
        return None
    ahead = text[position - 1 : position] if position else ""
    several = ahead in tuple(_SOME) and numeral[0] in _TENS
    refused = several or ahead in tuple(_NOT_COUNTED_BEHIND)
    return _counted(text, (position, end), Decimal(value), refused=refused)


def _more(text: str, position: int) -> bool:
    """Whether 万 at `position` is a factor that 余 follows, not part of a written-out numeral."""
    return text[position] in "万亿" and text[position + 1 : position + 2] in ("余", "多")


def _counted(text: str, span: tuple[int, int], number: Decimal, *, refused: bool) -> Token:
    start, end = span
    behind = _BEHIND.match(text, end)
    if behind is None:  # pragma: no cover - every part of it is optional
        return Token(Kind.NO_FIGURE, start, end, text[start:end])
    for factor in behind["factor"]:
        number *= FACTORS[factor]
    value = whole(number)
    unit = _UNIT_OF[behind["unit"]] if behind["unit"] else Unit.BARE
    printed = text[start : behind.end()]
    if unit is None or refused or (unit is not Unit.YUAN and isinstance(value, Decimal)):
        return Token(Kind.NO_FIGURE, start, behind.end(), printed)
    approximate = (
        bool(behind["before"] or behind["more"] or behind["after"])
        or "(余)" in printed
        or text.endswith(_BEFORE, 0, start)
    )
    return Token(Kind.FIGURE, start, behind.end(), printed, Figure(value, approximate, unit))
