"""The page's own text out of what stands around it."""

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.html.mhtml import read_mhtml
from gouji.extraction.html.reader import read_html
from gouji.extraction.reader import read
from tests.gouji.extraction.html.web import lines

TITLE = "青桑县教育局2023年政府信息公开工作年度报告"
TEXT = "一、总体情况。" + "本年共公开信息三百条，全部按时公开，没有遗漏，详细情况见下文。" * 20


def page(content: str, around: str = "", after: str = "", head: str = "") -> str:
    """A page with its text and things around it."""
    return f"<html><head>{head}</head><body>{around}{content}{after}</body></html>"


def test_bars_and_lists_of_other_pages_are_left_out() -> None:
    found = lines(
        page(
            f"<div id=zoom><p>{TEXT}</p><p>上一篇：<a>旧闻</a></p></div>",
            "<div class='top-nav'><a>首页</a> 今日要闻</div>"
            "<ul><li><a>邻县2022年政府信息公开年度报告</a>"
            "<li><a>通知</a><li><a>公告</a></ul>",
            "<div class=footer>主办：某局 发布日期：2020-01-01</div>",
        )
    )
    assert found == [TEXT]


@pytest.mark.parametrize("container", ["<div id=zoom>", "<div>", "<table><tr><td>"])
def test_title_and_dates_around_the_text_come_first(container: str) -> None:
    around = (
        f"<div><h1>{TITLE}</h1>"
        "<div class=info>发布日期：2024-01-20 来源：教育局 <a>打印</a></div></div>"
        "<div>索引号：<span>11220/2024-1</span></div>"
    )
    found = lines(page(f"{container}<p>{TEXT}</p><p>{TEXT}</p>", around))
    assert found[0] == TITLE
    assert found[1].startswith("发布日期：2024-01-20 来源：教育局")
    assert found[2:] == ["索引号：11220/2024-1", TEXT, TEXT]


def test_a_table_of_labels_and_values_is_read_as_pairs() -> None:
    around = (
        "<table><tr><td>索 引 号：<td>11220/2024-1<td>发布机构：<td>教育局</tr>"
        "<tr><td>发布日期：<td>2024-01-20<td>文号：<td></tr></table>"
    )
    found = lines(page(f"<div id=zoom><p>{TEXT}</p></div>", around))
    assert found == ["索 引 号：11220/2024-1", "发布机构：教育局", "发布日期：2024-01-20", TEXT]


def test_what_only_meta_elements_say_is_taken_from_them() -> None:
    head = (
        f"<title>{TITLE}_某县门户</title><meta name=PubDate content='2024-01-20 09:30'>"
        "<meta name=IndexNo content=11220/2024-1>"
    )
    found = lines(page(f"<div id=zoom><p>{TEXT}</p></div>", head=head))
    assert found == [TITLE, "发布日期：2024-01-20 09:30", "索引号：11220/2024-1", TEXT]


def test_what_the_page_shows_goes_before_its_meta_elements() -> None:
    head = f"<title>{TITLE}_某县</title><meta name=PubDate content=2024-02-02>"
    content = f"<div id=zoom><p>{TITLE}</p><p>发布时间：2024-01-20</p><p>{TEXT}</p></div>"
    assert lines(page(content, head=head)) == [TITLE, "发布时间：2024-01-20", TEXT]


def test_pages_in_traditional_script_are_dated_and_named_alike() -> None:
    title = "青桑縣教育局2023年政府信息公開工作年度報告"
    around = (
        f"<div><h2>{title}</h2><div>發布日期：2024-01-20<b>來源：教育局</b></div></div>"
        "<table><tr><td>索引號：<td>11220/2024-1<td>發布機構：<td>教育局</tr></table>"
    )
    assert lines(page(f"<div id=zoom><p>{TEXT}</p></div>", around)) == [
        title,
        "發布日期：2024-01-20 來源：教育局",
        "索引號：11220/2024-1",
        "發布機構：教育局",
        TEXT,
    ]


def test_a_title_in_traditional_script_is_parted_from_the_name_of_the_channel() -> None:
    head = "<title>青桑縣教育局2023年年度報告-政府信息公开</title>"
    found = lines(page(f"<div id=zoom><p>{TEXT}</p></div>", head=head))
    assert found == ["青桑縣教育局2023年年度報告", TEXT]


def test_labels_that_only_styles_part_are_parted() -> None:
    around = (
        f"<h1>{TITLE}</h1><p><i>来源：教育局</i><i>发布日期：2024-01-20</i><i>索引号：1/2</i></p>"
    )
    found = lines(page(f"<div id=zoom><p>{TEXT}</p></div>", around))
    assert found[1] == "来源：教育局 发布日期：2024-01-20 索引号：1/2"


def test_a_date_in_a_time_element_is_that_of_publication() -> None:
    around = f"<header><h1>{TITLE}</h1><time datetime=x>2024年1月20日</time></header>"
    found = lines(page(f"<article><p>{TEXT}</p></article>", around))
    assert found[:2] == [TITLE, "发布日期：2024年1月20日"]


def test_text_parted_over_several_containers_is_kept_whole() -> None:
    parts = "".join(f"<div class=TRS_Editor><p>{n}、{TEXT}</p></div>" for n in "二三四")
    assert len(lines(page(parts, "<div class=menu><a>首页</a></div>"))) == 3


def test_hidden_elements_and_controls_are_not_read() -> None:
    content = (
        f"<div><p>{TEXT}</p><p hidden>一</p><p style='DISPLAY: none'>二</p><p class=x>三</p>"
        "<script>四</script><textarea>五</textarea><button>六</button><noscript>七</noscript></div>"
    )
    assert lines(page(content, head="<style>.x { display: none }</style>")) == [TEXT]


def test_styles_for_other_screens_hide_nothing() -> None:
    head = "<style>@media (max-width:9px){.x{display:none}.x p{color:red}}</style>"
    assert lines(page(f"<div class=x><p>{TEXT}</p></div>", head=head)) == [TEXT]


@pytest.mark.parametrize(
    "source",
    [
        "<html></html>",
        "<!-- -->",
        "<html><frameset><frame src=a.htm></frameset></html>",
        "<html><body><script>render()</script><div id=app></div></body></html>",
    ],
)
def test_pages_without_text_are_empty(source: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_html(source.encode())
    assert caught.value.code is ErrorCode.EMPTY


@pytest.mark.parametrize("depth", [300, 100_000])
def test_nothing_is_lost_silently_in_deep_nesting(depth: int) -> None:
    with pytest.raises(DocumentError) as caught:
        read_html(f"<html>{'<div>' * depth}<p>{TEXT}</p>".encode())
    assert caught.value.code is ErrorCode.TOO_COMPLEX


def test_more_lines_than_the_parser_counts_are_too_complex() -> None:
    with pytest.raises(DocumentError) as caught:
        read_html(b"<p>a</p>\n" * 70_000)
    assert caught.value.code is ErrorCode.TOO_COMPLEX


MHTML = (
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    b"Content-Type: text/html; charset=gb2312\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"<html><body><p>=B9=AB=BF=AA</p></body></html>\r\n--b\r\n"
    b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n--b--\r\n"
)


def test_the_page_in_a_saved_message_is_read() -> None:
    document = read(MHTML)
    assert document.media_type == "multipart/related"
    assert [block.text for block in document.blocks if block.kind == "line"] == ["公开"]


def test_a_message_without_a_page_is_corrupt() -> None:
    with pytest.raises(DocumentError) as caught:
        read_mhtml(MHTML.replace(b"text/html", b"image/gif"))
    assert caught.value.code is ErrorCode.CORRUPT
