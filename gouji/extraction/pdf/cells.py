"""Glyphs into the cells of grids, and the text of each cell."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from gouji.extraction.pdf.corridors import without_corridors
from gouji.extraction.pdf.geometry import Box
from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.grid import Grid
from gouji.extraction.pdf.page import RuledCell, RuledTable
from gouji.extraction.pdf.rooms import Room, rooms
from gouji.extraction.pdf.setting import lines_of, text_of
from gouji.extraction.pdf.wrapping import whole_numbers

_MARGINS = 12.0  # points: what the left and right margins of a cell take at most
_LONGEST_WORD = 2.0  # characters that are not separated: an ideograph and a full stop


@dataclass(frozen=True, slots=True)
class Filled:
    """What became of a page's glyphs: the tables, and the glyphs that stand outside of them."""

    tables: tuple[RuledTable, ...]
    outside: tuple[Glyph, ...]


def fill(grids: Sequence[Grid], glyphs: Sequence[Glyph]) -> Filled:
    """The tables of a page, and what is left.

    Grids of a single column are frames around text, and their text stays outside; so does what
    stands between rules that close no cell.
    """
    frames = [_Frame(without_corridors(grid, glyphs)) for grid in grids]
    frames = [frame for frame in frames if frame.is_table]
    frames.sort(key=lambda frame: frame.area)
    if not frames:
        return Filled((), tuple(glyphs))
    outside = [glyph for glyph in glyphs if not any(frame.takes(glyph) for frame in frames)]
    tables = [frame.table() for frame in frames if any(frame.held)]
    return Filled(tuple(sorted(tables, key=lambda table: table.box[1])), tuple(outside))


class _Frame:
    """A grid that is being filled."""

    def __init__(self, grid: Grid) -> None:
        self.box = grid.box
        self.rooms = rooms(grid)
        self.held: list[list[Glyph]] = [[] for _ in self.rooms]
        self._xs, self._ys = grid.xs, grid.ys
        self._columns = len(grid.xs) - 1
        self._owner = [-1] * ((len(grid.ys) - 1) * self._columns)
        for number, room in enumerate(self.rooms):
            for row in range(room.row, room.row + room.rowspan):
                first = row * self._columns + room.column
                self._owner[first : first + room.colspan] = [number] * room.colspan
        # The room of the glyph before: most often that of the next one too.
        self._left = self._top = self._right = self._bottom = 0.0
        self._last: list[Glyph] = []

    @property
    def is_table(self) -> bool:
        return len({room.column for room in self.rooms}) > 1

    @property
    def area(self) -> float:
        x0, top, x1, bottom = self.box
        return (x1 - x0) * (bottom - top)

    def takes(self, glyph: Glyph) -> bool:
        """Put the glyph into its cell; false if it stands in none."""
        _, x0, top, x1, bottom, _, _ = glyph
        x, y = (x0 + x1) / 2, (top + bottom) / 2
        if self._left < x < self._right and self._top < y < self._bottom:
            self._last.append(glyph)
            return True
        column, row = bisect_right(self._xs, x) - 1, bisect_right(self._ys, y) - 1
        if not (0 <= column < self._columns and 0 <= row < len(self._ys) - 1):
            return False
        number = self._owner[row * self._columns + column]
        if number < 0:
            return False
        self._left, self._top, self._right, self._bottom = self._box_of(self.rooms[number])
        self._last = self.held[number]
        self._last.append(glyph)
        return True

    def table(self) -> RuledTable:
        settings = [lines_of(held) if held else [] for held in self.held]
        boxes = [self._box_of(room) for room in self.rooms]
        whole = whole_numbers(settings, boxes)
        return RuledTable(
            self.box,
            tuple(
                RuledCell(
                    room.row,
                    room.column,
                    room.rowspan,
                    room.colspan,
                    ("" if number in whole else "\n").join(map(text_of, lines)),
                    box,
                    _is_full(lines, box),
                )
                for number, (room, lines, box) in enumerate(
                    zip(self.rooms, settings, boxes, strict=True)
                )
            ),
        )

    def _box_of(self, room: Room) -> Box:
        return (
            self._xs[room.column],
            self._ys[room.row],
            self._xs[room.column + room.colspan],
            self._ys[room.row + room.rowspan],
        )


def _is_full(lines: list[list[Glyph]], box: Box) -> bool:
    """Whether the last line in a cell could not hold a word more."""
    if not lines:
        return False
    first, last = lines[-1][0], lines[-1][-1]
    return box[2] - box[0] - last.x1 + first.x0 < _MARGINS + _LONGEST_WORD * first.size
