"""The dates around a report, and its index number."""

import pytest

from gouji.extraction.document import Line, LinePlace
from gouji.parsing.imprint import find_index_no, find_published, find_signed


def prose(*texts: str) -> list[Line]:
    return [Line(text=text, where=LinePlace(line=n)) for n, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("发布时间：2024-01-15", "2024-01-15"),
        ("发布日期: 2024年1月15日 来源：办公室", "2024-01-15"),
        ("来源：办公室 | 日期：2024-01-15 | 浏览：12", "2024-01-15"),
        ("公开日期 2024.01.15", "2024-01-15"),
        ("发布时间：待定 2024-01-15", None),
        ("2024-01-15", None),
    ],
)
def test_the_date_of_publication(text: str, iso: str | None) -> None:
    found = find_published(prose(text), [])
    assert (found and found.value) == iso


def test_a_date_of_publication_may_stand_under_the_report() -> None:
    found = find_published(prose("标题"), prose("发布时间：2024-01-15"))
    assert found is not None
    assert found.where == LinePlace(line=1)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024年1月12日", "2024-01-12"),
        ("二〇二四年一月十二日", "2024-01-12"),
        ("云岭县文化局 2024年1月12日", "2024-01-12"),
        ("（2024年1月12日）", "2024-01-12"),
        ("截至2024年1月12日共收到3件。", None),
    ],
)
def test_a_signature_is_a_date_with_at_most_the_body_s_name(text: str, iso: str | None) -> None:
    found = find_signed(prose("无其他事项。", text))
    assert (found and found.value) == iso


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("索引号：11510000MB1234567X/2024-00012", "11510000MB1234567X/2024-00012"),
        ("索 引 号: 000014349/2024-00003 | 分类", "000014349/2024-00003"),
        ("索引號：000014349/2024-00003", "000014349/2024-00003"),
        ("索引号：000014349 / 2024-00003 发布机构：文化局", "000014349 / 2024-00003"),
        ("索引号：000014349/2024-00003 / 公开日期：2024-01-15", "000014349/2024-00003"),
        ("索引号DG698416/2024-230", "DG698416/2024-230"),
        ("索引号未编", None),
        ("索引", None),
    ],
)
def test_the_index_number(text: str, number: str | None) -> None:
    assert find_index_no(prose("首页", text)) == number


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-15 来源：文化局",
        "2024-01-15 09:12",
        "2024年01月15日 09:12 字体：[大 中 小]",
        "[2024-01-15]",
        "【2024-01-15 09:12】",
        "【发布时间】2024-01-15",
        "[发布时间] 2024-01-15",
        "| 发布时间 | 2024-01-15 |",
        "索引号 | 00123/2024-1 | 发布时间 | 2024-01-15",
        "发布于2024-01-15",
        "发布日期：[2024-01-15]",
        "发布日期：（2024年1月15日）",
        "发表时间：2024-01-15",
        "信息时间：2024-01-15",
        "更新时间：2024-01-15",
        "生成日期：2024-01-15",
        "发 布 时 间：2024-01-15",
    ],
)
def test_every_way_a_page_states_when_it_was_published(text: str) -> None:
    found = find_published(prose("首页", text), [])
    assert found is not None
    assert (found.value, found.where) == ("2024-01-15", LinePlace(line=2))


@pytest.mark.parametrize("label", ["发布时间", "发布时间：", "【发布日期】"])
def test_label_and_date_may_stand_on_two_lines(label: str) -> None:
    found = find_published(prose(label, "2024-01-15 09:12"), [])
    assert found is not None
    assert (found.value, found.where) == ("2024-01-15", LinePlace(line=2))
    assert find_published(prose(label, "2024年1月15日，我局召开会议。"), []) is None
    assert find_published(prose(label, "云岭县文化局", "2024-01-15"), []) is None


def test_the_time_of_an_update_only_stands_in_for_a_better_date() -> None:
    for better in ("发布时间：2024-01-15", "2024-01-15 来源：文化局"):
        found = find_published(prose("更新时间：2024-03-20", better), [])
        assert found is not None
        assert found.value == "2024-01-15"


@pytest.mark.parametrize(
    "text",
    [
        "2024年1月15日，我局召开会议。",
        "（2024年1月15日）",
        "截至2024-01-15 来源齐全。",
        "办公时间：8:30",
    ],
)
def test_a_date_of_something_else_is_not_taken_for_publication(text: str) -> None:
    assert find_published(prose(text), []) is None


@pytest.mark.parametrize("text", ["2024-01-15 09:12", "发布于2024-01-15", "日期：2024-01-15"])
def test_a_signature_is_not_taken_for_publication(text: str) -> None:
    assert find_published([], prose(text)) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024年1月", "2024-01"),
        ("云岭县文化局 二〇二四年一月", "2024-01"),
        ("2024年元月12日", "2024-01-12"),
        ("二0二四年一月十二日", "2024-01-12"),
        ("2024年1月12号", "2024-01-12"),
        ("二〇二四年一月廿九日", "2024-01-29"),
        ("2024年1月共收到3件", None),
    ],
)
def test_signatures_in_less_usual_forms(text: str, iso: str | None) -> None:
    found = find_signed(prose("无其他事项。", text))
    assert (found and found.value) == iso


def test_a_signature_with_a_day_counts_before_one_without() -> None:
    found = find_signed(prose("2024年1月12日", "2024年2月"))
    assert found is not None
    assert found.value == "2024-01-12"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("索引号 | 00123/2024-1 |", "00123/2024-1"),
        ("| 索引号 | 00123/2024-1 | 发布时间 | 2024-01-15 |", "00123/2024-1"),
        ("索引号\n00123/2024-1", "00123/2024-1"),
        ("索引号：\n00123/2024-1", "00123/2024-1"),
        ("【索引号】 00123/2024-1", "00123/2024-1"),
        ("索引号：\n主题分类：农业1", None),
        ("索引号： 信息分类: 农业", None),
        ("索引号 | | 发布时间 | 2024-01-15", None),
        ("| 索引号 | 发布时间 |\n| 00123/2024-1 | 2024-01-15 |", None),
    ],
)
def test_index_numbers_in_the_blocks_pages_print(text: str, number: str | None) -> None:
    assert find_index_no(prose(*text.split("\n"))) == number
