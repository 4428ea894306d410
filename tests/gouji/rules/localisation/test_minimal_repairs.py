"""Elimination and solver against trying everything, on systems small enough for that."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations, product
from random import Random

import pytest

from gouji.form.edition import Relation
from gouji.rules.finding import Change
from gouji.rules.localisation.elimination import basic_repairs
from gouji.rules.localisation.limits import MOST_CELLS, MOST_REPAIRS, TooManyError
from gouji.rules.localisation.minimal import minimal_repairs
from gouji.rules.localisation.settling import settled
from gouji.rules.localisation.solver import smallest_sets
from gouji.rules.localisation.system import Exact, System

_HIGHEST = 9  # what trying everything puts into a cell


def relation(rule: str, key: str, left: list[str], right: list[str]) -> Relation:
    return Relation(rule=rule, table="t", each="row", key=key, left=tuple(left), right=tuple(right))


def grid(figures: Mapping[str, Exact]) -> System:
    """Two rows and two columns with their totals: a0 + b0 = t0, a0 + a1 = a2, and so on."""
    rows = [relation("ROW", at, [f"a{at}", f"b{at}"], [f"t{at}"]) for at in "012"]
    columns = [relation("SUM", at, [f"{at}0", f"{at}1"], [f"{at}2"]) for at in "abt"]
    return System(relations=(*rows, *columns), figures=figures)


def drawn(seed: int, faults: int) -> System:
    """A grid that held before some of its cells were drawn anew."""
    rng = Random(f"grid/{seed}/{faults}")
    figures: dict[str, Exact] = {cell: rng.randint(0, 2) for cell in ("a0", "b0", "a1", "b1")}
    for at in "01":
        figures[f"t{at}"] = figures[f"a{at}"] + figures[f"b{at}"]
    for at in "abt":
        figures[f"{at}2"] = figures[f"{at}0"] + figures[f"{at}1"]
    for cell in rng.sample(sorted(figures), faults):
        figures[cell] = rng.randint(0, 5)
    return grid(dict(sorted(figures.items())))


def tried(system: System, size: int) -> Iterator[tuple[Change, ...]]:
    """Every repair that changes exactly `size` cells, to figures up to the highest."""
    for cells in combinations(system.cells, size):
        touched = {index for cell in cells for index in system.coefficients[cell]}
        if not touched >= set(system.gaps):
            continue
        for values in product(range(_HIGHEST + 1), repeat=size):
            if any(
                system.figures[cell] == value for cell, value in zip(cells, values, strict=True)
            ):
                continue
            repair = tuple(
                Change(cell=cell, value=value) for cell, value in zip(cells, values, strict=True)
            )
            if system.repaired(repair):
                yield repair


def broken(faults: int) -> list[System]:
    return [one for one in (drawn(seed, faults) for seed in range(12)) if one.gaps]


@pytest.mark.parametrize("faults", [1, 2, 3])
def test_the_repairs_are_those_that_trying_everything_finds(faults: int) -> None:
    for system in broken(faults):
        minimal = minimal_repairs(system)
        for size in range(1, 4):
            if expected := list(tried(system, size)):
                assert minimal.size == size
                key = [[(change.cell, change.value) for change in one] for one in expected]
                got = [[(one.cell, one.value) for one in repair] for repair in minimal.repairs]
                assert got == sorted(
                    key, key=lambda one: ([c for c, _ in one], [v for _, v in one])
                )
                break
        else:
            assert minimal.size >= 4


@pytest.mark.parametrize("faults", [1, 2, 3])
def test_the_solver_finds_the_same_sets_as_elimination(faults: int) -> None:
    for system in broken(faults):
        minimal = minimal_repairs(system)
        assert minimal.repairs
        by_cells = {tuple(change.cell for change in repair) for repair in minimal.repairs}
        assert set(smallest_sets(system)) == by_cells
        assert [one for cells in sorted(by_cells) for one in settled(system, cells)] == list(
            minimal.repairs
        )


def test_a_solution_below_zero_is_blocked_not_named() -> None:
    # Row and column of a0 are two too large for their totals, and a0 itself holds only one.
    figures = {"a0": 1, "a1": 2, "a2": 1, "b0": 2, "b1": 0, "b2": 2, "t0": 1, "t1": 2, "t2": 3}
    system = grid(figures)
    one = basic_repairs(system, 1)
    assert one.repairs == ()
    assert one.blocked
    minimal = minimal_repairs(system)
    assert minimal.size > 1
    assert all(system.repaired(repair) for repair in minimal.repairs)


def test_a_figure_that_is_no_count_must_change() -> None:
    whole = {"a0": 1, "a1": 1, "a2": 2, "b0": 2, "b1": 0, "b2": 2, "t0": 3, "t1": 1, "t2": 4}
    for wrong in (-1, Fraction(1, 2)):
        system = grid({**whole, "a0": wrong})
        assert minimal_repairs(system).repairs == ((Change(cell="a0", value=1),),)


def test_values_that_the_sums_leave_open_are_all_named() -> None:
    first = relation("X", "1", ["a", "b"], ["c"])
    system = System(relations=(first,), figures={"a": 5, "b": 0, "c": 2})
    pairs = {tuple(one.value for one in repair) for repair in settled(system, ("a", "b"))}
    # a gives up three, or more with b taking the rest; unchanged cells are no changes.
    assert pairs == {(1, 1), (0, 2)}


def test_values_without_bound_are_not_named() -> None:
    first = relation("X", "1", ["a", "b"], ["c", "d"])
    system = System(relations=(first,), figures={"a": 1, "b": 1, "c": 1, "d": 2})
    with pytest.raises(TooManyError):
        list(settled(system, ("a", "c")))


def test_cells_that_cannot_repair_are_no_repair() -> None:
    system = drawn(0, 0)
    off = grid({**system.figures, "a0": system.figures["a0"] + 1})
    assert list(settled(off, ("b1",))) == []


def test_nothing_is_named_where_too_many_cells_are_wrong() -> None:
    relations = [
        relation("X", str(at), [f"a{at}", f"b{at}"], [f"c{at}"]) for at in range(MOST_CELLS + 1)
    ]
    figures = {f"{name}{at}": 1 for at in range(MOST_CELLS + 1) for name in "abc"}
    minimal = minimal_repairs(System(relations=tuple(relations), figures=figures))
    assert (minimal.repairs, minimal.size) == ((), MOST_CELLS + 1)


def test_nothing_is_named_where_too_many_sets_are_as_small() -> None:
    for parts, named in ((MOST_REPAIRS - 1, MOST_REPAIRS), (MOST_REPAIRS, 0)):
        cells = [f"a{at}" for at in range(parts)]
        system = System(
            relations=(relation("X", "1", cells, ["total"]),),
            figures={**dict.fromkeys(cells, 0), "total": 3},
        )
        assert len(minimal_repairs(system).repairs) == named
