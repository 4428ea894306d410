"""The result as a page."""

from html.parser import HTMLParser

import pytest

from gouji.form import editions
from gouji.parsing.report import Slot, Status
from gouji.rendering.layout import BoxKind, Line, lay_out
from gouji.rendering.page import render_page
from tests.gouji.rendering.made import refusal, result_of
from tests.gouji.rules.build import EMPTY, GONE, absent, at, cell, report, said, table

VOID = {"meta", "br"}


class Page(HTMLParser):
    """Tags, anchors, links and text of a page; fails on tags that do not close in order."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.classes: dict[str, str] = {}
        self.text = ""
        self._open: list[str] = []
        self.feed(source)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        values = {name: value or "" for name, value in attrs}
        assert not any(name.startswith("on") or name == "src" for name in values)
        if "id" in values:
            self.ids.append(values["id"])
            self.classes[values["id"]] = values.get("class", "")
        if "href" in values:
            self.links.append(values["href"])
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


BROKEN = {
    "applications.carried_in.other_org": cell(3),
    "active_disclosure.penalties.decisions": cell("若干"),
    "active_disclosure.licences.decisions": EMPTY,
    "review_litigation.review.pending": GONE,
}


def test_it_holds_everything_in_both_languages() -> None:
    page = Page(render_page(result_of(report(cells=BROKEN))))
    assert "有问题" in page.text
    assert "六类申请人之和为3" in page.text
    assert "applicants add up to 3" in page.text
    assert "云岭县文化局2023年政府信息公开工作年度报告" in page.text
    assert "review_litigation.review.pending" in page.text


def test_it_needs_nothing_else() -> None:
    source = render_page(result_of(report(cells=BROKEN)))
    page = Page(source)
    assert not page.tags & {"script", "link", "img", "iframe", "object", "form", "base"}
    assert "://" not in source
    assert "url(" not in source
    assert all(link.startswith("#") for link in page.links)


def test_every_link_leads_somewhere_and_every_anchor_is_unique() -> None:
    for edition in editions():
        page = Page(render_page(result_of(report(edition))))
        assert len(set(page.ids)) == len(page.ids)
    page = Page(render_page(result_of(report(cells=BROKEN))))
    assert len(page.links) > len(BROKEN)
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_a_cell_with_a_finding_is_marked_by_the_most_serious_one() -> None:
    page = Page(render_page(result_of(report(cells={"applications.granted.total": cell(2023)}))))
    assert page.classes["applications.granted.total"] == "present error"
    assert page.classes["applications.carried_in.total"] == "present"


def test_the_status_of_a_cell_shows() -> None:
    page = Page(render_page(result_of(report(cells=BROKEN))))
    assert page.classes["active_disclosure.licences.decisions"].startswith("blank")
    assert page.classes["review_litigation.review.pending"].startswith("missing")


def test_what_the_document_says_is_escaped() -> None:
    attack = "<script>alert('x')</script>\"><b>"
    slot = Slot(status=Status.PRESENT, raw=attack, where=at(1))
    hostile = report(cells={"applications.granted.total": slot}, title=said(attack))
    page = Page(render_page(result_of(hostile)))
    assert "script" not in page.tags
    assert "b" not in page.tags
    assert page.text.count(attack) > 1


def test_a_refusal_gives_reason_and_remedy() -> None:
    page = Page(render_page(refusal()))
    assert "请去除密码后重新提交。" in page.text
    assert "Remove the password and submit the file again." in page.text


def test_an_absent_table_is_shown_with_all_its_cells_missing() -> None:
    tables = {**report().tables, "applications": absent("applications", "e2021")}
    page = Page(render_page(result_of(report(tables=tables))))
    assert page.classes["applications.granted.total"] == "missing"
    assert "未找到统计表" in page.text


def covered(lines: list[Line]) -> list[set[int]]:
    """The columns that each line fills, spans included; no two boxes may overlap."""
    filled: list[set[int]] = [set() for _ in lines]
    for number, line in enumerate(lines):
        column = 0
        for box in line:
            while column in filled[number]:
                column += 1
            for row in range(number, number + box.rowspan):
                for at_column in range(column, column + box.colspan):
                    assert at_column not in filled[row]
                    filled[row].add(at_column)
            column += box.colspan
    return filled


@pytest.mark.parametrize("edition", editions())
@pytest.mark.parametrize("key", ["active_disclosure", "applications", "review_litigation"])
def test_a_table_is_a_full_grid_with_every_slot_once(edition: str, key: str) -> None:
    reading = table(key, edition)
    lines = lay_out(key, reading.slots, edition)
    widths = {frozenset(columns) for columns in covered(lines)}
    assert widths == {frozenset(range(max(max(one) for one in widths) + 1))}
    figures = [box.address for line in lines for box in line if box.kind is BoxKind.FIGURE]
    slots = [f"{key}.{row}.{column}" for row, cells in reading.slots.items() for column in cells]
    assert figures == slots


def test_a_block_of_the_other_edition_is_shown_in_its_own() -> None:
    old, new = table("active_disclosure", "e2019"), table("active_disclosure", "e2021")
    slots = {
        **{row: dict.fromkeys(cells, Slot()) for row, cells in new.slots.items()},
        "licences": old.slots["licences"],
        "other_services": old.slots["other_services"],
    }
    lines = lay_out("active_disclosure", slots, "e2021")
    addresses = {box.address for line in lines for box in line}
    assert "active_disclosure.licences.prior_items" in addresses
    assert "active_disclosure.other_services.change" in addresses
    assert "active_disclosure.fees.amount_wan" in addresses
