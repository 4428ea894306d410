"""Table two as of 2019, kinds of matters: can last year's number, the change and the decisions
stand together?"""

import re
from collections.abc import Iterator

from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.active_disclosure.figures import RowFigures, follows, rows_of
from gouji.rules.finding import Severity
from gouji.rules.prose import matches_across
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.wording import figure

_WITH_DECISIONS = ("licences", "other_services", "penalties", "coercion")
_ALL = (*_WITH_DECISIONS, "fees")
_TOO_FEW = 5  # decisions; smaller numbers meet by chance
_DOUBLED = re.compile(
    r"(?:许可|处罚|强制|收费|事项)[^。;]{0,30}(?:翻了?一?番|倍增|增[加长]?了?(?:[一1]倍|100%))"
)
_POWERS = r"(?:执法|许可|处罚|强制|审批|行政权)"
_DELEGATED = re.compile(
    rf"受[^。;,]{{0,20}}委托[^。;]{{0,20}}{_POWERS}|委托[^。;,]{{0,12}}{_POWERS}"
)


@rule(
    code="T2-ITEMS-NEGATIVE",
    family=Family.ACTIVE_DISCLOSURE,
    severity=Severity.ERROR,
    editions=("e2019",),
    basis=basis.COUNTING,
    zh="{row}：上一年{prior}加本年增减{change}为负。",
    en="{row}: last year's {prior} plus the change of {change} is negative.",
    applies=follows("e2019", _ALL),
)
def negative_items(report: Report) -> Iterator[Signal]:
    """Last year's number of matters and the change of the year add up to less than none.

    A change that is no number, and a row with a blank, are not judged.
    """
    for one in rows_of(report, "e2019", _ALL, "prior_items", "change"):
        if isinstance(one, Unseen):
            yield one
            continue
        prior, change = one.values
        if prior + change < 0:
            yield Hit(
                cells=one.cells,
                expected="0 or more",
                actual=figure(prior + change),
                said={"row": one.name, "prior": prior, "change": change},
            )


@rule(
    code="T2-DECISIONS-ARE-ITEMS",
    family=Family.ACTIVE_DISCLOSURE,
    severity=Severity.WARNING,
    editions=("e2019",),
    basis=basis.NOTICE_2019,
    zh="{row}：处理决定数量{decisions}等于上一年{prior}加本年增减{change}，疑似把办件量填入项目数量栏。",
    en=(
        "{row}: decisions {decisions} = last year's {prior} + change {change}; caseload was "
        "probably entered as numbers of matters."
    ),
    applies=follows("e2019", _WITH_DECISIONS),
)
def decisions_as_items(report: Report) -> Iterator[Signal]:
    """The decisions are exactly last year's number of matters and its change, which is not 0.

    The first two columns count kinds of matters (项目), the third the cases decided.  Fewer than
    five decisions meet the sum by chance and are passed over.
    """
    for one in _decided(report):
        if isinstance(one, Unseen):
            yield one
            continue
        prior, change, decisions = one.values
        if change and decisions >= _TOO_FEW and decisions == prior + change:
            yield Hit(
                cells=one.cells,
                expected="decisions counted apart from matters",
                actual=f"{figure(prior)}{change:+} = {figure(decisions)}",
                said={
                    "row": one.name,
                    "prior": prior,
                    "change": change,
                    "decisions": decisions,
                },
            )


@rule(
    code="T2-CHANGE-COPIES-PRIOR",
    family=Family.ACTIVE_DISCLOSURE,
    severity=Severity.WARNING,
    editions=("e2019",),
    basis=basis.NOTICE_2019,
    zh="{row}：本年增/减与上一年项目数量相同（{value}），疑似误填。",
    en="{row}: the change equals last year's number of matters ({value}); probably mis-filled.",
    applies=follows("e2019", _ALL),
)
def change_copies_prior(report: Report) -> Iterator[Signal]:
    """The change of the year is the same number as last year's matters, and not 0: usually the
    year's own number, or last year's once more, in the column of the change.

    A number may really double.  One more matter beside one is as likely as that and only
    information; where the text tells of doubling, the row is not judged.
    """
    doubled = next(matches_across(report.prose, _DOUBLED), None) is not None
    for one in rows_of(report, "e2019", _ALL, "prior_items", "change"):
        if isinstance(one, Unseen):
            yield one
            continue
        prior, change = one.values
        if change != prior or not change:
            continue
        if doubled:
            yield Unseen(one.cells)
            continue
        yield Hit(
            cells=one.cells,
            expected="a change unlike last year's number",
            actual=f"{figure(prior)} / {figure(change)}",
            said={"row": one.name, "value": change},
            severity=Severity.INFO if change == 1 else None,
        )


@rule(
    code="T2-DECISIONS-NO-ITEMS",
    family=Family.ACTIVE_DISCLOSURE,
    severity=Severity.INFO,
    editions=("e2019",),
    basis=basis.PLAUSIBILITY,
    zh="{row}：项目数量为0，但有{decisions}件处理决定。",
    en="{row}: no matters, but {decisions} decisions.",
    applies=follows("e2019", _WITH_DECISIONS),
)
def decisions_without_items(report: Report) -> Iterator[Signal]:
    """Decisions were made in a matter of which the body has none.

    Who acts on powers delegated by another body decides without having the matter: where the text
    tells of such, the row is not judged.
    """
    delegated = next(matches_across(report.prose, _DELEGATED), None) is not None
    for one in _decided(report):
        if isinstance(one, Unseen):
            yield one
            continue
        prior, change, decisions = one.values
        if prior + change or decisions <= 0:
            continue
        if delegated:
            yield Unseen(one.cells)
            continue
        yield Hit(
            cells=one.cells,
            expected="matters to decide in",
            actual=f"{figure(decisions)} decisions",
            said={"row": one.name, "decisions": decisions},
        )


def _decided(report: Report) -> Iterator[RowFigures | Unseen]:
    return rows_of(report, "e2019", _WITH_DECISIONS, "prior_items", "change", "decisions")
