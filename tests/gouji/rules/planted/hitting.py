"""What one rule finds in a report that a fault was planted in."""

from gouji.parsing.report import Report
from gouji.rules.catalogue import rule_of
from gouji.rules.neighbours import ALONE, Neighbours
from gouji.rules.rule import Hit

REPORTS = 50


def raised(code: str, whole: Report, beside: Neighbours = ALONE) -> list[Hit]:
    """The places where the rule finds a report broken, be it for such reports or not."""
    return [one for one in rule_of(code).check(whole, beside) if isinstance(one, Hit)]


def hits(code: str, whole: Report, beside: Neighbours = ALONE) -> list[Hit]:
    """The places where the rule, which is for such a report, finds it broken."""
    assert rule_of(code).applies(whole)
    return raised(code, whole, beside)


def share(code: str, planted: list[Report]) -> float:
    """The share of the reports in which the rule finds its fault."""
    assert len(planted) == REPORTS
    return sum(bool(hits(code, one)) for one in planted) / len(planted)
