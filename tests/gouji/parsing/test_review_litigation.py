"""Table four: fifteen figures in an order that never varies."""

from collections.abc import Sequence

import pytest

from gouji.characters import PICTURE
from gouji.extraction.document import Cell, CellPlace, Table
from gouji.parsing.drafts import TableDraft
from gouji.parsing.grid_rows import rows_of
from gouji.parsing.pieces import split
from gouji.parsing.review_litigation import read_review_litigation
from tests.gouji.parsing.printed import source

HEAD = "行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉"
COLUMNS = "结果维持 结果纠正 其他结果 尚未审结 总计"
FIGURES = "1 0 0 0 1 2 1 0 0 3 0 0 0 4 4"
ALL = {
    "review": "1 0 0 0 1",
    "litigation_direct": "2 1 0 0 3",
    "litigation_after_review": "0 0 0 4 4",
}
KEYS = ("upheld", "corrected", "other_result", "pending", "total")
NOTHING = dict.fromkeys(ALL, "? ? ? ? ?")


def read(text: str) -> TableDraft:
    draft = read_review_litigation(split(source(text)))
    assert draft is not None
    return draft


def printed(draft: TableDraft) -> dict[str, str]:
    """The cells by row; `?` where one is missing, `_` where it is blank."""
    return {
        row: " ".join("?" if one.raw is None else one.raw or "_" for one in cells.values())
        for row, cells in draft.slots().items()
    }


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}\n{FIGURES}",
        f"{HEAD} {FIGURES}",
        f"{HEAD}\n{FIGURES}".replace(" ", "\n\n"),
        f"{HEAD}\n{FIGURES}".replace(" ", " | "),
        f"{HEAD}\n{FIGURES}".replace(" ", "\t"),
        f"{HEAD}\n{FIGURES}".replace(" ", " |\n"),
        f"{HEAD}\n1 0 0 0 1\n2 1 0 0 3\n0 0 0 4 4",
    ],
)
def test_the_figures_are_counted_in_every_layout(text: str) -> None:
    assert printed(read(text)) == ALL


def test_a_header_printed_vertically_is_not_needed() -> None:
    vertical = (
        "行政复议 行政诉讼\n结 结 其 尚 总 未经复议直接起诉 复议后起诉\n果 果 他 未 计\n"
        "维 纠 结 审\n持 正 果 结"
    )
    assert printed(read(f"{vertical}\n{FIGURES}")) == ALL


def test_blocks_under_each_other_are_read_by_their_labels() -> None:
    text = (
        f"行政复议\n{COLUMNS}\n1 0 0 0 1\n行政诉讼\n未经复议直接起诉\n{COLUMNS}\n2 1 0 0 3\n"
        f"复议后起诉\n{COLUMNS}\n0 0 0 4 4"
    )
    assert printed(read(text)) == ALL


def test_rows_in_another_order_are_read_by_their_labels() -> None:
    text = f"{COLUMNS}\n复议后起诉 0 0 0 4 4\n行政复议 1 0 0 0 1\n未经复议直接起诉 2 1 0 0 3"
    assert printed(read(text)) == ALL


def test_blank_cells_and_placeholders_keep_their_columns() -> None:
    blank = f"{HEAD}\n1 |  |  |  | 1 | 2 | 1 |  |  | 3 |  |  |  | 4 | 4"
    assert printed(read(blank)) == {
        "review": "1 _ _ _ 1",
        "litigation_direct": "2 1 _ _ 3",
        "litigation_after_review": "_ _ _ 4 4",
    }
    assert printed(read(f"{HEAD}\n{FIGURES.replace('0', '/')}")) == {
        key: row.replace("0", "/") for key, row in ALL.items()
    }


def test_two_equal_figures_are_no_figure_and_its_total_unless_another_row_shows_totals() -> None:
    text = f"{COLUMNS}\n行政复议 {{}}\n未经复议直接起诉 1 1\n复议后起诉 2 2"
    assert printed(read(text.format("3 3"))) == NOTHING
    assert printed(read(text.format("1 0 0 0 1"))) == {
        "review": "1 0 0 0 1",
        "litigation_direct": "? ? ? ? 1",
        "litigation_after_review": "? ? ? ? 2",
    }


def test_a_page_number_among_the_figures_is_left_out_where_the_sums_show_it() -> None:
    assert printed(read(f"{HEAD}\n{FIGURES} 7")) == ALL


@pytest.mark.parametrize("figures", ["1 1 2", "1 0 0 0 1 2 1 0 0 3", f"{FIGURES} {FIGURES} 1"])
def test_another_number_of_figures_that_no_sum_explains_is_missing(figures: str) -> None:
    draft = read(f"{HEAD}\n{figures}")
    assert printed(draft) == NOTHING
    (unplaced,) = draft.unplaced_rows
    assert (unplaced.expected, " ".join(unplaced.raws)) == (15, figures)


def test_labels_without_figures_are_blank() -> None:
    draft = read(HEAD)
    assert printed(draft) == dict.fromkeys(ALL, "_ _ _ _ _")
    assert draft.unplaced_rows == ()


def test_two_of_its_words_are_no_table() -> None:
    assert read_review_litigation(split(source("行政复议 3\n行政诉讼 2"))) is None


def test_in_a_grid_the_columns_are_those_of_its_header() -> None:
    total_first = "总计 结果维持 结果纠正 其他结果 尚未审结"
    for header in (total_first, f"{total_first} " * 3):
        head = f"行政复议 行政诉讼 未经复议直接起诉 复议后起诉 {header}".split()
        text = "\n".join(["|".join(["", *head, ""]), "|1|1|0|0|0|3|2|1|0|0|4|0|0|0|4|"])
        slots = read(text).slots()
        assert {row: [cells[key].raw for key in KEYS] for row, cells in slots.items()} == {
            row: figures.split(" ") for row, figures in ALL.items()
        }


def test_figures_beside_their_labels_are_read_with_the_blank_ones() -> None:
    labels = COLUMNS.split(" ") * 3
    cells = ["1", "", *map(str, range(3, 11)), "", "", "13", "14", "15"]
    groups = {0: ("行政复议", ""), 5: ("行政诉讼", "未经复议直接起诉"), 10: ("", "复议后起诉")}
    rows = zip(range(15), labels, cells, strict=True)
    text = "\n".join("|".join(["", *groups.get(n, ("", "")), *row, ""]) for n, *row in rows)
    assert printed(read(text)) == {
        "review": "1 _ 3 4 5",
        "litigation_direct": "6 7 8 9 10",
        "litigation_after_review": "_ _ 13 14 15",
    }


def in_grid(figures: Sequence[str]) -> dict[str, str]:
    """What is read of a grid whose last row holds `figures`."""
    header = [COLUMNS.split() * 3, list(figures)]
    cells = tuple(
        Cell(
            row=row,
            column=column,
            text=text,
            where=CellPlace(table=1, row=row + 1, column=column + 1),
        )
        for row, texts in enumerate(header)
        for column, text in enumerate(texts)
    )
    draft = read_review_litigation(split([*source(HEAD), *rows_of(Table(cells=cells))]))
    assert draft is not None
    return printed(draft)


def test_a_row_that_lacks_a_cell_is_missing() -> None:
    assert in_grid(FIGURES.split()) == ALL
    assert in_grid(FIGURES.split()[1:]) == NOTHING


@pytest.mark.parametrize("place", [0, 7, 14])
def test_a_picture_among_the_figures_is_missing_alone(place: int) -> None:
    figures = FIGURES.split()
    figures[place] = PICTURE
    wanted = [*figures]
    wanted[place] = "?"
    assert " ".join(in_grid(figures).values()).split() == wanted
