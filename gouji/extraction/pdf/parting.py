"""Rooms that hold the figures of several rows because a rule between them was not drawn."""

from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.rooms import Room
from gouji.extraction.pdf.wrapping import Lines, is_number

_FEWEST_TOGETHER = 3  # figures: two may be one, wrapped
_APART = 1.2  # of the size: wider than any gap in a figure

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


def are_run_together(cells: Sequence[Lines], whole: Container[int]) -> bool:
    """Whether most figures of a table stand in cells with several, below or beside each other, but
    for those cells (by index) in which all lines are one number: rules show its rows and columns
    only in part, and what is where is told by position alone."""
    alone = together = 0
    for number, lines in enumerate(cells):
        figures = sum(map(_figures_in, lines)) if number not in whole else 1
        if figures >= _FEWEST_TOGETHER:
            together += figures
        else:
            alone += figures
    return together > alone


def _figures_in(line: Sequence[Glyph]) -> int:
    """How many figures stand apart on a line of nothing else."""
    if not is_number([line]):
        return 0
    return 1 + sum(after.x0 - before.x1 > _APART * after.size for before, after in pairwise(line))


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
