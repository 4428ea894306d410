"""Glyphs into the cells of grids, and the text of each cell."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from gouji.extraction.pdf.clipping import with_whole_columns
from gouji.extraction.pdf.corridors import without_corridors
from gouji.extraction.pdf.geometry import Box, area
from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.grid import Grid
from gouji.extraction.pdf.ink import FaceOf, usual_face
from gouji.extraction.pdf.overflow import owner, torn_numbers
from gouji.extraction.pdf.overprint import foreign_prints, is_doubtful, own_glyphs
from gouji.extraction.pdf.page import RuledCell, RuledTable
from gouji.extraction.pdf.parting import are_run_together, parted
from gouji.extraction.pdf.rooms import Room, rooms
from gouji.extraction.pdf.setting import lines_of, text_of
from gouji.extraction.pdf.struck import without_struck
from gouji.extraction.pdf.tracking import may_be_tracked, tracking_of
from gouji.extraction.pdf.vacant import without_vacant_rows
from gouji.extraction.pdf.wrapping import Lines, full_cells, whole_numbers

_CLOSING = "，。、；：）！？,;)"  # what never begins a line, and so hangs over the end of one
_NEXT, _SPACED = 0.3, 0.7  # of the size: between characters one behind the other, with a space
_INTO, _CENTRE = 0.25, 0.5  # of a character: a run that is farther over a wall is torn by it
_MOST_OF_IT = 0.6  # of a grid's area


class TornRunError(Exception):
    """A run of characters stands in more than one cell, or two that may not belong together in
    one: the characters must be given one by one."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What became of a page's glyphs: the tables, and the glyphs that stand outside of them."""

    tables: tuple[RuledTable, ...]
    outside: tuple[Glyph, ...]


def fill(grids: Sequence[Grid], glyphs: Sequence[Glyph], face_of: FaceOf) -> Filled:
    """The tables of a page, whose glyphs are single characters, and what is left.

    Grids of a single column are frames around text, and their text stays outside; so does what
    stands between rules that close no cell, and what was printed over the walls of cells.
    """
    frames = _frames([without_struck(grid, glyphs) for grid in grids], glyphs)
    places, outside = _given(frames, glyphs, _CENTRE)
    outside += _lifted(glyphs, places, frames, face_of)
    return _filled(frames, glyphs, places, outside)


def fill_with_runs(grids: Sequence[Grid], runs: Sequence[Glyph], face_of: FaceOf) -> Filled:
    """The same from runs of characters.

    Raises `TornRunError` if one of them crosses a rule or is in a cell with what may not belong
    there.
    """
    frames = _frames(grids, runs)
    places, outside = _given(frames, runs, _INTO)
    if any(is_doubtful(frame.held, face_of) for frame in frames):
        raise TornRunError
    return _filled(frames, runs, places, outside)


def _frames(grids: Iterable[Grid], glyphs: Sequence[Glyph]) -> list["_Frame"]:
    """The grids to be filled, the innermost first."""
    frames = [_Frame(with_whole_columns(without_corridors(grid, glyphs), glyphs)) for grid in grids]
    return sorted((one for one in frames if one.is_table), key=lambda one: one.area)


def _given(
    frames: Sequence["_Frame"], glyphs: Sequence[Glyph], into: float
) -> tuple[list[list[Glyph] | None], list[Glyph]]:
    """What the room of each glyph holds, and the glyphs in none; they are told by the places of
    their first and last characters, `into` of a character from their ends."""
    outside: list[Glyph] = []
    held: list[Glyph] | None = None
    places: list[list[Glyph] | None] = []
    for glyph in glyphs:
        text, x0, top, x1, bottom, _, _ = glyph
        if text in _CLOSING and held and _follows(glyph, held[-1]):
            held.append(glyph)  # hanging over the edge of its cell
            places.append(held)
            continue
        inset, y = into * (x1 - x0) / len(text), (top + bottom) / 2
        first = x0 + inset
        last = x1 - inset if into < _CENTRE else first
        for frame in frames:
            held = frame.held_at(first, last, y)
            if held is not None:
                held.append(glyph)
                break
        else:
            outside.append(glyph)
        places.append(held)
    return places, outside


def _filled(
    frames: Sequence["_Frame"],
    glyphs: Sequence[Glyph],
    places: Sequence[list[Glyph] | None],
    outside: list[Glyph],
) -> Filled:
    """The tables, and with the glyphs outside those of frames that are none."""
    _mend(glyphs, places, frames)
    tables = []
    for frame in frames:
        table = None if frame.is_ornament or not any(frame.held) else frame.table()
        if table is None:
            outside += [glyph for held in frame.held for glyph in held]
        else:
            tables.append(table)
    return Filled(tuple(sorted(tables, key=lambda table: table.box[1])), tuple(outside))


def _lifted(
    glyphs: Sequence[Glyph],
    places: list[list[Glyph] | None],
    frames: Iterable["_Frame"],
    face_of: FaceOf,
) -> list[Glyph]:
    """Takes out of the cells what was printed over them; what of it ran over their walls."""
    lifted: list[Glyph] = []
    for frame in frames:
        usual = usual_face(frame.held, face_of)
        if usual is None:
            continue
        own = {id(held) for held in frame.held}
        within = [held if id(held) in own else None for held in places]
        for start, end in list(foreign_prints(glyphs, within, usual, face_of)):
            for at in range(start, end):
                held = within[at]
                if held is not None:
                    held.remove(glyphs[at])
                    places[at] = None
                    lifted.append(glyphs[at])
        for held in frame.held:
            if held:
                held[:] = own_glyphs(held, usual, face_of)
    return lifted


def _mend(
    glyphs: Sequence[Glyph], places: Sequence[list[Glyph] | None], frames: Iterable["_Frame"]
) -> None:
    """Puts the digits of a number that runs over its cell where most of it stands.

    Where it may be two numbers that touch, each of their cells holds both, a space between.
    """
    torn = torn_numbers(glyphs, places)
    if not torn:
        return
    boxes = {
        id(held): frame.box_of(room)
        for frame in frames
        for room, held in zip(frame.rooms, frame.held, strict=True)
    }
    for start, end, over in torn:
        number = glyphs[start:end]
        rooms_of = {id(held): held for held in places[start:end] if held is not None}
        own = None if over else owner(number, [boxes[one] for one in rooms_of])
        for held in rooms_of.values():
            for glyph in number:
                if glyph in held:
                    held.remove(glyph)
        if own is not None:
            list(rooms_of.values())[own].extend(number)
            continue
        both = [
            glyph._replace(spaced=index > start and places[index] is not places[index - 1])
            for index, glyph in enumerate(number, start)
        ]
        for held in rooms_of.values():
            held.extend(both)


class _Frame:
    """A grid that is being filled."""

    def __init__(self, grid: Grid) -> None:
        self.box = grid.box
        self.rooms = rooms(grid)
        self.held: list[list[Glyph]] = [[] for _ in self.rooms]
        self._xs, self._ys = grid.xs, grid.ys
        # With nothing on all four sides, so that the place in `xs` and `ys` is the index.
        self._held_by: list[list[list[Glyph] | None]] = [
            [None] * (len(grid.xs) + 1) for _ in range(len(grid.ys) + 1)
        ]
        for (row, column, rowspan, colspan), held in zip(self.rooms, self.held, strict=True):
            for own in self._held_by[row + 1 : row + rowspan + 1]:
                own[column + 1 : column + colspan + 1] = [held] * colspan

    @property
    def is_table(self) -> bool:
        return len({room.column for room in self.rooms}) > 1

    @property
    def is_ornament(self) -> bool:
        """Whether it is a border of several lines around one text."""
        filled = [room for room, held in zip(self.rooms, self.held, strict=True) if held]
        return len(filled) == 1 and area(self.box_of(filled[0])) > _MOST_OF_IT * self.area

    @property
    def area(self) -> float:
        return area(self.box)

    def held_at(self, first: float, last: float, y: float) -> list[Glyph] | None:
        """What the room holds that a run lies in which begins and ends at these x.

        Raises `TornRunError` if they are not in one room.
        """
        row = self._held_by[bisect_right(self._ys, y)]
        held = row[bisect_right(self._xs, first)]
        if first != last and row[bisect_right(self._xs, last)] is not held:
            raise TornRunError
        return held

    def table(self) -> RuledTable | None:
        """What the rooms hold as a table; None if rules part its columns but not its rows."""
        held = zip(self.rooms, map(lines_of, self.held), strict=True)
        settings = parted(list(held), self._ys)
        settings, boxes = without_vacant_rows(settings, [self.box_of(room) for room, _ in settings])
        filled = [lines for _, lines in settings]
        whole = whole_numbers(filled, boxes)
        if are_run_together(filled, whole):
            return None
        end = max(room.row + room.rowspan for room, _ in settings)
        lowest = [
            number for number, (room, _) in enumerate(settings) if room.row + room.rowspan == end
        ]
        full = full_cells(filled, boxes, lowest)
        texts = _texts(filled, whole)
        cells = (
            RuledCell(*room, text, box, number in full)
            for number, ((room, _), text, box) in enumerate(
                zip(settings, texts, boxes, strict=True)
            )
        )
        return RuledTable(self.box, tuple(cells))

    def box_of(self, room: Room) -> Box:
        """What a room takes up on the page."""
        row, column, rowspan, colspan = room
        return (
            self._xs[column],
            self._ys[row],
            self._xs[column + colspan],
            self._ys[row + rowspan],
        )


def _texts(cells: Sequence[Lines], whole: Container[int]) -> list[str]:
    """The text of each cell; the lines of those in `whole` go on in each other."""
    breaks = ["" if number in whole else "\n" for number in range(len(cells))]
    texts = [_text(lines, between) for lines, between in zip(cells, breaks, strict=True)]
    if any(map(may_be_tracked, texts)):
        tracking = tracking_of(line for lines in cells for line in lines)
        if tracking:
            return [_text(*one, tracking) for one in zip(cells, breaks, strict=True)]
    return texts


def _text(lines: Lines, between: str, tracking: float = 0.0) -> str:
    if len(lines) == 1:
        return text_of(lines[0], tracking)
    return between.join(text_of(line, tracking) for line in lines)


def _follows(glyph: Glyph, before: Glyph) -> bool:
    """Whether a glyph stands right behind another on one line."""
    apart = _SPACED if glyph.spaced else _NEXT
    return (
        abs(glyph.x0 - before.x1) < apart * glyph.size
        and before.top < glyph.bottom - (glyph.size / 2) < before.bottom
    )
