"""Table three: are totals broken down, by result and by applicant?"""

from collections.abc import Generator, Iterator

from gouji.parsing.report import Report, Slot, Status
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.sums import Number, relations_of
from gouji.rules.wording import column_name, figure
from gouji.text import Bilingual

_TABLE = "applications"
_NEW_TOTAL = "applications.new_received.total"
_GRAND_TOTAL = "applications.processed_total.total"


@rule(
    code="T3-BREAKDOWN",
    family=Family.APPLICATIONS,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_50,
    zh="“{column}”列只填总计{total}，未填分项。",
    en="Column “{column}” gives only the total {total} without breakdown.",
    suppresses=("T3-SUM", "T3-ROW"),
)
def breakdown(report: Report) -> Iterator[Signal]:
    """A column has a total above 0 and no result under it; or rows have applicants and no 总计.

    A row whose label is there but whose figures could not be placed tells nothing.  Rows without
    their 总计 are one finding, and only information if the totals that the applicants make agree
    with the stated grand total: then the column was merely left out.  T3-ROW says nothing of such
    rows, as there is no stated total to compare with.
    """
    if _TABLE not in report.tables or not report.tables[_TABLE].found:
        yield Unseen((_TABLE,))
        return
    rows = yield from _rows_without_total(report)
    bare_columns = yield from _columns_without_results(report)
    for cell, total in bare_columns.items():
        if cell == _GRAND_TOTAL and rows:
            continue  # the results are there, by applicant; the rows are told below
        yield Hit(
            cells=(cell,),
            expected="results by kind",
            actual=figure(total),
            said={"column": column_name(cell, report.edition), "total": total},
        )
    if rows:
        left_out = (_GRAND_TOTAL,) if _GRAND_TOTAL in bare_columns else ()
        yield Hit(
            cells=(*left_out, *rows),
            expected="a total in every row",
            actual=f"blank in {len(rows)}",
            said={"n": len(rows)},
            wording=Bilingual(
                zh="{n}行填有申请人分项，但未填总计。",
                en="{n} row(s) give applicants but leave the total blank.",
            ),
            severity=Severity.INFO if _grand_total_agrees(report, rows) else None,
        )


def _columns_without_results(report: Report) -> Generator[Unseen, None, dict[str, Number]]:
    """Returns the totals above 0 that have no result over them; yields what could not be told."""
    absent = {row for one in report.tables[_TABLE].blocks for row in one.missing_rows}
    bare: dict[str, Number] = {}
    for relation in relations_of(report, "T3-SUM"):
        (cell,) = relation.right
        total = report.slot(cell)
        if total.value is None:
            if total.status is not Status.BLANK:
                yield Unseen((cell,))
            continue
        parts = {part: report.slot(part) for part in relation.left}
        if total.value <= 0 or any(slot.status is Status.PRESENT for slot in parts.values()):
            continue
        unplaced = tuple(
            part
            for part, slot in parts.items()
            if slot.status is Status.MISSING and part.split(".")[1] not in absent
        )
        if unplaced:
            yield Unseen(unplaced)
        else:
            bare[cell] = total.value
    return bare


def _rows_without_total(report: Report) -> Generator[Unseen, None, dict[str, Number]]:
    """Returns the blank totals of rows with applicants, and what those applicants add up to."""
    bare: dict[str, Number] = {}
    for relation in relations_of(report, "T3-ROW"):
        (cell,) = relation.right
        total = report.slot(cell)
        parts = {part: report.slot(part) for part in relation.left}
        lost = tuple(part for part, slot in parts.items() if slot.status is Status.MISSING)
        if total.status is Status.MISSING:
            yield Unseen((cell,))
        elif total.status is Status.BLANK and any(_positive(slot) for slot in parts.values()):
            bare[cell] = sum(slot.value or 0 for slot in parts.values())
        elif total.status is Status.BLANK and lost:
            yield Unseen(lost)
    return bare


def _grand_total_agrees(report: Report, bare: dict[str, Number]) -> bool:
    stated = report.slot(_GRAND_TOTAL).value
    results = next(
        (one.left for one in relations_of(report, "T3-SUM") if one.right == (_GRAND_TOTAL,)), ()
    )
    if stated is None or not set(bare) <= set(results):
        return False
    return stated == sum(bare.get(cell, report.slot(cell).value or 0) for cell in results)


@rule(
    code="T3-APPLICANT-MISSING",
    family=Family.APPLICATIONS,
    severity=Severity.WARNING,
    basis=basis.FORM,
    zh="本年新收{total}件未区分申请人类型。",
    en="{total} new requests are not split by applicant type.",
    suppresses=("T3-ROW",),
)
def applicants_not_told(report: Report) -> Iterator[Signal]:
    """New requests are given as a total above 0 and all six kinds of applicants as blank or 0.

    The row of new requests alone; the sums of the other rows are T3-ROW's.
    """
    for relation in relations_of(report, "T3-ROW"):
        if relation.right != (_NEW_TOTAL,):
            continue
        slots = [report.slot(cell) for cell in (*relation.left, *relation.right)]
        lost = tuple(
            cell
            for cell, slot in zip((*relation.left, *relation.right), slots, strict=True)
            if slot.status is Status.MISSING
        )
        if lost:
            yield Unseen(lost)
            return
        *parts, total = slots
        if _positive(total) and all(
            slot.status is Status.BLANK or slot.value == 0 for slot in parts
        ):
            yield Hit(
                cells=(_NEW_TOTAL,),
                expected="requests by kind of applicant",
                actual=f"{figure(total.value)}, none of them by kind",
                said={"total": figure(total.value)},
            )
        return
    yield Unseen((_TABLE,))


def _positive(slot: Slot) -> bool:
    return slot.value is not None and slot.value > 0
