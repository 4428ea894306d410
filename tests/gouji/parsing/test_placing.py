"""The cells of one row into the columns of the form, or not at all."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.parsing.placing import Candidate, Choices, SumRelation, amount, choices
from gouji.parsing.shape import GridColumn, TableShape, header_column, shape_of
from gouji.parsing.spans import Span
from tests.gouji.parsing.printed import spans_of

WIDTH = 7
ROW_SUM = (SumRelation((0, 1, 2, 3, 4, 5), (6,)),)
LABEL = "（一）予以公开"
UNKNOWN = TableShape()


def row(text: str) -> Span:
    (span,) = spans_of(text)
    return span


def ways(text: str, shape: TableShape = UNKNOWN) -> Choices:
    return choices(row(text), WIDTH, ROW_SUM, shape)


def printed(candidate: Candidate) -> str:
    return " ".join("_" if cell is None else cell.raw for cell in candidate)


def all_printed(found: Choices) -> list[str]:
    return [printed(one) for one in found.candidates]


def test_a_full_row_needs_no_thought_even_if_its_sum_is_wrong() -> None:
    found = ways(f"{LABEL} | 1 | 0 | 0 | 0 | 0 | 0 | 9")
    assert (all_printed(found), found.certain) == (["1 0 0 0 0 0 9"], True)


def test_a_figure_run_into_the_label_leaves_no_blank_row() -> None:
    assert ways(f"{LABEL}2") == Choices((), certain=False)


def test_a_row_without_any_figure_is_blank() -> None:
    found = ways(f"{LABEL}")
    assert (all_printed(found), found.certain) == (["_ _ _ _ _ _ _"], True)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"{LABEL} | 3 |  |  |  | 1 |  | 4", "3 _ _ _ 1 _ 4"),
        (f"{LABEL}\t\t2\t\t\t\t\t2", "_ 2 _ _ _ _ 2"),
        (f"{LABEL} |  |  |  |  |  |  | 5", "_ _ _ _ _ _ 5"),
    ],
)
def test_blank_cells_that_can_be_seen_decide(line: str, expected: str) -> None:
    found = ways(line)
    assert (all_printed(found), found.certain) == ([expected], True)


def test_the_sum_decides_where_blanks_left_no_trace() -> None:
    assert set(all_printed(ways(f"{LABEL} 3 2 2 1 1 1 10"))) == {"3 2 2 1 1 1 10"}
    assert set(all_printed(ways(f"{LABEL} 1 1 1 1 1 5"))) == {
        "1 1 1 1 1 _ 5",
        "1 1 1 1 _ 1 5",
        "1 1 1 _ 1 1 5",
        "1 1 _ 1 1 1 5",
        "1 _ 1 1 1 1 5",
        "_ 1 1 1 1 1 5",
    }


def test_figures_that_add_up_nowhere_have_no_place() -> None:
    found = ways(f"{LABEL} 3 4 9")
    assert (found.candidates, found.certain) == ((), False)


def test_a_page_number_behind_a_row_is_left_out_if_the_sum_shows_it() -> None:
    assert all_printed(ways(f"{LABEL} 3 0 0 0 0 2 5 17")) == ["3 0 0 0 0 2 5"]


def test_a_surplus_number_inside_a_row_leaves_it_open_although_a_sum_would_hold_without_it() -> (
    None
):
    assert all_printed(ways(f"{LABEL} 3 0 0 17 0 0 1 4")) == []


def test_a_number_cut_in_two_is_put_together_if_the_sum_shows_it() -> None:
    found = ways(f"{LABEL} 12 3 0 0 0 0 0 123")
    assert all_printed(found) == ["123 0 0 0 0 0 123"]
    assert found.merged == (("12", "3"),)


def test_a_surplus_that_no_sum_explains_has_no_place() -> None:
    assert ways(f"{LABEL} 3 0 0 17 0 0 1 5").candidates == ()
    assert ways(f"{LABEL} 1 2 3 4 5 6 7 8 9 10 11").candidates == ()


def test_a_surplus_without_sums_has_no_place() -> None:
    assert choices(row(f"{LABEL} 1 2 3"), 2, (), UNKNOWN).candidates == ()


def test_rows_under_a_lost_label_leave_the_first_one_if_every_sum_holds() -> None:
    assert all_printed(ways(f"{LABEL} 3 0 0 0 0 0 3 1 1 0 0 0 0 2")) == ["3 0 0 0 0 0 3"]
    assert ways(f"{LABEL} 3 0 0 0 0 0 3 1 1 0 0 0 0 9").candidates == ()


def test_cells_after_a_foreign_label_may_be_the_row_s_own() -> None:
    first = spans_of(f"{LABEL}\n3\n0\n本机关另行统计\n0\n0\n3")[0]
    assert choices(first, WIDTH, ROW_SUM, UNKNOWN).candidates == ()


def test_the_grid_tells_which_blank_cells_belong_to_the_label() -> None:
    shape = TableShape(frozenset({GridColumn(10, 3, 0), GridColumn(10, 3, 1)}))
    line = f"| {LABEL} | | | 3 | | | | | | 3 |"
    assert all_printed(ways(line, shape)) == ["3 _ _ _ _ _ 3"]


def test_evidence_from_rows_of_one_depth_is_not_enough() -> None:
    assert TableShape(frozenset({GridColumn(10, 3, 2)})).first_column(10) is None
    assert TableShape(frozenset({GridColumn(10, 3, None)})).first_column(10) == 3
    both = TableShape(frozenset({GridColumn(10, 3, 2), GridColumn(10, 3, 1)}))
    assert both.first_column(10) == 3
    assert both.first_column(9) is None


def test_contradicting_evidence_is_none() -> None:
    torn = TableShape(frozenset({GridColumn(10, 3, 2), GridColumn(10, 2, 1)}))
    assert torn.first_column(10) is None


def test_complete_rows_show_the_grid() -> None:
    rows = spans_of(
        "| | （一）予以公开 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
        "| | | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"
    )
    assert shape_of(rows, WIDTH).first_column(10) == 3


def test_a_row_with_figures_elsewhere_makes_the_grid_no_evidence() -> None:
    rows = spans_of(
        "| | （一）予以公开 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
        "| | | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"
        "| （七）总计 | 1 | 0 | | | | | | 0 | 1 |"
    )
    assert shape_of(rows, WIDTH) == TableShape()


def test_bars_that_make_no_grid_show_nothing() -> None:
    rows = spans_of(
        f"{LABEL} | 1 | 0 | 0 | 0 | 0 | 0 | 1\n1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0"
    )
    assert shape_of(rows, WIDTH) == TableShape()


def test_a_header_as_wide_as_the_figures_shows_the_grid() -> None:
    heads = spans_of(
        "| | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |"
    )
    assert header_column(heads[0], heads[-1], WIDTH) == [GridColumn(10, 3, None)]
    assert header_column(heads[0], heads[-2], WIDTH) == []


@pytest.mark.parametrize(
    ("cell", "expected"), [("3", 3), ("/", 0), ("增3", 3), ("3.5", None), ("未统计", None)]
)
def test_the_amount_of_a_cell(cell: str, expected: int | None) -> None:
    (candidate,) = choices(row(f"{LABEL} | {cell}"), 1, (), UNKNOWN).candidates
    assert amount(candidate[0]) == expected


def test_a_blank_cell_amounts_to_nothing() -> None:
    assert amount(None) == 0


SMALL = st.integers(min_value=0, max_value=4)


@given(st.lists(SMALL, min_size=6, max_size=6), st.data())
def test_the_true_row_is_always_among_the_candidates(parts: list[int], data: st.DataObject) -> None:
    true = [*parts, sum(parts)]
    kept = [value or data.draw(st.booleans()) for value in true]
    cells = [str(value) for value, keep in zip(true, kept, strict=True) if keep]
    wanted = " ".join(str(v) if keep else "_" for v, keep in zip(true, kept, strict=True))
    assert wanted in all_printed(ways(" ".join([LABEL, *cells])))


@given(st.lists(SMALL, min_size=1, max_size=9).filter(lambda cells: len(cells) != WIDTH))
def test_no_candidate_contradicts_the_row_s_sum(cells: Sequence[int]) -> None:
    found = ways(" ".join([LABEL, *map(str, cells)]))
    for candidate in found.candidates:
        values = [amount(cell) for cell in candidate]
        assert None not in values
        assert sum(value or 0 for value in values[:6]) == values[6]
