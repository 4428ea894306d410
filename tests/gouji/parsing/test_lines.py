"""A document's blocks to lines."""

from gouji.extraction.document import Cell, CellPlace, Document, Line, LinePlace, Table
from gouji.parsing.lines import source_lines


def at(row: int, column: int) -> CellPlace:
    return CellPlace(table=1, row=row + 1, column=column + 1)


def cell(row: int, column: int, text: str, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell(
        row=row,
        column=column,
        rowspan=rowspan,
        colspan=colspan,
        text=text,
        where=at(row, column),
    )


SPANNED = Table(
    cells=(
        cell(0, 0, "三、本年度办理结果", rowspan=2),
        cell(0, 1, "（一）予以公开", colspan=2),
        cell(0, 3, "7"),
        cell(1, 1, "（三）不予公开"),
        cell(1, 2, "1.属于国家秘密"),
        cell(1, 3, "2"),
    )
)


def test_lines_and_rows_come_in_reading_order() -> None:
    line = Line(text="三、申请情况", where=LinePlace(line=1))
    document = Document(media_type="application/x-grid", blocks=(line, SPANNED, line))
    lines = source_lines(document)
    assert [one.cells is None for one in lines] == [True, False, False, True]
    assert lines[0].text == "三、申请情况"


def test_a_row_has_the_full_width_and_spanned_places_are_empty() -> None:
    first, second = source_lines(Document(media_type="application/x-grid", blocks=(SPANNED,)))
    assert [text for text, _ in first.cells or ()] == [
        "三、本年度办理结果",
        "（一）予以公开",
        "",
        "7",
    ]
    assert [text for text, _ in second.cells or ()] == ["", "（三）不予公开", "1.属于国家秘密", "2"]
    assert (second.cells or ())[3] == ("2", at(1, 3))


def test_white_space_without_end_is_cut_and_words_stay() -> None:
    text = "规章" + " " * 100_000 + "3"
    (line,) = source_lines(
        Document(media_type="text/plain", blocks=(Line(text=text, where=LinePlace(line=1)),))
    )
    assert len(line.text) < 1000
    assert line.text.split() == ["规章", "3"]
