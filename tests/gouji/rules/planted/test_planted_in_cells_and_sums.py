"""One fault planted in a cell, or in a sum of tables three and four, of fifty made-up reports."""

from collections.abc import Callable, Iterator
from random import Random

import pytest

from gouji.form import edition as form_of
from gouji.form.edition import ValueType
from tests.corpus.figures import Figures, draw_figures, draw_size
from tests.gouji.rules.build import EMPTY, Cells, cell, held, report
from tests.gouji.rules.planted.hitting import REPORTS, hits

APPLICANTS = (
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_org",
    "legal_service_org",
    "other_org",
)
CHANGED = ("licences", "other_services", "penalties", "coercion")

Fault = Callable[[str, Figures, Random], Cells]


def counts(edition: str) -> list[str]:
    """The cells that hold counts, which are never below 0."""
    return [
        f"{table.key}.{row.key}.{column.key}"
        for table in form_of(edition).tables
        for row, column in table.cells()
        if column.type is ValueType.COUNT
    ]


def somewhere(raw: str) -> Fault:
    """The text in a random cell that should hold a count."""

    def plant(edition: str, _: Figures, rng: Random) -> Cells:
        return {rng.choice(counts(edition)): cell(raw)}

    return plant


def blank(edition: str, _: Figures, rng: Random) -> Cells:
    return {rng.choice(counts(edition)): EMPTY}


def placeholder(edition: str, _: Figures, rng: Random) -> Cells:
    return {rng.choice(counts(edition)): held(rng.choice(["/", "-", "—", "无"]))}


def with_unit(edition: str, _: Figures, rng: Random) -> Cells:
    printed = cell(rng.randint(1, 99)).model_copy(update={"raw": "件", "unit": "件"})
    return {rng.choice(counts(edition)): printed}


def unit_left_out(_: str, __: Figures, rng: Random) -> Cells:
    return {"active_disclosure.procurement.total_amount": str(rng.randint(10_000, 9_000_000))}


def yuan_for_wan(_: str, __: Figures, rng: Random) -> Cells:
    return {"active_disclosure.fees.amount_wan": str(rng.randint(100_000, 9_000_000))}


def in_words(_: str, __: Figures, rng: Random) -> Cells:
    value = rng.randint(1, 60)
    printed = cell(value).model_copy(update={"raw": f"增{value}"})
    return {f"active_disclosure.{rng.choice(CHANGED)}.change": printed}


def operand_of(code: str) -> Fault:
    """Another figure in one cell of a random sum of that rule."""

    def plant(edition: str, figures: Figures, rng: Random) -> Cells:
        sums = [one for one in form_of(edition).relations() if one.rule == code]
        chosen = rng.choice(sums)
        slot = rng.choice([*chosen.left, *chosen.right])
        return {slot: str(figures[slot] + rng.randint(1, 40))}

    return plant


def no_results(edition: str, _: Figures, rng: Random) -> Cells:
    column = rng.choice(APPLICANTS)
    results = next(
        one.left
        for one in form_of(edition).relations()
        if one.rule == "T3-SUM" and one.right == (f"applications.processed_total.{column}",)
    )
    return {**dict.fromkeys(results, EMPTY), f"applications.processed_total.{column}": 7}


def no_applicants(_: str, __: Figures, rng: Random) -> Cells:
    nothing = [rng.choice([EMPTY, cell(0)]) for _ in APPLICANTS]
    row = "applications.new_received"
    kinds = {f"{row}.{kind}": slot for kind, slot in zip(APPLICANTS, nothing, strict=True)}
    return {**kinds, f"{row}.total": rng.randint(1, 90)}


def suits_alone(_: str, __: Figures, rng: Random) -> Cells:
    table = "review_litigation"
    return {
        f"{table}.litigation_after_review.total": rng.randint(1, 9),
        f"{table}.review.total": 0,
    }


def many_suits(_: str, __: Figures, rng: Random) -> Cells:
    handled = rng.randint(1, 9)
    return {
        "applications.processed_total.total": handled,
        "review_litigation.review.total": 5 * handled + rng.randint(1, 50),
    }


BOTH = ("e2019", "e2021")
FAULTS: list[tuple[str, tuple[str, ...], Fault]] = [
    ("CELL-BLANK", BOTH, blank),
    ("CELL-PLACEHOLDER", BOTH, placeholder),
    ("CELL-TEXT", BOTH, somewhere("见附件")),
    ("CELL-NEGATIVE", BOTH, somewhere("-3")),
    ("CELL-FRACTION", BOTH, somewhere("2.5")),
    ("CELL-UNIT", BOTH, with_unit),
    ("CELL-UNIT-UNKNOWN", ("e2019",), unit_left_out),
    ("CELL-FEE-MAGNITUDE", ("e2021",), yuan_for_wan),
    ("CELL-YEAR-VALUE", ("e2021",), somewhere("2023")),
    ("CELL-NOTATION", ("e2019",), in_words),
    ("T3-BAL", BOTH, operand_of("T3-BAL")),
    ("T3-SUM", BOTH, operand_of("T3-SUM")),
    ("T3-ROW", BOTH, operand_of("T3-ROW")),
    ("T3-BREAKDOWN", BOTH, no_results),
    ("T3-APPLICANT-MISSING", BOTH, no_applicants),
    ("T4-SUM", BOTH, operand_of("T4-SUM")),
    ("T4-SEQ", BOTH, suits_alone),
    ("T4-VS-T3", BOTH, many_suits),
]


def planted(code: str, editions: tuple[str, ...], fault: Fault) -> Iterator[tuple[bool, bool]]:
    """For each report whether the rule finds something in it without and with the fault."""
    for number in range(REPORTS):
        edition = editions[number % len(editions)]
        rng = Random(f"planted/{code}/{number}")
        figures = draw_figures(form_of(edition), draw_size(rng), rng)
        whole = {slot: str(value) for slot, value in figures.items()}
        yield (
            finds(code, edition, whole),
            finds(code, edition, {**whole, **fault(edition, figures, rng)}),
        )


def finds(code: str, edition: str, cells: Cells) -> bool:
    """Whether the rule finds something in a report with these cells."""
    return bool(hits(code, report(edition, cells)))


@pytest.mark.parametrize(("code", "editions", "fault"), FAULTS, ids=[one[0] for one in FAULTS])
def test_the_fault_is_found_in_every_report(
    code: str, editions: tuple[str, ...], fault: Fault
) -> None:
    assert [after for _, after in planted(code, editions, fault)] == [True] * REPORTS


@pytest.mark.parametrize("code", ["T3-BAL", "T3-SUM", "T3-ROW", "T4-SUM"])
def test_sums_that_hold_raise_nothing(code: str) -> None:
    before = [first for first, _ in planted(code, BOTH, operand_of(code))]
    assert before == [False] * REPORTS
