"""What the text states tells apart what the sums cannot."""

from decimal import Decimal

import pytest

from gouji.extraction.document import LinePlace
from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Fact, Report
from gouji.rules.localisation.evidence import Stated, stated_figures
from tests.gouji.rules.build import GONE, report
from tests.gouji.rules.localisation.planted import printed, sets, suspects

R = "review_litigation"


def fact(field: FactField, value: int | Decimal, *, approximate: bool = False) -> Fact:
    return Fact(
        field=field,
        value=value,
        approximate=approximate,
        channel=None,
        quote=f"{value}件",
        section="一",
        where=LinePlace(line=3),
    )


def stating(whole: Report, *facts: Fact) -> Report:
    return whole.model_copy(update={"facts": facts})


def test_a_stated_total_puts_its_cell_before_the_others() -> None:
    off = printed("e2021", {f"{R}.review.upheld": 12, f"{R}.review.total": 14})
    found = suspects(stating(off, fact(FactField.RECONSIDERATION, 12)))
    first, *others = found
    assert sets((first,)) == [{f"{R}.review.total": 12}]
    assert first.hint is not None
    assert (first.hint.zh, first.hint.en) == ("正文称12", "the text states 12")
    assert {one.rank for one in others} == {2}


def test_a_printed_total_that_the_text_repeats_comes_last() -> None:
    off = printed("e2021", {f"{R}.review.upheld": 12, f"{R}.review.total": 14})
    found = suspects(stating(off, fact(FactField.RECONSIDERATION, 14)))
    assert sets(found)[-1] == {f"{R}.review.total": 12}
    assert [one.rank for one in found] == [1, 1, 1, 1, 2]


def test_a_sum_of_two_blocks_speaks_for_the_one_that_fails() -> None:
    off = printed(
        "e2021",
        {
            f"{R}.litigation_direct.corrected": 3,
            f"{R}.litigation_direct.total": 5,
            f"{R}.litigation_after_review.pending": 4,
            f"{R}.litigation_after_review.total": 4,
        },
    )
    found = suspects(stating(off, fact(FactField.LITIGATION, 7)))
    assert sets(found)[0] == {f"{R}.litigation_direct.total": 3}


def test_outcomes_by_group_are_sums_of_rows() -> None:
    (denied,) = stated_figures(stating(report("e2019"), fact(FactField.DENIED, 5)))
    assert denied.value == 5
    assert len(denied.cells) == 8
    (other,) = stated_figures(stating(report("e2019"), fact(FactField.OTHER_HANDLED, 5)))
    assert other == Stated(("applications.other_handling.total",), 5)


@pytest.mark.parametrize(
    "facts",
    [
        (fact(FactField.RECEIVED, 30, approximate=True),),
        (fact(FactField.RECEIVED, 30), fact(FactField.RECEIVED, 31)),
        (fact(FactField.RECEIVED, Decimal("3.5")),),
        (fact(FactField.PENALTIES, 30),),
    ],
)
def test_what_is_vague_contradictory_or_of_no_sum_is_no_evidence(facts: tuple[Fact, ...]) -> None:
    assert stated_figures(stating(report(), *facts)) == ()


def test_what_cannot_be_compared_is_no_evidence() -> None:
    whole = report(cells={"applications.new_received.total": GONE})
    assert stated_figures(stating(whole, fact(FactField.RECEIVED, 0))) == ()
