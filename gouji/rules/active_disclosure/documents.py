"""Table two, regulations and normative documents: can the counts of a row stand together?"""

import re
from collections.abc import Iterator

from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.active_disclosure.figures import follows, rows_of
from gouji.rules.finding import Severity
from gouji.rules.prose import matches_across
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.wording import figure

_ROWS = ("regulations", "normative_documents")
# Documents that lapsed in the year they were made, as the text tells.
_LAPSED = re.compile(
    r"(?:文件|规章)[^。;]{0,40}(?:当年|年内|同年|本年)[^。;]{0,20}(?:失效|届满|期满|到期)"
    r"|(?:当年|年内|同年|本年)[^。;]{0,20}(?:失效|届满|期满|到期)[^。;]{0,20}(?:文件|规章)"
)


@rule(
    code="T2-INFORCE-LOW",
    family=Family.ACTIVE_DISCLOSURE,
    severity=Severity.WARNING,
    editions=("e2021",),
    basis=basis.COUNTING,
    zh="{row}：现行有效{in_force}少于本年制发减废止（{issued}-{repealed}）。",
    en="{row}: in force {in_force} is less than issued - repealed ({issued}-{repealed}).",
    applies=follows("e2021", _ROWS),
)
def fewer_in_force_than_made(report: Report) -> Iterator[Signal]:
    """Fewer documents are in force than were made in the year and not repealed in it.

    Weighed row by row where all three figures are printed.  A document made and repealed in the
    year counts in both columns.  One that lapsed in the year counts in the first alone: where the
    text tells of such, the row is not judged.
    """
    lapsed = next(matches_across(report.prose, _LAPSED), None) is not None
    for one in rows_of(report, "e2021", _ROWS, "issued", "repealed", "in_force"):
        if isinstance(one, Unseen):
            yield one
            continue
        issued, repealed, in_force = one.values
        if in_force >= issued - repealed:
            continue
        if lapsed:
            yield Unseen(one.cells)
            continue
        yield Hit(
            cells=one.cells,
            expected=f"at least {figure(issued - repealed)} ({figure(issued)}-{figure(repealed)})",
            actual=figure(in_force),
            said={"row": one.name, "issued": issued, "repealed": repealed, "in_force": in_force},
        )


@rule(
    code="T2-DISCLOSED-TOTAL",
    family=Family.ACTIVE_DISCLOSURE,
    severity=Severity.WARNING,
    editions=("e2019",),
    basis=basis.COUNTING,
    zh="{row}：对外公开总数量{total}小于本年新公开数量{new}。",
    en="{row}: total disclosed {total} is less than newly disclosed {new}.",
    applies=follows("e2019", _ROWS),
)
def fewer_disclosed_than_new(report: Report) -> Iterator[Signal]:
    """The documents disclosed in all are fewer than those newly disclosed in the year.

    The total is that of the documents open to the public at the year's end, the new ones included.
    """
    for one in rows_of(report, "e2019", _ROWS, "total_disclosed", "newly_disclosed"):
        if isinstance(one, Unseen):
            yield one
            continue
        total, new = one.values
        if total < new:
            yield Hit(
                cells=one.cells,
                expected=f"at least {figure(new)}",
                actual=figure(total),
                said={"row": one.name, "total": total, "new": new},
            )


@rule(
    code="T2-DISCLOSED-MADE",
    family=Family.ACTIVE_DISCLOSURE,
    severity=Severity.INFO,
    editions=("e2019",),
    basis=basis.PLAUSIBILITY,
    zh="{row}：本年新公开{disclosed}多于本年新制作{made}。",
    en="{row}: newly disclosed {disclosed} exceeds newly made {made}.",
    applies=follows("e2019", _ROWS),
)
def more_disclosed_than_made(report: Report) -> Iterator[Signal]:
    """More documents were newly disclosed in the year than were made in it.

    Older documents may be disclosed later, which is why this only informs.
    """
    for one in rows_of(report, "e2019", _ROWS, "newly_disclosed", "newly_made"):
        if isinstance(one, Unseen):
            yield one
            continue
        disclosed, made = one.values
        if disclosed > made:
            yield Hit(
                cells=one.cells,
                expected=f"at most {figure(made)}",
                actual=figure(disclosed),
                said={"row": one.name, "disclosed": disclosed, "made": made},
            )
