"""Incomplete rows, narrowed by the sums that run across and down."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gouji.extraction.document import LinePlace
from gouji.parsing.figures import kind_of, read_figure
from gouji.parsing.placing import Candidate, Choices, Reading, SumRelation, choices
from gouji.parsing.shape import TableShape
from gouji.parsing.solving import ColumnRelation, Placement, Sums, place
from tests.gouji.parsing.printed import spans_of

ACROSS = (SumRelation((0, 1), (2,)),)
DOWN = (ColumnRelation(("granted", "denied"), ("all",)),)
BOTH = Sums(across=ACROSS, down=DOWN)


def candidate(text: str) -> Candidate:
    """Cells between spaces; `_` is a blank one."""
    return tuple(
        None if raw == "_" else Reading(raw, kind_of(raw), read_figure(raw), LinePlace(line=1))
        for raw in text.split()
    )


def certain(text: str) -> Choices:
    return Choices((candidate(text),), certain=True)


def one_of(*texts: str) -> Choices:
    return Choices(tuple(map(candidate, texts)), certain=False)


def placed(placement: Placement) -> str:
    """The cells that were placed; `?` where the column is open."""
    return " ".join(
        "?" if n not in placement.placed else reading.raw if reading else "_"
        for n in range(3)
        for reading in [placement.placed.get(n)]
    )


def test_a_sum_down_the_column_decides_between_candidates() -> None:
    found = place(
        {"granted": one_of("5 _ 5", "_ 5 5"), "denied": certain("1 1 2"), "all": certain("6 1 7")},
        3,
        BOTH,
    )
    assert placed(found["granted"]) == "5 _ 5"
    assert found["granted"].complete


def test_what_the_candidates_agree_on_is_placed_and_the_rest_is_left_open() -> None:
    found = place({"granted": one_of("5 _ 5", "_ 5 5")}, 3, BOTH)
    assert placed(found["granted"]) == "? ? 5"
    assert not found["granted"].complete


def test_two_open_rows_help_each_other() -> None:
    found = place(
        {
            "granted": one_of("5 _ 5", "_ 5 5"),
            "denied": one_of("2 _ 2", "_ 2 2"),
            "all": certain("7 0 7"),
        },
        3,
        BOTH,
    )
    assert [placed(found[key]) for key in ("granted", "denied")] == ["5 _ 5", "2 _ 2"]


def test_a_sum_with_a_row_missing_proves_nothing() -> None:
    found = place({"granted": one_of("5 _ 5", "_ 5 5"), "all": certain("5 0 5")}, 3, BOTH)
    assert placed(found["granted"]) == "? ? 5"


def test_a_sum_that_cannot_hold_anyway_proves_nothing() -> None:
    found = place(
        {"granted": one_of("5 _ 5", "_ 5 5"), "denied": certain("0 0 0"), "all": certain("9 9 18")},
        3,
        BOTH,
    )
    assert placed(found["granted"]) == "? ? 5"


def test_a_cell_whose_value_is_unknown_proves_nothing() -> None:
    found = place(
        {
            "granted": one_of("5 _ 5", "_ 5 5"),
            "denied": certain("未统计 未统计 0"),
            "all": certain("5 0 5"),
        },
        3,
        BOTH,
    )
    assert placed(found["granted"]) == "? ? 5"


def test_a_body_that_leaves_totals_blank_has_no_sums_to_place_by() -> None:
    found = place({"granted": one_of("5 _ 5", "_ 5 5"), "denied": certain("2 1 _")}, 3, BOTH)
    assert placed(found["granted"]) == "? ? ?"
    assert placed(found["denied"]) == "2 1 _"


def open_row(*texts: str, untotalled: tuple[str, ...]) -> Choices:
    """A row that lies in one of these ways, or so if its total is left blank."""
    return replace(one_of(*texts), untotalled=tuple(map(candidate, untotalled)))


GROUPED = Sums(across=ACROSS, down=DOWN, grouped=frozenset({"granted", "denied"}))
IN_TWO_COLUMNS = open_row("1 _ 1", "_ 1 1", untotalled=("1 1 _",))


def test_figures_that_are_no_total_if_totals_of_groups_are_blank_are_left_open() -> None:
    found = place(
        {"granted": IN_TWO_COLUMNS, "denied": certain("_ _ _"), "all": certain("1 1 2")}, 3, GROUPED
    )
    assert placed(found["granted"]) == "? ? ?"


def test_a_total_of_a_group_that_is_printed_shows_that_others_are() -> None:
    found = place(
        {"granted": IN_TWO_COLUMNS, "denied": certain("0 0 0"), "all": certain("1 0 1")}, 3, GROUPED
    )
    assert placed(found["granted"]) == "1 _ 1"


def test_sums_that_refute_blank_totals_leave_the_printed_ones() -> None:
    found = place(
        {"granted": IN_TWO_COLUMNS, "denied": certain("_ _ _"), "all": certain("0 1 1")}, 3, GROUPED
    )
    assert placed(found["granted"]) == "_ 1 1"


def test_a_row_that_printed_totals_do_not_explain_opens_the_others() -> None:
    single = open_row(untotalled=("3 _ _", "_ 3 _"))
    found = place({"granted": IN_TWO_COLUMNS, "denied": single}, 3, Sums(across=ACROSS))
    assert [placed(found[key]) for key in ("granted", "denied")] == ["? ? ?", "? ? ?"]


def test_a_complete_row_that_does_not_add_up_proves_nothing() -> None:
    found = place(
        {"granted": one_of("5 _ 5", "_ 5 5"), "denied": certain("0 0 0"), "all": certain("5 0 9")},
        3,
        BOTH,
    )
    assert placed(found["granted"]) == "? ? 5"


def test_without_any_sum_only_the_certain_is_placed() -> None:
    found = place({"a": one_of("5 _ _"), "b": certain("1 _ 3")}, 3, Sums())
    assert placed(found["a"]) == "? ? ?"
    assert placed(found["b"]) == "1 _ 3"


def test_a_row_without_candidates_is_left_open() -> None:
    found = place({"granted": Choices((), certain=False)}, 3, BOTH)
    assert (placed(found["granted"]), found["granted"].complete) == ("? ? ?", False)


def test_a_number_put_together_is_told() -> None:
    merged = Choices((candidate("12 0 12"),), certain=False, merged=(("1", "2"),))
    assert place({"granted": merged}, 3, BOTH)["granted"].split == ("1", "2")


def collapsed(key_label: str, values: Sequence[int], kept: Sequence[bool]) -> Choices:
    cells = [str(value) for value, keep in zip(values, kept, strict=True) if keep]
    (span,) = spans_of(" ".join([key_label, *cells]))
    return choices(span, 3, ACROSS, TableShape())


SMALL = st.integers(min_value=0, max_value=3)


@given(st.lists(SMALL, min_size=4, max_size=4), st.data())
def test_no_figure_of_a_sound_table_is_ever_put_into_a_wrong_column(
    parts: list[int], data: st.DataObject
) -> None:
    a, b, c, d = parts
    table = {
        "granted": [a, b, a + b],
        "denied": [c, d, c + d],
        "all": [a + c, b + d, a + b + c + d],
    }
    kept = {
        key: [bool(value) or data.draw(st.booleans()) for value in row]
        for key, row in table.items()
    }
    labels = {"granted": "（一）予以公开", "denied": "1.属于国家秘密", "all": "（七）总计"}
    rows = {key: collapsed(labels[key], row, kept[key]) for key, row in table.items()}
    expect_nothing_wrong(place(rows, 3, BOTH), table, kept)


def expect_nothing_wrong(
    found: Mapping[str, Placement],
    table: Mapping[str, Sequence[int]],
    kept: Mapping[str, Sequence[bool]],
) -> None:
    for key, placement in found.items():
        for column, reading in placement.placed.items():
            wanted = str(table[key][column]) if kept[key][column] else None
            assert (reading.raw if reading else None) == wanted, (key, column)
