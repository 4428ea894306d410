"""Rows of a grid that no row of the table is: bars between rows, cells that reach a bit higher."""

from collections.abc import Sequence

from gouji.extraction.pdf.geometry import Box
from gouji.extraction.pdf.parting import Setting


def without_vacant_rows(
    settings: Sequence[Setting], boxes: Sequence[Box]
) -> tuple[list[Setting], list[Box]]:
    """The rooms, and their boxes, without the rows in which no text is by itself.

    The first and the last row stay: a page break may cut them.
    """
    end = max(room.row + room.rowspan for room, _ in settings)
    occupied = {room.row for room, lines in settings if lines and room.rowspan == 1}
    if len(occupied) == end:
        return list(settings), list(boxes)
    for room, lines in sorted(settings, key=lambda one: one[0].rowspan):
        if lines and occupied.isdisjoint(range(room.row, room.row + room.rowspan)):
            occupied.add(room.row)
    kept = [row for row in range(end) if row in occupied or row in (0, end - 1)]
    if len(kept) == end:
        return list(settings), list(boxes)
    number = {row: at for at, row in enumerate(kept)}
    moved: list[Setting] = []
    placed: list[Box] = []
    for (room, lines), box in zip(settings, boxes, strict=True):
        rows = [number[row] for row in range(room.row, room.row + room.rowspan) if row in number]
        if rows:
            moved.append((room._replace(row=rows[0], rowspan=len(rows)), lines))
            placed.append(box)
    return moved, placed
