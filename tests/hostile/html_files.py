"""Hostile web pages."""

from tests.hostile.attack import DAMAGED, DOCUMENT, EMPTY, HEAVY, Arsenal
from tests.hostile.deflated import MIB

WEB = Arsenal()
REFUSED = DAMAGED | HEAVY | EMPTY
ANY = REFUSED | {DOCUMENT}


def page(inside: bytes, head: bytes = b"") -> bytes:
    """A page with this in its body."""
    return b"<!DOCTYPE html><html><head>%s</head><body>%s</body></html>" % (head, inside)


@WEB.may_end(ANY)
def cell_over_a_billion_columns() -> bytes:
    row = b"<tr><td colspan=1000000000>1</td><td colspan=1000000000>2</td></tr>"
    return page(b"<table>%s</table>" % (row * 10))


@WEB.may_end(ANY)
def thousand_rows_of_the_longest_cells() -> bytes:
    row = b"<tr>%s</tr>" % (b"<td rowspan=65534>1</td>" * 10)
    return page(b"<table>%s</table>" % (row * 1000))


@WEB.may_end(ANY)
def widest_and_longest_cells() -> bytes:
    row = b"<tr><td rowspan=65534 colspan=1000>1</td></tr>"
    return page(b"<table>%s</table>" % (row * 20_000))


@WEB.may_end(ANY)
def spans_that_are_no_numbers() -> bytes:
    spans = (b"-1", b"0", b"1e9", b"99999999999999999999999", b"x", b"", b"\xe4\xb8\x89", b"1.5")
    cells = b"".join(b'<td rowspan="%s" colspan="%s">1</td>' % (one, one) for one in spans)
    return page(b"<table><tr>%s</tr></table>" % cells)


@WEB.may_end(ANY)
def divisions_nested_100_000_deep() -> bytes:
    return page(b"<div>" * 100_000 + b"text" + b"</div>" * 100_000)


@WEB.may_end(ANY)
def tables_nested_100_000_deep_in_a_page() -> bytes:
    return page(b"<table><tr><td>" * 100_000 + b"text")


@WEB.may_end(ANY)
def tables_nested_as_deep_as_a_parser_goes() -> bytes:
    inner = b"1"
    for _ in range(60):
        inner = b"<table><tr><td>%s</td><td>2</td></tr></table>" % inner
    return page(inner * 300)


@WEB.may_end(ANY)
def bold_in_bold_100_000_deep() -> bytes:
    return page(b"<b><i>" * 100_000 + b"text")


@WEB.may_end(ANY)
def million_attributes_in_one_tag() -> bytes:
    return page(b"<div %s>text</div>" % b" ".join(b"a%d=1" % at for at in range(1_000_000)))


@WEB.may_end(ANY)
def million_cells_in_a_page() -> bytes:
    row = b"<tr>%s</tr>" % (b"<td>1" * 100)
    return page(b"<table>%s</table>" % (row * 10_000))


@WEB.may_end(ANY)
def nearly_as_many_cells_as_are_allowed() -> bytes:
    row = "<tr><td>（一）予以公开%s</tr>".encode() % (b"<td>1" * 9)
    return page(b"<table>%s</table>" % (row * 9_500))


@WEB.may_end(ANY)
def many_statutory_tables() -> bytes:
    head = "<tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数</tr>"
    row = "<tr><td>规章<td>1<td>2<td>3</tr><tr><td>行政规范性文件<td>1<td>2<td>3</tr>"
    return page(f"<table>{head}{row}</table>".encode() * 4_000)


@WEB.may_end(ANY)
def hundred_thousand_tables() -> bytes:
    return page(b"<table><tr><td>1<td>2</table>" * 100_000)


@WEB.may_end(ANY)
def million_line_breaks() -> bytes:
    return page(b"<p>1" + b"<br>2" * 1_000_000)


@WEB.may_end(ANY)
def million_empty_divisions() -> bytes:
    return page(b"<div></div>" * 1_000_000 + b"text")


@WEB.may_end(ANY)
def divisions_with_long_classes_and_styles() -> bytes:
    style = b"display:" + b" " * 2_000 + b";" * 2_000 + b"a:b" * 500
    return page(b"<div class='%s' style='%s'>1</div>" % (b"content " * 1_000, style) * 500)


@WEB.may_end(REFUSED)
def text_of_thirty_megabytes() -> bytes:
    return page(b"<p>" + b"1234567890" * 3 * MIB)


@WEB.may_end(ANY)
def thirty_megabytes_of_opening_brackets() -> bytes:
    return page(b"<" * 30 * MIB)


@WEB.may_end(ANY)
def thirty_megabytes_of_script() -> bytes:
    return page(b"<script>" + b"'</div>'+" * 3 * MIB + b"</script>text")


@WEB.may_end(ANY)
def comment_that_never_ends() -> bytes:
    return page(b"text<!--" + b"-" * 10 * MIB)


@WEB.may_end(ANY)
def entities_in_a_page() -> bytes:
    levels = b"".join(
        b'<!ENTITY e%d "%s">' % (level, b"&e%d;" % (level - 1) * 10) for level in range(1, 12)
    )
    return b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "lol">%s]><html>&e11;</html>' % levels


@WEB.may_end(ANY, secret="root:")
def entity_of_another_file_in_a_page() -> bytes:
    return (
        b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        b"<html><body>text &e;<iframe src='file:///etc/passwd'></iframe></body></html>"
    )


@WEB.may_end(ANY)
def characters_that_are_none() -> bytes:
    return page(b"text &#0; &#x110000; &#xD800; &#99999999999999; &nosuch; \0\1\2\x0b\x7f\xff\xfe")


@WEB.may_end(ANY)
def million_numeric_entities() -> bytes:
    return page(b"<p>" + b"&#49;" * 1_000_000)


@WEB.may_end(ANY)
def charsets_that_contradict() -> bytes:
    head = b"".join(
        b'<meta charset="%s">' % one for one in (b"utf-7", b"utf-16", b"idna", b"zip", b"x" * 1000)
    )
    return page("统计表 1 2 3".encode("gb18030"), head)


@WEB.may_end(ANY)
def tags_torn_everywhere() -> bytes:
    return page(b"<table><tr><td><p></table></td><tr></p><td></div><table></tr>1</td>" * 5_000)


@WEB.may_end(ANY)
def title_and_metadata_of_megabytes() -> bytes:
    head = b"<title>%s</title><meta name='PubDate' content='%s'>" % (b"2023" * MIB, b"1" * MIB)
    return page(b"text", head)


@WEB.may_end(ANY)
def drawn_and_foreign_elements() -> bytes:
    foreign = b"<svg><foreignObject><math><mtext><table><tr><td>1<svg>"
    return page(foreign * 5_000 + b"<template><tr><td>2</template><plaintext>3")


@WEB.may_end(ANY)
def archive_of_a_page_without_end() -> bytes:
    part = b"--a\r\nContent-Type: multipart/related; boundary=a\r\n\r\n"
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n"
    return head + part * 5_000


@WEB.may_end(ANY)
def links_deep_in_a_page() -> bytes:
    return page(b"<div>" * 240 + b"<a href=x>1</a>" * 200_000)


@WEB.may_end(ANY)
def links_in_tables_inside_one_another() -> bytes:
    return page(b"<table><tr><td><a href=x>1</a>" * 70 + b"1" * MIB)


@WEB.may_end(ANY)
def hidden_elements_with_all_the_text() -> bytes:
    return page(b"<div hidden>" * 200 + b"<p hidden>1</p>" * 100_000)


@WEB.may_end(ANY)
def boxes_of_every_width_side_by_side() -> bytes:
    lines = (
        b"".join(b"<b style='width:%d.%d%%'>1</b>" % (line % 97, box) for box in range(40))
        for line in range(2_000)
    )
    return page(b"".join(b"<div style='display:flex'>%s</div>" % line for line in lines))


def beside_text(around: str) -> bytes:
    """A page with this around a text that is longer."""
    return page(f"<div>{around}</div><div id=zoom>一、{'正文' * len(around)}</div>".encode())


@WEB.may_end(ANY)
def labels_on_lines_of_one_element() -> bytes:
    return beside_text("<b>来源</b>局<br>" * 4_000)


@WEB.may_end(ANY)
def titles_on_lines_of_one_title() -> bytes:
    return beside_text(f"<div class=title>{'2023年信息公开报告<br>' * 4_000}</div>")


@WEB.may_end(ANY)
def dates_on_lines_of_one_element() -> bytes:
    return beside_text("<i class=date>2023-01-02</i><br>" * 2_000)


@WEB.may_end(ANY)
def white_space_without_end_in_labels() -> bytes:
    space = "\u3000" * 20_000
    labels = ("索引号", "发布日期", "联系电话", "请与", "邮编", "地址", "来源")
    return page("".join(f"<p>{one}{space}：{space}：</p>" for one in labels).encode())


@WEB.may_end(ANY)
def marks_of_notes_behind_a_long_text() -> bytes:
    return page(b"<p>" + b"a" * 500_000 + b"<sup>1</sup> " * 50_000)


@WEB.may_end(ANY)
def comments_in_a_style_sheet_that_never_end() -> bytes:
    return page(b"text", b"<style>%s</style>" % (b"/*" * MIB))


@WEB.may_end(ANY)
def names_without_end() -> bytes:
    return page(b"<div class='%s'><p>2023</div>" % (b"a_" * MIB) * 5)
