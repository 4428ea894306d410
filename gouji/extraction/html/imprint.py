"""What a page says about the text it shows: title, date, index number, source.

Words are looked for in simplified script; a text's own characters stay as they are.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml import etree

from gouji.extraction.html.blocks import Grid, GridCell, PageBlock, Paragraph
from gouji.extraction.html.labels import (
    ANY_LABEL,
    BEGINS_WITH_DATE,
    DATE_ALONE,
    DATED,
    INDEX,
    LABEL_WITH_MARK,
    LABELLED,
    is_label,
    is_worded_as_title,
    names_report,
)
from gouji.extraction.html.text import collapsed, text_of
from gouji.script import simplified

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "title"))
_TITLE_NAME = re.compile(
    r"(?:^|[\s_-])(?:\w*title|bt|biaoti|tit|headline|subject|art_?tit|xl_?tit|name)(?=$|[\s_\d-])",
    re.IGNORECASE,
)
_DATE_NAME = re.compile(
    r"(?:^|[\s_-])(?:\w*date|\w*time|published|posted|fbsj|fbrq|rq|riqi|sj|shijian)(?=$|[\s_\d-])",
    re.IGNORECASE,
)
_LABEL_ELEMENTS = ("span", "b", "strong", "em", "i", "label", "font", "small", "u")
_PUBLISHED = "发布日期："
_MARKS = (":", "：", "】", "]", "|", "｜")
_MOST_INSIDE = 100  # elements looked at for one line: many lines may stand in one element
_NEAR = 3  # steps up to the element that says what a line is
_LONGEST_TITLE = 100
_LONGEST_LINE = 200
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
        label = LABELLED.match(simplified(block.text))
        line = dated(block)
        if label or open_label or _is_title(block) or _tells(line):
            found.append(line)
        open_label = label is not None and label.end() == len(block.text)
    return found


def dated(line: Paragraph) -> Paragraph:
    """A line of the page's head as people see it.

    Labels and values that only style sheets part are parted by a space or a colon, and a date that
    its element says is the date of publication gets that label.
    """
    text = line.text.strip()
    if not DATE_ALONE.fullmatch(text):
        if len(text) > _LONGEST_LINE:
            return line
        marked = _date_marked(_labels_marked(line), line.element)
        return Paragraph(_labels_set_off(marked), line.element)
    holders = (one for one in _inside(line.element) if text_of(one).strip() == text)
    if any(map(_is_named_for_date, (*_around(line.element), *holders))):
        return Paragraph(f"{_PUBLISHED}{text}", line.element)
    return line


def _date_marked(text: str, element: etree._Element) -> str:
    """`text` with a label before the one date in it that its element says is that of publication"""
    if DATED.search(simplified(text)):
        return text
    named = (text_of(one).strip() for one in _inside(element) if _is_named_for_date(one))
    date = next((one for one in named if DATE_ALONE.fullmatch(one)), None)
    return text.replace(date, f" {_PUBLISHED}{date} ", 1) if date is not None else text


def _inside(element: etree._Element) -> Iterator[etree._Element]:
    inside = element.iterdescendants("time", "span", "i", "em", "b", "font")
    return islice(inside, _MOST_INSIDE)


def _is_named_for_date(element: etree._Element) -> bool:
    return element.tag == "time" or bool(_DATE_NAME.search(_names(element)))


def _labels_marked(line: Paragraph) -> str:
    """The text of a line with a colon behind each label that only its own element sets off."""
    text = line.text
    for element in islice(line.element.iterdescendants(*_LABEL_ELEMENTS), _MOST_INSIDE):
        name = collapsed(text_of(element))
        if name in text and name != text.strip() and name[-1:].isalpha() and is_label(name):
            before, _, behind = text.partition(name)
            if not behind.lstrip().startswith(_MARKS):
                text = f"{before}{name}：{behind}"
    return text


def _labels_set_off(text: str) -> str:
    parts: list[str] = []
    end = 0
    for label in LABEL_WITH_MARK.finditer(simplified(text)):
        start = label.start()
        if start and text[start - 1] not in " \xa0\u3000|【[(（":
            parts.append(text[end:start])
            end = start
    return " ".join([*parts, text[end:]])


def _is_title(line: Paragraph) -> bool:
    for element in _around(line.element):
        if element.tag not in _HEADINGS and not _TITLE_NAME.search(_names(element)):
            continue
        whole = text_of(element)
        return len("".join(whole.split())) <= _LONGEST_TITLE and names_report(whole)
    return is_worded_as_title(line.text.strip()) and not _is_linked(line.element)


def _is_linked(element: etree._Element) -> bool:
    return next(element.iter("a"), None) is not None or (
        next(element.iterancestors("a"), None) is not None
    )


def _tells(line: Paragraph) -> bool:
    text = line.text.strip()
    if len(text) > _LONGEST_LINE:
        return False
    text = simplified(text)
    return bool(DATED.search(text) or ANY_LABEL.search(text) or DATE_ALONE.fullmatch(text)) or (
        bool(BEGINS_WITH_DATE.match(text)) and line.element.tag != "li"
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


def _is_imprint(grid: Grid) -> bool:
    labels = [simplified(cell.text) for cell in grid.cells if is_label(cell.text)]
    return any(INDEX.search(text) or DATED.search(text) for text in labels) and (
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
        if len(row) > 1 and all(is_label(cell.text) for cell in row):
            above = {cell.column: cell for cell in row}
            continue
        label: GridCell | None = None
        for cell in row:
            if is_label(cell.text):
                label = cell
                continue
            label = label or above.get(cell.column)
            text = " ".join(cell.text.split())
            if label is not None:
                name = " ".join(label.text.split()).rstrip(":：")
                text, label = f"{name}：{text}", None
            yield Paragraph(text, cell.element)
        above = {}
