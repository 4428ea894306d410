"""Tables of pages: spans, broken source, tables in tables, tables without `table`."""

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.html.reader import read_html
from tests.gouji.extraction.html.web import lines, tables


def test_spans_are_laid_out() -> None:
    page = (
        "<table><tr><td rowspan=2>组<td colspan=2>甲</tr><tr><td>1<td>2</tr>"
        "<tr><td>a<td>b<td>c</table>"
    )
    assert tables(page) == [[["组", "甲", "-"], ["-", "1", "2"], ["a", "b", "c"]]]


def test_rows_and_cells_without_end_tags_or_rows() -> None:
    assert tables("<table><td>1<td>2<tr><td>3<td>4</table>") == [[["1", "2"], ["3", "4"]]]


def test_footer_comes_last_and_header_first() -> None:
    page = (
        "<table><tfoot><tr><td>末<td>3</tfoot><tbody><tr><td>中<td>2</tbody>"
        "<thead><tr><th>首<th>1</thead></table>"
    )
    assert tables(page) == [[["首", "1"], ["中", "2"], ["末", "3"]]]


def test_a_rowspan_ends_with_its_group() -> None:
    page = "<table><tbody><tr><td rowspan=9>甲<td>1</tbody><tbody><tr><td>乙<td>2</tbody></table>"
    assert tables(page) == [[["甲", "1"], ["乙", "2"]]]


def test_columns_in_which_no_cell_begins_are_taken_out() -> None:
    page = (
        "<table><tr><td colspan=1000000000>题</tr><tr><td colspan=3>甲<td colspan=2>1</tr></table>"
    )
    assert tables(page) == [[["题", "-"], ["甲", "1"]]]


def test_rows_that_only_keep_widths_are_left_out() -> None:
    page = "<table><tr height=0><td width=9></td><td></td></tr><tr><td>甲<td>1</tr></table>"
    assert tables(page) == [[["甲", "1"]]]


def test_empty_rows_of_figures_are_kept() -> None:
    page = "<table><tr><td>甲<td>乙</tr><tr><td>&nbsp;<td></tr></table>"
    assert tables(page) == [[["甲", "乙"], ["", ""]]]


def test_breaks_and_paragraphs_in_a_cell_are_line_breaks() -> None:
    page = "<table><tr><td>本年新<br>制作数量<td><p>商业</p><p>企业</p></tr></table>"
    assert tables(page) == [[["本年新\n制作数量", "商业\n企业"]]]


def test_tags_inside_a_number_do_not_part_it() -> None:
    page = (
        "<table><tr><td>甲<td><p><span>1</span><span lang=EN>2</span><o:p></o:p></p></tr></table>"
    )
    assert tables(page) == [[["甲", "12"]]]


def test_a_note_mark_is_no_digit_of_the_figure() -> None:
    page = "<table><tr><td>甲<sup>②</sup><td>12<sup>[1]</sup><td><sup>3</sup></tr></table>"
    assert tables(page) == [[["甲", "12", "3"]]]


def test_deleted_and_hidden_cells_are_not_read() -> None:
    page = (
        "<table><tr><td>甲<td><del>3</del>4<td style='display:none'>9</tr>"
        "<tr style='display: none'><td>乙<td>5</tr></table>"
    )
    assert tables(page) == [[["甲", "4"]]]


def test_a_layout_table_gives_its_text_and_inner_tables_in_order() -> None:
    page = (
        "<table><tr><td>侧栏</td><td><p>二、情况</p><table><tr><td>甲<td>1</tr></table>"
        "<p>完</p></td></tr></table>"
    )
    assert lines(page) == ["侧栏", "二、情况", "完"]
    assert tables(page) == [[["甲", "1"]]]


def test_a_table_of_one_cell_in_a_cell_is_text() -> None:
    page = "<table><tr><td>甲<td><table><tr><td>7</td></tr></table></td></tr></table>"
    assert tables(page) == [[["甲", "7"]]]


def test_rows_around_one_that_holds_a_table_keep_their_columns() -> None:
    page = (
        "<table><tr><td colspan=2>甲<td>1</tr>"
        "<tr><td>乙<td colspan=2><table><tr><td>2<td>3</tr></table></tr>"
        "<tr><td>丙<td>丁<td>4</tr></table>"
    )
    assert tables(page) == [[["甲", "-", "1"]], [["2", "3"]], [["丙", "丁", "4"]]]
    assert lines(page) == ["乙"]


@pytest.mark.parametrize(
    "page",
    [
        "<div class=tb><div class=tr><div class=td>甲</div><div class=td>1</div></div>"
        "<div class=tr><div class=td>乙</div><div class=td></div></div></div>",
        "<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style>"
        "<div class=t><p class=r><span class=c>甲</span><span class=c>1</span></p>"
        "<p class=r><span class=c>乙</span><span class=c></span></p></div>",
        "<div style='display:grid;grid-template-columns:repeat(2, minmax(0, 1fr))'>"
        "<b>甲</b><b>1</b><b>乙</b><b></b></div>",
        "<div role=table><div role=rowgroup><div role=row><span role=rowheader>甲</span>"
        "<span role=cell>1</span></div></div><div role=row><span role=rowheader>乙</span>"
        "<span role=cell></span></div></div>",
    ],
    ids=["names", "styles", "grid", "roles"],
)
def test_tables_of_other_elements(page: str) -> None:
    assert tables(page) == [[["甲", "1"], ["乙", ""]]]


def test_spans_of_cells_known_by_their_role() -> None:
    page = (
        "<div role=grid><div role=row><b role=columnheader aria-colspan=2>甲</b></div>"
        "<div role=row><b role=gridcell aria-colspan=x>乙</b><b role=gridcell>1</b></div>"
        "<div role=row><b role=gridcell>丙</b><b role=gridcell>2</b></div></div>"
    )
    assert tables(page) == [[["甲", "-"], ["乙", "1"], ["丙", "2"]]]


def test_spans_of_a_css_grid() -> None:
    page = (
        "<div style='display:grid;grid-template-columns:1fr 1fr 1fr'>"
        "<i style='grid-row:span 2'>组</i><i style='grid-column: 2 / 4'>甲</i>"
        "<i>1</i><i>2</i></div>"
    )
    assert tables(page) == [[["组", "甲", "-"], ["-", "1", "2"]]]


def test_text_between_rows_stands_before_the_table() -> None:
    page = "<table><caption>表一</caption><tr><td>甲<td>1</tr><tr><td>乙<td>2</table>"
    assert lines(page) == ["表一"]


@pytest.mark.parametrize(
    "table",
    ["<tr><td colspan=1000>a<td rowspan=65534>b" * 1000, "<tr><td>1<td>2" * 110_000],
    ids=["spans", "rows"],
)
def test_tables_beyond_any_form_are_too_complex(table: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_html(f"<html><table>{table}</table>".encode())
    assert caught.value.code is ErrorCode.TOO_COMPLEX


@pytest.mark.parametrize("how", ["style='visibility:hidden'", "class=invisible"])
def test_an_invisible_cell_keeps_its_place(how: str) -> None:
    page = f"<table><tr><td>甲<td {how}>9<td>1<tr><td>乙<td>2<td>3</table>"
    assert tables(page) == [[["甲", "", "1"], ["乙", "2", "3"]]]


def test_a_table_around_one_text_is_a_frame() -> None:
    page = (
        "<table><tr><td>甲<td><table><tr><td>&nbsp;</td><td>1</td></tr></table><td>2"
        "<tr><td>乙<td><table><tr><td></td><td></td></tr></table><td>3</table>"
    )
    assert tables(page) == [[["甲", "1", "2"], ["乙", "", "3"]]]


def test_figures_in_the_fields_of_a_form_are_read() -> None:
    page = (
        "<table><tr><td>甲<td><input value=12 readonly><td><input type=number value='1,000'>"
        "<tr><td>乙<td><input type=hidden value=3><td><input value=姓名></table>"
        "<p>第<input value=4>页</p>"
    )
    assert tables(page) == [[["甲", "12", "1,000"], ["乙", "", ""]]]
    assert lines(page) == ["第", "页"]


def test_boxes_side_by_side_on_a_line_are_parted() -> None:
    page = "<style>.b{display:inline-block}</style><p><b class=b>甲</b><b class=b>1</b><i>2</i></p>"
    assert lines(page) == ["甲 12"]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("<textarea rows=1>\n３１ </textarea>", "３１"),
        ("<select><option>1<option selected>22<option>3</select>", "22"),
        ("<input value='增加2'>", "增加2"),
        ("<input value='1.50万元'>", "1.50万元"),
        ("<input value='/'>", "/"),
        ("<textarea>请输入</textarea>", ""),
        ("<select><option>1<option>2</select>", ""),
    ],
)
def test_what_was_filled_in_is_read(field: str, text: str) -> None:
    page = f"<table><tr><td>甲<td>1</tr><tr><td>乙<td>{field}</tr></table>"
    assert tables(page) == [[["甲", "1"], ["乙", text]]]
