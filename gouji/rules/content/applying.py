"""Which reports the form of 2021 and the fee rules in force since that year ask something of."""

from gouji.parsing.report import Report

_FORM = "e2021"
_FIRST_YEAR = 2021


def follows_the_form_of_2021(report: Report) -> bool:
    """Whether the report is one of the form of 2021, and not for an earlier year by mistake."""
    year = int(report.year.value) if report.year else None
    return report.edition == _FORM and (year is None or year >= _FIRST_YEAR)
