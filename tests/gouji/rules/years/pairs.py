"""Reports of one body for two years in a row, and what the rules find in the later one."""

from gouji.parsing.report import Report
from gouji.rules.engine import validate
from gouji.rules.finding import Finding, Outcome
from gouji.rules.neighbours import Neighbours
from tests.gouji.rules.build import Cells, lines, report, said


def year(number: int, cells: Cells | None = None, *texts: str) -> Report:
    """The report for a year, of the edition that is right for it."""
    edition = "e2019" if number < 2021 else "e2021"
    return report(edition, cells, year=said(str(number)), title_year=number, prose=lines(*texts))


def found(code: str, later: Report, previous: Report | None) -> list[Finding]:
    """What one rule finds in the later report."""
    seen = validate(later, Neighbours(previous=previous))
    return [one for one in seen.findings if one.rule == code]


def became(code: str, later: Report, previous: Report | None) -> Outcome:
    """What becomes of one rule on the later report."""
    return validate(later, Neighbours(previous=previous)).assessed[code]
