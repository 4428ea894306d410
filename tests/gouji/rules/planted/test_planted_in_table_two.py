"""One fault planted in table two of fifty made-up reports: found in each."""

from collections.abc import Callable
from random import Random

import pytest

from gouji.form import edition as form_of
from tests.corpus.figures import Figures, draw_figures, draw_size
from tests.gouji.rules.build import report
from tests.gouji.rules.planted.hitting import REPORTS, hits

T = "active_disclosure"
DOCUMENTS = ("regulations", "normative_documents")
DECIDED = ("licences", "other_services", "penalties", "coercion")
CODES = {
    "T2-INFORCE-LOW": "e2021",
    "T2-DISCLOSED-TOTAL": "e2019",
    "T2-DISCLOSED-MADE": "e2019",
    "T2-ITEMS-NEGATIVE": "e2019",
    "T2-DECISIONS-ARE-ITEMS": "e2019",
    "T2-CHANGE-COPIES-PRIOR": "e2019",
    "T2-DECISIONS-NO-ITEMS": "e2019",
    "T2-PROCUREMENT": "e2019",
}

Fault = Callable[[Figures, Random], Figures]


def drawn(code: str, number: int) -> tuple[Figures, Random]:
    """Figures that can stand together, and the dice that drew them."""
    rng = Random(f"planted/{code}/{number}")
    return draw_figures(form_of(CODES[code]), draw_size(rng), rng), rng


def finds(code: str, figures: Figures) -> bool:
    """Whether a rule finds something in a report with these figures."""
    return bool(hits(code, report(CODES[code], {slot: str(one) for slot, one in figures.items()})))


def too_few_in_force(figures: Figures, rng: Random) -> Figures:
    row = f"{T}.{rng.choice(DOCUMENTS)}"
    issued, repealed = rng.randint(2, 40), rng.randint(0, 1)
    in_force = rng.randint(0, issued - repealed - 1)
    return {f"{row}.issued": issued, f"{row}.repealed": repealed, f"{row}.in_force": in_force}


def too_few_disclosed(figures: Figures, rng: Random) -> Figures:
    row = f"{T}.{rng.choice(DOCUMENTS)}"
    return {f"{row}.newly_disclosed": figures[f"{row}.total_disclosed"] + rng.randint(1, 30)}


def too_few_made(figures: Figures, rng: Random) -> Figures:
    row = f"{T}.{rng.choice(DOCUMENTS)}"
    return {f"{row}.newly_disclosed": figures[f"{row}.newly_made"] + rng.randint(1, 30)}


def fewer_than_none(figures: Figures, rng: Random) -> Figures:
    row = f"{T}.{rng.choice((*DECIDED, 'fees'))}"
    return {f"{row}.change": -figures[f"{row}.prior_items"] - rng.randint(1, 9)}


def cases_as_items(figures: Figures, rng: Random) -> Figures:
    row = f"{T}.{rng.choice(DECIDED)}"
    prior, change = rng.randint(4, 90), rng.randint(1, 40)
    return {
        f"{row}.prior_items": prior,
        f"{row}.change": change,
        f"{row}.decisions": prior + change,
    }


def copied_change(figures: Figures, rng: Random) -> Figures:
    row = f"{T}.{rng.choice((*DECIDED, 'fees'))}"
    prior = figures[f"{row}.prior_items"] or rng.randint(1, 60)
    return {f"{row}.prior_items": prior, f"{row}.change": prior}


def no_items(figures: Figures, rng: Random) -> Figures:
    row = f"{T}.{rng.choice(DECIDED)}"
    prior = rng.randint(0, 9)
    decisions = rng.randint(1, 400)
    return {f"{row}.prior_items": prior, f"{row}.change": -prior, f"{row}.decisions": decisions}


def one_without_the_other(figures: Figures, rng: Random) -> Figures:
    row = f"{T}.procurement"
    count, amount = rng.choice(((rng.randint(1, 30), 0), (0, rng.randint(1, 900))))
    return {f"{row}.project_count": count, f"{row}.total_amount": amount}


FAULTS: dict[str, Fault] = {
    "T2-INFORCE-LOW": too_few_in_force,
    "T2-DISCLOSED-TOTAL": too_few_disclosed,
    "T2-DISCLOSED-MADE": too_few_made,
    "T2-ITEMS-NEGATIVE": fewer_than_none,
    "T2-DECISIONS-ARE-ITEMS": cases_as_items,
    "T2-CHANGE-COPIES-PRIOR": copied_change,
    "T2-DECISIONS-NO-ITEMS": no_items,
    "T2-PROCUREMENT": one_without_the_other,
}


@pytest.mark.parametrize("code", CODES)
def test_figures_that_can_stand_together_are_left_in_peace(code: str) -> None:
    raised = [number for number in range(REPORTS) if finds(code, drawn(code, number)[0])]
    assert raised == []


@pytest.mark.parametrize("code", CODES)
def test_a_planted_fault_is_found_every_time(code: str) -> None:
    missed = []
    for number in range(REPORTS):
        figures, rng = drawn(code, number)
        planted = figures | FAULTS[code](figures, rng)
        if not finds(code, planted):
            missed.append(planted)
    assert missed == []
