"""Text outside of tables: wrapped lines are paragraphs again, headings stay by themselves."""

import io

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from gouji.extraction.document import Line, PagePlace, Standing
from gouji.extraction.pdf.lines import TextLine
from gouji.extraction.pdf.paragraphs import Margins, paragraphs
from gouji.extraction.pdf.reader import read_pdf
from tests.gouji.extraction.pdf.drawn_pdf import (
    HEIGHT,
    LEFT,
    PROSE,
    WIDTH,
    lines,
    pdf,
    rows,
    ruled,
    tables,
    write,
)

GRID = [["事项", "本年"], ["许可", "305"]]


def _text(*printed: tuple[float, str]) -> bytes:
    def draw(canvas: Canvas) -> None:
        for number, (x, text) in enumerate(printed):
            write(canvas, x, 120 + 20 * number, text)

    return pdf(draw)


def test_wrapped_lines_are_one_paragraph_and_its_heading_another() -> None:
    data = _text(
        (80, "一、总体情况"),
        (80, "本年度公开各类信息二百余条并及时更新目录和指南，收到申请后都在规定的期限之内作出答"),
        (
            60,
            "复，没有一件超期，没有一件因为答复而被申请复议，更没有因此被提起诉讼，总的来说平稳有",
        ),
        (60, "序。"),
        (80, "下一段说明的是其他事项。"),
    )
    assert lines(data) == [
        "一、总体情况",
        "本年度公开各类信息二百余条并及时更新目录和指南，收到申请后都在规定的期限之内作出答复，"
        "没有一件超期，没有一件因为答复而被申请复议，更没有因此被提起诉讼，总的来说平稳有序。",
        "下一段说明的是其他事项。",
    ]


def test_a_figure_that_ends_a_line_is_not_joined_to_one_that_begins_the_next() -> None:
    words = "某某单位各项申请办理情况的合计数依次列出如下，供各位读者在阅读本报告时参照使用："
    first, second = lines(_text((60, f"{words} 1 2 3 4 5 11"), (60, "12 13 14"))), "11 12 13 14"
    assert first[0].endswith(second)


def test_punctuation_that_hangs_over_the_margin_makes_it_no_wider() -> None:
    data = _text(
        (80, "前" * 46),
        (60, "中" * 48 + "，"),
        (60, "后" * 48 + "；"),
        (60, "完。"),
        (80, "联系地址是" + "某" * 39 + "文昌"),
        (60, "158号。"),
    )
    assert lines(data)[-1].endswith("文昌158号。")


def test_a_number_that_the_margin_cuts_is_one() -> None:
    address = "如有疑问请与本机关联系（地址：某某市文昌路东段，电话：0565-239510"
    data = _text(
        (80, "前" * 46), (60, "中" * 48), (80, "续" * 13 + address), (60, "7），或者来信。")
    )
    assert lines(data)[-1].endswith("0565-2395107），或者来信。")


def test_the_only_line_at_the_margin_goes_on_with_the_indented_one() -> None:
    first = "联系" + "某" * 42 + "电话："
    assert lines(_text((80, "一、总体情况"), (80, first), (60, "0565-2395107。"))) == [
        "一、总体情况",
        f"{first}0565-2395107。",
    ]


def test_a_space_is_read_where_one_is_written_and_no_gap_makes_one() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 60, 100, "某某局 年度报告说明文字")
        write(canvas, 60, 130, "截至")
        write(canvas, 60 + 20 + 2.5, 130, "2023")
        write(canvas, 60 + 20 + 2.5 + 20 + 2.5, 130, "年底的公开情况")

    assert lines(pdf(draw)) == ["某某局 年度报告说明文字", "截至2023年底的公开情况"]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_turned_page_is_read_upright_and_placed_as_it_is_shown(turned: int) -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, GRID)
        write(canvas, 60, 60, "这一页的文字与表格同向排列")

    data = pdf(draw, turned=turned)
    [table] = tables(data)
    assert rows(table) == GRID
    [line] = [one for one in read_pdf(data).blocks if isinstance(one, Line)]
    assert isinstance(line.where, PagePlace)
    x0, top, x1, bottom = line.where.bbox
    upright = {
        0: (x0 < WIDTH / 2, top < 100),
        90: (top < WIDTH / 2, x0 > 700),
        180: (x1 > WIDTH / 2, bottom > 700),
        270: (bottom > WIDTH / 2, x1 < 100),
    }
    assert upright[turned] == (True, True)


def test_a_figure_on_its_own_line_is_no_end_of_the_label_above() -> None:
    label = "某某单位各项申请办理情况的合计数依次列出如下，供各位读者在阅读本报告时参照使用的数量字"
    assert lines(_text((60, label), (60, "12"), (60, label), (60, "13"))) == [
        label,
        "12",
        label,
        "13",
    ]


def test_a_row_that_ends_in_a_figure_at_the_margin_does_not_go_on_in_the_next_row() -> None:
    def draw(canvas: Canvas) -> None:
        for number, label in enumerate(("规章", "规范性文件", "行政许可")):
            write(canvas, 60, 120 + 20 * number, label)
            write(canvas, WIDTH - 70, 120 + 20 * number, "18")

    assert lines(pdf(draw)) == ["规章 18", "规范性文件 18", "行政许可 18"]


def test_lines_of_one_height_go_on_where_their_sizes_are_measured_apart() -> None:
    parts = [
        TextLine(1, "某" * 40, (60.0, 100.0, 540.0, 112.0), size=12.0, level=106.0),
        TextLine(1, "号，邮编：244332。", (60.0, 120.0, 160.0, 132.0), size=9.0, level=126.0),
    ]
    [whole] = paragraphs(parts, Margins(60.0, 540.0))
    assert whole.text.endswith("某号，邮编：244332。")


@pytest.mark.parametrize(("standing", "count"), [(Standing.BESIDE, 1), (Standing.ALONE, 2)])
def test_the_last_figures_of_a_row_go_with_it_if_tab_stops_set_them_apart(
    standing: Standing, count: int
) -> None:
    row = "2.其他法律行政法规禁止公开 0 0 0 0 1"
    parts = [
        TextLine(1, row, (60.0, 100.0, 515.0, 112.0), size=12.0, level=106.0, standing=standing),
        TextLine(1, "0 1", (96.0, 120.0, 140.0, 132.0), size=12.0, level=126.0, standing=standing),
    ]
    found = paragraphs(parts, Margins(60.0, 540.0))
    assert len(found) == count
    assert found[0].text.startswith(f"{row} 0 1" if count == 1 else row)


def test_a_large_title_at_the_left_margin_is_one_though_its_lines_stand_far_apart() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, LEFT, 100, "某某市人民政府办公室某某年政府信息公开工作年", size=20)
        write(canvas, LEFT, 130, "度报告", size=20)
        for number in range(4):
            write(canvas, LEFT, 180 + number * 15, PROSE * 2 + "，全文如下，各部分")

    assert lines(pdf(draw))[0] == "某某市人民政府办公室某某年政府信息公开工作年度报告"


def test_a_number_between_bars_that_the_margin_cuts_is_one() -> None:
    words = "某某单位各项申请办理情况的合计数依次列出如下供各位读者在阅读本报告时参照使用的数"
    first, second = f"{words} | １,４８", "９ | ０"
    assert lines(_text((60, first), (60, second))) == [f"{words} | １,４８９ | ０"]


def test_a_character_that_a_radical_may_stand_for_keeps_its_place_in_a_moved_form() -> None:
    text = "公开栏目和栏目说明，供读取时参照，供读取时参照。"
    data = pdf(lambda canvas: write(canvas, 60, 300, text, 14))
    moved = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document, pikepdf.new() as other:
        form = other.copy_foreign(document.pages[0].as_form_xobject())
        page = other.add_blank_page(page_size=(WIDTH, HEIGHT))
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Form=form))
        page.Contents = other.make_stream(b"q 0.9 0 0 0.9 30 48 cm /Form Do Q")
        other.save(moved)
    assert lines(moved.getvalue()) == [text]
