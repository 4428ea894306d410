"""What the `meta` and `title` elements of a page say about its text."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from lxml import etree

from gouji.extraction.html.blocks import PageBlock, Paragraph
from gouji.extraction.html.labels import INDEX, names_report, says_when
from gouji.script import simplified

_FIRST_SECTION = re.compile(r"\s*一\s*[、．.]")
_SOURCE = re.compile(r"来\s*源\s*[:：]")
_META_TITLES = ("articletitle", "og:title", "title", "dc.title")
_META_DATES = (
    "pubdate", "publishdate", "article:published_time", "publishtime", "publish_time", "dc.date",
)  # fmt: skip
_META_INDEXES = ("indexno", "index_no", "索引号")
_META_SOURCES = ("contentsource", "source")
_SITE = re.compile(r"\s*[_|｜]\s*|\s+[-–—]+\s+|\s*(?:--|——)\s*|(?<=[报報]告)\s*-\s*")
_HEAD = 40
_SHORTEST_TITLE = 6


def from_meta(head: Sequence[PageBlock], elements: Sequence[etree._Element]) -> Iterator[Paragraph]:
    """What the page's `meta` and `title` elements say and none of `head`, its first visible
    blocks, does."""
    lines = takewhile(lambda line: not _FIRST_SECTION.match(line.text), _lines(head))
    visible = [simplified(line.text) for line in lines]
    metas: dict[str, etree._Element] = {}
    for element in elements[0].iter("meta"):
        name = (element.get("name") or element.get("property") or "").lower()
        if name and (element.get("content") or "").strip():
            metas.setdefault(name, element)
    named = next((metas[name] for name in _META_TITLES if name in metas), None)
    title = next((one for one in elements[0].iter("title") if one.text), None)
    titles = "".join([title.text or "" if title is not None else "", _content(named)])
    said = _bare(simplified(titles))
    if not any(len(_bare(text)) >= _SHORTEST_TITLE and _bare(text) in said for text in visible):
        if named is not None and names_report(_content(named)):
            yield Paragraph(_content(named), named)
        elif title is not None and names_report(title.text or ""):
            yield Paragraph(_own_part(title.text or ""), title)
    if not any(map(says_when, visible)):
        date = next((metas[name] for name in _META_DATES if name in metas), None)
        if date is not None:
            yield Paragraph(f"发布日期：{_content(date).replace('T', ' ')}", date)
    if not any(map(INDEX.search, visible)):
        index = next((metas[name] for name in _META_INDEXES if name in metas), None)
        if index is not None:
            yield Paragraph(f"索引号：{_content(index)}", index)
    if not any(map(_SOURCE.search, visible)):
        source = next((metas[name] for name in _META_SOURCES if name in metas), None)
        if source is not None:
            yield Paragraph(f"来源：{_content(source)}", source)


def _lines(blocks: Sequence[PageBlock]) -> list[Paragraph]:
    return [block for block in blocks[:_HEAD] if isinstance(block, Paragraph)]


def _content(meta: etree._Element | None) -> str:
    return " ".join((meta.get("content") or "").split()) if meta is not None else ""


def _bare(text: str) -> str:
    return "".join(text.split())


def _own_part(title: str) -> str:
    """The part of a page's title that names the text, without the names of site and channel."""
    parts = [part.strip() for part in _SITE.split(" ".join(title.split())) if part.strip()]
    return next((part for part in parts if names_report(part)), title.strip())
