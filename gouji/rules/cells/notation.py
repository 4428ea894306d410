"""Is a figure written as it should be, and is it the figure that was meant?"""

import re
from collections.abc import Iterator

from gouji.form.edition import ValueType
from gouji.parsing.folding import squeeze
from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.located import all_readable_slots, followed_edition, readable_slots
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.wording import cell_name, figure, row_name

_SIGNED = re.compile(r"[+\-−增减升降负↑↓▲▼△▽]")
_WITH_CHANGES = ("licences", "other_services", "penalties", "coercion", "fees")


@rule(
    code="CELL-YEAR-VALUE",
    family=Family.CELLS,
    severity=Severity.INFO,
    basis=basis.DATA_QUALITY,
    zh="单元格{cell}的值{value}与年份相同，请核对。",
    en="Cell {cell} equals a year ({value}); please check.",
)
def year_as_value(report: Report) -> Iterator[Signal]:
    """A count is the report's year, or the year before or after it.

    Such counts do occur; the rule asks for a look and no more.
    """
    if report.year is None:
        yield Unseen(("year",))
        return
    year = int(report.year.value)
    seen = yield from all_readable_slots(report)
    for one in seen:
        value = one.slot.value
        if one.column.type is ValueType.COUNT and value in (year - 1, year, year + 1):
            yield Hit(
                cells=(one.address,),
                expected="a count",
                actual=figure(value),
                said={"cell": cell_name(one.address, report.edition), "value": figure(value)},
            )


@rule(
    code="CELL-NOTATION",
    family=Family.CELLS,
    severity=Severity.INFO,
    editions=("e2019",),
    basis=basis.NOTICE_2019,
    zh="“本年增/减”采用“{raw}”写法，已按{value}处理。",
    en="Change written as “{raw}”; read as {value}.",
    applies=lambda report: any(
        followed_edition(report, "active_disclosure", row) == "e2019" for row in _WITH_CHANGES
    ),
)
def notation_of_change(report: Report) -> Iterator[Signal]:
    """A change is written with a sign, a word or an arrow: 增35, 减2, +3, -8, ↑4.

    The form prescribes no notation, so each is told with the value it was read as.
    """
    reading = report.tables["active_disclosure"]
    seen = yield from readable_slots(report, reading)
    for one in seen:
        raw, value = one.slot.raw or "", one.slot.value
        if (
            one.column.type is ValueType.CHANGE
            and value is not None
            and _SIGNED.search(squeeze(raw))
        ):
            yield Hit(
                cells=(one.address,),
                expected="signed number",
                actual=raw,
                said={"raw": raw, "value": value},
            )


@rule(
    code="CELL-SPLIT",
    family=Family.CELLS,
    severity=Severity.WARNING,
    basis=basis.DATA_QUALITY,
    zh="“{row}”行疑似将一个数字拆成两格（{a}｜{b}）。",
    en="Row “{row}”: one number seems split into two cells ({a}|{b}).",
)
def split_number(report: Report) -> Iterator[Signal]:
    """A row has a figure too many, and joining two neighbours makes both the row's sum and the
    columns' relations hold.

    Two single digits side by side are two figures unless both identities say otherwise.
    """
    for key, reading in report.tables.items():
        if not reading.found:
            yield Unseen((key,))
            continue
        for row in reading.unplaced_rows:
            if row.split is None:
                continue
            first, second = row.split
            yield Hit(
                cells=(f"{key}.{row.row}" if row.row else key,),
                expected=f"{first}{second}",
                actual=f"{first} | {second}",
                said={
                    "row": row_name(key, row.row, reading.edition or report.edition),
                    "a": first,
                    "b": second,
                },
                where=(row.where,),
            )
