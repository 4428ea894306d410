"""Do this year's carried-in requests be those that last year carried out?"""

import re
from collections.abc import Iterator

from gouji.form import edition
from gouji.parsing.report import Report
from gouji.rules.finding import Severity
from gouji.rules.neighbours import Neighbours
from gouji.rules.rule import Family, Hit, Signal, Unseen, comparison
from gouji.rules.wording import column_name, figure
from gouji.rules.years.explained import EXPLANATION, near, reform, says
from gouji.rules.years.following import YearPair
from gouji.rules.years.previous import without_previous

_TABLE = "applications"
# A withdrawal is an ordinary outcome too: it explains only where it befell what was carried in.
_CORRECTION = near("结转", "有误|误报|漏报|错报|多报|少报|勘误|订正|更正|修正|口径")
_GONE = re.compile(
    r"(?:上年|上年度|去年|20\d\d年度?)结转[^。;]{0,14}中[^。;]{0,14}(?:撤回|撤销|移交|转办|划转)"
    r"|(?:撤回|撤销|移交|转办|划转|转入)[^。;]{0,14}(?:故|因此|所以|致使?)[^。;]{0,14}结转"
)


@comparison(
    code="XY-CARRY",
    family=Family.YEARS,
    severity=Severity.ERROR,
    basis="表三第四行与次年第二行为同一存量 (rows 四 and 二 count the same requests)",
    zh="{prev_year}年结转下年度{a}件，{year}年上年结转填报{b}件（{column}）。",
    en="{prev_year} carried out {a}, {year} carried in {b} ({column}).",
)
def carried_over(report: Report, neighbours: Neighbours) -> Iterator[Signal]:
    """Last year's 结转下年度继续办理 is not this year's 上年结转, for the total and for each kind
    of applicant.

    An error for the total; a warning for a kind of applicant, since requests may have been told
    apart anew.  Of several reports of last year the one published last counts, so that a
    correction is taken into account.  Not judged where the report itself gives a reason: a merger
    or tasks that moved, requests withdrawn or handed over, a correction of last year's figure.
    """
    if neighbours.previous is None:
        yield without_previous(neighbours)
        return
    pair = YearPair(report, neighbours.previous)
    for column in edition(report.edition).table(_TABLE).blocks[0].columns:
        out, into = (f"{_TABLE}.{row}.{column.key}" for row in ("carried_out", "carried_in"))
        one = pair.weigh("XY-CARRY", (out,), (), into)
        if isinstance(one, Unseen):
            yield one
        elif not one.holds and _is_explained(report):
            yield Unseen((EXPLANATION,))
        elif not one.holds:
            a, b = one.left[0], one.right[0]
            full = Severity.ERROR if column.key == "total" else Severity.WARNING
            yield Hit(
                cells=(into,),
                expected=figure(a),
                actual=figure(b),
                said={
                    **pair.years,
                    "a": a,
                    "b": b,
                    "column": column_name(into, report.edition),
                },
                severity=one.severity(full),
                note=one.note,
            )


def _is_explained(report: Report) -> bool:
    return reform(report) or says(report, _CORRECTION) or says(report, _GONE)
