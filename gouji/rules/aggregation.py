"""Do the figures of a government add up from those of its units?"""

import re
from collections.abc import Iterator, Sequence

from gouji.form import edition
from gouji.form.edition import ValueType
from gouji.parsing.report import Level, Report, Status
from gouji.rules.finding import Severity
from gouji.rules.neighbours import Neighbours
from gouji.rules.prose import whole_text
from gouji.rules.rule import Family, Hit, Signal, Unseen, comparison
from gouji.rules.sums import Number
from gouji.rules.wording import cell_name, column_of, figure

_UNITS = "reports of all units"
_OWN_ONLY = re.compile(
    r"(?:数据|统计|数字|范围|口径)[^。;]{0,20}本级|本级[^。;]{0,20}(?:数据|统计|口径)"
)


def _may_aggregate(report: Report) -> bool:
    return report.level in (Level.GOVERNMENT, None)


@comparison(
    code="HIER-SUM",
    family=Family.IDENTITY,
    severity=Severity.INFO,
    basis="政府报告汇总所属单位数据的惯例 (governments say that they add up their units)",
    zh="{parent}的{cell}为{a}，下级合计{b}。",
    en="{parent}, {cell}: {a}; its units add up to {b}.",
    applies=_may_aggregate,
)
def units_add_up(report: Report, neighbours: Neighbours) -> Iterator[Signal]:
    """A figure of a government's report is not the sum of its units' figures for the same year.

    Only where every unit's report is at hand; which units a government has is for the rule
    profile to say.  A cell that one of them lacks is not judged, a blank counts as 0 beside a
    figure, amounts are added in yuan.  Where a row's total does not add up, its single columns
    are not told as well.  A report that says its figures are the government's own (本级) is not
    judged.
    """
    units = neighbours.units
    if not units:
        yield Unseen((_UNITS,))
        return
    if _OWN_ONLY.search(whole_text(report)):
        yield Unseen(("figures of the whole area",))
        return
    lost: list[str] = []
    unequal: dict[str, tuple[Number, Number]] = {}
    for cell in edition(report.edition).addresses():
        own, below = _figure(report, cell), [_figure(unit, cell) for unit in units]
        known = [one for one in below if one is not None]
        if own is None or len(known) < len(below) or _all_blank((report, *units), cell):
            lost.append(cell)
        elif own != sum(known):
            unequal[cell] = own, sum(known)
    if lost:
        yield Unseen(tuple(lost))
    for cell, (a, b) in unequal.items():
        table, row, column = cell.split(".")
        if column == "total" or f"{table}.{row}.total" not in unequal:
            yield Hit(
                cells=(cell,),
                expected=figure(b),
                actual=figure(a),
                said={
                    "parent": report.agency.value if report.agency else "?",
                    "cell": cell_name(cell, report.edition),
                    "a": a,
                    "b": b,
                },
            )


def _figure(report: Report, cell: str) -> Number | None:
    """The figure, in yuan if it is an amount; 0 if the cell is blank."""
    slot = report.slot(cell)
    if slot.status is Status.BLANK:
        return 0
    kind = column_of(cell, report.edition).type
    return slot.yuan if kind is ValueType.AMOUNT else slot.value


def _all_blank(reports: Sequence[Report], cell: str) -> bool:
    return all(one.slot(cell).status is Status.BLANK for one in reports)
