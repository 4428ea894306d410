"""The lines that each statutory table is printed on."""

import pytest

from gouji.extraction.document import LinePlace
from gouji.parsing.pieces import SourceLine
from gouji.parsing.regions import Region, find, is_prose, is_running_text
from gouji.parsing.sections import split_headings
from tests.gouji.parsing.printed import report_of, row_lines, source

TWO = row_lines("active_disclosure", {})
THREE = row_lines("applications", {})
FOUR = ["结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉", " ".join("0" * 15)]


def regions(*lines: str) -> list[Region]:
    return find(*split_headings(source("\n".join(lines))))


def test_each_table_is_found_under_its_heading() -> None:
    found = regions(
        "二、主动公开政府信息情况",
        *TWO,
        "三、收到和处理政府信息公开申请情况",
        *THREE,
        "四、政府信息公开行政复议、行政诉讼情况",
        *FOUR,
    )
    assert [(one.table, one.first, one.last) for one in found] == [
        ("active_disclosure", 1, len(TWO)),
        ("applications", len(TWO) + 2, len(TWO) + 1 + len(THREE)),
        ("review_litigation", len(TWO) + len(THREE) + 3, len(TWO) + len(THREE) + 4),
    ]


def test_a_table_is_found_by_its_labels_where_its_heading_is_lost() -> None:
    assert [one.table for one in regions(*TWO, *THREE, *FOUR)] == [
        "active_disclosure",
        "applications",
        "review_litigation",
    ]


def test_a_table_under_the_wrong_heading_is_found() -> None:
    found = regions("五、存在的主要问题及改进情况", *THREE, "六、其他需要报告的事项", "无")
    assert [one.table for one in found] == ["applications"]


def test_a_table_printed_twice_has_two_regions() -> None:
    found = regions(
        "三、收到和处理政府信息公开申请情况",
        *THREE,
        "六、其他需要报告的事项",
        *THREE,
    )
    assert [one.table for one in found] == ["applications"] * 2


def test_a_page_break_inside_a_table_does_not_cut_it() -> None:
    found = regions(*THREE[:9], "", "- 3 -", "", *THREE[9:])
    assert [(one.table, one.hits) for one in found] == [("applications", found[0].hits)]
    assert found[0].last == len(THREE) + 2


def test_a_sentence_before_the_table_is_outside_it() -> None:
    sentence = "2022年，本机关收到申请3件，已全部按期答复。"
    (found,) = regions("三、收到和处理政府信息公开申请情况", sentence, *THREE)
    assert found.first == 2


def test_running_text_that_uses_the_labels_is_no_table() -> None:
    text = (
        "（二）依申请公开。全年本年新收政府信息公开申请数量3件，予以公开2件，不予公开1件；"
        "行政许可12件，行政处罚3件。"
    )
    assert regions("一、总体情况", text) == []


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("全年收到申请12件，均已答复。", True),
        ("一是公开不够及时；二是形式单一", True),
        ("坚持以公开为常态,不公开为例外,做好各项工作", True),
        ("规章", False),
        ("", False),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", False),
        ("（二）部分公开（区分处理的，只计这一情况，不计其他情行）", False),
        ("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", False),
        ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", False),
        ("规章 | 0 | 0 | 3；", False),
        ("一、本年新收政府信息公开申请数量 2,418 0 1,097 0 12,345", False),
    ],
)
def test_sentences_are_told_from_cells(text: str, prose: bool) -> None:
    assert is_prose(text) is prose


def test_a_whole_table_on_one_line_is_no_prose_whatever_its_punctuation() -> None:
    flat = " ".join(THREE).replace(" | ", " ")
    assert not is_prose(f"{flat}；")
    assert [one.table for one in regions(flat)] == ["applications"]


def test_the_longest_cell_tells_whether_a_row_of_a_grid_is_running_text() -> None:
    label = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
    texts = (label, *["不适用"] * 7)
    where = LinePlace(line=1)
    row = SourceLine(0, " ".join(texts), where, tuple((text, where) for text in texts))
    assert not is_running_text(row)
    sentence = SourceLine(0, "本年无申请。", where, (("本年无申请。", where),))
    assert is_running_text(sentence)


def test_a_remark_behind_a_header_does_not_make_it_running_text() -> None:
    assert not is_prose("本年增/减（增加填正数，减少填负数，如-8）")
    assert not is_prose("处理决定数量（按办件量填写；没有的，填0，不留空）")
    assert is_prose("本年度受理申请，依法答复，没有逾期（其中网上申请，当面申请，信函申请各一件）")


def test_the_signature_above_the_next_sheet_is_not_in_its_table() -> None:
    report = report_of(
        "六、其他需要报告的事项\n没有其他事项，特此报告。\n云岭县文化局\n2023年1月9日\n"
        "第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n"
        "规章 | 0 | 0 | 1\n"
    )
    assert report.signed is not None
    assert report.signed.value == "2023-01-09"
    assert report.slot("active_disclosure.regulations.in_force").value == 1


def test_a_menu_of_the_page_is_no_table() -> None:
    menu = "政务公开\n行政许可\n规范性文件\n行政事业性收费\n云岭县文化局2023年政府信息公开年度报告"
    text = "\n".join([menu, "一、总体情况", "无。", "二、主动公开政府信息情况", *TWO])
    report = report_of(text)
    assert report.title is not None
    assert report.title.value == "云岭县文化局2023年政府信息公开年度报告"
    assert not report.tables["active_disclosure"].duplicates


def test_labels_above_all_sections_are_a_table_if_no_other_is_printed() -> None:
    found = regions("规范性文件", "行政许可", "一、总体情况", "无。")
    assert [(one.table, one.first) for one in found] == [("active_disclosure", 0)]
