"""Rows read or typed one column off."""

from gouji.rules.finding import Suspect
from tests.gouji.rules.localisation.planted import (
    COLUMNS,
    EDITIONS,
    broken_sums,
    drawn,
    printed,
    sets,
    suspects,
)

A = "applications"
NEW = {
    f"{A}.new_received.natural_person": 31,
    f"{A}.new_received.commercial_enterprise": 8,
    f"{A}.new_received.legal_service_org": 2,
    f"{A}.new_received.total": 41,
}
HANDLED = {
    f"{A}.{row}.{cell.split('.')[2]}": count
    for row in ("granted", "processed_total")
    for cell, count in NEW.items()
}


def is_shift(suspect: Suspect) -> bool:
    return suspect.hint is not None and "one column off" in suspect.hint.en


def test_a_row_one_column_to_the_left_is_one_change() -> None:
    figures = NEW | HANDLED
    off = figures | {f"{A}.granted.{column}": 0 for column in COLUMNS}
    off |= {
        f"{A}.granted.natural_person": 8,
        f"{A}.granted.public_welfare_org": 2,
        f"{A}.granted.other_org": 41,
    }
    whole = printed("e2021", off)
    # The first figure is lost: no shift undoes this.
    assert not any(map(is_shift, suspects(whole)))


def test_figures_typed_into_the_next_column_go_back_together() -> None:
    figures = NEW | HANDLED
    off = figures | {
        f"{A}.granted.commercial_enterprise": 31,
        f"{A}.granted.research_institution": 8,
        f"{A}.granted.natural_person": 0,
    }
    best, *others = suspects(printed("e2021", off))
    assert is_shift(best)
    assert best.rank == 1
    assert sets((best,)) == [
        {
            f"{A}.granted.natural_person": 31,
            f"{A}.granted.commercial_enterprise": 8,
            f"{A}.granted.research_institution": 0,
        }
    ]
    assert all(one.rank > 1 for one in others)


def test_shifted_rows_of_made_up_reports_are_told_first() -> None:
    met = 0
    for edition in EDITIONS:
        for seed in range(25):
            figures, rng = drawn(edition, f"shifted/{seed}")
            row = rng.choice(["new_received", "granted", "processed_total", "carried_out"])
            cells = [f"{A}.{row}.{column}" for column in COLUMNS]
            values = [int(figures[cell]) for cell in cells]
            # The run ends in an empty cell, which the figures are pushed into.
            ends = [at for at in range(1, 6) if values[at] == 0 and any(values[:at])]
            if not ends:
                continue
            met += 1
            end = rng.choice(ends)
            after = [0, *values[:end], *values[end + 1 :]]
            off = figures | dict(zip(cells, after, strict=True))
            right = {
                cell: value
                for cell, value, now in zip(cells, values, after, strict=True)
                if value != now
            }
            best = [one for one in suspects(printed(edition, off)) if one.rank == 1]
            assert right in sets(best), (edition, seed)
            assert all(map(is_shift, best))
    assert met > 10


def test_a_line_of_table_four_is_one_row_of_fifteen() -> None:
    """Both blocks fail because what ends the first and begins the second stands one cell late."""
    line = [
        f"review_litigation.{row}.{column}"
        for row in ("review", "litigation_direct")
        for column in ("upheld", "corrected", "other_result", "pending", "total")
    ]
    right = [3, 1, 0, 0, 4, 2, 5, 0, 0, 7]
    late = [3, 1, 0, 0, 0, 4, 2, 5, 0, 7]
    found = broken_sums(printed("e2021", dict(zip(line, late, strict=True))))
    assert [one.rule for one in found] == ["T4-SUM", "T4-SUM"]
    for one in found:
        best = [suspect for suspect in one.suspects if suspect.rank == 1]
        assert all(map(is_shift, best))
        changed = {cell: to for cell, to, now in zip(line, right, late, strict=True) if to != now}
        assert changed in sets(best)
        assert len(best) < len(one.suspects)


def test_one_wrong_cell_is_no_shift() -> None:
    off = NEW | HANDLED | {f"{A}.granted.other_org": 1}
    found = suspects(printed("e2021", off))
    assert sets(found) == [{f"{A}.granted.other_org": 0}]
    assert not any(map(is_shift, found))
