"""Characters, lines and places of pages."""

from lxml import etree

from gouji.extraction.document import Line, MarkupPlace, Table
from gouji.extraction.html.reader import read_html
from tests.gouji.extraction.html.web import lines


def test_white_space_is_what_a_browser_shows() -> None:
    assert lines("<p>政府信\n   息公开  12\n 件</p>") == ["政府信息公开 12 件"]


def test_invisible_characters_are_left_out() -> None:
    assert lines("<p>1&#8203;2&shy;3&zwnj;4\ufeff</p>") == ["1234"]


def test_line_breaks_and_blocks_end_lines() -> None:
    assert lines("<div>甲<br>乙<p>丙</p>丁</div>") == ["甲", "乙", "丙", "丁"]


def test_preformatted_text_keeps_tabs_and_lines() -> None:
    assert lines("<pre>甲\t1\t\t2\n乙\t3</pre>") == ["甲\t1\t\t2", "乙\t3"]


def test_preformatted_lines_keep_the_tabs_of_blank_cells_at_their_end() -> None:
    assert lines("<pre>甲\t1\t\t \n乙\t3  \xa0\n\t\t\n丙</pre>") == ["甲\t1\t\t", "乙\t3", "丙"]


def test_comments_part_no_words_and_hold_none() -> None:
    page = "<p>公<!-- 9 -->开<![if !x]>的<![endif]><!--[if mso]><p>密</p><![endif]--></p>"
    assert lines(page) == ["公开的"]


def test_references_to_outside_are_not_followed() -> None:
    page = '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    assert lines(f"{page}<html><body><p>[&x;]</p></body></html>")[-1] == "[&x;]"


def test_a_wrong_encoding_is_ignored() -> None:
    page = '<html><head><meta charset="utf-8"></head><body><p>镕基㙍</p></body></html>'
    document = read_html(page.encode("gb18030"))
    assert [block.text for block in document.blocks if isinstance(block, Line)] == ["镕基㙍"]


def test_stray_nul_bytes_are_no_characters() -> None:
    document = read_html("<html><body><p>公开情况说明，全文如下</p>".encode() + b"\0</body></html>")
    assert isinstance(document.blocks[0], Line)
    assert document.blocks[0].text == "公开情况说明，全文如下"


def test_places_lead_back_to_the_elements() -> None:
    page = (
        "<?xml version='1.0'?>\n<html>\n<body><div><p>甲</p>\n<o:p>乙</o:p><p>丙</p>\n"
        "<table>\n<tr><td>1</td>\n<td>2</td></tr></table></div></body></html>"
    ).encode()
    tree = etree.fromstring(page, etree.HTMLParser(encoding="utf-8"))
    for block in read_html(page).blocks:
        for text, where in (
            [(block.text, block.where)]
            if isinstance(block, Line)
            else [(cell.text, cell.where) for cell in block.cells]
        ):
            assert isinstance(where, MarkupPlace)
            (element,) = tree.xpath(where.xpath)
            assert "".join(element.itertext()).strip() == text
            assert page.decode().split("\n")[where.line - 1].count(text) == 1


def test_every_cell_has_its_own_place() -> None:
    page = b"<table><tr><td>1<td>1</tr><tr><td>1<td>1</tr></table>"
    (table,) = read_html(page).blocks
    assert isinstance(table, Table)
    assert len({str(cell.where) for cell in table.cells}) == 4
