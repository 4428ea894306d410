"""Which lines of a page stand alone: only those can be read as the lines of a text."""

from reportlab.pdfgen.canvas import Canvas

from gouji.extraction.document import Line, Standing
from gouji.extraction.pdf.lines import TextLine, text_lines
from gouji.extraction.pdf.reader import read_pdf
from gouji.extraction.pdf.standing import with_standing
from tests.gouji.extraction.pdf.drawn_pdf import pdf, write
from tests.gouji.extraction.pdf.pagemaker import Sheet

ALONE, BESIDE = Standing.ALONE, Standing.BESIDE


def _standings(sheet: Sheet) -> list[Standing]:
    return [line.standing for line in with_standing(_lines(sheet), [])]


def _lines(sheet: Sheet) -> list[TextLine]:
    return text_lines(1, sheet.glyphs)


def test_cells_one_a_line_stand_alone_indented_or_not() -> None:
    sheet = Sheet().write("规章", 70, 100).write("12", 50, 114).write("规范性文件", 50, 128)
    assert _standings(sheet) == [ALONE, ALONE, ALONE]


def test_words_with_spaces_between_them_are_one_run() -> None:
    assert _standings(Sheet().write("规章 1 2 3", 50, 100)) == [ALONE]


def test_words_far_from_each_other_stand_side_by_side() -> None:
    assert _standings(Sheet().write("规章", 50, 100).write("12", 300, 100)) == [BESIDE]


def test_a_figure_above_or_below_the_line_of_its_label_is_beside_it() -> None:
    sheet = Sheet().write("规范性文件", 50, 100).write("12", 300, 107).write("合计", 50, 114)
    assert _standings(sheet) == [BESIDE, BESIDE, BESIDE]


def test_what_is_far_below_is_beside_nothing() -> None:
    assert _standings(Sheet().write("规范性文件", 50, 100).write("12", 300, 300)) == [ALONE, ALONE]


def test_a_line_at_the_height_of_a_table_is_beside_it() -> None:
    [line] = with_standing(_lines(Sheet().write("12", 50, 100)), [(100.0, 90.0, 400.0, 130.0)])
    assert line.standing is BESIDE


def test_a_paragraph_has_the_standing_of_its_lines() -> None:
    words = "某某单位各项申请办理情况的合计数依次列出如下，供各位读者在阅读本报告时参照使用：甲乙"

    def draw(canvas: Canvas) -> None:
        write(canvas, 60, 100, words)
        write(canvas, 60, 120, "丙丁 12")
        write(canvas, 60, 200, "戊己")
        write(canvas, 300, 200, "12")

    found = [one for one in read_pdf(pdf(draw)).blocks if isinstance(one, Line)]
    assert [(one.text[-5:], one.standing) for one in found] == [
        ("丙丁 12", ALONE),
        ("戊己 12", BESIDE),
    ]
