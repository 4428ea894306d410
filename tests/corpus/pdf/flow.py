"""Sets a report on pages: title, headings, wrapped prose, tables, one below the other."""

from random import Random

from tests.corpus.content import Content
from tests.corpus.frame import Part as Block
from tests.corpus.frame import Role
from tests.corpus.grid import Grid
from tests.corpus.pdf.faces import Faces
from tests.corpus.pdf.filling import Spot, fill
from tests.corpus.pdf.geometry import A4, Sheet
from tests.corpus.pdf.pen import Bold, Pen
from tests.corpus.pdf.rules import draw_rules, draw_shades
from tests.corpus.pdf.style import Boxed, Layer, Style
from tests.corpus.pdf.table import TableLayout
from tests.corpus.pdf.wrap import wrap

SCAN = "Scan"
_LEADING = 1.5
_TITLE = 1.7  # times the size of the body
_HEADING = 1.2
_BOX_PAD = 5.0
_BOXED = {Boxed.CONTACT: "联系（", Boxed.PROBLEMS: "存在的问题"}


class Flow:
    """The pages of one document; `spots` says where every figure was drawn."""

    def __init__(self, style: Style, faces: Faces, rng: Random) -> None:
        self.pens: list[Pen] = []
        self.spots: dict[str, Spot] = {}
        self._style = style
        self._faces = faces
        self._rng = rng
        self._y = 0.0

    def write(self, content: Content) -> None:
        """Add a report, beginning on a new page."""
        self._new_page()
        for block in content.parts:
            if block.role is Role.TABLE:
                self._table(content.grids[block.text])
            else:
                self._block(block)

    @property
    def _pen(self) -> Pen:
        return self.pens[-1]

    @property
    def _width(self) -> float:
        return self._pen.sheet.width - 2 * self._style.margin

    @property
    def _bottom(self) -> float:
        return self._pen.sheet.height - self._style.margin

    def _new_page(self) -> float:
        landscape = bool(self.pens) and self._pen.sheet.width > self._pen.sheet.height
        return self._turn_page(landscape=landscape)

    def _turn_page(self, *, landscape: bool) -> float:
        width, height = reversed(A4) if landscape else A4
        sheet = Sheet(width, height, self._style.presentation)
        self.pens.append(Pen(sheet, self._faces, self._style.typing))
        if self._style.layer is Layer.SCAN:
            self._pen.image(SCAN)
        self._y = self._style.margin
        return self._y

    def _block(self, block: Block) -> None:
        size = self._style.body_size
        match block.role:
            case Role.TITLE:
                self._paragraph(block.text, size * _TITLE, align=0.5)
            case Role.HEADING:
                self._paragraph(block.text, size * _HEADING)
            case Role.IMPRINT:
                self._paragraph(block.text, size * 0.8, align=0.5)
            case Role.SIGNATURE:
                self._paragraph(block.text, size, align=1.0)
            case _:
                self._paragraph(block.prefix + block.text, size)
        if block.gap:
            self._y += size * 0.5

    def _paragraph(self, text: str, size: float, align: float = 0.0) -> None:
        mark = _BOXED.get(self._style.boxed)
        if mark and mark in text:
            self._in_box(text, size)
            return
        for line in wrap(text, self._faces, size, self._width):
            self._line(line, size, align)

    def _in_box(self, text: str, size: float) -> None:
        lines = wrap(text, self._faces, size, self._width - 2 * _BOX_PAD)
        height = len(lines) * size * _LEADING + 2 * _BOX_PAD
        if self._y + height > self._bottom:
            self._new_page()
        left, top = self._style.margin, self._y
        if self._style.layer is Layer.PAPER:
            with self._pen.stroking(self._style.width):
                self._pen.outline(left, top, left + self._width, top + height)
        self._y += _BOX_PAD
        for line in lines:
            self._write_text(left + _BOX_PAD, self._y + size, line, size)
            self._y += size * _LEADING
        self._y = top + height + size * 0.5

    def _line(self, line: str, size: float, align: float) -> None:
        if self._y + size * _LEADING > self._bottom:
            self._new_page()
        spare = max(self._width - self._faces.width(line, size), 0)
        self._write_text(self._style.margin + spare * align, self._y + size, line, size)
        self._y += size * _LEADING

    def _write_text(self, x: float, y: float, line: str, size: float) -> None:
        bold = self._style.bold if size > self._style.body_size else Bold.NONE
        if self._style.layer is Layer.SCAN:
            with self._pen.invisible():
                self._pen.text(x, y, line, size)
        else:
            self._pen.text(x, y, line, size, bold=bold)

    def _table(self, grid: Grid) -> None:
        landscape = grid.table in self._style.landscape_tables
        if landscape:
            self._turn_page(landscape=True)
        layout = TableLayout(grid, self._faces, self._style, self._style.margin, self._width)
        if self._y + layout.least_height > self._bottom:
            self._new_page()
        first = len(self.pens) - 1
        fragments = layout.fragments(self._y, self._bottom, self._new_page)
        for number, fragment in fragments:
            pen = self.pens[first + number]
            if self._style.layer is Layer.SCAN:
                with pen.invisible():
                    spots = fill(pen, fragment, self._style, first + number + 1, self._rng)
            else:
                draw_shades(pen, fragment, self._style.shade)
                draw_rules(pen, fragment, self._style)
                spots = fill(pen, fragment, self._style, first + number + 1, self._rng)
            # A second report in the file is not what is asked for.
            self.spots = spots | self.spots
        self._y = fragments[-1][1].box.bottom + self._style.body_size
        if landscape:
            self._turn_page(landscape=False)
