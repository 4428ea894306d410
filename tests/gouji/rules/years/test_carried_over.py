"""What one year carries out, the next carries in."""

import pytest

from gouji.rules.engine import validate
from gouji.rules.finding import Outcome, Severity
from gouji.rules.neighbours import Neighbours
from tests.gouji.rules.build import EMPTY, GONE
from tests.gouji.rules.years.pairs import became, found, year

OUT = "applications.carried_out"
IN = "applications.carried_in"
RULE = "XY-CARRY"


def test_a_total_that_does_not_carry_over_is_an_error() -> None:
    (one,) = found(RULE, year(2023, {f"{IN}.total": 3}), year(2022, {f"{OUT}.total": 4}))
    assert one.severity is Severity.ERROR
    assert one.cells == (f"{IN}.total",)
    assert (one.expected, one.actual) == ("4", "3")
    assert one.message.zh == "2022年结转下年度4件，2023年上年结转填报3件（总计）。"
    assert "2022 carried out 4, 2023 carried in 3" in one.message.en
    assert one.where


def test_a_kind_of_applicant_is_a_warning() -> None:
    before = year(2022, {f"{OUT}.natural_person": 2, f"{OUT}.total": 2})
    after = year(2023, {f"{IN}.other_org": 2, f"{IN}.total": 2})
    found_here = found(RULE, after, before)
    assert {one.cells[0] for one in found_here} == {f"{IN}.natural_person", f"{IN}.other_org"}
    assert {one.severity for one in found_here} == {Severity.WARNING}


@pytest.mark.parametrize("first", [2019, 2020, 2021, 2024])
def test_it_holds_across_editions_too(first: int) -> None:
    before = year(first, {f"{OUT}.total": 7})
    assert found(RULE, year(first + 1, {f"{IN}.total": 6}), before)
    assert became(RULE, year(first + 1, {f"{IN}.total": 7}), before) is Outcome.PASS


def test_a_blank_beside_a_figure_counts_as_nought_and_weighs_less() -> None:
    (one,) = found(RULE, year(2023, {f"{IN}.total": EMPTY}), year(2022, {f"{OUT}.total": 4}))
    assert one.severity is Severity.WARNING
    assert "空白" in one.message.zh


def test_a_figure_that_could_not_be_read_proves_nothing() -> None:
    before = year(2022, {f"{OUT}.total": GONE})
    seen = validate(year(2023, {f"{IN}.total": 3}), Neighbours(previous=before))
    assert seen.assessed[RULE] is Outcome.NOT_ASSESSED
    assert any(f"{OUT}.total" in need for need in seen.unseen[RULE])


def test_without_last_years_report_nothing_is_judged() -> None:
    assert became(RULE, year(2023, {f"{IN}.total": 3}), None) is Outcome.NOT_ASSESSED


def test_a_report_that_may_be_last_years_is_named() -> None:
    seen = validate(year(2023), Neighbours(doubtful=("云岭县文旅局",)))
    assert any("云岭县文旅局" in need for need in seen.unseen[RULE])


@pytest.mark.parametrize(
    "reason",
    [
        "因机构改革，原县体育局并入本局，其在办申请一并转入。",
        "上年结转的4件申请中，1件由申请人于元旦前撤回，故本年结转为3件。",
        "上年度报告中结转数填报有误，本年予以更正。",
    ],
)
def test_a_difference_that_the_report_explains_is_left_to_a_reader(reason: str) -> None:
    before = year(2022, {f"{OUT}.total": 4})
    assert became(RULE, year(2023, {f"{IN}.total": 3}, reason), before) is Outcome.NOT_ASSESSED


def test_words_about_other_things_explain_nothing() -> None:
    before = year(2022, {f"{OUT}.total": 4})
    text = (
        "全年更正信息2条。撤销了一个栏目。机构改革相关信息及时公开。"
        "新收申请10件，上年结转3件，予以公开9件，由申请人撤回2件，结转下年度2件。"
    )
    assert found(RULE, year(2023, {f"{IN}.total": 3}, text), before)
