"""The closed boxes of a grid: what its cells are, with their spans."""

from itertools import pairwise
from typing import NamedTuple

from gouji.extraction.pdf.grid import Grid


class Room(NamedTuple):
    """A closed box of a grid, in rows and columns of it."""

    row: int
    column: int
    rowspan: int
    colspan: int


def rooms(grid: Grid) -> list[Room]:
    """The closed boxes of a grid in row-major order.

    A box that is not closed on all sides, or no rectangle, is cut along every wall that stands in
    it; what is open to the outside is left out.
    """
    found: list[Room] = []
    width = len(grid.xs) - 1
    open_rooms: dict[tuple[int, int], int] = {}  # columns from, to: the row it begins in
    for row, walls in enumerate(grid.before):
        above, below = grid.above[row], grid.above[row + 1]
        still_open: dict[tuple[int, int], int] = {}
        start = 0
        for column in range(1, width + 1):
            if not walls >> column & 1:
                continue
            span = (start, column)
            bits = (1 << column) - (1 << start)
            begins = row
            if above & bits != bits:
                begins = open_rooms.pop(span, -1) if not above & bits else -1
            closed = below & bits
            if begins < 0 or closed not in (0, bits):
                return _cut(grid)
            if closed:
                found.append(Room(begins, start, row - begins + 1, column - start))
            else:
                still_open[span] = begins
            start = column
        if open_rooms or start != width or not walls & 1:
            return _cut(grid)
        open_rooms = still_open
    if open_rooms:
        return _cut(grid)
    return sorted(found)


def _cut(grid: Grid) -> list[Room]:
    """The closed boxes of a grid whose rules have gaps."""
    height, width = len(grid.ys) - 1, len(grid.xs) - 1
    seen = [0] * height
    found: list[Room] = []
    for row in range(height):
        for column in range(width):
            if seen[row] >> column & 1:
                continue
            region = _flood(grid, row, column, seen)
            if region is not None:
                found += _rectangles(grid, region)
    return sorted(found)


def _flood(grid: Grid, row: int, column: int, seen: list[int]) -> set[tuple[int, int]] | None:
    """The unit boxes connected with one; None if they are open to the outside."""
    height, width = len(grid.ys) - 1, len(grid.xs) - 1
    seen[row] |= 1 << column
    region, waiting, closed = {(row, column)}, [(row, column)], True
    while waiting:
        at, across = waiting.pop()
        for next_row, next_column, wall in (
            (at - 1, across, grid.above[at] >> across & 1),
            (at + 1, across, grid.above[at + 1] >> across & 1),
            (at, across - 1, grid.before[at] >> across & 1),
            (at, across + 1, grid.before[at] >> across + 1 & 1),
        ):
            if wall:
                continue
            if not (0 <= next_row < height and 0 <= next_column < width):
                closed = False
            elif (next_row, next_column) not in region:
                seen[next_row] |= 1 << next_column
                region.add((next_row, next_column))
                waiting.append((next_row, next_column))
    return region if closed else None


def _rectangles(grid: Grid, region: set[tuple[int, int]]) -> list[Room]:
    """A region as one room if it is a rectangle without walls, otherwise cut along its walls."""
    first, last = min(row for row, _ in region), max(row for row, _ in region)
    left, right = min(column for _, column in region), max(column for _, column in region)
    inner_rows = [
        row
        for row in range(first + 1, last + 1)
        if any(
            grid.above[row] >> column & 1
            or ((row, column) in region) != ((row - 1, column) in region)
            for column in range(left, right + 1)
        )
    ]
    inner_columns = [
        column
        for column in range(left + 1, right + 1)
        if any(
            grid.before[row] >> column & 1
            or ((row, column) in region) != ((row, column - 1) in region)
            for row in range(first, last + 1)
        )
    ]
    tops = [first, *inner_rows, last + 1]
    lefts = [left, *inner_columns, right + 1]
    return [
        Room(top, at, below - top, after - at)
        for top, below in pairwise(tops)
        for at, after in pairwise(lefts)
        if (top, at) in region
    ]
