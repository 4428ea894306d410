"""What is left out of a page as its furniture, and what only looks like it."""

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.html.reader import read_html
from tests.gouji.extraction.html.web import lines, tables

TEXT = "一、总体情况。" + "本年共公开信息三百条，全部按时公开，没有遗漏，详细情况见下文。" * 20


@pytest.mark.parametrize(
    "hidden", ["style='visibility: hidden; opacity: 0'", "class=hide", "hidden"]
)
def test_the_text_that_a_script_shows_is_read(hidden: str) -> None:
    page = f"<body><b>题</b><div {hidden}><p>{TEXT}</p><p hidden>不</p></div><p>阅读 12</p></body>"
    assert lines(page) == [TEXT]


def test_a_hidden_copy_of_the_text_is_not_read_again() -> None:
    page = f"<body><div>{TEXT}</div><div style='display:none'>{TEXT}</div></body>"
    assert lines(page) == [TEXT]


def test_a_page_hidden_as_a_whole_is_read() -> None:
    assert lines("<body style='display:none'><p>甲</p></body>") == ["甲"]


@pytest.mark.parametrize("link", ["<a href='javascript:void(0)'>{}</a>", "<a name=_Toc1>{}</a>"])
def test_a_table_of_figures_is_read_although_its_cells_are_links(link: str) -> None:
    row = "".join(f"<td>{link.format(one)}</td>" for one in ("规章", 1, 2, 30))
    page = f"<body><div><p>{TEXT}</p><table><tr>{row}</tr><tr>{row}</tr></table></div></body>"
    assert tables(page) == [[["规章", "1", "2", "30"]] * 2]


def test_headings_that_are_anchors_are_read() -> None:
    headings = "".join(f"<p><a name=h{n}>{title}</a></p>" for n, title in enumerate("甲乙丙"))
    assert lines(f"<body><div>{headings}</div></body>") == ["甲", "乙", "丙"]


def test_a_list_of_links_is_left_out() -> None:
    links = "".join(f"<td><a href={n}.html>第{n}期</a></td>" for n in range(9))
    assert lines(f"<body><table><tr>{links}</tr></table><p>{TEXT}</p></body>") == [TEXT]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<img src=W020.png>", "\ufffc"),
        ("<p style='text-align:center'><img src=a.gif width=20></p>", "\ufffc"),
        ("<img src=a.gif>12", "12"),
        ("<img src=/images/spacer.gif>", ""),
        ("<img src=a.gif width=1 height=1>", ""),
    ],
)
def test_a_cell_that_holds_a_picture_is_not_blank(content: str, text: str) -> None:
    page = f"<table><tr><td>规章<td>1</tr><tr><td>行政许可<td>{content}</tr></table>"
    assert tables(page) == [[["规章", "1"], ["行政许可", text]]]


def test_a_page_of_pictures_alone_is_empty() -> None:
    with pytest.raises(DocumentError) as refused:
        read_html(b"<table><tr><td><img src=a.png><td><img src=b.png></table>")
    assert refused.value.code is ErrorCode.EMPTY
