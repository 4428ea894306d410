"""Regulations of bodies that can make none."""

import pytest

from gouji.parsing.report import Report
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import EMPTY, GONE, Cells, outcome, report, said, the_finding

ROW = "active_disclosure.regulations"


def counting(agency: str | None, cells: Cells, edition: str = "e2021") -> Report:
    return report(edition, cells, agency=said(agency) if agency else None)


@pytest.mark.parametrize(
    "agency",
    [
        "代县人民政府",
        "代县卫生健康局",
        "大同市财政局",
        "山西省司法厅",
        "云岭县青石镇人民政府",
        "代县人民政府办公室",
    ],
)
def test_a_body_without_the_power(agency: str) -> None:
    found = the_finding(counting(agency, {f"{ROW}.in_force": 6}), "T2-REG-POWER")
    assert found.severity is Severity.WARNING
    assert (found.cells, found.actual) == ((f"{ROW}.in_force",), "6")
    assert agency in found.message.zh


def test_every_figure_is_told_at_once() -> None:
    cells = {f"{ROW}.newly_made": 6, f"{ROW}.newly_disclosed": 2, f"{ROW}.total_disclosed": 10}
    found = the_finding(counting("代县财政局", cells, "e2019"), "T2-REG-POWER")
    assert found.actual == "6/2/10"


@pytest.mark.parametrize(
    "agency",
    ["大同市人民政府", "山西省人民政府", "重庆市人民政府", "司法部", "红河州人民政府", "大同市"],
)
def test_a_body_with_the_power(agency: str) -> None:
    assert outcome(counting(agency, {f"{ROW}.in_force": 60}), "T2-REG-POWER") is Outcome.PASS


@pytest.mark.parametrize("agency", ["霁川市人民政府", "大同市人民政府办公室", None])
def test_a_body_whose_rank_is_not_known(agency: str | None) -> None:
    whole = counting(agency, {f"{ROW}.in_force": 6})
    assert outcome(whole, "T2-REG-POWER") is Outcome.NOT_ASSESSED


def test_noughts_and_blanks_claim_no_power() -> None:
    cells: Cells = {f"{ROW}.issued": EMPTY}
    assert outcome(counting("代县财政局", cells), "T2-REG-POWER") is Outcome.PASS


def test_figures_that_are_lost_are_not_judged() -> None:
    cells: Cells = {f"{ROW}.issued": GONE}
    assert outcome(counting("代县财政局", cells), "T2-REG-POWER") is Outcome.NOT_ASSESSED
