"""The result as plain text."""

import re

import pytest
from rich.cells import cell_len

from gouji.extraction.document import CellPlace, MarkupPlace, PagePlace
from gouji.rendering.terminal import padded, printable, wrap
from gouji.rendering.text import render_text
from tests.gouji.rendering.made import refusal, result_of
from tests.gouji.rules.build import EMPTY, GONE, absent, cell, report, said

BROKEN = {
    "applications.carried_in.other_org": cell(3, line=57),
    "active_disclosure.penalties.decisions": cell("若干", line=20),
    "active_disclosure.licences.decisions": EMPTY,
}


def test_it_says_verdict_findings_places_and_basis() -> None:
    text = render_text(result_of(report(cells=BROKEN)))
    assert text.startswith("报告.txt: 有问题 findings (错误 error ")
    assert "T3-ROW" in text
    assert "“二、上年结转政府信息公开申请数量”行六类申请人之和为3，与总计0不符。" in text
    assert "applications.carried_in.total" in text
    assert "line 20" in text
    assert "云岭县文化局2023年政府信息公开工作年度报告" in text


def test_the_places_of_a_finding_are_named_in_both_languages_each_once() -> None:
    places = [PagePlace(page=2, bbox=(100, top, 140, top + 12)) for top in (200, 300)]
    one = result_of(report(cells=BROKEN)).findings[0]
    for where, words in (
        (tuple(places), "第2页 page 2"),
        ((CellPlace(table=3, row=5, column=4),), "第3个表格第5行第4列 table 3 row 5 column 4"),
        ((MarkupPlace(line=7, xpath="/html/p[2]"),), "第7行 line 7 /html/p[2]"),
    ):
        finding = one.model_copy(update={"where": where})
        text = render_text(result_of(report()).model_copy(update={"findings": (finding,)}))
        assert re.search(rf"source +{re.escape(words)}\n", text)


def test_errors_come_before_warnings() -> None:
    text = render_text(result_of(report(cells=BROKEN)))
    assert text.index("CELL-TEXT") < text.index("CELL-BLANK")


def test_a_clean_report_says_so() -> None:
    assert render_text(result_of(report())).startswith("报告.txt: 未发现问题 clean\n")


def test_a_refusal_gives_reason_and_remedy_in_both_languages() -> None:
    text = render_text(refusal())
    assert "未受理 refused" in text
    assert "请去除密码后重新提交。" in text
    assert "Remove the password and submit the file again." in text
    assert "encrypted" in text


def test_what_was_not_assessed_is_listed_with_what_was_wanting() -> None:
    tables = {**report().tables, "applications": absent("applications", "e2021")}
    text = render_text(result_of(report(tables=tables)))
    wanting = text[text.index("未能核对") :]
    assert "T3-BAL" in wanting
    assert "applications" in wanting
    one_row = {f"applications.granted.{one}": GONE for one in ("natural_person", "other_org")}
    assert "applications.granted.* (2)" in render_text(result_of(report(cells=one_row)))


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_no_line_is_wider_than_asked_for(width: int) -> None:
    text = render_text(result_of(report(cells=BROKEN)), width=width)
    long_words = ("sha256", "active_disclosure", "国办公开办函")
    for line in text.splitlines():
        assert cell_len(line) <= width or any(word in line for word in long_words)


def test_a_document_cannot_steer_the_terminal() -> None:
    title = said("\x1b[2J\x07年度报告\u202e\r\n恶意")
    hostile = report(cells={"applications.carried_in.total": "\x1b]0;x\x07"}, title=title)
    text = render_text(result_of(hostile))
    assert all(one == "\n" or one.isprintable() for one in text)
    assert "\\x1b[2J" in text


def test_the_same_result_gives_the_same_text() -> None:
    assert render_text(result_of(report(cells=BROKEN))) == render_text(
        result_of(report(cells=BROKEN))
    )


class TestWrap:
    def test_chinese_counts_two_columns(self) -> None:
        assert wrap("一二三四五六七八", 8) == ["一二三四", "五六七八"]

    def test_words_stay_whole(self) -> None:
        assert wrap("one two three", 8) == ["one two", "three"]

    def test_marks_do_not_begin_or_end_a_line_wrongly(self) -> None:
        lines = wrap("这是一句话，（括号）里也有。", 10)
        assert not any(line[0] in "，。）" for line in lines)
        assert not any(line.endswith("（") for line in lines)

    def test_nothing_gives_one_empty_line(self) -> None:
        assert wrap("", 10) == [""]

    def test_padding_counts_columns(self) -> None:
        assert padded("位置", 6) == "位置  "
        assert padded("位置位置", 6) == "位置位置 "

    def test_line_breaks_become_spaces(self) -> None:
        assert printable("a\nb\u3000c") == "a b c"
