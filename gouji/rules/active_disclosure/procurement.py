"""Table two as of 2019, government procurement: do projects and money go together?"""

from collections.abc import Iterator
from decimal import Decimal

from gouji.parsing.report import Report, Slot
from gouji.rules import basis
from gouji.rules.active_disclosure.figures import follows, rows_of
from gouji.rules.finding import Severity
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.wording import figure

_ROW = ("procurement",)
_YUAN = "元"


@rule(
    code="T2-PROCUREMENT",
    family=Family.ACTIVE_DISCLOSURE,
    severity=Severity.WARNING,
    editions=("e2019",),
    basis=basis.COUNTING,
    zh="政府集中采购：项目数{count}与金额{amount}不匹配。",
    en="Government procurement: {count} projects do not go with an amount of {amount}.",
    applies=follows("e2019", _ROW),
)
def projects_without_money(report: Report) -> Iterator[Signal]:
    """There are projects and no money, or money and no project.

    Small sums in a larger unit are rounded to 0: an amount of 0万元, or one printed with decimals
    (0.00), is taken for such.
    """
    for one in rows_of(report, "e2019", _ROW, "project_count", "total_amount"):
        if isinstance(one, Unseen):
            yield one
            continue
        count, amount = one.values
        slot = report.slot(one.cells[1])
        if bool(count) == bool(amount) or (not amount and _rounded(slot)):
            continue
        yield Hit(
            cells=one.cells,
            expected="both 0 or neither",
            actual=f"{figure(count)} / {slot.raw}",
            said={"count": count, "amount": slot.raw or figure(amount)},
        )


def _rounded(slot: Slot) -> bool:
    return isinstance(slot.value, Decimal) or slot.unit not in (None, _YUAN)
