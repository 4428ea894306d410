"""Faults that several sets explain: all are named, equally likely ones with the same rank."""

from pathlib import Path

import pytest

from gouji.check import check, describe
from gouji.form import edition as form_of
from gouji.rules.engine import validate
from tests.gouji.rules.build import EMPTY, GONE, Cells
from tests.gouji.rules.localisation.planted import COLUMNS, broken_sums, printed, sets, suspects

SHARED = Path(__file__).resolve().parents[5] / "shared"
NANCHANG = sorted(SHARED.glob("seeds/002*.txt"))
A = "applications"


def handled(**results: int) -> dict[str, int]:
    """Requests of natural persons: each result in their column and in 总计."""
    return {
        f"{A}.{row}.{column}": count
        for row, count in results.items()
        for column in ("natural_person", "total")
    }


def pair(row: str, count: int) -> dict[str, int]:
    return {f"{A}.{row}.natural_person": count, f"{A}.{row}.total": count}


def test_results_beyond_their_total_in_two_columns_are_repaired_by_pairs() -> None:
    """A result too many in the applicants' column and in 总计: any row that has one may be it."""
    figures = handled(
        new_received=9, processed_total=9, granted=5, denied_third_party=2, rejected_duplicate=4
    )
    found = suspects(printed("e2021", figures))
    assert sets(found) == [
        pair("granted", 3),
        pair("denied_third_party", 0),
        pair("rejected_duplicate", 2),
    ]
    assert [one.rank for one in found] == [1, 1, 1]


def test_a_row_with_too_little_is_no_suspect() -> None:
    """Counts cannot fall below 0: only the row with enough can be too large."""
    figures = handled(new_received=5, processed_total=5, granted=7, denied_third_party=1)
    assert sets(suspects(printed("e2021", figures))) == [pair("granted", 4)]


def test_where_no_row_alone_has_enough_the_solver_finds_the_sets_of_four() -> None:
    figures = handled(new_received=1, processed_total=1, granted=4, denied_third_party=3)
    found = suspects(printed("e2021", figures))
    assert all(len(changes) == 4 for changes in sets(found))
    # Both rows together lose six: the one three, four, or two less than the other.
    both = [pair("granted", kept) | pair("denied_third_party", 1 - kept) for kept in (0, 1)]
    assert all(changes in sets(found) for changes in both)
    assert pair("new_received", 7) | pair("processed_total", 7) in sets(found)
    assert len({tuple(changes.items()) for changes in sets(found)}) == len(found)


def test_figures_exchanged_between_rows_stand_before_other_pairs_in_these_rows() -> None:
    """Two figures that changed places are likelier than two that are off by the same."""
    figures = {
        f"{A}.new_received.natural_person": 14,
        f"{A}.new_received.commercial_enterprise": 5,
        f"{A}.new_received.total": 19,
        f"{A}.granted.natural_person": 7,
        f"{A}.granted.total": 12,
        f"{A}.partially_granted.natural_person": 7,
        f"{A}.partially_granted.commercial_enterprise": 5,
        f"{A}.partially_granted.total": 7,
        f"{A}.processed_total.natural_person": 14,
        f"{A}.processed_total.commercial_enterprise": 5,
        f"{A}.processed_total.total": 19,
    }
    found = suspects(printed("e2021", figures))
    exchanged = [one for one in found if one.rank == 1]
    assert sets(exchanged) == [
        {
            f"{A}.granted.commercial_enterprise": 5,
            f"{A}.partially_granted.commercial_enterprise": 0,
        },
        {f"{A}.granted.total": 7, f"{A}.partially_granted.total": 12},
    ]
    assert all(one.hint is not None and "exchanged" in one.hint.en for one in exchanged)
    assert sets(found[2:]) == [
        {f"{A}.granted.natural_person": 12, f"{A}.partially_granted.natural_person": 2}
    ]


def test_a_relation_with_a_missing_cell_constrains_nothing() -> None:
    figures = {f"{A}.new_received.natural_person": 6, f"{A}.processed_total.natural_person": 5}
    lost: Cells = {
        f"{A}.granted.natural_person": GONE,
        f"{A}.new_received.total": GONE,
        f"{A}.processed_total.total": GONE,
    }
    found = suspects(printed("e2021", figures, lost))
    assert sets(found) == [
        {f"{A}.new_received.natural_person": 5},
        {f"{A}.processed_total.natural_person": 6},
    ]


def test_what_another_finding_replaced_constrains_nothing() -> None:
    """A column without any result is not filled in; that makes no figure of the table wrong."""
    figures = {
        f"{A}.new_received.natural_person": 4,
        f"{A}.new_received.total": 5,
        f"{A}.processed_total.natural_person": 4,
        f"{A}.processed_total.total": 4,
    }
    results = next(one.left for one in form_of("e2021").relations() if one.rule == "T3-SUM")
    rows = [cell.split(".")[1] for cell in results]
    blank: Cells = {f"{A}.{row}.{column}": EMPTY for row in rows for column in COLUMNS}
    whole = printed("e2021", figures, blank)
    assert {one.rule for one in broken_sums(whole)} == {"T3-BAL", "T3-ROW"}
    assert "T3-BREAKDOWN" in {one.rule for one in validate(whole).findings}
    assert sets(suspects(whole)) == [{f"{A}.new_received.total": 4}]


def test_the_blocks_of_table_four_are_localised_each_by_itself() -> None:
    figures = {
        "review_litigation.review.upheld": 12,
        "review_litigation.review.total": 14,
        "review_litigation.litigation_after_review.pending": 3,
        "review_litigation.litigation_after_review.total": 8,
    }
    first, second = broken_sums(printed("e2021", figures))
    assert {cell.split(".")[1] for one in sets(first.suspects) for cell in one} == {"review"}
    assert len(first.suspects) == len(second.suspects) == 5


def test_the_order_is_the_same_every_time() -> None:
    figures = handled(new_received=1, processed_total=1, granted=4, denied_third_party=3)
    assert suspects(printed("e2021", figures)) == suspects(printed("e2021", figures))


@pytest.mark.parametrize("seed", NANCHANG, ids=lambda seed: seed.name[:3])
def test_five_pairs_repair_the_nanchang_report(seed: Path) -> None:
    data = seed.read_bytes()
    broken = [one for one in check(data, describe(data, seed.name)).findings if one.suspects]
    assert {one.rule for one in broken} == {"T3-SUM"}
    for finding in broken:
        assert [len(one.changes) for one in finding.suspects] == [2] * 5
        assert {one.rank for one in finding.suspects} == {1}
