"""Tables of boxes that stand side by side on every line."""

from tests.gouji.extraction.html.web import lines, tables

FLEX = "<div style='display:flex'>{}</div>"


def rows(row: str, *contents: str) -> str:
    """A page with a line of boxes for each of `contents`."""
    return f"<div>{''.join(row.format(one) for one in contents)}</div>"


def test_flexible_boxes_in_lines() -> None:
    page = rows(FLEX, *(f"<div>{name}</div><div>{n}</div>" for n, name in enumerate("甲乙丙")))
    assert tables(page) == [[["甲", "0"], ["乙", "1"], ["丙", "2"]]]


def test_a_box_as_wide_as_others_together_spans_them() -> None:
    page = rows(
        FLEX,
        "<p style='flex:1'>标签</p><p style='flex:2'>总计</p>",
        "<p style='flex:1'>甲</p><p style='flex:1'>1</p><p style='flex:1'>2</p>",
        "<p style='flex:1'>乙</p><p style='flex:1'>3</p><p style='flex:1'>4</p>",
    )
    assert tables(page) == [[["标签", "总计", "-"], ["甲", "1", "2"], ["乙", "3", "4"]]]


def test_boxes_that_are_rounded_shares_of_a_line() -> None:
    box = "<span style='display:inline-block;width:{}%'>{}</span>"
    third, rest = box.format(33.33, "{}"), box.format(66.67, "{}")
    page = rows(
        "<div>{}</div>",
        third.format("标签") + rest.format("总计"),
        "".join(map(third.format, "甲12")),
        "".join(map(third.format, "乙34")),
    )
    assert tables(page) == [[["标签", "总计", "-"], ["甲", "1", "2"], ["乙", "3", "4"]]]


def test_floating_items_of_lists_are_cells() -> None:
    item = "<li class=c>{}</li>"
    page = "<style>.c{float:left;width:50%}</style>" + rows(
        "<ul>{}</ul>", *(item.format(name) + item.format(7) for name in "甲乙丙")
    )
    assert tables(page) == [[["甲", "7"], ["乙", "7"], ["丙", "7"]]]


def test_two_columns_of_a_page_are_no_table() -> None:
    page = rows(FLEX, "<div>左</div><div>右</div>", "<div>下左</div><div>下右</div>")
    assert tables(page) == []
    assert lines(page) == ["左", "右", "下左", "下右"]


def test_text_between_boxes_makes_a_line_of_text() -> None:
    page = rows(FLEX, *(f"<b>{name}</b>：<i>{n}</i>" for n, name in enumerate("甲乙丙")))
    assert tables(page) == []
