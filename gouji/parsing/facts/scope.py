"""Whether a mention speaks of the report year and of the reporting body's own work."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from gouji.parsing.facts.clauses import Clause
from gouji.parsing.facts.tokens import Kind, Token
from gouji.parsing.report import Level

_DEPARTMENT = (
    *("我局", "我委", "我厅", "我院", "我队", "我站", "我中心", "我司"),
    *("本局", "本委", "本厅", "本院"),
)
_UNTIL = ("截至", "截止", "自", "从")
_BODIES = ("机关", "单位", "机构", "学校", "医院", "队伍", "战线")
# What the name of a trade may end with.
_TRADES = frozenset([Kind.UNKNOWN, Kind.APPARATUS, Kind.POWER, Kind.FOREIGN])
_OF_ANY_TRADE = ("执法", "行政执法", "职能", "主管", "组成", "工作", "政府", "责任", "成员")
_OF_THE_YEAR = ("本年", "当年", "年内")
_AUDIENCE = ("向", "面向", "对")


class Time(StrEnum):
    """The time a mention speaks of."""

    YEAR = auto()  # the report year
    OTHER = auto()  # another year
    PART = auto()  # a quarter, a month, an average
    RUNNING = auto()  # since an earlier year


class Area(StrEnum):
    """Whose work a mention speaks of."""

    OWN = auto()
    WIDE = auto()  # all bodies of an area
    TRADE = auto()  # all bodies of a trade


@dataclass
class Scope:
    """The time and area that hold at a point of the sentence; it is moved on clause by clause."""

    year: int | None
    department: bool
    time: Time = Time.YEAR
    area: Area = Area.OWN
    averaged: bool = False  # 日均27条: of nothing but itself

    @property
    def counts(self) -> bool:
        """Whether a figure here is this body's of this year."""
        excluded = self.area is Area.TRADE or (self.area is Area.WIDE and self.department)
        return self.time is Time.YEAR and not excluded

    def enter(self, clause: Clause, words: Sequence[Token]) -> None:
        """Moves on over the words of `clause` up to a mention."""
        if self.averaged:
            self.time, self.averaged = Time.YEAR, False
        carried = any(token.kind in (Kind.CARRY, Kind.PENDING) for token in words)
        compared = any(token.kind in (Kind.COMPARE, Kind.EVEN) for token in words)
        if _begins_earlier(words):
            self.time = Time.RUNNING
            return
        for at, token in enumerate(words):
            if token.kind is Kind.DATE and not compared:
                self._date(words[at - 1] if at else None, token)
            elif (
                token.kind in _TIMES and not (carried and token.kind in _CARRYING) and not compared
            ):
                self.averaged = token.text.endswith("均") and self.time is Time.YEAR
                self.time = self._time(token, words[at - 1] if at else None)
            elif token.kind is Kind.RECEIVE and token.text.startswith(_OF_THE_YEAR):
                self.time = Time.YEAR  # 本年新收
            elif token.kind is Kind.CHANGE:
                self.time = Time.YEAR  # 由上年的20件增加到31件
            elif token.kind in (Kind.WIDE, Kind.TRADE, Kind.OWN):
                self._widen(clause, words, at)

    def _time(self, token: Token, previous: Token | None) -> Time:
        if token.kind is Kind.YEAR:
            return Time.YEAR if self.year in (None, token.year) else Time.OTHER
        named = previous is not None and previous.kind is Kind.YEAR
        if token.kind is Kind.SINCE and named and self.time is Time.YEAR:
            return Time.YEAR  # 2023年以来 in the report of 2023
        return _TIMES[token.kind]

    def _date(self, previous: Token | None, token: Token) -> None:
        """A date as the end of a span changes nothing; a month is not the year."""
        ends = previous is not None and (previous.kind is Kind.TO or previous.text in _UNTIL)
        if ends or token.year is None:
            return
        if self.year not in (None, token.year):
            self.time = Time.OTHER
        elif token.text.endswith("月"):
            self.time = Time.PART

    def _widen(self, clause: Clause, words: Sequence[Token], at: int) -> None:
        token, previous = words[at], words[at - 1] if at else None
        if previous is not None and previous.text.endswith(_AUDIENCE):
            return
        if token.kind is Kind.OWN:
            self.area = Area.OWN
        elif token.kind is Kind.WIDE:
            within = self.area is Area.TRADE and token.text.startswith("各")
            self.area = Area.TRADE if within or _is_of_trade(words[at + 1 : at + 3]) else Area.WIDE
        elif token.text == "部门" and _are_all(previous):
            return  # all departments; 市场监管部门 are a trade
        elif len(token.text) > len("系统") or any(
            one.kind is Kind.WIDE or one.text in ("各", "我市", "我县", "我区", "我省")
            for one in clause.tokens
        ):
            self.area = Area.TRADE


def _are_all(previous: Token | None) -> bool:
    """Whether departments are named by no trade: 各部门, 执法部门."""
    if previous is None or previous.kind not in _TRADES:
        return True
    return previous.text in _OF_ANY_TRADE


def _begins_earlier(words: Sequence[Token]) -> bool:
    """Whether a span begins at an event: 自条例实施至今年底; one that begins at a date is told by
    the date."""
    first = words[0] if words else None
    event = first is not None and first.kind is Kind.UNKNOWN and first.text.startswith("自")
    return event and any(token.kind is Kind.TO for token in words)


def _is_of_trade(behind: Sequence[Token]) -> bool:
    """Whether the bodies of an area are those of one trade: 全市|公安|机关."""
    kinds = [token.kind for token in behind]
    return kinds[:1] == [Kind.UNKNOWN] and behind[-1].text in _BODIES


_TIMES = {
    Kind.YEAR: Time.YEAR,
    Kind.THIS_YEAR: Time.YEAR,
    Kind.LAST_YEAR: Time.OTHER,
    Kind.NEXT_YEAR: Time.OTHER,
    Kind.PART_OF_YEAR: Time.PART,
    Kind.SINCE: Time.RUNNING,
}
_CARRYING = frozenset([Kind.YEAR, Kind.LAST_YEAR, Kind.NEXT_YEAR, Kind.THIS_YEAR])


def is_department(tokens: Sequence[Token], level: Level | None) -> bool:
    """Whether the body that speaks is a department: by its level, else by what it calls itself."""
    if level is not None:
        return level is Level.DEPARTMENT
    speaks = any(one.kind is Kind.OWN and one.text.startswith(_DEPARTMENT) for one in tokens)
    first = next((at for at, one in enumerate(tokens) if one.kind is Kind.FIGURE), len(tokens))
    return speaks or any(
        one.kind is Kind.UNKNOWN and one.text.endswith(("局", "委员会", "厅"))
        for one in tokens[:first]
    )
