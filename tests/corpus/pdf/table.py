"""Lays a table out on pages: column widths, row heights, page breaks, and what stands where."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.corpus.grid import Grid, GridCell, Kind, figures_of
from tests.corpus.pdf.faces import Faces
from tests.corpus.pdf.style import Part, RowBreak, Spacing, Style, Upright
from tests.corpus.pdf.wrap import wrap

LEADING = 1.3
PAD_X = 3.5
PAD_Y = 2.0
_UPRIGHT_TABLE = "review_litigation"


@dataclass(frozen=True)
class Box:
    """A rectangle of the sheet."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True)
class PlacedCell:
    """The part of a cell that is on one page, with the lines that are drawn there."""

    cell: GridCell
    box: Box
    lines: tuple[str, ...]
    turned: bool = False


@dataclass(frozen=True)
class Band:
    """A row, or the part of one, on one page; `lines` are those of its text it has room for."""

    row: int
    top: float
    bottom: float
    first_line: int = 0
    last_line: int | None = None  # None: all the others


@dataclass(frozen=True)
class Fragment:
    """What of a table is on one page."""

    cells: tuple[PlacedCell, ...]
    box: Box


class TableLayout:
    """One table with its columns and row heights; it is broken over pages by `fragments`."""

    def __init__(self, grid: Grid, faces: Faces, style: Style, left: float, width: float) -> None:
        self._grid = grid
        self._faces = faces
        self._style = style
        self._size = style.table_size
        self._edges = [left + width * share for share in _shares(grid, style)]
        self._leading = self._size * LEADING
        self._heights = self._row_heights()

    @property
    def head_rows(self) -> int:
        """How many rows stand above the first figures."""
        return next(at for at, row in enumerate(self._grid.rows) if figures_of(row))

    @property
    def least_height(self) -> float:
        """What a page must have room for, that the table may begin on it: the head and a row."""
        return sum(self._heights[: self.head_rows + 1])

    def fragments(
        self, top: float, bottom: float, next_page: Callable[[], float]
    ) -> list[tuple[int, Fragment]]:
        """The table from `top` on, in page order, numbered from 0.

        `next_page` is called for every break and gives the top of the following page.
        """
        pages: list[list[Band]] = [[]]
        for row, height in enumerate(self._heights):
            above = 0
            if top + height > bottom and pages[-1]:
                above = self._lines_that_fit(row, bottom - top)
                if above:
                    middle = top + above * self._leading + 2 * PAD_Y
                    pages[-1].append(Band(row, top, middle, 0, above))
                top = next_page()
                pages.append(self._repeated_head(top, row))
                top = pages[-1][-1].bottom if pages[-1] else top
            rest = top + height - above * self._leading
            pages[-1].append(Band(row, top, rest, above))
            top = rest
        return [(page, self._fragment(page, pages)) for page in range(len(pages))]

    def _repeated_head(self, top: float, row: int) -> list[Band]:
        """The header again above `row`, if this table repeats it."""
        if self._grid.table not in self._style.repeats_header or row <= self.head_rows:
            return []
        bands = []
        for number in range(self.head_rows):
            bands.append(Band(number, top, top + self._heights[number]))
            top = bands[-1].bottom
        return bands

    def _fragment(self, page: int, pages: Sequence[Sequence[Band]]) -> Fragment:
        bands = pages[page]
        cells = []
        for number, row in enumerate(self._grid.rows):
            for cell in row:
                parts = [
                    [band for band in one if number <= band.row < number + cell.rowspan]
                    for one in pages
                ]
                mine = parts[page]
                if not mine:
                    continue
                box = Box(
                    self._edges[cell.column],
                    mine[0].top,
                    self._edges[cell.column + cell.colspan],
                    mine[-1].bottom,
                )
                cells.append(self._placed(cell, box, page, parts))
        edges = self._edges
        return Fragment(tuple(cells), Box(edges[0], bands[0].top, edges[-1], bands[-1].bottom))

    def _placed(
        self, cell: GridCell, box: Box, page: int, parts: Sequence[Sequence[Band]]
    ) -> PlacedCell:
        lines = self._lines(cell)
        present = [at for at, bands in enumerate(parts) if bands]
        is_head = parts[present[0]][0].row < self.head_rows
        if len(present) > 1 and not is_head:
            shared = self._shared(cell, lines, [parts[at] for at in present])
            lines = shared[present.index(page)]
        return PlacedCell(cell, box, tuple(lines), self._is_turned(cell))

    def _shared(
        self, cell: GridCell, lines: list[str], parts: Sequence[Sequence[Band]]
    ) -> list[list[str]]:
        """The lines of a cell that is cut, for each of its parts."""
        empty: list[list[str]] = [[] for _ in parts]
        if cell.kind is Kind.FIGURE:
            at = 0 if self._style.figure_part is Part.FIRST else len(parts) - 1
            rooms = [self._room(bands) for bands in parts]
            if rooms[at] < len(lines):
                at = rooms.index(max(rooms))
            return [lines if number == at else [] for number in range(len(parts))]
        if cell.rowspan == 1:
            return [lines[bands[0].first_line : bands[0].last_line] for bands in parts]
        rooms = [self._room(bands) for bands in parts]
        order = list(range(len(parts)))
        if self._style.group_part is Part.LAST:
            whole = [at for at in reversed(order) if rooms[at] >= len(lines)]
            order = whole or order
        rest = lines
        for at in order:
            empty[at], rest = rest[: rooms[at]], rest[rooms[at] :]
        if rest:
            empty[order[-1]] += rest
        return empty

    def _room(self, bands: Sequence[Band]) -> int:
        return int((bands[-1].bottom - bands[0].top - 2 * PAD_Y + 0.1) // self._leading)

    def _lines_that_fit(self, row: int, room: float) -> int:
        """How many lines of the row's label go above a break through it; 0 for none."""
        if self._style.row_break is RowBreak.BEFORE or row < self.head_rows:
            return 0
        lines = self._most_lines(row)
        fit = int((room - 2 * PAD_Y) // self._leading)
        return fit if 0 < fit < lines else 0

    def _most_lines(self, row: int) -> int:
        cells = [cell for cell in self._grid.rows[row] if cell.rowspan == 1]
        return max((len(self._lines(cell)) for cell in cells), default=1)

    def _row_heights(self) -> list[float]:
        heights = [
            max(self._most_lines(row), 1) * self._leading + 2 * PAD_Y
            for row in range(len(self._grid.rows))
        ]
        for number, row in enumerate(self._grid.rows):
            for cell in row:
                if self._is_turned(cell):
                    heights[number] = max(heights[number], self._turned_length(cell))
        for number, row in enumerate(self._grid.rows):
            for cell in row:
                rows = range(number, number + cell.rowspan)
                needed = len(self._lines(cell)) * self._leading + 2 * PAD_Y
                short = needed - sum(heights[one] for one in rows)
                if short > 0:
                    heights[rows[-1]] += short
        return heights

    def _turned_length(self, cell: GridCell) -> float:
        length = self._faces.width(_bare(cell.text), self._size) + 2 * PAD_Y
        return length / cell.rowspan

    def _is_turned(self, cell: GridCell) -> bool:
        return self._style.upright is Upright.TURNED and self._is_narrow_header(cell)

    def _is_narrow_header(self, cell: GridCell) -> bool:
        is_outcome = self._grid.table == _UPRIGHT_TABLE and cell.colspan == 1
        return is_outcome and cell.kind is Kind.HEADER

    def _lines(self, cell: GridCell) -> list[str]:
        if self._is_narrow_header(cell) and self._style.upright is not Upright.ACROSS:
            text = _bare(cell.text)
            return [text] if self._is_turned(cell) else list(text)
        text = cell.text
        if self._style.spacing is Spacing.SPACES and cell.kind is not Kind.FIGURE:
            text = _spaced(text)
        room = self._edges[cell.column + cell.colspan] - self._edges[cell.column] - 2 * PAD_X
        return wrap(text, self._faces, self._size, max(room, self._size))


def _bare(text: str) -> str:
    return text.replace(" ", "").replace("\n", "")


def _spaced(text: str) -> str:
    """A space between every two Chinese characters."""
    spaced = "".join(one + " " if one >= "\u3000" else one for one in text)
    return "\n".join(line.strip() for line in spaced.split("\n"))


def _shares(grid: Grid, style: Style) -> list[float]:
    """Where the columns begin and end, as shares of the width."""
    match grid.table:
        case "active_disclosure":
            widths = [1.4, *[1.0] * (grid.width - 1)]
        case "applications":
            labels = style.label_share
            each = (1 - labels) / (grid.width - 3)
            widths = [labels * 0.16, labels * 0.22, labels * 0.62, *[each] * (grid.width - 3)]
        case _:
            widths = [1.0] * grid.width
    whole = sum(widths)
    return [sum(widths[:at]) / whole for at in range(len(widths) + 1)]
