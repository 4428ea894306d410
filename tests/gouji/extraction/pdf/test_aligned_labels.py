"""Tables without rules: which lines and letters are one label, and which columns are blank."""

import pytest

from gouji.extraction.pdf.aligned import aligned_tables
from gouji.extraction.pdf.aligned_columns import Column
from gouji.extraction.pdf.aligned_text import text_lines
from tests.gouji.extraction.pdf.pagemaker import PITCH, PLACES, Sheet, labelled_sheet, rows_of


def test_figures_at_the_right_of_their_columns_need_no_labels() -> None:
    sheet = Sheet()
    for number in range(15):
        x = 60 + 35.0 * number
        for at, letter in enumerate("结果维持"):
            sheet.write(letter, x, 100 + at * PITCH)
        sheet.write(str(number % 10), x + 20, 160)
    (found,) = sheet.tables()
    assert rows_of(found)[-1] == [str(number % 10) for number in range(15)]


def test_the_rest_of_a_group_s_label_is_no_word_with_the_rest_of_a_row_s() -> None:
    sheet = Sheet()
    sheet.write("四项无法提", 50, 100).write("现成信息需要另行制", 130, 100)
    sheet.row(106, ["1", "0", "3"], PLACES)
    sheet.write("供", 90, 112).write("作", 130, 112)
    sheet.write("补正后内容", 130, 130).row(130, ["4", "5", "6"], PLACES)
    (found,) = sheet.tables()
    labels = [text for row in rows_of(found) for text in row[:2]]
    assert "现成信息需要另行制作" in labels
    assert not any("供作" in text for text in labels)


def test_a_line_of_the_next_column_takes_no_word_from_a_row_a_hair_below() -> None:
    sheet = Sheet()
    sheet.write("甲项内容", 130, 80).row(80, ["1", "0", "3"], PLACES)
    sheet.write("处理", 50, 95).write("无正当理由", 140, 98.9)
    sheet.write("4.", 130, 99.2).row(99.2, ["7", "8", "9"], PLACES)
    (found,) = sheet.tables()
    assert ["4.无正当理由", "7", "8", "9"] in [row[-4:] for row in rows_of(found)]


def test_the_lines_of_a_numbered_label_may_hang_behind_its_number() -> None:
    sheet = Sheet()
    sheet.write("1.本机关不掌握相关政府", 50, 100).write("信息", 60, 112)
    sheet.row(106, ["1", "0", "3"], PLACES)
    sheet.write("2.其他", 50, 130).row(130, ["4", "5", "6"], PLACES)
    (found,) = sheet.tables()
    assert rows_of(found) == [
        ["1.本机关不掌握相关政府信息", "1", "0", "3"],
        ["2.其他", "4", "5", "6"],
    ]


def test_a_character_with_the_low_box_of_its_strokes_stays_on_its_line() -> None:
    sheet = Sheet().write("第", 50, 100).write("十条", 70, 100)
    sheet.glyphs.append(sheet.glyphs[0]._replace(text="二", x0=60, x1=70, top=102.5, bottom=104.5))
    [line] = text_lines(sheet.glyphs)
    assert [one.text for one in line.segments] == ["第二十条"]


def test_letters_of_a_group_s_name_set_vertically_are_in_no_label_of_a_row() -> None:
    sheet = Sheet()
    labels = ("二、上年结转数量", "（一）予以公开", "（二）部分公开", "（三）不予公开")
    for number, (label, letter) in enumerate(zip(labels, " 三、本", strict=True)):
        y = 100 + number * PITCH
        sheet.write(letter, 50, y).write(label, 75 if number else 50, y)
        sheet.row(y, ["1", "0", str(number)], PLACES)
    (found,) = sheet.tables()
    texts = [row[:-3] for row in rows_of(found)]
    assert [row[-1] for row in texts] == list(labels)


def test_a_wide_space_parts_no_label() -> None:
    sheet = labelled_sheet([("1.公开目录", ["1", "0", "3"]), ("2.公开指南", ["4", "5", "6"])])
    sheet.write("3.补正", 50, 100 + 2 * PITCH).write("后内容仍不", 92, 100 + 2 * PITCH)
    sheet.write("明确", 50, 100 + 3 * PITCH).row(100 + 2.5 * PITCH, ["7", "8", "9"], PLACES)
    (found,) = sheet.tables()
    assert rows_of(found)[-1] == ["3.补正后内容仍不明确", "7", "8", "9"]


def test_lines_of_a_centred_label_end_with_the_one_that_has_room() -> None:
    sheet = labelled_sheet([("项目名称", ["制发", "废止", "有效"])])
    sheet.write("规章（市、州以上政府", 50, 130).write("填写）", 85, 144)
    sheet.row(137, ["1", "0", "3"], PLACES)
    sheet.write("规范性文件", 75, 158).row(158, ["4", "5", "6"], PLACES)
    (found,) = sheet.tables()
    assert rows_of(found)[1:] == [
        ["规章（市、州以上政府填写）", "1", "0", "3"],
        ["规范性文件", "4", "5", "6"],
    ]


def test_the_first_line_of_a_header_that_is_higher_than_the_others_is_no_title() -> None:
    sheet = Sheet().write("第二十条第（五）项", 330, 80)
    sheet.row(100, ["决定数量", ""], (PLACES[2], PLACES[1]))
    sheet.write("信息内容", 50, 100 + PITCH)
    sheet.row(100 + PITCH, ["上年", "本年", "按年填"], PLACES).row(
        100 + 2 * PITCH, ["写"], PLACES[2:]
    )
    sheet.write("许可", 50, 150).row(150, ["1", "0", "3"], PLACES)
    sheet.write("处罚", 50, 164).row(164, ["4", "5", "6"], PLACES)
    (found,) = sheet.tables()
    assert rows_of(found)[:2] == [
        ["第二十条第（五）项"],
        ["信息内容", "上年", "本年", "决定数量按年填写"],
    ]


def test_five_figures_under_fifteen_headers_stand_in_their_columns() -> None:
    places = [60 + 35.0 * number for number in range(15)]
    sheet = Sheet().row(100, ["结果"] * 15, places).row(114, ["维持"] * 15, places)
    sheet.row(140, ["7", "3", "4", "0", "14"], places[5:10])
    (found,) = sheet.tables()
    assert rows_of(found)[-1] == [""] * 5 + ["7", "3", "4", "0", "14"] + [""] * 5


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        ([["商", "科"], ["业", "研"], ["企", "机"]], ["企", "机"]),
        ([["未审", "总计"], ["结", "数"]], ["结", "数"]),
        ([["类别名称"], ["1"], ["规", "章"]], ["规章"]),
    ],
    ids=["set vertically", "wrapped", "spaced out"],
)
def test_letters_of_neighbouring_columns_are_no_word(
    lines: list[list[str]], last: list[str]
) -> None:
    sheet = Sheet()
    for number, words in enumerate(lines):
        sheet.row(100 + number * PITCH, words, (50.0, 80.0) if len(words) > 1 else (65.0,))
    glyphs = [glyph._replace(spaced=False) for glyph in sheet.glyphs]
    read = [[one.text for one in line.segments] for line in text_lines(glyphs)]
    assert read[-1] == last


def test_columns_that_are_blank_on_a_page_without_header_are_known_from_the_page_before() -> None:
    first = labelled_sheet(
        [("项目", ["制发", "废止", "有效"]), ("甲项", ["1", "2", "3"]), ("乙项", ["4", "5", "6"])]
    )
    rest = labelled_sheet([("丙项", ["7", "", "9"]), ("丁项", ["8", "", "10"])])
    (before,) = aligned_tables(first.page())
    (found,) = aligned_tables(rest.page(), before=before.columns)
    assert rows_of(found.table) == [["丙项", "7", "", "9"], ["丁项", "8", "", "10"]]


def test_figures_in_other_columns_than_those_of_the_page_before_have_their_own() -> None:
    before = (Column(295.0, 305.0), Column(410.0, 420.0))
    sheet = labelled_sheet([("丙项", ["7", "8", "9"]), ("丁项", ["8", "2", "10"])])
    (found,) = aligned_tables(sheet.page(), before=before)
    assert rows_of(found.table) == [["丙项", "7", "8", "9"], ["丁项", "8", "2", "10"]]
