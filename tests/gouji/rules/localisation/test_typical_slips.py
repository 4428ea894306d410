"""What typical slips look like."""

import pytest

from gouji.form.edition import Relation
from gouji.rules.finding import Change
from gouji.rules.localisation.slips import Slip, is_doubled, is_shortened, is_transposed, slips_of
from gouji.rules.localisation.system import Exact, System


@pytest.mark.parametrize(("printed", "right"), [(45, 54), (1423, 1243), (120, 102)])
def test_transposed(printed: int, right: int) -> None:
    assert is_transposed(printed, right)


@pytest.mark.parametrize(("printed", "right"), [(54, 54), (321, 123), (46, 54), (5, 50)])
def test_not_transposed(printed: int, right: int) -> None:
    assert not is_transposed(printed, right)


@pytest.mark.parametrize(("printed", "right"), [(12, 112), (13, 123), (2, 20)])
def test_a_digit_dropped(printed: int, right: int) -> None:
    assert is_shortened(printed, right)
    assert not is_shortened(right, printed)


@pytest.mark.parametrize(("printed", "right"), [(122, 12), (11, 1), (1003, 103)])
def test_a_digit_typed_twice(printed: int, right: int) -> None:
    assert is_doubled(printed, right)
    assert not is_doubled(printed + 1, right)


def test_a_digit_more_is_none_typed_twice() -> None:
    assert not is_doubled(132, 12)


def slip(figures: dict[str, Exact], *changes: tuple[str, int]) -> tuple[Slip | None, ...]:
    sums = Relation(
        rule="R", table="t", each="row", key="r", left=("t.r.a", "t.r.b"), right=("t.r.sum",)
    )
    system = System(relations=(sums,), figures={f"t.r.{key}": one for key, one in figures.items()})
    return slips_of(system, tuple(Change(cell=f"t.r.{key}", value=to) for key, to in changes))


def test_each_change_gets_the_most_telling_slip() -> None:
    assert slip({"a": -4, "b": 0, "sum": 4}, ("a", 4)) == (Slip.SIGN,)
    assert slip({"a": 7, "b": 0, "sum": 8}, ("a", 8)) == (Slip.OFF_BY_ONE,)
    assert slip({"a": 7, "b": 6, "sum": 18}, ("sum", 13)) == (Slip.TOTAL,)
    assert slip({"a": 7, "b": 6, "sum": 31}, ("sum", 13)) == (Slip.TRANSPOSED,)
    assert slip({"a": 23, "b": 23, "sum": 27}, ("a", 4)) == (Slip.NEIGHBOUR,)
    assert slip({"a": 7, "b": 2, "sum": 9}, ("a", 2), ("b", 7)) == (Slip.EXCHANGED,) * 2
    assert slip({"a": 7, "b": 2, "sum": 5}, ("a", 3)) == (None,)


def test_small_figures_agree_with_their_neighbours_by_chance() -> None:
    assert slip({"a": 3, "b": 3, "sum": 8}, ("a", 5)) == (None,)
