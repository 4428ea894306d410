"""Do the parts that the text lists add up to their total?"""

from collections.abc import Iterator

from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.narrative.sections import section_of
from gouji.rules.rule import Family, Hit, Signal, rule
from gouji.rules.wording import figure


@rule(
    code="NAR-SUM",
    family=Family.NARRATIVE,
    severity=Severity.INFO,
    basis=basis.CONSISTENCY,
    zh="“{quote}”各分项之和{sum}≠{total}。",
    en="“{quote}”: parts add up to {sum}, not {total}.",
)
def parts_of_a_total(report: Report) -> Iterator[Signal]:
    """In “共A条，其中B…、C…、D…” the parts do not add up to A.

    A list that ends with 等, or of only two parts that reach less than the total, may name some of
    them; parts beyond the total contradict it in any list.  Lists inside lists, figures said
    roughly, and readers or visits beside documents are no parts.  One item may be published in two
    ways and be counted under both, which is why this is information only.
    """
    for one in report.claims.breakdowns:
        total = sum(one.parts)
        if total > one.total or (total < one.total and one.is_complete):
            parts = "+".join(figure(part) for part in one.parts)
            yield Hit(
                location=section_of(one.quote),
                expected=figure(one.total),
                actual=f"{figure(total)} ({parts})",
                said={"quote": one.quote.text, "sum": total, "total": one.total},
                where=(one.quote.where,),
            )
