"""A government's figures and those of its units."""

import pytest

from gouji.parsing.report import Level, Report
from gouji.rules.engine import validate
from gouji.rules.finding import Finding, Outcome, Severity
from gouji.rules.neighbours import Neighbours
from tests.gouji.rules.build import EMPTY, GONE, Cells, lines, report, said

RULE = "HIER-SUM"
NEW = "applications.new_received"


def county(cells: Cells | None = None, *texts: str) -> Report:
    """A county's own report."""
    return report(
        cells=cells,
        agency=said("云岭县人民政府"),
        level=Level.GOVERNMENT,
        prose=lines(*texts),
    )


def found(parent: Report, *units: Report) -> list[Finding]:
    """What the rule finds in the county's report."""
    seen = validate(parent, Neighbours(units=units or None))
    return [one for one in seen.findings if one.rule == RULE]


def test_units_that_do_not_add_up() -> None:
    units = (report(cells={f"{NEW}.total": 20}), report(cells={f"{NEW}.total": 27}))
    (one,) = found(county({f"{NEW}.total": 50}), *units)
    assert one.severity is Severity.INFO
    assert one.cells == (f"{NEW}.total",)
    assert (one.expected, one.actual) == ("47", "50")
    assert "云岭县人民政府" in one.message.zh


def test_units_that_add_up() -> None:
    units = (report(cells={f"{NEW}.total": 20}), report(cells={f"{NEW}.total": EMPTY}))
    assert found(county({f"{NEW}.total": 20}), *units) == []


def test_a_row_is_told_once() -> None:
    cells = {f"{NEW}.natural_person": 3, f"{NEW}.total": 3}
    (one,) = found(county(cells), report())
    assert one.cells == (f"{NEW}.total",)


def test_a_unit_whose_cell_is_missing_proves_nothing() -> None:
    assert found(county({f"{NEW}.total": 50}), report(cells={f"{NEW}.total": GONE})) == []


@pytest.mark.parametrize("text", ["本报告数据为县政府本级统计数据。", "统计口径为县本级。"])
def test_figures_of_the_government_alone_are_another_matter(text: str) -> None:
    assert found(county({f"{NEW}.total": 50}, text), report()) == []


def test_without_every_units_report_nothing_is_judged() -> None:
    seen = validate(county({f"{NEW}.total": 50}), Neighbours())
    assert seen.assessed[RULE] is Outcome.NOT_ASSESSED


def test_a_department_adds_up_nobody() -> None:
    assert validate(report()).assessed[RULE] is Outcome.NOT_APPLICABLE
