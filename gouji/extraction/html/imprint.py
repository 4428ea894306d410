"""What a page says about the text it shows: title, date, index number, source.

Words are looked for in simplified script; a text's own characters stay as they are.
"""

from collections.abc import Iterator, Sequence

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
)
from gouji.extraction.html.naming import Inside, Naming
from gouji.script import simplified

_PUBLISHED = "发布日期："
_MARKS = (":", "：", "】", "]", "|", "｜")
# One of them is in every label with its mark, and in 发布于.
_MAY_BE_SET_OFF = frozenset(":：于於")
_LONGEST_LINE = 200
_FEWEST_LABELS = 2


def as_lines(blocks: Sequence[PageBlock]) -> Iterator[PageBlock]:
    """The blocks, a table of the page's own labels and values as a line for each pair."""
    for block in blocks:
        if isinstance(block, Grid) and _is_imprint(block):
            yield from _pairs(block)
        else:
            yield block


def page_lines(blocks: Sequence[PageBlock], naming: Naming) -> list[Paragraph]:
    """The lines around the text that name it, date it or say where it comes from."""
    found: list[Paragraph] = []
    open_label = False
    for block in blocks:
        if not isinstance(block, Paragraph):
            open_label = False
            continue
        text = simplified(block.text.strip())
        label = LABELLED.match(text)
        line = dated(block, naming)
        if label or open_label or _is_title(block, naming) or _tells(line):
            found.append(line)
        open_label = label is not None and label.end() == len(text)
    return found


def dated(line: Paragraph, naming: Naming) -> Paragraph:
    """A line of the page's head as people see it.

    Labels and values that only style sheets part are parted by a space or a colon, and a date that
    its element says is the date of publication gets that label.
    """
    text = line.text.strip()
    if len(text) > _LONGEST_LINE:
        return line
    inside = naming.inside(line.element)
    if not DATE_ALONE.fullmatch(text):
        marked = _date_marked(_labels_marked(line.text, inside), inside)
        return Paragraph(_labels_set_off(marked), line.element)
    if text in inside.dates or naming.date(line.element):
        return Paragraph(f"{_PUBLISHED}{text}", line.element)
    return line


def _date_marked(text: str, inside: Inside) -> str:
    """`text` with a label before the one date in it that its element says is that of publication"""
    if not inside.dates or DATED.search(simplified(text)):
        return text
    date = inside.dates[0]
    return text.replace(date, f" {_PUBLISHED}{date} ", 1)


def _labels_marked(text: str, inside: Inside) -> str:
    """A line's text with a colon behind each label that only its own element sets off."""
    for name in inside.labels:
        if name in text and name != text.strip():
            before, _, behind = text.partition(name)
            if not behind.lstrip().startswith(_MARKS):
                text = f"{before}{name}：{behind}"
    return text


def _labels_set_off(text: str) -> str:
    if _MAY_BE_SET_OFF.isdisjoint(text):
        return text
    parts: list[str] = []
    end = 0
    for label in LABEL_WITH_MARK.finditer(simplified(text)):
        start = label.start()
        if start and text[start - 1] not in " \xa0\u3000|【[(（":
            parts.append(text[end:start])
            end = start
    return " ".join([*parts, text[end:]])


def _is_title(line: Paragraph, naming: Naming) -> bool:
    named = naming.title(line.element)
    if named is not None:
        return named
    return is_worded_as_title(line.text.strip()) and not naming.linked(line.element)


def _tells(line: Paragraph) -> bool:
    text = line.text.strip()
    if len(text) > _LONGEST_LINE:
        return False
    text = simplified(text)
    return bool(DATED.search(text) or ANY_LABEL.search(text) or DATE_ALONE.fullmatch(text)) or (
        bool(BEGINS_WITH_DATE.match(text)) and line.element.tag != "li"
    )


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
