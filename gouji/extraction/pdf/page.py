"""What one page holds, before it is known what goes on over its edges."""

from dataclasses import dataclass
from typing import NamedTuple

from gouji.extraction.document import PagePlace
from gouji.extraction.pdf.dots import Rule
from gouji.extraction.pdf.geometry import Box, area
from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.lines import TextLine


class RuledCell(NamedTuple):
    """A cell between ruling lines; its text has a newline where the line breaks in it.

    `full`: it reaches the table's lower edge and its last line has no room for more, so that its
    text may go on over a page break.
    """

    row: int
    column: int
    rowspan: int
    colspan: int
    text: str
    box: Box
    full: bool


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table whose ruling lines show its cells, in row-major order."""

    box: Box
    cells: tuple[RuledCell, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page turned upright: its text runs from left to right.  It may be one of several that were
    printed on one sheet.

    `number` counts pages, `sheet` what the file has for them, both from 1 (`sheet` is 0 if they are
    the same); `offset` is where the page's upper left corner is on its sheet.
    `width` and `height` are those of the upright page, in points.  `turn` is the number of quarter
    turns, clockwise, by which a viewer shows the page away from upright: `place` takes them into
    account.  `glyphs` are those outside the ruled tables, in the order of the page's content:
    single characters where they may form a table without rules, otherwise runs of them; `lines` are
    the lines that they stand on.
    `rules` are the horizontal rules outside the tables; `drawn`: anything at all is drawn on it.
    """

    number: int
    width: float
    height: float
    turn: int
    glyphs: tuple[Glyph, ...]
    tables: tuple[RuledTable, ...]
    images: tuple[Box, ...]
    rules: tuple[Rule, ...] = ()
    drawn: bool = False
    lines: tuple[TextLine, ...] = ()
    sheet: int = 0
    offset: tuple[float, float] = (0.0, 0.0)

    @property
    def printed_on(self) -> int:
        """The number of the sheet."""
        return self.sheet or self.number

    def place(self, box: Box) -> PagePlace:
        """The place of an upright `box` on its sheet as a viewer shows it."""
        right, down = self.offset
        x0, top, x1, bottom = box[0] + right, box[1] + down, box[2] + right, box[3] + down
        if self.turn == 1:
            x0, top, x1, bottom = self.height - bottom, x0, self.height - top, x1
        elif self.turn == 2:  # noqa: PLR2004  # half a turn
            x0, x1 = self.width - x1, self.width - x0
            top, bottom = self.height - bottom, self.height - top
        elif self.turn:
            x0, top, x1, bottom = top, self.width - x1, bottom, self.width - x0
        shown = (round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))
        return PagePlace(page=self.printed_on, bbox=shown)

    def text(self) -> "PageText":
        """What tells whether the page can be read."""
        cells = (cell.text for table in self.tables for cell in table.cells)
        glyphs = (glyph.text for glyph in self.glyphs)
        covered = sum(map(area, self.images))
        text = "".join("".join((*glyphs, *cells)).split())
        images = min(covered / max(self.width * self.height, 1.0), 1.0)
        return PageText(self.printed_on, text, images, self.drawn)


@dataclass(frozen=True, slots=True)
class PageText:
    """What tells whether a page can be read at all.

    `text` is every visible character of the page without white space; `images` the share of the
    page's area that images cover, from 0 to 1; `drawn` whether lines or shapes are drawn on it.
    """

    number: int
    text: str
    images: float
    drawn: bool = False
