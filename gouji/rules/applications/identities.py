"""Table three: do the requests received add up to those handled, in every row and column?"""

from collections.abc import Iterator

from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.sums import Number, broken
from gouji.rules.wording import column_name, figure, row_name

_TABLE = "applications"


@rule(
    code="T3-BAL",
    family=Family.APPLICATIONS,
    severity=Severity.ERROR,
    basis=basis.PRINTED_RELATION,
    zh="“{column}”列勾稽不平：{a}+{b}={left}，{c}+{d}={right}。",
    en="Column “{column}” does not balance: {a}+{b}={left} vs {c}+{d}={right}.",
)
def balance(report: Report) -> Iterator[Signal]:
    """The relation printed over the table: 第一项加第二项之和，等于第三项加第四项之和, for each of
    the seven columns.

    A column with a figure that could not be placed is not weighed: a row read into the wrong
    columns must not look like an imbalance.
    """
    for one in broken(report, "T3-BAL", _TABLE):
        if isinstance(one, Unseen):
            yield one
            continue
        (a, b), (c, d) = one.left, one.right
        yield Hit(
            cells=(*one.relation.left, *one.relation.right),
            expected=f"{figure(a)}+{figure(b)} = {figure(c)}+{figure(d)}",
            actual=f"{figure(a + b)} ≠ {figure(c + d)}",
            said={
                "column": column_name(one.relation.left[0], report.edition),
                **{"a": a, "b": b, "c": c, "d": d, "left": a + b, "right": c + d},
            },
            severity=one.severity(Severity.ERROR),
            note=one.note,
        )


@rule(
    code="T3-SUM",
    family=Family.APPLICATIONS,
    severity=Severity.ERROR,
    basis=basis.FORM,
    zh="“{column}”列办理结果各项之和为{sum}，与（七）总计{total}不符（差{diff}）。",
    en="Column “{column}”: results add up to {sum}, not the stated total {total} (diff {diff}).",
)
def results_sum(report: Report) -> Iterator[Signal]:
    """In each column the results (19 rows in the form of 2019, 21 in that of 2021) add up to
    （七）总计.

    Where no result is filled in at all, T3-BREAKDOWN says so instead.
    """
    for one in broken(report, "T3-SUM", _TABLE):
        if isinstance(one, Unseen):
            yield one
            continue
        total, stated = sum(one.left), one.right[0]
        yield Hit(
            cells=one.relation.right,
            expected=_reckoned(one.left),
            actual=figure(stated),
            said={
                "column": column_name(one.relation.right[0], report.edition),
                **{"sum": total, "total": stated, "diff": total - stated},
            },
            severity=one.severity(Severity.ERROR),
            note=one.note,
        )


@rule(
    code="T3-ROW",
    family=Family.APPLICATIONS,
    severity=Severity.ERROR,
    basis=basis.FORM,
    zh="“{row}”行六类申请人之和为{sum}，与总计{total}不符。",
    en="Row “{row}”: applicants add up to {sum}, total says {total}.",
)
def applicants_sum(report: Report) -> Iterator[Signal]:
    """In each row the six columns of applicants add up to 总计.

    A row without a total is T3-BREAKDOWN's; one with a figure that could not be placed is not
    weighed.
    """
    for one in broken(report, "T3-ROW", _TABLE):
        if isinstance(one, Unseen):
            yield one
            continue
        yield Hit(
            cells=one.relation.right,
            expected=_reckoned(one.left),
            actual=figure(one.right[0]),
            said={
                "row": row_name(_TABLE, one.relation.key, report.edition),
                **{"sum": sum(one.left), "total": one.right[0]},
            },
            severity=one.severity(Severity.ERROR),
            note=one.note,
        )


def _reckoned(parts: tuple[Number, ...]) -> str:
    """The sum with the terms that make it, e.g. `14 (2+1+4+1+6)`."""
    terms = [figure(part) for part in parts if part]
    return figure(sum(parts)) + (f" ({'+'.join(terms)})" if len(terms) > 1 else "")
