"""One fault of content planted in fifty made-up reports: found in each; without it, silence."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from itertools import islice
from random import Random

import pytest

from gouji.check import extract
from gouji.parsing.parser import parse
from gouji.parsing.report import Level, Report, Slot, Status
from gouji.rules.catalogue import RULES, rule_of
from gouji.rules.finding import Severity
from gouji.rules.rule import Family
from tests.corpus.identity import Identity
from tests.corpus.report import Layout, make
from tests.gouji.rules.build import at, cell, report
from tests.gouji.rules.content.told import fee
from tests.gouji.rules.planted.hitting import REPORTS, hits, share

FIRST_YEAR = 2021
PROBLEMS = ("存在的问题", "主要不足")
IMPROVEMENTS = ("改进情况", "针对")
GENERAL = (
    "我们的工作还存在一定差距。",
    "虽然取得了一些成绩，但与群众期待相比仍有不足。",
    "政务公开工作有待进一步加强。",
)
NONE = ("无。", "本年度无其他需要报告的事项。", "没有需要说明的其他事项。")
RESIDUES = (
    "××局认真落实条例。",
    "该部分以表格形式报告。",
    "（单位名称）编制本报告。",
    "收到申请{…}件。",
)


@cache
def made_up() -> tuple[tuple[Identity, Report], ...]:
    """Made-up reports of the form of 2021 without tables."""
    made = (make(Layout.L9, "e2021", seed) for seed in range(150))
    kept = [one for one in made if one.identity.year >= FIRST_YEAR]
    return tuple((one.identity, read(one.text)) for one in kept)


def of(wanted: Callable[[Identity], object] = lambda one: True) -> Iterator[tuple[Report, Random]]:
    """Fifty of them that the fault can be planted in, and the dice for it."""
    fitting = (whole for identity, whole in made_up() if wanted(identity))
    for number, whole in enumerate(islice(fitting, REPORTS)):
        yield whole, Random(f"planted/content/{number}")


def edited(whole: Report, openings: tuple[str, ...], other: str = "") -> Report:
    """The report with `other` in the place of the paragraphs that begin so."""

    def edit(line: str) -> str:
        return other if line.strip().startswith(openings) else line

    prose = [line.model_copy(update={"text": edit(line.text)}) for line in whole.prose]
    sections = [
        one.model_copy(update={"text": "\n".join(map(edit, one.text.split("\n")))})
        for one in whole.sections
    ]
    return whole.model_copy(update={"prose": tuple(prose), "sections": tuple(sections)})


def read(text: str) -> Report:
    return parse(extract(text.encode()))


def other_matters(whole: Report) -> tuple[str]:
    """The beginning of the paragraph of section 六."""
    return (next(one.text for one in whole.sections if one.number == "六").split("\n")[0],)


def with_slot(whole: Report, address: str, slot: Slot) -> Report:
    """The report with one figure in its tables, which are whole."""
    return whole.model_copy(update={"tables": report(cells={address: slot}).tables})


def test_made_up_reports_say_all_that_they_should() -> None:
    codes = [rule.code for rule in RULES if rule.family is Family.CONTENT and not rule.optional]
    for whole, _ in of():
        raised = [code for code in codes if rule_of(code).applies(whole) and hits(code, whole)]
        assert raised == []


@pytest.mark.parametrize("number", "一二三四五")
def test_aspects_left_out(number: str) -> None:
    planted = [edited(whole, (f"（{number}）",)) for whole, _ in of()]
    assert share("CON-S1-ASPECTS", planted) >= 0.98


def test_governments_that_say_nothing_of_how_they_were_judged() -> None:
    governments = [whole.model_copy(update={"level": Level.GOVERNMENT}) for whole, _ in of()]
    planted = [edited(whole, ("（五）",)) for whole in governments]
    assert share("CON-GOV-ASSESS", planted) >= 0.98


def test_problems_left_out() -> None:
    planted = [edited(whole, PROBLEMS) for whole, _ in of()]
    assert share("CON-S5-PROBLEM", planted) >= 0.98


def test_problems_only_admitted_in_general_are_warnings() -> None:
    for whole, dice in of():
        (one,) = hits("CON-S5-PROBLEM", edited(whole, PROBLEMS, dice.choice(GENERAL)))
        assert one.severity is Severity.WARNING


def test_improvements_left_out() -> None:
    planted = [edited(whole, IMPROVEMENTS) for whole, _ in of()]
    assert share("CON-S5-IMPROVE", planted) >= 0.98


def test_sections_six_that_say_nothing() -> None:
    planted = [edited(whole, other_matters(whole), dice.choice(NONE)) for whole, dice in of()]
    assert share("CON-S6-EMPTY", planted) >= 0.98
    assert share("CON-S6-FEE", planted) >= 0.98


def test_sections_six_that_tell_of_other_matters() -> None:
    said = "办理人大建议{n}件，行政事业性收费如表二。"
    planted = [
        edited(whole, other_matters(whole), said.format(n=dice.randint(1, 9)))
        for whole, dice in of()
    ]
    assert share("CON-S6-FEE", planted) >= 0.98


def test_requests_that_lapsed_without_a_notice() -> None:
    address = "applications.other_unpaid_fee.total"
    free = "本年度没有发出收费通知，未收取信息处理费。"
    planted = [
        with_slot(edited(whole, other_matters(whole), free), address, cell(dice.randint(1, 40)))
        for whole, dice in of()
    ]
    assert share("CON-FEE-NOTICE", planted) >= 0.98


def test_fees_beyond_the_income_of_table_two() -> None:
    none = Slot(value=0, raw="0", status=Status.PRESENT, unit="万元", yuan=Decimal(0), where=at(1))
    planted = []
    for whole, dice in of():
        amount = dice.randint(2, 90) * 100
        charged = with_slot(whole, "active_disclosure.fees.amount_wan", none)
        planted.append(charged.model_copy(update={"facts": fee(amount)}))
    assert share("CON-FEE-T2", planted) >= 0.98


def test_templates_left_in() -> None:
    planted = [edited(whole, PROBLEMS, dice.choice(RESIDUES)) for whole, dice in of()]
    assert share("CON-TEMPLATE", planted) >= 0.98


def test_reports_nobody_can_be_reached_by() -> None:
    planted = [whole for whole, _ in of(lambda one: not one.contact.phone)]
    assert share("CON-CONTACT", planted) >= 0.98
