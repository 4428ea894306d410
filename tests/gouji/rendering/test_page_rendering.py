"""The result as a page."""

from html.parser import HTMLParser

import pytest

from gouji.extraction.document import CellPlace, MarkupPlace, PagePlace, Place
from gouji.form import editions
from gouji.parsing.report import Slot, Status
from gouji.rendering.layout import BoxKind, Line, lay_out
from gouji.rendering.page import render_page
from gouji.rendering.pictures import PagePicture, Pictures
from gouji.result import Result
from gouji.text import Bilingual
from tests.gouji.rendering.made import refusal, result_of
from tests.gouji.rules.build import EMPTY, GONE, absent, at, cell, report, said, table

VOID = {"meta", "br", "img"}


class Page(HTMLParser):
    """Tags, anchors, links and text of a page; fails on tags that do not close in order."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.images: list[dict[str, str]] = []
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
        assert not any(name.startswith("on") for name in values)
        assert values.get("src", "data:image/").startswith("data:image/")
        if tag == "img":
            self.images.append(values)
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


CARRIED_IN = "applications.carried_in.total"
LETTERS = "applications.new_received.total"
PICTURE = PagePicture(page=2, width=595, height=842, media_type="image/png", image=b"\x89PNG")


def read_at(**places: Place) -> Result:
    """The result of a report whose cells in two rows are no numbers, and were read there."""
    rows = {"carried_in": CARRIED_IN, "new_received": LETTERS}
    cells = {
        rows[row]: Slot(status=Status.PRESENT, raw="若干", where=place)
        for row, place in places.items()
    }
    return result_of(report(cells=cells))


def on_page(number: int) -> PagePlace:
    return PagePlace(page=number, bbox=(100, 200, 140, 212))


def test_a_picture_of_a_page_has_the_findings_boxed_with_links_both_ways() -> None:
    source = render_page(read_at(carried_in=on_page(2)), Pictures(pages=(PICTURE,)))
    page = Page(source)
    [image] = page.images
    assert image["src"] == "data:image/png;base64,iVBORw=="
    assert "第2页" in image["alt"]
    assert "page 2" in image["alt"]
    assert page.classes["page-2-box-1"] == "error"
    assert "#page-2-box-1" in page.links
    assert page.links.count("#finding-1") > 2, "from the box, its number and the cell"
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert len(set(page.ids)) == len(page.ids)


def test_a_page_with_pictures_needs_nothing_else_either() -> None:
    source = render_page(read_at(carried_in=on_page(2)), Pictures(pages=(PICTURE,)))
    assert not Page(source).tags & {"script", "link", "iframe", "object", "form", "base"}
    assert "://" not in source
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in source


def test_a_place_on_a_page_without_a_picture_is_named_and_leads_nowhere() -> None:
    result = read_at(carried_in=on_page(2), new_received=on_page(7))
    page = Page(render_page(result, Pictures(pages=(PICTURE,), left_out=(7,))))
    assert "page 7" in page.text
    assert "Pages with findings that are not shown here: 7." in page.text
    assert not any(link.startswith("#page-7") for link in page.links)


def test_pictures_that_failed_are_said_with_the_cause_and_cost_nothing_else() -> None:
    why = Bilingual(zh="文件已损坏 <b>", en="The file is damaged <b>")
    page = Page(render_page(read_at(carried_in=on_page(2)), Pictures(failure=why)))
    assert "无法生成页面图像" in page.text
    assert "The file is damaged <b>" in page.text
    assert page.images == []
    assert CARRIED_IN in page.ids


def test_without_pictures_there_is_no_word_of_them() -> None:
    source = render_page(read_at(carried_in=on_page(2)))
    page = Page(source)
    assert "pages" not in page.ids
    assert "img-src" not in source


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (CellPlace(table=3, row=5, column=4), ("第3个表格第5行第4列", "table 3 row 5 column 4")),
        (
            MarkupPlace(line=41, xpath="/html/body/table[2]"),
            ("第41行", "line 41", "/html/body/table[2]"),
        ),
    ],
)
def test_the_places_of_other_formats_are_named_at_their_findings(
    place: Place, words: tuple[str, ...]
) -> None:
    page = Page(render_page(read_at(carried_in=place)))
    for one in words:
        assert one in page.text


def test_what_the_document_says_is_escaped_on_its_pictures_too() -> None:
    attack = "</title><script>alert(1)</script>"
    slot = Slot(status=Status.PRESENT, raw=attack, where=on_page(2))
    result = result_of(report(cells={CARRIED_IN: slot}))
    page = Page(render_page(result, Pictures(pages=(PICTURE,))))
    assert "script" not in page.tags
