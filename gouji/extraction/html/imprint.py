"""What a page says about the text it shows: title, date, index number, source.

Words are looked for in simplified script; a text's own characters stay as they are.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from lxml import etree

from gouji.extraction.html.blocks import Grid, GridCell, PageBlock, Paragraph
from gouji.extraction.html.text import text_of
from gouji.script import simplified

_WHEN = r"(?:日\s*期|时\s*间)"
_DATED = re.compile(
    rf"(?:发\s*布|公\s*开|发\s*文|成\s*文|上\s*传|公\s*布|发\s*表|生\s*成|更\s*新|信\s*息)\s*{_WHEN}"
    rf"|(?:^|[\s|\[【]){_WHEN}\s*[】\]]?\s*[:：|]|发\s*[布表]\s*于"
)
_DATE = r"20\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?"
_DATE_ALONE = re.compile(
    rf"[\[【(（]?\s*{_DATE}\s*(?:[T\s]\s*\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?\S{{0,7}}"
)
_BEGINS_WITH_DATE = re.compile(rf"[\[【(（]?\s*{_DATE}")
_DATE_AND_NOTES = re.compile(
    rf"{_BEGINS_WITH_DATE.pattern}\s*(?:\d{{1,2}}:\d{{2}}|[\[【|]|.{{0,12}}来源)"
)
_FIRST_SECTION = re.compile(r"\s*一\s*[、．.]")
_LABEL = (
    r"索\s*引\s*号|发\s*[布文]\s*(?:日期|时间|机构|机关|单位|字号)|成文\s*(?:日期|时间)|公开\s*(?:日期|时间|机构|主体|方式|范围|单位)"
    r"|公\s*布\s*(?:日期|时间)|生成\s*(?:日期|时间)|更新\s*(?:日期|时间)|信息来源|来\s*源|作\s*者|名\s*称|信息名称|标\s*题|文\s*号"
    r"|(?:主题|信息|体裁|组配|服务对象|公文)?\s*分\s*类|主\s*题\s*词?|关\s*键\s*[词字]|有\s*效\s*性|发文字号|效力状态|公开目录|内容概述|概\s*述"
    r"|(?:发布|公开)?\s*日\s*期|时\s*间|责任编辑|(?:浏览|阅读|点击)(?:次数|量|数)|字\s*[号体]|信息类别|所属(?:主题|机构|类别)|语\s*种|载体(?:类型|形式)|记录形式|废止日期|生效日期"
)
_LABELLED = re.compile(rf"[【\[（(]?\s*(?:{_LABEL})\s*[】\]）)]?\s*[:：]?")
_LABEL_WITH_MARK = re.compile(rf"(?:{_LABEL})\s*[:：]|发\s*[布表]\s*于(?=\s*[:：]?\s*20)")
_ANY_LABEL = re.compile(rf"(?:索\s*引\s*号|{_LABEL})\s*[】\]]?\s*[:：]")
_INDEX = re.compile(r"索\s*引\s*号")
_SOURCE = re.compile(r"来\s*源\s*[:：]")
_REPORT = re.compile(r"报\s*告|年\s*报|信息公开|政务公开")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "title"))
_TITLE_NAME = re.compile(
    r"(?:^|[\s_-])(?:\w*title|bt|biaoti|tit|headline|subject|art_?tit|xl_?tit|name)(?=$|[\s_\d-])",
    re.IGNORECASE,
)
_DATE_NAME = re.compile(
    r"(?:^|[\s_-])(?:\w*date|\w*time|published|posted|fbsj|fbrq|rq|riqi|shijian)(?=$|[\s_\d-])",
    re.IGNORECASE,
)
_META_TITLES = ("articletitle", "og:title", "title", "dc.title")
_META_DATES = (
    "pubdate", "publishdate", "article:published_time", "publishtime", "publish_time", "dc.date",
)  # fmt: skip
_META_INDEXES = ("indexno", "index_no", "索引号")
_META_SOURCES = ("contentsource", "source")
_SITE = re.compile(r"\s*[_|｜]\s*|\s+[-–—]+\s+|\s*(?:--|——)\s*|(?<=[报報]告)\s*-\s*")
_NEAR = 3  # steps up to the element that says what a line is
_HEAD = 40
_SHORTEST_TITLE = 6
_LONGEST_TITLE = 100
_LONGEST_LINE = 200
_LONGEST_LABEL = 40
_FEWEST_LABELS = 2


def as_lines(blocks: Sequence[PageBlock]) -> Iterator[PageBlock]:
    """The blocks, a table of the page's own labels and values as a line for each pair."""
    for block in blocks:
        if isinstance(block, Grid) and _is_imprint(block):
            yield from _pairs(block)
        else:
            yield block


def page_lines(blocks: Sequence[PageBlock]) -> list[Paragraph]:
    """The lines around the text that name it, date it or say where it comes from."""
    found: list[Paragraph] = []
    open_label = False
    for block in blocks:
        if not isinstance(block, Paragraph):
            open_label = False
            continue
        label = _LABELLED.match(simplified(block.text))
        if label or open_label or _is_title(block) or _tells(block):
            found.append(dated(block))
        open_label = label is not None and label.end() == len(block.text)
    return found


def dated(line: Paragraph) -> Paragraph:
    """A line of the page's head as people see it.

    Labels and values that only style sheets part are parted by a space, and a date that its element
    says is the date of publication gets that label.
    """
    text = line.text.strip()
    if not _DATE_ALONE.fullmatch(text):
        if len(text) > _LONGEST_LINE:
            return line
        return Paragraph(_labels_set_off(line.text), line.element)
    inside = line.element.iterdescendants("time", "span", "i", "em", "b", "font")
    holders = (one for one in inside if text_of(one).strip() == text)
    for element in (*_around(line.element), *holders):
        if element.tag == "time" or _DATE_NAME.search(_names(element)):
            return Paragraph(f"发布日期：{text}", line.element)
    return line


def _labels_set_off(text: str) -> str:
    parts: list[str] = []
    end = 0
    for label in _LABEL_WITH_MARK.finditer(simplified(text)):
        start = label.start()
        if start and text[start - 1] not in " \xa0\u3000|【[(（":
            parts.append(text[end:start])
            end = start
    return " ".join([*parts, text[end:]])


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
        if named is not None and _names_report(_content(named)):
            yield Paragraph(_content(named), named)
        elif title is not None and _names_report(title.text or ""):
            yield Paragraph(_own_part(title.text or ""), title)
    if not any(map(_says_when, visible)):
        date = next((metas[name] for name in _META_DATES if name in metas), None)
        if date is not None:
            yield Paragraph(f"发布日期：{_content(date).replace('T', ' ')}", date)
    if not any(map(_INDEX.search, visible)):
        index = next((metas[name] for name in _META_INDEXES if name in metas), None)
        if index is not None:
            yield Paragraph(f"索引号：{_content(index)}", index)
    if not any(map(_SOURCE.search, visible)):
        source = next((metas[name] for name in _META_SOURCES if name in metas), None)
        if source is not None:
            yield Paragraph(f"来源：{_content(source)}", source)


def _lines(blocks: Sequence[PageBlock]) -> list[Paragraph]:
    return [block for block in blocks[:_HEAD] if isinstance(block, Paragraph)]


def _says_when(text: str) -> bool:
    """Whether a line says when the page was published."""
    label = _DATED.search(text)
    if label is not None:
        behind = text[label.end() :].strip(" 】]:：|")
        return not behind or bool(_BEGINS_WITH_DATE.match(behind))
    return bool(_DATE_AND_NOTES.match(text))


def _content(meta: etree._Element | None) -> str:
    return " ".join((meta.get("content") or "").split()) if meta is not None else ""


def _bare(text: str) -> str:
    return "".join(text.split())


def _own_part(title: str) -> str:
    """The part of a page's title that names the text, without the names of site and channel."""
    parts = [part.strip() for part in _SITE.split(" ".join(title.split())) if part.strip()]
    return next((part for part in parts if _names_report(part)), title.strip())


def _names_report(text: str) -> bool:
    return bool(_REPORT.search(simplified(text)))


def _is_title(line: Paragraph) -> bool:
    for element in _around(line.element):
        if element.tag not in _HEADINGS and not _TITLE_NAME.search(_names(element)):
            continue
        whole = text_of(element)
        return len(_bare(whole)) <= _LONGEST_TITLE and _names_report(whole)
    return False


def _tells(line: Paragraph) -> bool:
    text = line.text.strip()
    if len(text) > _LONGEST_LINE:
        return False
    text = simplified(text)
    return bool(_DATED.search(text) or _ANY_LABEL.search(text) or _DATE_ALONE.fullmatch(text)) or (
        bool(_BEGINS_WITH_DATE.match(text)) and line.element.tag != "li"
    )


def _around(element: etree._Element) -> Iterator[etree._Element]:
    current: etree._Element | None = element
    for _ in range(_NEAR):
        if current is None or current.tag in ("body", "html"):
            return
        yield current
        current = current.getparent()


def _names(element: etree._Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _is_label(text: str) -> bool:
    text = text.strip()
    return len(text) <= _LONGEST_LABEL and bool(_LABELLED.fullmatch(simplified(text)))


def _is_imprint(grid: Grid) -> bool:
    labels = [simplified(cell.text) for cell in grid.cells if _is_label(cell.text)]
    return any(_INDEX.search(text) or _DATED.search(text) for text in labels) and (
        len(labels) >= _FEWEST_LABELS or len(labels) * 2 >= len(grid.cells)
    )


def _pairs(grid: Grid) -> Iterator[Paragraph]:
    """Labels with the values beside them, or below where a row has labels alone."""
    rows: dict[int, list[GridCell]] = {}
    for cell in grid.cells:
        if cell.text.strip():
            rows.setdefault(cell.row, []).append(cell)
    above: dict[int, GridCell] = {}
    for row in rows.values():
        if len(row) > 1 and all(_is_label(cell.text) for cell in row):
            above = {cell.column: cell for cell in row}
            continue
        label: GridCell | None = None
        for cell in row:
            if _is_label(cell.text):
                label = cell
                continue
            label = label or above.get(cell.column)
            text = " ".join(cell.text.split())
            if label is not None:
                name = " ".join(label.text.split()).rstrip(":：")
                text, label = f"{name}：{text}", None
            yield Paragraph(text, cell.element)
        above = {}
