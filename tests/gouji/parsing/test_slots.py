"""A cell becomes a slot only as far as it can be told what it says."""

import pytest

from gouji.characters import PICTURE
from gouji.extraction.document import Cell, CellPlace, Document, PagePlace, Place, Table
from gouji.parsing.parser import parse
from gouji.parsing.report import Slot, Status

HEADER = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]


def slot(text: str, *, on_paper: bool = False) -> Slot:
    """The slot of a figure that is printed as `text` among others."""

    def where(row: int, column: int) -> Place:
        if on_paper:
            return PagePlace(page=1, bbox=(column, row, column + 1, row + 1))
        return CellPlace(table=1, row=row + 1, column=column + 1)

    grid = [HEADER, ["规章", "0", "0", "1"], ["行政规范性文件", "2", text, "40"]]
    cells = tuple(
        Cell(
            row=row,
            column=column,
            text=one,
            where=where(row, column),
        )
        for row, texts in enumerate(grid)
        for column, one in enumerate(texts)
    )
    document = Document(media_type="application/x-grid", blocks=(Table(cells=cells),))
    return parse(document).slot("active_disclosure.normative_documents.repealed")


@pytest.mark.parametrize("text", ["35\n9", "35 9", "1 2 3", "1 2 . 5"])
def test_several_numbers_in_a_cell_tell_none(text: str) -> None:
    assert slot(text) == Slot()


@pytest.mark.parametrize("text", ["见\n附件", "12\n件左右"])
def test_a_text_on_two_lines_is_there(text: str) -> None:
    assert (slot(text).status, slot(text).value) == (Status.PRESENT, None)


def test_a_number_with_its_unit_below_is_a_figure() -> None:
    assert (slot("12\n件").value, slot("12\n件").unit) == (12, "件")


def test_a_picture_of_a_number_is_missing_and_not_blank() -> None:
    assert slot(PICTURE) == Slot()


@pytest.mark.parametrize("text", ["核0", "12\n审核", "— 已核对", "0\ufffd", "\ufffd", "1/3 核"])
def test_on_paper_a_figure_with_foreign_words_tells_nothing(text: str) -> None:
    assert slot(text, on_paper=True) == Slot()


@pytest.mark.parametrize("text", ["约10件", "10余件", "12\n件左右", "待统计", "见附件", "十二"])
def test_on_paper_a_text_of_its_own_is_there(text: str) -> None:
    found = slot(text, on_paper=True)
    assert (found.status, found.value) == (Status.PRESENT, None)
