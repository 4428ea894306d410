"""Rooms that hold the figures of several rows because a rule between them was not drawn."""

from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence

from gouji.extraction.pdf.rooms import Room
from gouji.extraction.pdf.wrapping import Lines, is_number

_FEWEST_STACKED = 3  # figures

Setting = tuple[Room, Lines]
"""A room and the lines in it."""


def parted(settings: list[Setting], ys: Sequence[float]) -> list[Setting]:
    """The rooms, which come in row-major order, cut at the rows of the grid (whose lines are at
    `ys`) where the lines in one are numbers and each stands in another row.

    A row is one where a label begins to the left; elsewhere the lines may be one number, wrapped.
    """
    if not any(_may_hold_rows(room, lines) for room, lines in settings):
        return settings
    labels = [room for room, lines in settings if lines and not is_number(lines)]
    return sorted(part for one in settings for part in _parts(*one, ys, labels))


def are_stacked(cells: Sequence[Lines], whole: Container[int]) -> bool:
    """Whether most figures of a table stand below each other in the same cells, but for those (by
    index) in which all lines are one number: its rows are told by nothing but their height."""
    if max(map(len, cells), default=0) < _FEWEST_STACKED:
        return False
    counts = [
        sum(is_number([line]) for line in lines)
        for number, lines in enumerate(cells)
        if number not in whole
    ]
    stacked = [count for count in counts if count >= _FEWEST_STACKED]
    return len(stacked) > 1 and 2 * sum(stacked) > sum(counts)


def _may_hold_rows(room: Room, lines: Lines) -> bool:
    return len(lines) > 1 < room.rowspan and is_number(lines)


def _parts(
    room: Room, lines: Lines, ys: Sequence[float], labels: Sequence[Room]
) -> Iterator[Setting]:
    if _may_hold_rows(room, lines):
        rows = {bisect_right(ys, (line[0].top + line[0].bottom) / 2) - 1: line for line in lines}
        begun = {label.row for label in labels if label.column < room.column}
        if len(rows) == len(lines) and begun.issuperset(sorted(rows)[1:]):
            for row in range(room.row, room.row + room.rowspan):
                own = [rows[row]] if row in rows else []
                yield room._replace(row=row, rowspan=1), own
            return
    yield room, lines
