"""Is what the text says of last year's figures borne out by last year's report?"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from gouji.parsing.claims.claim import Comparison, Unit
from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.narrative.counterparts import Counterpart, cells_of, counterpart
from gouji.rules.neighbours import Neighbours
from gouji.rules.rule import Family, Hit, Signal, Unseen, comparison
from gouji.rules.sums import Number
from gouji.rules.wording import figure
from gouji.rules.years.previous import of_previous, without_previous
from gouji.text import Bilingual

_MARGIN: Final = Decimal("0.5")  # percentage points
_TENTH: Final = Decimal("0.1")
# What is said of requests may be of those received or of those finished.
_REQUESTS: Final = (FactField.RECEIVED, FactField.REPLIED)
# Counts of these are often of what was published; only the table's own count is compared.
_ONLY_IF_STATED: Final = frozenset(
    [FactField.PENALTIES, FactField.LICENCES, FactField.DOCUMENTS_ISSUED]
)


@dataclass(frozen=True)
class _Pair:
    """A figure of this year and of the year before, by the tables of both reports."""

    now: Number
    before: Number


@comparison(
    code="XY-YOY-CLAIM",
    family=Family.YEARS,
    severity=Severity.WARNING,
    basis=basis.CONSISTENCY,
    zh="正文称“{claim}”，按上年报告计算为{calc}。",
    en="Text claims “{claim}”; last year’s report gives {calc}.",
)
def claimed_change(report: Report, neighbours: Neighbours) -> Iterator[Signal]:
    """The text gives last year's figure, or the change since, otherwise than the tables of both
    reports have it: by more than half a percentage point, or by any number of cases.

    What is said of requests may be of those received or of those finished.  A figure of this year
    that the report's own table does not hold is of another scope, or another rule's matter, and
    is not compared; neither are changes said roughly, those since other years, percentages of
    nothing, and figures that the two forms count differently.
    """
    if not report.claims.comparisons:
        return
    if neighbours.previous is None:
        yield without_previous(neighbours)
        return
    for claim in report.claims.comparisons:
        yield from _compared(claim, report, neighbours.previous)


def _compared(claim: Comparison, report: Report, previous: Report) -> Iterator[Signal]:
    pairs: list[_Pair] = []
    for field in _REQUESTS if claim.field in _REQUESTS else (claim.field,):
        now, before = counterpart(report, field), counterpart(previous, field)
        if isinstance(now, Unseen):
            yield now
        elif isinstance(before, Unseen):
            yield Unseen(tuple(of_previous(cell) for cell in before.needs))
        elif now and before and _is_comparable(claim, now, before):
            pair = _Pair(now.amount, before.amount)
            pairs = [pair, *pairs] if field is claim.field else [*pairs, pair]
    judged = [holds for pair in pairs if (holds := _holds(claim, pair)) is not None]
    if judged and not any(judged):
        calc = _calculated(pairs[0])
        yield Hit(
            cells=cells_of(report, claim.field),
            expected=calc.en,
            actual=claim.quote.text,
            said={"claim": claim.quote.text, "calc": calc},
            where=(claim.quote.where,),
        )


def _is_comparable(claim: Comparison, now: Counterpart, before: Counterpart) -> bool:
    if now.cells != before.cells:
        return False
    if claim.value is None:
        return claim.field not in _ONLY_IF_STATED
    return claim.value == now.amount


def _holds(claim: Comparison, pair: _Pair) -> bool | None:
    """Whether the tables bear the claim out; None if they cannot tell."""
    if claim.before is not None and claim.before != pair.before:
        return False
    if claim.change is None:
        return True
    if claim.unit is Unit.COUNT:
        return pair.now - pair.before == claim.change
    percent = _percent(pair)
    return None if percent is None else abs(percent - claim.change) <= _MARGIN


def _percent(pair: _Pair) -> Decimal | None:
    if pair.before == 0:
        return None
    return Decimal(pair.now - pair.before) * 100 / Decimal(pair.before)


def _calculated(pair: _Pair) -> Bilingual:
    """Both figures and the change between them, in words."""
    difference = pair.now - pair.before
    percent = _percent(pair)
    share = f" ({percent.quantize(_TENTH, ROUND_HALF_UP):+f}%)" if percent is not None else ""
    signed = f"{'+' if difference >= 0 else ''}{figure(difference)}"
    return Bilingual(
        zh=f"上年{figure(pair.before)}、本年{figure(pair.now)}，{signed}{share.replace(' ', '')}",
        en=f"{figure(pair.before)} then, {figure(pair.now)} now: {signed}{share}",
    )
