"""What is a heading, and what only opens with one."""

import pytest

from gouji.parsing.headings import (
    Numbering,
    end_of_list,
    split_opening,
    statutory_heading,
    unusual_heading,
)


@pytest.mark.parametrize(
    ("text", "number", "title", "numbered"),
    [
        ("一、总体情况 |", "一", "总体情况", True),
        ("> **二、主动公开政府信息情况**", "二", "主动公开政府信息情况", True),
        ("（二）主动公开政府信息情况", "二", "主动公开政府信息情况", False),
        ("其他需要报告的事项", "六", "其他需要报告的事项", False),
    ],
)
def test_a_statutory_heading(text: str, number: str, title: str, numbered: bool) -> None:
    found = statutory_heading(text, Numbering.CHINESE)
    assert found is not None
    assert (found.number, found.title, found.numbered) == (number, title, numbered)


@pytest.mark.parametrize(
    "text",
    [
        "三总体情况",  # without a mark behind it, the numeral must be the title's own
        "1、总体情况",
        "一、本年新收政府信息公开申请数量 | 3 | 0",
        "一、总体情况" + "，工作平稳" * 20,
    ],
)
def test_what_is_no_statutory_heading(text: str) -> None:
    assert statutory_heading(text, Numbering.CHINESE) is None


def test_an_arabic_number_must_be_the_section_s_own() -> None:
    assert statutory_heading("2、主动公开政府信息情况", Numbering.ARABIC) is not None
    assert statutory_heading("3、主动公开政府信息情况", Numbering.ARABIC) is None
    assert statutory_heading("2、主动公开政府信息的情形", Numbering.ARABIC) is None


@pytest.mark.parametrize(
    ("text", "heading", "rest"),
    [
        ("一、总体情况。2023年平稳。", "一、总体情况", "2023年平稳。"),
        ("1. 总体情况：平稳。", None, None),
        ("**一、总体情况**我局认真公开。", "一、总体情况", "我局认真公开。"),
        ("**五、存在的主要问题**及改进情况", None, None),
        ("四、政府信息公开行政复议、行政诉讼情况 0 0 0", None, "0 0 0"),
        ("一、总体情况（一）主动公开。", "一、总体情况", "（一）主动公开。"),
        ("一、总体情况良好。", None, None),
        ("一、总体情况，二、主动公开政府信息情况", None, None),
        ("一、总体情况。", None, None),
        ("二、上年结转政府信息公开申请数量：3", None, None),
    ],
)
def test_a_line_that_opens_with_a_heading(text: str, heading: str | None, rest: str | None) -> None:
    parts = split_opening(text, Numbering.CHINESE)
    assert (parts and parts[1]) == rest
    assert parts is None or parts[0] == (heading or text.split(maxsplit=1)[0])


def test_an_arabic_heading_with_its_text() -> None:
    assert split_opening("1. 总体情况：平稳。", Numbering.ARABIC) == ("1. 总体情况", "平稳。")


@pytest.mark.parametrize(
    ("listed", "behind"),
    [
        ("包括一、总体情况，二、主动公开政府信息情况。", ""),
        ("一、概述；二、主动公开政府信息情况；六、其他事项。统计期为2023年。", "一、概述"),
        ("一、总体情况。二、主动公开政府信息情况。", "一、总体情况。平稳。"),
        ("", "一、总体情况。平稳。二、主动公开政府信息情况"),
        ("", "四、行政复议、行政诉讼情况 五、存在的主要问题及改进情况"),
    ],
)
def test_where_a_list_of_titles_ends(listed: str, behind: str) -> None:
    assert end_of_list(listed + behind) == len(listed)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("五、问题和打算", "五"),
        ("七、附件下载", "七"),
        ("五、结语", None),
        ("五、问题：人手不足", None),
        ("二、上年结转政府信息公开申请数量", None),
    ],
)
def test_an_unusual_heading(text: str, number: str | None) -> None:
    found = unusual_heading(text)
    assert (found and found.number) == number
