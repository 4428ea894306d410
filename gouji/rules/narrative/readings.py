"""The other amounts that a figure of the text may lawfully mean."""

import re
from collections.abc import Iterator
from itertools import combinations

from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Report
from gouji.rules.narrative.claims import Claim
from gouji.rules.narrative.counterparts import cells_of, counterpart
from gouji.rules.rule import Unseen
from gouji.rules.sums import Number

_HANDLED = re.compile(r"受理|办理|处理|承办")
_RECEIVED = re.compile(r"收到|新收|接收|接到|提出|提交")
_CARRIED_INCLUDED = re.compile(
    r"(?:含|包括|其中)[^;。]{0,6}(?:上年|去年|\d{4}年)[^;。]{0,6}结转|含结转"
)
_ANSWERED = re.compile(r"答复|回复")
_FINISHED = re.compile(r"办[理]?结|办完|办理完|处理完")
_PARTLY = re.compile(r"部分")
_PARTLY_INCLUDED = re.compile(r"(?:含|包括|其中)[^;。]{0,6}部分")


def other_amounts(report: Report, claim: Claim) -> Iterator[Number]:
    """What else the tables may hold where the text has this figure.

    - Requests handled or taken up (受理, 办理, 处理) may include those carried in.
    - Requests answered (答复) may leave out those of （六）其他处理: withdrawn, not taken further.
    - Requests granted may include those granted in part, where the text says so.
    """
    match claim.field:
        case FactField.RECEIVED if includes_carried_in(claim):
            yield from _sum(report, FactField.RECEIVED, FactField.CARRIED_IN)
        case FactField.REPLIED if _is_answered(claim):
            yield from _without_other_handling(report)
        case FactField.GRANTED if _includes_partly(claim):
            yield from _sum(report, FactField.GRANTED, FactField.PARTIALLY_GRANTED)
        case _:
            return


def includes_carried_in(claim: Claim) -> bool:
    """Whether a figure of requests received may include those carried in."""
    if _CARRIED_INCLUDED.search(claim.quote) or _HANDLED.search(claim.words):
        return True
    return not _RECEIVED.search(claim.words) and _HANDLED.search(claim.quote) is not None


def _is_answered(claim: Claim) -> bool:
    return _ANSWERED.search(claim.words) is not None and not _FINISHED.search(claim.words)


def _includes_partly(claim: Claim) -> bool:
    return bool(_PARTLY.search(claim.words) or _PARTLY_INCLUDED.search(claim.quote))


def _sum(report: Report, *fields: FactField) -> Iterator[Number]:
    found = [counterpart(report, field) for field in fields]
    amounts = [one.amount for one in found if one is not None and not isinstance(one, Unseen)]
    if len(amounts) == len(fields):
        yield sum(amounts)


def _without_other_handling(report: Report) -> Iterator[Number]:
    for replied in _sum(report, FactField.REPLIED):
        rows = [report.slot(cell).value or 0 for cell in cells_of(report, FactField.OTHER_HANDLED)]
        for count in range(1, len(rows) + 1):
            for some in combinations(rows, count):
                yield replied - sum(some)
