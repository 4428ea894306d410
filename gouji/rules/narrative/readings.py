"""The other amounts that a figure of the text may lawfully mean."""

import re
from collections.abc import Iterator
from itertools import combinations

from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Report
from gouji.rules.narrative.counterparts import cells_of, counterpart
from gouji.rules.narrative.stated import StatedFigure
from gouji.rules.rule import Unseen
from gouji.rules.sums import Number

_HANDLED = re.compile(r"受理|办理|处理|承办")
_RECEIVED = re.compile(r"收到|新收|接收|接到|提出|提交")
_CARRIED_INCLUDED = re.compile(
    r"(?:含|包括|其中)[^;。]{0,6}(?:上年|去年|\d{4}年)[^;。]{0,6}结转|含结转"
)
_ANSWERED = re.compile(r"答复|回复")
_FINISHED = re.compile(r"办[理]?结|办完|办理完|处理完")
_REASON = re.compile(
    r"秘密|隐私|第三方|安全|过程性|内部事务|案卷|查询|法律|法规|不存在|不掌握|制作|补正|不明确"
    r"|信访|举报|投诉|重复|反复|出版物|确认|缴费|缴纳"
)
_NOT_TAKEN_FURTHER = re.compile(r"不再处理|不予受理")
_PARTLY = re.compile(r"部分")
_PARTLY_INCLUDED = re.compile(r"(?:含|包括|其中)[^;。]{0,6}部分")


def other_amounts(report: Report, stated: StatedFigure) -> Iterator[Number]:
    """What else the tables may hold where the text has this figure.

    - Requests handled or taken up (受理, 办理, 处理) may include those carried in.
    - Requests answered (答复) may leave out those of （六）其他处理: withdrawn, not taken further.
    - All that were received being finished (收到5件，均已答复) says nothing of those carried in,
      nor does a number finished of those received, in a text that tells of none carried in.
    - Requests granted may include those granted in part, where the text says so.
    - Requests denied or the like for one reason (因信息不存在) are one row of their group.
    - Requests not taken further (不再处理) are rows of （六）, and not only of （五）不予处理.
    """
    match stated.field:
        case FactField.RECEIVED if includes_carried_in(stated):
            yield from _sum(report, FactField.RECEIVED, FactField.CARRIED_IN)
        case FactField.REPLIED:
            if _is_of_received(stated):
                yield from _with_some_carried_in(report, stated)
            elif _RECEIVED.search(stated.quote) and not _tells_of_carried_in(report):
                yield from _without_carried_in(report)
            if _is_answered(stated):
                yield from _without_other_handling(report)
        case FactField.DENIED | FactField.UNABLE | FactField.REJECTED | FactField.OTHER_HANDLED:
            if _REASON.search(stated.words):
                yield from _rows(report, stated.field)
            if stated.field is FactField.REJECTED and _NOT_TAKEN_FURTHER.search(stated.words):
                yield from _sum(report, FactField.OTHER_HANDLED)
                yield from _rows(report, FactField.OTHER_HANDLED)
        case FactField.GRANTED if _includes_partly(stated):
            yield from _sum(report, FactField.GRANTED, FactField.PARTIALLY_GRANTED)
        case _:
            return


def includes_carried_in(stated: StatedFigure) -> bool:
    """Whether a figure of requests received may include those carried in."""
    if _CARRIED_INCLUDED.search(stated.quote) or _HANDLED.search(stated.words):
        return True
    return not _RECEIVED.search(stated.words) and _HANDLED.search(stated.quote) is not None


def _is_of_received(stated: StatedFigure) -> bool:
    """Whether the figure is that of the requests received, all of which were finished."""
    verbs = _ANSWERED.search(stated.words) or _FINISHED.search(stated.words)
    return _RECEIVED.search(stated.words) is not None and not verbs


def _is_answered(stated: StatedFigure) -> bool:
    answered, finished = _ANSWERED.search(stated.words), _FINISHED.search(stated.words)
    if not answered and not finished:
        answered, finished = _ANSWERED.search(stated.quote), _FINISHED.search(stated.quote)
    return answered is not None and finished is None


def _includes_partly(stated: StatedFigure) -> bool:
    return bool(_PARTLY.search(stated.words) or _PARTLY_INCLUDED.search(stated.quote))


def _sum(report: Report, *fields: FactField) -> Iterator[Number]:
    found = [counterpart(report, field) for field in fields]
    amounts = [one.amount for one in found if one is not None and not isinstance(one, Unseen)]
    if len(amounts) == len(fields):
        yield sum(amounts)


def _with_some_carried_in(report: Report, stated: StatedFigure) -> Iterator[Number]:
    """The figure itself, if the table has as many more at most as were carried in."""
    for replied in _sum(report, FactField.REPLIED):
        for least in _without_carried_in(report):
            if least <= stated.value <= replied:
                yield stated.value


def _without_carried_in(report: Report) -> Iterator[Number]:
    for replied in _sum(report, FactField.REPLIED):
        for carried_in in _sum(report, FactField.CARRIED_IN):
            yield replied - carried_in


def _tells_of_carried_in(report: Report) -> bool:
    return any(one.field is FactField.CARRIED_IN and one.value for one in report.facts)


def _without_other_handling(report: Report) -> Iterator[Number]:
    for replied in _sum(report, FactField.REPLIED):
        rows = list(_rows(report, FactField.OTHER_HANDLED))
        for count in range(1, len(rows) + 1):
            for some in combinations(rows, count):
                yield replied - sum(some)


def _rows(report: Report, field: FactField) -> Iterator[Number]:
    """The figure of each row of a group; nothing of a blank."""
    for cell in cells_of(report, field):
        value = report.slot(cell).value
        if value is not None:
            yield value
