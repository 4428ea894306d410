"""What a page says about its text, however it marks it."""

import pytest

from tests.gouji.extraction.html.web import lines

TITLE = "青桑县教育局2023年政府信息公开工作年度报告"
TEXT = "一、总体情况。" + "本年共公开信息三百条，全部按时公开，没有遗漏，详细情况见下文。" * 20
ARTICLE = f"<div id=zoom><p>{TEXT}</p></div>"


def before(above: str, content: str = ARTICLE) -> list[str]:
    """What is read of a page with `above` before the text."""
    found = lines(f"<body><div class=main>{above}{content}</div></body>")
    return found[: found.index(TEXT)]


def test_labels_that_only_their_elements_set_off_get_a_mark() -> None:
    item = "<div><span class=label>{}</span><span class=value>{}</span></div>"
    above = item.format("索引号", "0670983/2020.42") + item.format("信息名称", TITLE)
    assert before(above) == ["索引号：0670983/2020.42", f"信息名称：{TITLE}"]


def test_a_label_spaced_out_is_set_off_as_well() -> None:
    assert before(f"<p><label>名　　称</label>{TITLE}</p>") == [f"名　　称：{TITLE}"]


def test_labels_with_a_mark_get_no_second_one() -> None:
    assert before("<p><b>来源</b>：教育局 <b>作者：</b>李四</p>") == ["来源：教育局 作者：李四"]


def test_a_title_that_nothing_but_its_words_tells() -> None:
    assert before(f"<table><tr><td><span class=STYLE1>{TITLE}</span></table>") == [TITLE]


@pytest.mark.parametrize(
    "above", [f"<p><a href=x>{TITLE}</a></p>", f"<a href=x><p>{TITLE}</p></a>"]
)
def test_a_link_to_another_report_is_no_title(above: str) -> None:
    assert before(above) == []


def test_a_date_among_notes_that_its_element_names() -> None:
    above = "<div><span>办公室</span><em id=publish_time>2024年01月20日 10:03</em><i>河南</i></div>"
    assert before(above) == ["办公室 发布日期：2024年01月20日 10:03 河南"]
