"""The text on reconsideration and litigation against table four."""

from collections.abc import Iterator

from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.narrative.comparing import compared
from gouji.rules.rule import Family, Signal, rule


@rule(
    code="NAR-REVIEW",
    family=Family.NARRATIVE,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_50,
    zh="正文称行政复议{stated}件，表四为{table}件。",
    en="The text says {stated} reconsiderations; table four says {table}.",
)
def reconsiderations(report: Report) -> Iterator[Signal]:
    """The reconsiderations of the text are not the total of table four.

    A qualified number (被纠正, 因超期) is not that of all, and one figure for reconsiderations and
    suits together states neither.
    """
    yield from compared(report, FactField.RECONSIDERATION)


@rule(
    code="NAR-LITIGATION",
    family=Family.NARRATIVE,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_50,
    zh="正文称行政诉讼{stated}件，表四合计{table}件。",
    en="The text says {stated} suits; table four has {table} in all.",
)
def suits(report: Report) -> Iterator[Signal]:
    """The suits of the text are not those of table four, direct and after reconsideration together.

    A number of suits after reconsideration, or of direct ones, is only a part and not compared.
    """
    yield from compared(report, FactField.LITIGATION)
