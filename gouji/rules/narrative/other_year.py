"""Does the text give this year's figures under another year?"""

from collections.abc import Iterator

from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.narrative.sections import section_of
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule


@rule(
    code="NAR-YEAR",
    family=Family.NARRATIVE,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_49,
    zh="“{quote}”所述年份为{y}，报告年度为{year}。",
    en="“{quote}” refers to {y} in the {year} report.",
)
def another_year(report: Report) -> Iterator[Signal]:
    """A sentence with a figure that the tables hold too names another year than the report's, and
    nothing else in the text states that figure for the report's year: a sentence left over from
    an earlier report.

    Comparisons, requests carried from year to year, budgets, plans and titles of documents name
    other years rightly.
    """
    if report.year is None:
        yield Unseen(("year",))
        return
    stated = {fact.field for fact in report.facts}
    seen: set[str] = set()
    for one in report.claims.other_years:
        if one.field not in stated and one.quote.text not in seen:
            seen.add(one.quote.text)
            yield Hit(
                location=section_of(one.quote),
                expected=report.year.value,
                actual=str(one.year),
                said={"quote": one.quote.text, "y": one.year, "year": report.year.value},
                where=(one.quote.where,),
            )
