"""The text of a cell to a figure."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.form import edition
from gouji.form.edition import Column, ValueType
from gouji.parsing.figures import (
    CellKind,
    Figure,
    is_cell_text,
    is_unit,
    kind_of,
    read_figure,
    yuan_of,
)

COUNT = Column(key="issued", label="本年制发件数")
WAN = next(
    column
    for _, column in edition("e2021").table("active_disclosure").cells()
    if column.type is ValueType.AMOUNT
)
OPEN_AMOUNT = next(
    column
    for _, column in edition("e2019").table("active_disclosure").cells()
    if column.type is ValueType.AMOUNT
)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("0", 0, None),
        (" 12 ", 12, None),
        ("１２", 12, None),
        ("007", 7, None),
        ("12¹", 12, None),
        ("3件²", 3, "件"),
        ("12<sup>[1]</sup>", 12, None),
        ("1,234,567", 1234567, None),
        ("1，234", 1234, None),
        ("1 234 567", 1234567, None),
        ("22214900", 22214900, None),
        ("增35", 35, None),
        ("减8", -8, None),
        ("增加 3", 3, None),
        ("下降2", -2, None),
        ("+21", 21, None),
        ("-1", -1, None),
        ("－1", -1, None),
        ("−1", -1, None),
        ("↓4", -4, None),
        ("503.59万元", Decimal("503.59"), "万元"),
        ("251000元", 251000, "元"),
        ("251000 元", 251000, "元"),
        ("251000人民币元", 251000, "元"),
        ("18.8710", Decimal("18.8710"), None),
        ("3件次", 3, "件次"),
        ("5件", 5, "件"),
        ("**12**", 12, None),
        ("<b>7</b>", 7, None),
    ],
)
def test_a_printed_figure_is_read(text: str, value: int | Decimal, unit: str | None) -> None:
    assert read_figure(text) == Figure(value, unit)
    assert kind_of(text) is CellKind.FIGURE


def test_a_decimal_keeps_the_digits_printed() -> None:
    figure = read_figure("18.8710")
    assert figure is not None
    assert str(figure.value) == "18.8710"


@pytest.mark.parametrize(
    "text",
    [
        "1 2",
        "1\t2",
        "12 345 67",
        "1\n2",
        "3-5",
        "1.2.3",
        "2020年",
        "约12",
        "1.属于国家秘密",
        "1,23",
        "1²3",
        "②",
    ],
)
def test_what_is_not_one_figure_alone_is_none(text: str) -> None:
    assert read_figure(text) is None
    assert kind_of(text) is CellKind.TEXT


@pytest.mark.parametrize("text", ["/", "-", "—", "——", "－", "／", "无", "N/A", " / ", "不适用"])
def test_a_placeholder_is_no_figure(text: str) -> None:
    assert kind_of(text) is CellKind.PLACEHOLDER
    assert read_figure(text) is None


@pytest.mark.parametrize("text", ["", "  ", "\u3000", "\u00a0", "\u200b", "****"])
def test_a_cell_without_a_visible_character_is_blank(text: str) -> None:
    assert kind_of(text) is CellKind.BLANK


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_every_whole_number_is_read_as_printed_or_grouped(number: int) -> None:
    for text in (str(number), f"{number:,}", f"{number:,}".replace(",", "，")):
        assert read_figure(text) == Figure(number)


@pytest.mark.parametrize("text", ["9" * 16, "9" * 10_000, "0." + "1" * 10])
def test_a_number_longer_than_any_figure_is_none(text: str) -> None:
    assert read_figure(text) is None


@given(st.decimals(min_value=0, max_value=10**9, places=4))
def test_every_decimal_is_read_exactly(number: Decimal) -> None:
    figure = read_figure(f"{number:.4f}万元")
    assert figure == Figure(number, "万元")


@given(st.text(max_size=12))
def test_any_text_has_a_kind_and_only_figures_have_a_value(text: str) -> None:
    assert (kind_of(text) is CellKind.FIGURE) == (read_figure(text) is not None)


@pytest.mark.parametrize(
    ("text", "known"),
    [("万元", True), ("元", True), ("件", True), ("件次", True), ("规章", False), ("", False)],
)
def test_a_unit_alone_is_told(text: str, known: bool) -> None:
    assert is_unit(text) is known


@pytest.mark.parametrize(
    ("text", "stands_for_a_number"),
    [
        ("见附件", True),
        ("详见附表", True),
        ("未统计", True),
        ("保密", True),
        ("规章", False),
        ("其他主动公开文件", False),
        ("见附件中所列的本年度全部行政规范性文件", False),
        ("", False),
    ],
)
def test_words_that_stand_for_a_number_are_told_from_labels(
    text: str, stands_for_a_number: bool
) -> None:
    assert is_cell_text(text) is stands_for_a_number


@pytest.mark.parametrize(
    ("text", "column", "unit", "yuan"),
    [
        ("503.59万元", OPEN_AMOUNT, "万元", "5035900"),
        ("251000元", OPEN_AMOUNT, "元", "251000"),
        ("22214900", OPEN_AMOUNT, None, None),
        ("18.8710", WAN, "万元", "188710"),
        ("0.00005", WAN, "万元", "0.50000"),
        ("1200元", WAN, "元", "1200"),
        ("2亿元", OPEN_AMOUNT, "亿元", "200000000"),
        ("3件", OPEN_AMOUNT, "件", None),
        ("3件", COUNT, "件", None),
        ("3万元", COUNT, "万元", None),
    ],
)
def test_yuan_are_exact_and_given_only_where_the_unit_is_known(
    text: str, column: Column, unit: str | None, yuan: str | None
) -> None:
    figure = read_figure(text)
    assert figure is not None
    found_unit, amount = yuan_of(figure, column)
    assert found_unit == unit
    assert (None if amount is None else str(amount)) == yuan


@pytest.mark.parametrize("mark", ["¹", "[¹]", "（²）", "［¹⁰］"])
def test_a_raised_mark_of_a_note_is_no_part_of_the_number(mark: str) -> None:
    assert read_figure(f"12{mark}") == Figure(12)
