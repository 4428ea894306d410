"""Accepted deviations: findings that somebody answers for, until a day.

    [[waiver]]
    rule = "T3-SUM"
    agency = "云岭县文化局"
    year = 2023
    cell = "applications.processed_total.total"  # or a row or a table; left out: wherever it is
    reason = "更正报告将于三月公布"
    by = "政务公开科"
    until = 2024-03-31

A waived finding stays in the result and is marked; it counts for no verdict and no exit code.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import Field

from gouji.model import Frozen
from gouji.parsing.folding import squeeze
from gouji.parsing.report import Report
from gouji.rules.finding import Finding, WaiverState, WaiverUse


class Waiver(Frozen):
    """One accepted deviation."""

    rule: str
    agency: str = Field(min_length=1, description="The body, as its report names it.")
    year: int = Field(description="The report year.")
    cell: str | None = Field(
        default=None, description="Address `table.row.column` or shorter; null: wherever it is."
    )
    reason: str = Field(min_length=1)
    by: str = Field(min_length=1, description="Who accepted it.")
    until: date = Field(description="The last day on which it holds.")

    def concerns(self, report: Report) -> bool:
        """Whether it is about this report: the body's name and the year are the same."""
        if report.agency is None or report.year is None:
            return False
        same = squeeze(report.agency.value) == squeeze(self.agency)
        return same and report.year.value == str(self.year)

    def holds(self, today: date) -> bool:
        """Whether it has not expired."""
        return today <= self.until

    def covers(self, finding: Finding) -> bool:
        """Whether a finding on the report is what it accepts."""
        if finding.rule != self.rule:
            return False
        at = self.cell
        return at is None or any(cell == at or cell.startswith(f"{at}.") for cell in finding.cells)


@dataclass(frozen=True)
class Waived:
    """The findings with those marked that are waived, and what each waiver did."""

    findings: tuple[Finding, ...]
    uses: tuple[WaiverUse, ...]


def waive(
    report: Report, findings: Sequence[Finding], waivers: Sequence[Waiver], today: date
) -> Waived:
    """Mark the findings that a waiver in force covers."""
    about = [one for one in waivers if one.concerns(report)]
    in_force = [one for one in about if one.holds(today)]
    marked = tuple(
        finding.model_copy(update={"waived": True})
        if any(one.covers(finding) for one in in_force)
        else finding
        for finding in findings
    )
    return Waived(marked, tuple(_use(one, findings, today) for one in about))


def _use(waiver: Waiver, findings: Sequence[Finding], today: date) -> WaiverUse:
    if not waiver.holds(today):
        state = WaiverState.EXPIRED
    elif any(map(waiver.covers, findings)):
        state = WaiverState.APPLIED
    else:
        state = WaiverState.UNUSED
    return WaiverUse(
        rule=waiver.rule,
        agency=waiver.agency,
        year=waiver.year,
        cell=waiver.cell,
        reason=waiver.reason,
        by=waiver.by,
        until=waiver.until.isoformat(),
        state=state,
    )
