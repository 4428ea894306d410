"""Elements to paragraphs and grids, in the order in which a reader meets them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from gouji.characters import PICTURE, visible
from gouji.extraction.html import boxes, tables
from gouji.extraction.html.blocks import Grid, GridCell, PageBlock, Paragraph
from gouji.extraction.html.furniture import is_furniture_line
from gouji.extraction.html.grid import Layout, Slot, lay_out
from gouji.extraction.html.only_line import only_line
from gouji.extraction.html.page import Page
from gouji.extraction.html.pictures import pictured
from gouji.extraction.html.text import (
    TYPED,
    collapsed,
    is_note_mark,
    short_text,
    typed_figure,
)

_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rb", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    "img", "basefont",
))  # fmt: skip
_RAISED = frozenset(("sup", "sub"))
# At the end of a preformatted line; a tab there ends a cell, which is blank.
_BLANKS = " \xa0\u3000\r\f\v"
_RAW = frozenset(("pre", "xmp", "plaintext"))
_PREFORMATTED = frozenset(("pre", "pre-wrap", "pre-line", "break-spaces"))
# A note's mark stands no farther from what it is for, in characters and in pieces of text.
_NEAR = 64
# No cell of a form holds that much; such a table sets out a page.
_LONGEST_CELL = 400


def blocks_of(
    page: Page, root: etree._Element, without: etree._Element | None = None
) -> list[PageBlock]:
    """The text of `root` and everything inside it, but not inside `without`."""
    flow = _Flow(page, without)
    flow.block(root)
    return flow.blocks


@dataclass(slots=True)
class _Flow:
    """The text met so far: finished blocks, and the pieces of the line that is open."""

    page: Page
    without: etree._Element | None = None
    blocks: list[PageBlock] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    preformatted: bool = False

    def end_line(self, element: etree._Element) -> None:
        """Close the open line, which stands in `element`."""
        if not self.open:
            return
        text = "".join(self.open)
        self.open.clear()
        if self.preformatted:
            for line in visible(text).split("\n"):
                self._take(line.rstrip(_BLANKS), line.strip(), element)
        elif not text.isspace() and (text := collapsed(text)):
            self._take(text, text.strip(), element)

    def _take(self, line: str, bare: str, element: etree._Element) -> None:
        if bare and not is_furniture_line(bare):
            self.blocks.append(Paragraph(line, element))

    def enter(self, element: etree._Element) -> None:
        """Take the text of `element`, whatever it is."""
        if text := element.text:
            self.open.append(text)
        for child in element:
            tag = child.tag
            if tag.__class__ is str:  # no comment or processing instruction
                self._child(child, tag, element)
            if tail := child.tail:
                self.open.append(tail)

    def _child(self, child: etree._Element, tag: str, parent: etree._Element) -> None:
        if tag == "br":
            self.end_line(parent)
        elif tag in TYPED and (figure := typed_figure(child)):
            self.open.append(figure)
        elif child in self.page.skipped or child is self.without:
            if tag not in _INLINE:
                self.end_line(parent)
        elif tag in _INLINE and self._is_inline(child):
            if tag not in _RAISED or not self._is_note(child):
                if self._is_box(child) and self._is_box(child.getprevious()):
                    self.open.append(" ")
                self.enter(child)
        else:
            self.end_line(parent)
            self.block(child)

    def _is_inline(self, element: etree._Element) -> bool:
        declared = self.page.styles.of_element(element)
        if not declared:
            return True
        display = declared.get("display", "inline")
        return display.startswith("inline") or display == "contents"

    def _is_box(self, element: etree._Element | None) -> bool:
        """Whether it is a box on its line: what two of them hold is parted although no space is."""
        if element is None or element.tag not in _INLINE:
            return False
        return self.page.styles.of_element(element).get("display", "").startswith("inline-")

    def _is_note(self, element: etree._Element) -> bool:
        pieces = (text[-_NEAR:] for text in islice(reversed(self.open), _NEAR))
        before = next((text for text in pieces if text.strip()), "")
        return is_note_mark(short_text(element), before)

    def block(self, element: etree._Element) -> None:
        """Take an element that stands on lines of its own, or as a table."""
        layout = self._layout(element)
        if layout is not None:
            self.blocks += _unfolded(self.page, layout, element)
            return
        before = self.preformatted
        declared = self.page.styles.of_element(element)
        if element.tag in _RAW or declared.get("white-space") in _PREFORMATTED:
            self.preformatted = True
        self.enter(element)
        self.end_line(element)
        self.preformatted = before

    def _layout(self, element: etree._Element) -> Layout | None:
        if element.tag == "table":
            return lay_out(tables.rows(element, self.page.taken_out))
        if len(element) < boxes.FEWEST_ROWS:
            return None
        rows = boxes.rows(element, self.page.styles, self.page.left_out)
        return lay_out(rows) if rows is not None else None


def _unfolded(page: Page, layout: Layout, table: etree._Element) -> Iterator[PageBlock]:
    """The table as a grid; rows that hold other tables or running text as what stands in them."""
    for stray in layout.before:
        yield from blocks_of(page, stray)
    pending: list[tuple[Slot, str]] = []
    for row in layout.rows:
        contents = [(slot, _contents(page, slot.element)) for slot in row]
        if layout.width > 1 and all(_is_cell(blocks) for _, blocks in contents):
            pending += [
                (slot, _joined(blocks) or pictured(slot.element)) for slot, blocks in contents
            ]
            continue
        yield from _grid(pending)
        pending = []
        for _, blocks in contents:
            yield from blocks
    yield from _grid(pending)


def _contents(page: Page, cell: etree._Element) -> list[PageBlock]:
    if cell in page.left_out:
        return []
    if not len(cell):
        text = collapsed(cell.text or "")  # most cells hold nothing but text
        return [Paragraph(text, cell)] if text else []
    line = only_line(page, cell)
    if line is None:
        return _unframed(blocks_of(page, cell), cell)
    bare = line.text.strip()
    return [line] if bare and not is_furniture_line(bare) else []


def _unframed(blocks: list[PageBlock], cell: etree._Element) -> list[PageBlock]:
    """The blocks in a cell; a table in it with no more than one text is only that text's frame."""
    if len(blocks) == 1 and isinstance(grid := blocks[0], Grid):
        texts = [one.text for one in grid.cells if one.text]
        if len(texts) == 1:
            return [Paragraph(texts[0], cell)]
    return blocks


def _is_cell(blocks: Sequence[PageBlock]) -> bool:
    length = 0
    for block in blocks:
        if not isinstance(block, Paragraph):
            return False
        length += len(block.text)
    return length <= _LONGEST_CELL


def _joined(blocks: Sequence[PageBlock]) -> str:
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        return blocks[0].text.strip()
    return "\n".join(block.text.strip() for block in blocks if isinstance(block, Paragraph))


def _grid(slots: list[tuple[Slot, str]]) -> Iterator[Grid]:
    if all(text in ("", PICTURE) for _, text in slots):
        return
    first, last = slots[0][0].row, slots[-1][0].row
    yield Grid(
        tuple(
            GridCell(row - first, column, min(rowspan, last - row + 1), colspan, text, element)
            for (element, row, column, rowspan, colspan), text in slots
        )
    )
