"""One figure of the text changed in fifty made-up reports whose text agrees with the tables."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from random import Random

import pytest

from tests.gouji.rules.planted.hitting import REPORTS, hits, raised
from tests.gouji.rules.planted.told import RULES, WITH_NONE, Told, told, value_of

ENOUGH = 0.98
NONE = "NAR-NONE-BUT-TABLE"
BALANCE = ("received", "carried_in", "replied", "carried_out")


def with_subject(subject: str) -> Iterator[Told]:
    """Fifty reports in which the tables have a figure above 0 for a subject."""
    found = (one for one in told(f"planted/{subject}", 2000) if value_or_none(subject, one))
    yield from islice(found, REPORTS)


def value_or_none(subject: str, one: Told) -> int | Decimal:
    if one.edition == "e2019" and subject in ("repealed", "in_force", "fees"):
        return 0
    return value_of(subject, one.edition, one.figures)


def finds(code: str, one: Told) -> bool:
    """Whether a rule finds something in a report."""
    return bool(hits(code, one.report()))


def another(value: int | Decimal, rng: Random) -> int | Decimal:
    """Another figure above 0, as a clerk may have it: one off, a digit too many, an old number."""
    step = last_place(value)
    choices = [value + step, value * 10, value + 7 * step, value - step]
    return rng.choice([one for one in choices if one > 0 and one != value])


def last_place(value: int | Decimal) -> int | Decimal:
    """One unit of the last digit."""
    exponent = Decimal(value).as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(exponent) if exponent else 1


def test_a_text_that_agrees_is_left_in_peace() -> None:
    codes = (*dict.fromkeys(RULES.values()), NONE, "NAR-BALANCE")
    reports = [one.report() for one in told("consistent", 150)]
    found = [(code, hit.said) for code in codes for one in reports for hit in raised(code, one)]
    assert found == []


@pytest.mark.parametrize("subject", RULES)
def test_another_figure_in_the_text(subject: str) -> None:
    planted = []
    for number, one in enumerate(with_subject(subject)):
        right = value_of(subject, one.edition, one.figures)
        planted.append(one.saying(subject, another(right, Random(f"{subject}/{number}"))))
    assert len(planted) == REPORTS
    missed = [one.says[subject] for one in planted if not finds(RULES[subject], one)]
    assert 1 - len(missed) / REPORTS >= ENOUGH, missed


@pytest.mark.parametrize("subject", WITH_NONE)
def test_none_in_the_text_where_there_are_some(subject: str) -> None:
    planted = [one.saying(subject, 0) for one in with_subject(subject)]
    assert len(planted) == REPORTS
    assert sum(finds(NONE, one) for one in planted) / REPORTS >= ENOUGH


def test_figures_of_the_text_that_do_not_balance() -> None:
    planted = []
    for number, one in enumerate(told("planted/balance", REPORTS)):
        right = {each: value_of(each, one.edition, one.figures) for each in BALANCE}
        whole = Told(one.edition, one.level, one.figures, right, one.seed)
        assert not finds("NAR-BALANCE", whole)
        subject = Random(number).choice(BALANCE)
        planted.append(whole.saying(subject, right[subject] + 1 + number % 9))
    assert sum(finds("NAR-BALANCE", one) for one in planted) / REPORTS >= ENOUGH
