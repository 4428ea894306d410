"""Runs the catalogue over a report."""

from gouji.parsing.report import Report
from gouji.rules.finding import Outcome, Validation

CONFIG_DIGEST = "none"


def unread() -> dict[str, Outcome]:
    """The outcomes of all rules on a document that could not be read."""
    return {}


def validate(report: Report) -> Validation:
    """Placeholder until the engine lands."""
    from gouji.errors import ErrorCode

    body = "".join(line.text for line in report.prose)
    refused = None if "信息公开" in body else ErrorCode.NOT_AN_ANNUAL_REPORT
    return Validation(findings=(), assessed={}, refused=refused)
