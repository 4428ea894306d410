"""Are the shares that the text states those of its figures?"""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from gouji.parsing.claims.claim import Share
from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.narrative.counterparts import Counterpart, counterpart
from gouji.rules.narrative.sections import section_of
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.wording import figure

_MARGIN: Final = Decimal("0.5")  # percentage points
_TENTH: Final = Decimal("0.1")
_BASES: Final = (FactField.REPLIED, FactField.RECEIVED, FactField.CARRIED_IN)


@rule(
    code="NAR-PERCENT",
    family=Family.NARRATIVE,
    severity=Severity.INFO,
    basis=basis.CONSISTENCY,
    zh="“{quote}”占比应为{calc}%。",
    en="“{quote}”: share should be {calc}%.",
)
def stated_share(report: Report) -> Iterator[Signal]:
    """A share differs by more than half a percentage point from its part over the whole.

    The whole is the figure whose parts are listed; of requests it may also be what table three has
    as received, finished, or received and carried in.  A share that fits any other figure of its
    sentence or the one before it is taken to be of that one, and one without a whole is not
    judged.
    """
    for one in report.claims.shares:
        table = list(_of_requests(report)) if one.is_of_requests else []
        wholes = [*([one.whole] if one.whole else []), *table]
        usable = [whole for whole in wholes if whole >= one.part]
        if any(_fits(one, whole) for whole in (*usable, *one.others)):
            continue
        if usable:
            calc = _percent(one.part, usable[0]).quantize(_TENTH, ROUND_HALF_UP)
            yield Hit(
                location=section_of(one.quote),
                expected=f"{figure(calc)}% ({one.part}/{usable[0]})",
                actual=f"{figure(one.percent)}%",
                said={"quote": one.quote.text, "calc": calc},
                where=(one.quote.where,),
            )
        elif one.is_of_requests and not table:
            yield Unseen(("applications",))


def _of_requests(report: Report) -> Iterator[int]:
    found = [counterpart(report, field) for field in _BASES]
    amounts = [int(one.amount) if isinstance(one, Counterpart) else None for one in found]
    replied, received, carried_in = amounts
    if replied:
        yield replied
    if received:
        yield received
        if carried_in:
            yield received + carried_in


def _fits(share: Share, whole: int) -> bool:
    return whole > 0 and abs(_percent(share.part, whole) - share.percent) <= _MARGIN


def _percent(part: int, whole: int) -> Decimal:
    return Decimal(part) * 100 / Decimal(whole)
