"""Which lines of a table without rules are one row, where narrow cells wrap their figures."""

from collections.abc import Sequence

import pytest

from tests.gouji.extraction.pdf.pagemaker import Sheet, rows_of

PLACES = (300.0, 324.0, 348.0, 372.0)
PITCH = 14.0
ROW = ("1.许可", "2.处罚", "3.强制")


def _sheet(rows: Sequence[tuple[str, Sequence[str]]], align: float) -> Sheet:
    """Rows that follow each other without any space; the lines of a cell are parted by `/`, and
    `align` is the share of a row's free height that is above its cells."""
    sheet = Sheet()
    y = 100.0
    for label, figures in rows:
        cells = [one.split("/") for one in (label, *figures)]
        height = max(map(len, cells))
        for place, lines in zip((None, *PLACES), cells, strict=True):
            top = y + align * (height - len(lines)) * PITCH
            for number, line in enumerate(lines):
                if place is None:
                    sheet.write(line, 50, top + number * PITCH)
                else:
                    sheet.row(top + number * PITCH, [line], [place])
        y += height * PITCH
    return sheet


def _read(rows: Sequence[tuple[str, Sequence[str]]], align: float) -> dict[str, list[str]]:
    """The figures by the label beside them."""
    found = [row for table in _sheet(rows, align).tables() for row in rows_of(table)]
    return {row[0]: row[1:] for row in found if any(row[1:])}


@pytest.mark.parametrize("align", [0.0, 0.5, 1.0], ids=["top", "middle", "foot"])
def test_figures_of_one_row_in_cells_of_unlike_heights(align: float) -> None:
    rows = [
        (ROW[0], ["１３/３", "0", "２/７", "0"]),
        (ROW[1], ["0", "4", "0", "4"]),
        (ROW[2], ["１２/４５/６", "0", "2", "１２/４５/８"]),
    ]
    # Lines of two figures show how much room the columns have.
    narrow = [(label, [one.replace("２/７", "２７") for one in cells]) for label, cells in rows]
    assert _read(narrow, align) == {
        ROW[0]: ["１３３", "0", "２７", "0"],
        ROW[1]: ["0", "4", "0", "4"],
        ROW[2]: ["１２４５６", "0", "2", "１２４５８"],
    }


def test_a_number_is_not_put_together_across_rows_though_all_are_as_wide() -> None:
    rows = [(label, ["12", "34", "56", "78"]) for label in ROW]
    assert _read(rows, 0.5) == {label: ["12", "34", "56", "78"] for label in ROW}


def test_a_figure_that_had_room_on_its_line_is_not_wrapped() -> None:
    rows = [(ROW[0], ["1/3", "0", "2", "0"]), (ROW[1], ["1234", "0", "2", "0"])]
    assert ROW[0] not in _read(rows, 0.5)


def test_words_for_a_figure_and_units_wrap_too() -> None:
    rows = [
        (ROW[0], ["不适/用", "0", "２６/１７/件", "0"]),
        (ROW[1], ["0", "见附/件", "0", "0"]),
    ]
    assert _read(rows, 0.5) == {
        ROW[0]: ["不适用", "0", "２６１７件", "0"],
        ROW[1]: ["0", "见附件", "0", "0"],
    }


def test_the_sign_at_the_end_of_a_header_is_none_of_the_figure_below() -> None:
    sheet = Sheet()
    sheet.write("项目", 50, 100).row(100, ["上年", "增/"], PLACES[:2]).row(114, ["减"], PLACES[1:2])
    sheet.write("许可", 50, 128).row(128, ["7", "3"], PLACES[:2])
    sheet.write("处罚", 50, 142).row(142, ["8", "4"], PLACES[:2])
    (found,) = sheet.tables()
    assert rows_of(found)[-2:] == [["许可", "7", "3"], ["处罚", "8", "4"]]
