"""How one document is drawn: every habit of a producer that a reader of PDFs must bear."""

from dataclasses import dataclass, field
from enum import StrEnum

from tests.corpus.pdf.embedded import CharacterMap
from tests.corpus.pdf.geometry import Presentation
from tests.corpus.pdf.pen import Bold, Typing


class Font(StrEnum):
    """Where the glyphs come from."""

    NAMED = "named"  # the viewer's own Chinese font
    MIXED = "mixed"  # the same, with Latin fonts for the digits
    EMBEDDED = "embedded"


class Lines(StrEnum):
    """Which edges of the cells are drawn."""

    ALL = "all"
    OPEN_SIDES = "open-sides"  # nothing to the left and right of the table
    OPEN = "open"  # no outer border
    HORIZONTAL = "horizontal"
    THREE = "three"  # above, under the header, below
    NONE = "none"


class Stroke(StrEnum):
    """What a drawn edge is made of."""

    CELLS = "cells"  # four strokes a cell
    LONG = "long"  # one stroke as far as the edge goes straight on
    BOXES = "boxes"  # a stroked rectangle a cell
    BARS = "bars"  # thin filled rectangles, corners apart, as Word writes them
    DASHED = "dashed"
    DOTTED = "dotted"  # by a dash pattern
    SQUARES = "squares"  # dots as filled squares
    DOUBLE = "double"
    TRIPLE = "triple"


class Shade(StrEnum):
    """Grey behind cells."""

    NONE = "none"
    HEADERS = "headers"
    ALL = "all"
    WINDOWS = "windows"  # every cell a grey box, white between them, no line at all


class RowBreak(StrEnum):
    """What a page break does to the row it meets."""

    BEFORE = "before"
    THROUGH = "through"  # the row is cut, part of its label on either page


class Part(StrEnum):
    """Which part of something that a page break cuts."""

    FIRST = "first"
    LAST = "last"


class Upright(StrEnum):
    """How the narrow headers of table four are set."""

    ACROSS = "across"
    STACKED = "stacked"  # character under character
    TURNED = "turned"  # by a quarter turn


class Order(StrEnum):
    """In which order the cells of a page are drawn."""

    ROWS = "rows"
    COLUMNS = "columns"
    RANDOM = "random"


class Holder(StrEnum):
    """What the figures are drawn in."""

    PAGE = "page"
    FORM = "form"  # form XObjects with a matrix
    TEXT_BOX = "text-box"  # clipped boxes over the table, drawn last


class Mark(StrEnum):
    """A word behind or over every page."""

    NONE = "none"
    SLANTED = "slanted"
    LEVEL = "level"


class Layer(StrEnum):
    """What the text lies on."""

    PAPER = "paper"
    SCAN = "scan"  # invisible over a picture of the page, rules and all


class Boxed(StrEnum):
    """What prose stands in a box of its own."""

    NOTHING = "nothing"
    CONTACT = "contact"
    PROBLEMS = "problems"


class Spacing(StrEnum):
    """What stands between the characters of a label."""

    TIGHT = "tight"
    SPACES = "spaces"


@dataclass(frozen=True)
class Style:
    """One document's habits; sizes and widths are in points."""

    presentation: Presentation = Presentation.PLAIN
    landscape_tables: tuple[str, ...] = ()  # keys of the tables with landscape pages of their own
    margin: float = 72.0
    font: Font = Font.NAMED
    mapping: CharacterMap = CharacterMap.UNICODE
    typing: Typing = Typing.RUNS
    bold: Bold = Bold.NONE
    lines: Lines = Lines.ALL
    stroke: Stroke = Stroke.CELLS
    width: float = 0.5
    shade: Shade = Shade.NONE
    row_break: RowBreak = RowBreak.BEFORE
    repeats_header: frozenset[str] = field(default_factory=frozenset)  # keys of tables
    group_part: Part = Part.FIRST
    figure_part: Part = Part.FIRST
    upright: Upright = Upright.ACROSS
    order: Order = Order.ROWS
    holder: Holder = Holder.PAGE
    mark: Mark = Mark.NONE
    layer: Layer = Layer.PAPER
    boxed: Boxed = Boxed.NOTHING
    spacing: Spacing = Spacing.TIGHT
    page_number: str = "{page}"
    running_head: str = ""
    table_size: float = 9.0
    body_size: float = 12.0
    label_share: float = 0.42  # of the width of table three
    figures_align: float = 0.5  # 0 left, 1 right
    rows_align: float = 0.5  # 0 top, 1 bottom
