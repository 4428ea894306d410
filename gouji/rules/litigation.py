"""Table four: do the outcomes of reconsideration and litigation add up, and can they be?"""

from collections.abc import Iterator

from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.sums import broken
from gouji.rules.wording import figure, row_name

_TABLE = "review_litigation"
_REVIEW = "review_litigation.review.total"
_DIRECT = "review_litigation.litigation_direct.total"
_AFTER_REVIEW = "review_litigation.litigation_after_review.total"
_PROCESSED = "applications.processed_total.total"
_MANY_TIMES = 5


@rule(
    code="T4-SUM",
    family=Family.LITIGATION,
    severity=Severity.ERROR,
    basis=basis.FORM,
    zh="{block}：{a}+{b}+{c}+{d}={sum}，与总计{total}不符。",
    en="{block}: {a}+{b}+{c}+{d}={sum} ≠ total {total}.",
)
def outcomes_sum(report: Report) -> Iterator[Signal]:
    """For reconsideration, direct suits and suits after reconsideration alike: the four outcomes
    add up to 总计.

    A block with a figure that could not be placed is not weighed: the vertical headers of this
    table are easily read into the wrong cells.
    """
    for one in broken(report, "T4-SUM", _TABLE):
        if isinstance(one, Unseen):
            yield one
            continue
        a, b, c, d = one.left
        total, stated = sum(one.left), one.right[0]
        yield Hit(
            cells=one.relation.right,
            expected=f"{figure(total)} ({'+'.join(figure(part) for part in one.left)})",
            actual=figure(stated),
            said={
                "block": row_name(_TABLE, one.relation.key, report.edition),
                **{"a": a, "b": b, "c": c, "d": d, "sum": total, "total": stated},
            },
            severity=one.severity(Severity.ERROR),
            note=one.note,
        )


@rule(
    code="T4-SEQ",
    family=Family.LITIGATION,
    severity=Severity.INFO,
    basis=basis.PLAUSIBILITY,
    zh="有{n}件复议后起诉案件，但本年无行政复议案件。",
    en="{n} suit(s) after review although no review case this year.",
)
def suits_without_review(report: Report) -> Iterator[Signal]:
    """There are suits after reconsideration and no reconsideration in the same year.

    The reconsideration may have been decided in an earlier year or by another body.
    """
    review, after = report.slot(_REVIEW).value, report.slot(_AFTER_REVIEW).value
    if after is None:
        yield Unseen((_AFTER_REVIEW,))
    elif after > 0 and review is None:
        yield Unseen((_REVIEW,))
    elif after > 0 and review == 0:
        yield Hit(
            cells=(_AFTER_REVIEW, _REVIEW),
            expected="reconsideration cases",
            actual=f"{figure(after)} suits after reconsideration, 0 reconsideration cases",
            said={"n": after},
        )


@rule(
    code="T4-VS-T3",
    family=Family.LITIGATION,
    severity=Severity.INFO,
    basis=basis.PLAUSIBILITY,
    zh="复议诉讼共{n}件，远多于本年办结申请{m}件，请核对。",
    en="{n} review/litigation cases vs only {m} requests processed.",
)
def more_cases_than_requests(report: Report) -> Iterator[Signal]:
    """Reconsideration and litigation together are more than five times the requests handled.

    One applicant can bring a great many cases.  With no request handled nothing is compared.
    """
    cells = (_REVIEW, _DIRECT, _AFTER_REVIEW, _PROCESSED)
    values = {cell: report.slot(cell).value for cell in cells}
    lost = tuple(cell for cell, value in values.items() if value is None)
    if lost:
        yield Unseen(lost)
        return
    *cases, processed = (value for value in values.values() if value is not None)
    count = sum(cases)
    if processed > 0 and count > _MANY_TIMES * processed:
        yield Hit(
            cells=cells,
            expected=f"at most {figure(_MANY_TIMES * processed)}",
            actual=figure(count),
            said={"n": count, "m": processed},
        )
