"""Elements to paragraphs and grids, in the order in which a reader meets them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from gouji.extraction.html import boxes, tables
from gouji.extraction.html.blocks import Grid, GridCell, PageBlock, Paragraph
from gouji.extraction.html.furniture import is_furniture, is_furniture_line
from gouji.extraction.html.grid import Layout, Slot, lay_out
from gouji.extraction.html.measure import Sizes
from gouji.extraction.html.styles import Styles
from gouji.extraction.html.text import collapsed, is_note_mark, text_of, visible

_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rb", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    "img", "basefont",
))  # fmt: skip
_RAISED = frozenset(("sup", "sub"))
_PREFORMATTED = frozenset(("pre", "pre-wrap", "pre-line", "break-spaces"))
# No cell of a form holds that much; such a table sets out a page.
_LONGEST_CELL = 400


@dataclass(frozen=True)
class Page:
    """What is known of a page's elements before its text is taken out."""

    styles: Styles
    left_out: Collection[etree._Element]
    sizes: Sizes

    def skips(self, element: etree._Element) -> bool:
        """Whether nothing of the element is read."""
        return element in self.left_out or is_furniture(element, self.sizes)


def blocks_of(
    page: Page, root: etree._Element, without: etree._Element | None = None
) -> list[PageBlock]:
    """The text of `root` and everything inside it, but not inside `without`."""
    flow = _Flow(page, without)
    flow.block(root)
    return flow.blocks


@dataclass
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
        self.open = []
        lines = visible(text).split("\n") if self.preformatted else (collapsed(text),)
        for line in lines:
            if line.strip() and not is_furniture_line(line.strip()):
                self.blocks.append(Paragraph(line.rstrip() if self.preformatted else line, element))

    def enter(self, element: etree._Element) -> None:
        """Take the text of `element`, whatever it is."""
        if text := element.text:
            self.open.append(text)
        for child in element:
            self._child(child, element)
            if tail := child.tail:
                self.open.append(tail)

    def _child(self, child: etree._Element, parent: etree._Element) -> None:
        tag = child.tag
        if not isinstance(tag, str):
            return  # a comment or a processing instruction
        if tag == "br":
            self.end_line(parent)
            return
        if child is self.without or self.page.skips(child):
            if tag not in _INLINE:
                self.end_line(parent)
            return
        if tag in _INLINE and self._is_inline(child):
            if tag not in _RAISED or not self._is_note(child):
                self.enter(child)
            return
        self.end_line(parent)
        self.block(child)

    def _is_inline(self, element: etree._Element) -> bool:
        declared = self.page.styles.of_element(element)
        if not declared:
            return True
        display = declared.get("display", "inline")
        return display.startswith("inline") or display == "contents"

    def _is_note(self, element: etree._Element) -> bool:
        before = next((text for text in reversed(self.open) if text.strip()), "")
        return is_note_mark(text_of(element), before)

    def block(self, element: etree._Element) -> None:
        """Take an element that stands on lines of its own, or as a table."""
        layout = self._layout(element)
        if layout is not None:
            self.blocks += _unfolded(self.page, layout, element)
            return
        before = self.preformatted
        if element.tag in ("pre", "xmp", "plaintext") or self._keeps_space(element):
            self.preformatted = True
        self.enter(element)
        self.end_line(element)
        self.preformatted = before

    def _keeps_space(self, element: etree._Element) -> bool:
        return self.page.styles.of_element(element).get("white-space") in _PREFORMATTED

    def _layout(self, element: etree._Element) -> Layout | None:
        if element.tag == "table":
            return lay_out(tables.rows(element, self.page.left_out))
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
            pending += [(slot, _joined(blocks)) for slot, blocks in contents]
            continue
        yield from _grid(pending)
        pending = []
        for _, blocks in contents:
            yield from blocks
    yield from _grid(pending)


def _contents(page: Page, cell: etree._Element) -> list[PageBlock]:
    if len(cell):
        return blocks_of(page, cell)
    text = collapsed(cell.text or "")  # most cells hold nothing but text
    return [Paragraph(text, cell)] if text else []


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
    if not any(text for _, text in slots):
        return
    first, last = slots[0][0].row, slots[-1][0].row
    yield Grid(
        tuple(
            GridCell(
                row=slot.row - first,
                column=slot.column,
                rowspan=min(slot.rowspan, last - slot.row + 1),
                colspan=slot.colspan,
                text=text,
                element=slot.element,
            )
            for slot, text in slots
        )
    )
