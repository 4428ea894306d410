"""Figures that become many times what they were."""

import pytest

from gouji.rules.finding import Outcome, Severity
from gouji.rules.neighbours import Neighbours
from gouji.rules.rule import Unseen
from gouji.rules.years.spikes import spike
from tests.gouji.rules.build import GONE
from tests.gouji.rules.years.pairs import became, found, year

RULE = "XY-SPIKE"
NEW = "applications.new_received"
PENALTIES = "active_disclosure.penalties.decisions"


@pytest.mark.parametrize(("a", "b"), [(6, 240), (240, 6), (0, 20), (20, 0), (2, 21)])
def test_a_jump_is_told(a: int, b: int) -> None:
    (one,) = found(RULE, year(2023, {PENALTIES: b}), year(2022, {PENALTIES: a}))
    assert one.severity is Severity.INFO
    assert one.cells == (PENALTIES,)
    assert f"由上年的{a}变为{b}" in one.message.zh


@pytest.mark.parametrize(("a", "b"), [(0, 19), (19, 1), (24, 240), (240, 24), (500, 900)])
def test_small_figures_and_a_factor_of_ten_are_no_jump(a: int, b: int) -> None:
    assert became(RULE, year(2023, {PENALTIES: b}), year(2022, {PENALTIES: a})) is (
        Outcome.NOT_ASSESSED  # the charges have no amount in yuan in these tables
    )
    assert found(RULE, year(2023, {PENALTIES: b}), year(2022, {PENALTIES: a})) == []


def test_a_row_is_told_once() -> None:
    cells = {f"{NEW}.natural_person": 300, f"{NEW}.total": 300}
    (one,) = found(RULE, year(2023, cells), year(2022))
    assert one.cells == (f"{NEW}.total",)


def test_a_shock_that_the_report_speaks_of() -> None:
    text = "行政处罚由上年的6件增至240件，系专项整治所致。"
    assert found(RULE, year(2023, {PENALTIES: 240}, text), year(2022, {PENALTIES: 6})) == []


def test_figures_of_two_sentences_tell_nothing() -> None:
    text = "行政处罚240件。另有培训6次。"
    assert found(RULE, year(2023, {PENALTIES: 240}, text), year(2022, {PENALTIES: 6}))


def test_cells_that_both_editions_have_are_compared_across_them() -> None:
    assert found(RULE, year(2021, {PENALTIES: 240}), year(2020, {PENALTIES: 6}))
    needs = [
        need
        for one in spike.check(year(2021), Neighbours(previous=year(2020)))
        if isinstance(one, Unseen)
        for need in one.needs
    ]
    assert needs == []


def test_what_is_missing_is_named() -> None:
    assert became(RULE, year(2023, {PENALTIES: GONE}), year(2022)) is Outcome.NOT_ASSESSED
    assert became(RULE, year(2023), None) is Outcome.NOT_ASSESSED
