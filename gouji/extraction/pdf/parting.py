"""Rooms that hold the figures of several rows because a rule between them was not drawn."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from gouji.extraction.pdf.rooms import Room
from gouji.extraction.pdf.wrapping import Lines, is_number

Setting = tuple[Room, Lines]
"""A room and the lines in it."""


def parted(settings: list[Setting], ys: Sequence[float]) -> list[Setting]:
    """The rooms, which come in row-major order, cut at the rows of the grid (whose lines are at
    `ys`) where the lines in one are numbers and each stands in another row."""
    if not any(len(lines) > 1 < room.rowspan and is_number(lines) for room, lines in settings):
        return settings
    return sorted(part for one in settings for part in _parts(*one, ys))


def _parts(room: Room, lines: Lines, ys: Sequence[float]) -> Iterator[Setting]:
    if len(lines) > 1 < room.rowspan and is_number(lines):
        rows = {bisect_right(ys, (line[0].top + line[0].bottom) / 2) - 1: line for line in lines}
        if len(rows) == len(lines):
            for row in range(room.row, room.row + room.rowspan):
                own = [rows[row]] if row in rows else []
                yield room._replace(row=row, rowspan=1), own
            return
    yield room, lines
