"""The six sections, and everything that looks like one."""

import pytest

from gouji.parsing.sections import Heading, sections, split_headings
from tests.gouji.parsing.printed import report_of, source

SIX = {
    "一": "总体情况",
    "二": "主动公开政府信息情况",
    "三": "收到和处理政府信息公开申请情况",
    "四": "政府信息公开行政复议、行政诉讼情况",
    "五": "存在的主要问题及改进情况",
    "六": "其他需要报告的事项",
}


def headings(text: str) -> list[Heading]:
    return split_headings(source(text))[1]


def found(text: str) -> list[tuple[str, str]]:
    return [(heading.number, heading.title) for heading in headings(text)]


def body(number: str) -> str:
    return f"第{number}部分的正文在这里，说明全年的工作和数字。"


def whole(**titles: str) -> str:
    """All six headings with a line of text under each; some worded otherwise."""
    lines = [
        f"{titles.get(number, f'{number}、{title}')}\n{body(number)}"
        for number, title in SIX.items()
    ]
    return "\n".join(lines)


def test_the_six_sections_of_the_form() -> None:
    assert found(whole()) == list(SIX.items())
    assert all(heading.form is not None for heading in headings(whole()))


@pytest.mark.parametrize(
    "marks",
    [
        "# {}",
        "#### {}",
        "**{}**",
        "## **{}**",
        "　　{}",
        "{}：",
        "{}  ",
        "【{}】",
        "- {}",
        "* {}",
        "> {}",
        "{} |",
        "| {} |",
    ],
)
def test_mark_up_and_its_depth_mean_nothing(marks: str) -> None:
    text = "\n".join(
        line if line.startswith("第") else marks.format(line) for line in whole().split("\n")
    )
    assert found(text) == list(SIX.items())


@pytest.mark.parametrize(
    ("number", "heading", "title"),
    [
        ("一", "一、概述", "概述"),
        ("一", "一、2020年政府信息公开总体情况", "2020年政府信息公开总体情况"),
        ("一", "一、 总体情况  ", "总体情况"),
        ("二", "二、行政机关主动公开政府信息情况", "行政机关主动公开政府信息情况"),
        ("二", "（二）主动公开政府信息情况", "主动公开政府信息情况"),
        ("二", "第二部分：主动公开政府信息情况", "主动公开政府信息情况"),
        (
            "三",
            "三. 行政机关收到和处理政府信息公开申请情况",
            "行政机关收到和处理政府信息公开申请情况",
        ),
        (
            "四",
            "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        ),
        ("五", "五、存在的主要问题和改进情况", "存在的主要问题和改进情况"),
        ("五", "五、存在问题和下步打算", "存在问题和下步打算"),
        ("六", "六、其他需报告的事项", "其他需报告的事项"),
        ("六", "六、其他需要说明的事项", "其他需要说明的事项"),
        ("六", "六、其他需要报高的事项", "其他需要报高的事项"),
    ],
)
def test_other_wordings_met_in_reports(number: str, heading: str, title: str) -> None:
    assert found(whole(**{number: heading})) == list((SIX | {number: title}).items())


@pytest.mark.parametrize(
    "numbered", ["{n}{t}", "{n}-{t}", "{n} {t}", "{d}、{t}", "{d}. {t}", "{d}．{t}"]
)
def test_other_ways_to_number_statutory_titles(numbered: str) -> None:
    text = "\n".join(
        f"{numbered.format(n=number, d=digit, t=title)}\n{body(number)}"
        for digit, (number, title) in enumerate(SIX.items(), start=1)
    )
    assert found(text) == list(SIX.items())


def test_arabic_numerals_number_no_sections_beside_chinese_ones() -> None:
    inner = "1、主动公开政府信息情况\n公开12条。\n2、其他需要报告的事项\n无。"
    assert found(whole().replace(body("一"), inner)) == list(SIX.items())


def test_two_titles_behind_arabic_numerals_are_a_list() -> None:
    assert found("1、总体情况\n平稳。\n2、主动公开政府信息情况\n公开12条。") == []


@pytest.mark.parametrize(
    "opening",
    [
        "一、总体情况。{}",
        "一、总体情况：{}",
        "一、总体情况{}",
        "一、总体情况 {}",
        "**一、总体情况。**{}",
        "**一、总体情况**{}",
        "**一、总体情况**：{}",
        "【一、总体情况】{}",
        "## 一、总体情况。{}",
    ],
)
def test_a_heading_with_its_text_on_the_same_line(opening: str) -> None:
    sentence = "2023年工作平稳，公开12条。"
    text = whole().replace(f"一、总体情况\n{body('一')}", opening.format(sentence))
    assert found(text) == list(SIX.items())
    assert report_of(text).sections[0].text == sentence


def test_every_heading_may_have_its_text_on_the_same_line() -> None:
    text = "\n".join(f"{n}、{t}。2023年工作平稳，公开12条。" for n, t in SIX.items())
    assert found(text) == list(SIX.items())


def test_a_whole_report_on_one_line() -> None:
    text = "".join(f"{n}、{t}。2023年工作平稳，公开12条。" for n, t in SIX.items())
    assert found(text) == list(SIX.items())


def test_an_unusual_title_ends_at_its_stop() -> None:
    text = whole(五="五、问题和下步打算：一是人手不足，二是更新不快。")
    assert found(text) == list((SIX | {"五": "问题和下步打算"}).items())


@pytest.mark.parametrize("lost", ["、主动公开政府信息情况", "主动公开政府信息情况"])
def test_a_heading_that_lost_its_numeral(lost: str) -> None:
    assert found(whole(二=lost)) == list(SIX.items())


def test_titles_listed_inline_in_the_preamble_are_no_headings() -> None:
    inline = "、".join(f"{number}、{title}" for number, title in SIX.items())
    preamble = (
        f"本报告由{inline}组成。\n本年报包括总体情况、主动公开政府信息情况、"
        "收到和处理政府信息公开申请情况、其他需要报告的事项等六部分。"
    )
    assert found(f"{preamble}\n{whole()}") == list(SIX.items())


@pytest.mark.parametrize("separator", ["、", "，", "；", "。", " ", "："])
@pytest.mark.parametrize("lead", ["", "本报告包括："])
def test_a_list_of_titles_in_the_preamble_is_no_heading(separator: str, lead: str) -> None:
    listed = separator.join(f"{number}、{title}" for number, title in SIX.items())
    chosen = headings(f"{lead}{listed}。统计期限为2023年。\n{whole()}")
    assert [(one.number, one.title) for one in chosen] == list(SIX.items())
    assert chosen[0].line == 1


@pytest.mark.parametrize("separator", ["、", "，", "；", "。"])
def test_a_list_of_titles_broken_over_lines_is_no_heading(separator: str) -> None:
    listed = [f"{number}、{title}{separator}" for number, title in SIX.items()]
    for size in (1, 2, 3, 5):
        lines = ["".join(listed[first : first + size]) for first in range(0, 6, size)]
        preamble = "\n".join(["本报告包括以下部分：", *lines, "全文可在门户网站查阅下载。"])
        text = f"{preamble}\n{whole()}"
        assert found(text) == list(SIX.items())
        assert report_of(text).sections[0].text == body("一")


def test_a_heading_glued_to_a_list_of_titles_is_cut_off() -> None:
    listed = "，".join(f"{number}、{title}" for number, title in SIX.items())
    glued = f"全文包括：{listed}。{whole()}"
    assert found(glued) == list(SIX.items())
    assert split_headings(source(glued))[0][0].text == f"全文包括：{listed}。"


def test_a_sentence_that_begins_like_a_title_is_no_heading() -> None:
    assert found("一、总体情况良好，公开12条。\n二、主动公开政府信息情况，详见下文。") == []


def test_titles_listed_one_a_line_are_a_table_of_contents() -> None:
    contents = "\n".join(f"{number}、{title}" for number, title in SIX.items())
    chosen = headings(f"目录\n{contents}\n\n{whole()}")
    assert [heading.number for heading in chosen] == list(SIX)
    assert chosen[0].line == 8


@pytest.mark.parametrize("leader", ["\t", " …… ", "......", " "])
def test_a_table_of_contents_may_name_pages_and_lose_numerals(leader: str) -> None:
    titles = ["一、总体情况", "、主动公开政府信息情况", *(f"{n}、{SIX[n]}" for n in "三四五六")]
    contents = "\n".join(f"{title}{leader}{page}" for page, title in enumerate(titles, 1))
    assert found(f"目录\n{contents}\n编制说明如下。\n{whole()}") == list(SIX.items())


def test_table_rows_are_numbered_like_sections_and_are_none() -> None:
    rows = (
        "一、本年新收政府信息公开申请数量\n3\n二、上年结转政府信息公开申请数量\n0\n"
        "三、本年度办理结果\n（一）予以公开\n3\n（七）总计\n3\n四、结转下年度继续办理\n0"
    )
    text = whole().replace(body("三"), rows)
    assert found(text) == list(SIX.items())


def test_a_table_row_of_cells_is_no_heading() -> None:
    row = "一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3"
    assert found(f"{row}\n四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0") == []


def test_the_aspects_inside_section_one_are_no_sections() -> None:
    inner = "（一）主动公开。\n（二）依申请公开。\n（三）政府信息管理。\n（五）监督保障。"
    assert found(whole().replace(body("一"), inner)) == list(SIX.items())


def test_a_heading_glued_to_the_sentence_before_is_cut_off() -> None:
    glued = whole().replace(f"{body('一')}\n二、", f"{body('一')}二、")
    assert found(glued) == list(SIX.items())
    texts = {one.number: one.text for one in report_of(glued).sections}
    assert texts["一"] == body("一")


def test_a_heading_glued_to_the_table_after_it_is_cut_off() -> None:
    glued = whole().replace(
        f"四、{SIX['四']}\n{body('四')}", f"四、{SIX['四']} 行政复议 行政诉讼 0 0 0"
    )
    lines, chosen = split_headings(source(glued))
    assert [(one.number, one.title) for one in chosen] == list(SIX.items())
    four = next(one for one in chosen if one.number == "四")
    assert lines[four.line + 1].text.strip() == "行政复议 行政诉讼 0 0 0"
    assert lines[four.line].where == lines[four.line + 1].where


def test_a_sentence_that_mentions_a_numeral_is_not_cut() -> None:
    text = "今年工作分三步。一、二、三组分别负责。"
    lines, chosen = split_headings(source(text))
    assert ([line.text for line in lines], chosen) == ([text], [])


def test_a_missing_section_is_not_made_up() -> None:
    text = whole().replace(f"六、{SIX['六']}\n{body('六')}", "")
    assert [number for number, _ in found(text)] == list("一二三四五")


def test_a_section_beyond_the_six_is_found_and_is_not_statutory() -> None:
    chosen = headings(f"{whole()}\n七、附件下载\n见网站。")
    assert [(one.number, one.form is None) for one in chosen[-2:]] == [("六", False), ("七", True)]


def test_sections_have_their_running_text_without_table_lines() -> None:
    text = "一、总体情况\n\n  **全年**公开12条。\n规章\n0\n二、主动公开政府信息情况\n无"
    lines, chosen = split_headings(source(text))
    one, two = sections(chosen, lines, {3, 4})
    assert (one.number, one.title, one.text) == ("一", "总体情况", "全年公开12条。")
    assert (two.text, two.statutory, two.expected) == ("无", True, "主动公开政府信息情况")
    assert two.where == lines[5].where


def test_a_document_without_headings_has_no_sections() -> None:
    assert found("今天天气很好。\n\n总体来说情况不错") == []


def test_what_is_attached_belongs_to_no_section() -> None:
    attached = "附件1\n政府信息公开指南目录\n本指南由办公室编制。"
    report = report_of(f"{whole()}\n2024年1月20日\n{attached}")
    assert report.sections[-1].text == f"{body('六')}\n2024年1月20日"


def test_a_list_of_what_is_attached_belongs_to_the_last_section() -> None:
    report = report_of(f"{whole()}\n附件：1.统计表\n2024年1月20日")
    assert report.sections[-1].text == f"{body('六')}\n附件：1.统计表\n2024年1月20日"
