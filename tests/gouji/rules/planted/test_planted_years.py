"""One fault planted between two years of fifty made-up bodies: each rule finds its own."""

from collections.abc import Callable, Iterator
from random import Random

import pytest

from gouji.parsing.report import Report
from gouji.rules.engine import validate
from gouji.rules.finding import Severity
from gouji.rules.neighbours import Neighbours
from tests.corpus.figures import Figures
from tests.corpus.series import OneYear, edition_for, made_series
from tests.gouji.rules.build import report, said

BODIES = 50
FAMILY = (
    "XY-CARRY",
    "XY-INFORCE",
    "XY-ITEMS",
    "XY-TOTAL-DISCLOSED",
    "XY-COPY",
)
WORDS = (
    "栏目更新偏慢",
    "答复用语不够准确",
    "基层人手不足",
    "解读形式单一",
    "目录增补不及时",
    "培训次数偏少",
    "台账登记有遗漏",
    "网站检索不便",
)
REMEDIES = (
    "已逐条核对并补齐",
    "请法制机构逐件审核",
    "从窗口抽调两人专职办理",
    "改用问答和图表",
    "按季度复核目录",
    "每月组织一次交流",
    "到期前三天自动提醒",
    "清理失效链接并调整顺序",
)


def as_report(one: OneYear, problems: str = "") -> Report:
    """The report with these figures, and words for its section 五."""
    year = one.identity.year
    cells = {cell: str(figure) for cell, figure in one.figures.items()}
    whole = report(edition_for(year).key, cells, year=said(str(year)), title_year=year)
    sections = tuple(
        part.model_copy(update={"text": problems}) if part.number == "五" else part
        for part in whole.sections
    )
    return whole.model_copy(update={"sections": sections})


def problems(rng: Random) -> str:
    """What one year says of its problems."""
    faults, cures = rng.sample(WORDS, k=4), rng.sample(REMEDIES, k=4)
    return f"问题：{'；'.join(faults)}。改进：{'；'.join(cures)}。"


def pairs(years: tuple[int, int]) -> Iterator[tuple[OneYear, OneYear, Random]]:
    """Two years of each body, and the dice for its fault."""
    for number in range(BODIES):
        before, after = made_series(f"planted/{years[0]}/{number}", years)
        yield before, after, Random(f"planted/{years[0]}/{number}")


def changed(one: OneYear, slot: str, by: int) -> OneYear:
    """The report with another figure in one place."""
    figures: Figures = one.figures | {slot: int(one.figures[slot]) + by}
    return OneYear(one.identity, figures)


def found(code: str, later: Report, previous: Report) -> list[tuple[str, ...]]:
    """The cells at which a rule finds something."""
    findings = validate(later, Neighbours(previous=previous)).findings
    return [one.cells for one in findings if one.rule == code]


@pytest.mark.parametrize("years", [(2019, 2020), (2020, 2021), (2022, 2023)])
def test_consistent_years_raise_nothing(years: tuple[int, int]) -> None:
    for before, after, rng in pairs(years):
        one, other = as_report(before, problems(rng)), as_report(after, problems(rng))
        findings = validate(other, Neighbours(previous=one)).findings
        of_the_family = [found for found in findings if found.rule in FAMILY]
        assert of_the_family == []


APPLICANTS = ("natural_person", "commercial_enterprise", "other_org", "total")


@pytest.mark.parametrize(
    ("code", "years", "slots"),
    [
        ("XY-CARRY", (2019, 2020), [f"applications.carried_in.{one}" for one in APPLICANTS]),
        ("XY-CARRY", (2022, 2023), [f"applications.carried_in.{one}" for one in APPLICANTS]),
        ("XY-INFORCE", (2022, 2023), ["active_disclosure.normative_documents.in_force"]),
        ("XY-ITEMS", (2019, 2020), ["active_disclosure.licences.prior_items"]),
        (
            "XY-TOTAL-DISCLOSED",
            (2019, 2020),
            ["active_disclosure.normative_documents.total_disclosed"],
        ),
    ],
)
def test_a_figure_that_does_not_follow_is_always_found(
    code: str, years: tuple[int, int], slots: list[str]
) -> None:
    for before, after, rng in pairs(years):
        slot = rng.choice(slots)
        faulty = changed(after, slot, rng.randint(1, 9))
        assert found(code, as_report(faulty), as_report(before)) == [(slot,)]


def test_a_total_that_does_not_carry_over_is_always_an_error() -> None:
    for before, after, rng in pairs((2022, 2023)):
        faulty = as_report(changed(after, "applications.carried_in.total", rng.randint(1, 9)))
        findings = validate(faulty, Neighbours(previous=as_report(before))).findings
        (one,) = (one for one in findings if one.rule == "XY-CARRY")
        assert one.severity is Severity.ERROR


def test_a_digit_too_many_is_always_told_as_a_jump() -> None:
    slot = "active_disclosure.penalties.decisions"
    for before, after, rng in pairs((2022, 2023)):
        count = rng.randint(20, 900)
        previous = as_report(changed(before, slot, count))
        was = int(before.figures[slot]) + count
        faulty = changed(after, slot, was * 10 + rng.randint(1, 9) - int(after.figures[slot]))
        assert (slot,) in found("XY-SPIKE", as_report(faulty), previous)


Rewording = Callable[[str, Random], str]


def same(text: str, rng: Random) -> str:
    return text


def with_another_word(text: str, rng: Random) -> str:
    return text.replace("问题：", f"{rng.choice(('主要', '突出', '存在的'))}问题：")


@pytest.mark.parametrize("reworded", [same, with_another_word])
def test_a_copied_section_is_found(reworded: Rewording) -> None:
    missed = 0
    for before, after, rng in pairs((2022, 2023)):
        text = problems(rng)
        copied = as_report(after, f"2023年，{reworded(text, rng)}")
        previous = as_report(before, f"2022年，{text}")
        missed += not found("XY-COPY", copied, previous)
    assert missed <= BODIES * 0.02
