"""Is every number one that its column can hold?"""

from collections.abc import Iterator

from gouji.form.edition import ValueType
from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.located import all_readable_slots
from gouji.rules.rule import Family, Hit, Signal, rule
from gouji.rules.wording import cell_name, figure


@rule(
    code="CELL-NEGATIVE",
    family=Family.CELLS,
    severity=Severity.ERROR,
    basis=basis.COUNTING,
    zh="单元格{cell}为负数（{value}）。",
    en="Cell {cell} is negative ({value}).",
)
def negative_number(report: Report) -> Iterator[Signal]:
    """A count or an amount is less than 0.

    The change columns (本年增/减) may be negative, and a lone “-” is a placeholder.
    """
    seen = yield from all_readable_slots(report)
    for one in seen:
        value = one.slot.value
        if value is not None and value < 0 and one.column.type is not ValueType.CHANGE:
            yield Hit(
                cells=(one.address,),
                expected="0 or more",
                actual=figure(value),
                said={"cell": cell_name(one.address, report.edition), "value": value},
            )


@rule(
    code="CELL-FRACTION",
    family=Family.CELLS,
    severity=Severity.ERROR,
    basis=basis.COUNTING,
    zh="计数单元格{cell}为小数（{value}）。",
    en="Count cell {cell} is not an integer ({value}).",
)
def fractional_count(report: Report) -> Iterator[Signal]:
    """A count is not a whole number; amounts of money are no counts.

    “1.0” is whole.
    """
    seen = yield from all_readable_slots(report)
    for one in seen:
        value = one.slot.value
        if value is None or one.column.type is ValueType.AMOUNT or value == int(value):
            continue
        yield Hit(
            cells=(one.address,),
            expected="a whole number",
            actual=figure(value),
            said={"cell": cell_name(one.address, report.edition), "value": value},
        )
