"""The cells that are wrong, found again in reports whose sums held before."""

import pytest

from gouji.form import edition as form_of
from gouji.rules.localisation.limits import MOST_REPAIRS
from tests.gouji.rules.build import EMPTY
from tests.gouji.rules.localisation.planted import (
    EDITIONS,
    balanced,
    broken_sums,
    drawn,
    printed,
    repaired,
    sets,
    summed_cells,
    suspects,
)

APPLICATIONS = "applications"
REVIEW = "review_litigation"
every_edition = pytest.mark.parametrize("edition", EDITIONS)


def transposed(figure: int) -> int:
    """The figure with its last two digits exchanged; itself where that would change nothing."""
    digits = str(figure)
    other = digits[:-2] + digits[-1] + digits[-2:-1]
    return figure if other.startswith("0") else int(other)


@every_edition
def test_the_one_wrong_cell_of_table_three_is_the_only_suspect(edition: str) -> None:
    for seed in range(40):
        figures, rng = drawn(edition, f"single/{seed}")
        cell = rng.choice(summed_cells(edition, APPLICATIONS))
        right = int(figures[cell])
        wrong = max(right + rng.choice((-10, -1, 1, 2, 9, 100)), 0)
        if wrong == right:
            wrong += 1
        found = suspects(printed(edition, figures | {cell: wrong}))
        assert sets(found) == [{cell: right}], (seed, cell)


@every_edition
def test_transposed_digits_are_found_and_named(edition: str) -> None:
    met = 0
    for seed in range(25):
        figures, rng = drawn(edition, f"transposed/{seed}")
        choices = [
            cell
            for cell in summed_cells(edition, APPLICATIONS)
            if transposed(int(figures[cell])) != figures[cell]
        ]
        if not choices:
            continue
        met += 1
        cell = rng.choice(choices)
        (found,) = suspects(printed(edition, figures | {cell: transposed(int(figures[cell]))}))
        assert sets((found,)) == [{cell: figures[cell]}]
        assert found.hint is not None
        assert "transposed" in found.hint.en
    assert met > 5


@every_edition
def test_a_block_of_table_four_never_tells_its_cells_apart(edition: str) -> None:
    for seed in range(40):
        figures, rng = drawn(edition, f"four/{seed}")
        cell = rng.choice(summed_cells(edition, REVIEW))
        *parts, total = [one for one in figures if one.startswith(f"{cell.rpartition('.')[0]}.")]
        off = figures | {cell: int(figures[cell]) + rng.randint(1, 30)}
        found = suspects(printed(edition, off))
        excess = sum(int(off[one]) for one in parts) - int(off[total])
        possible = [one for one in parts if off[one] >= excess] + [total]
        assert [list(changes) for changes in sets(found)] == [[one] for one in possible]
        assert {one.rank for one in found} == {1}
        assert {one.hint for one in found} == {None}
        assert figures[cell] in [changes.get(cell) for changes in sets(found)]


@every_edition
def test_two_wrong_cells_are_found_together(edition: str) -> None:
    for seed in range(25):
        figures, rng = drawn(edition, f"pair/{seed}")
        cells = rng.sample(summed_cells(edition, APPLICATIONS), 2)
        off = figures | {
            cell: int(figures[cell]) + by for cell, by in zip(cells, (3, 8), strict=True)
        }
        found = suspects(printed(edition, off))
        right = {cell: int(figures[cell]) for cell in cells}
        best = [changes for changes, one in zip(sets(found), found, strict=True) if one.rank == 1]
        assert right in best, (seed, cells)


@every_edition
def test_every_suspect_makes_all_sums_hold(edition: str) -> None:
    named = 0
    for seed in range(30):
        figures, rng = drawn(edition, f"many/{seed}")
        cells = rng.sample(summed_cells(edition, APPLICATIONS), rng.randint(1, 4))
        off = figures | {cell: rng.randint(0, 60) for cell in cells}
        whole = printed(edition, off)
        if not broken_sums(whole):
            continue
        found = suspects(whole)
        named += len(found)
        assert all(balanced(edition, after, APPLICATIONS) for after in repaired(off, found))
        assert len(found) <= MOST_REPAIRS
        assert len({len(changes) for changes in sets(found)}) <= 1 or found[0].hint is not None
        assert [one.rank for one in found] == sorted(one.rank for one in found)
    assert named > 20


@every_edition
def test_more_wrong_cells_than_can_be_told_have_no_suspects(edition: str) -> None:
    figures, _ = drawn(edition, "far too many")
    rows = list(form_of(edition).table(APPLICATIONS).rows())
    cells = [f"applications.{row.key}.natural_person" for _, row in rows[2:9]]
    off = figures | {cell: int(figures[cell]) + at for at, cell in enumerate(cells, 11)}
    found = broken_sums(printed(edition, off))
    assert found
    assert {one.suspects for one in found} == {()}


def test_a_blank_may_be_the_wrong_cell() -> None:
    figures = {
        "applications.new_received.natural_person": 4,
        "applications.new_received.total": 4,
        "applications.granted.natural_person": 4,
        "applications.processed_total.natural_person": 4,
        "applications.processed_total.total": 4,
    }
    found = suspects(printed("e2021", figures, {"applications.granted.total": EMPTY}))
    assert sets(found) == [{"applications.granted.total": 4}]


def test_a_report_without_broken_sums_has_no_suspects() -> None:
    figures, _ = drawn("e2021", "clean")
    assert broken_sums(printed("e2021", figures)) == []
