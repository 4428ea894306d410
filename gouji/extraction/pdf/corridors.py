"""Double and triple rules: the narrow strips between them are no rows and no columns."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.grid import Grid

_NARROW = 7.0  # points: no row or column of text is narrower


def without_corridors(grid: Grid, glyphs: Sequence[Glyph]) -> Grid:
    """The grid with the rules on both sides of an empty narrow strip put together."""
    columns, rows = _narrow(grid.xs), _narrow(grid.ys)
    if not columns and not rows:
        return grid
    left, top, right, bottom = grid.box
    inside = [
        (x, y)
        for _, x0, above, x1, below, _, _ in glyphs
        if left <= (x := (x0 + x1) / 2) <= right and top <= (y := (above + below) / 2) <= bottom
    ]
    xs, ys = sorted(x for x, _ in inside), sorted(y for _, y in inside)
    for column in reversed(columns):
        if _is_empty(xs, grid.xs[column], grid.xs[column + 1]):
            grid = _without_column(grid, column)
    for row in reversed(rows):
        if _is_empty(ys, grid.ys[row], grid.ys[row + 1]):
            grid = _without_row(grid, row)
    return grid


def _is_empty(centres: Sequence[float], start: float, end: float) -> bool:
    """Whether none of the sorted centres lies between two rules."""
    return bisect_right(centres, start) == bisect_left(centres, end)


def _narrow(lines: Sequence[float]) -> list[int]:
    return [
        number for number in range(len(lines) - 1) if lines[number + 1] - lines[number] < _NARROW
    ]


def _without_column(grid: Grid, column: int) -> Grid:
    return replace(
        grid,
        xs=_joined(grid.xs, column),
        above=tuple(_without_bit(walls, column) for walls in grid.above),
        before=tuple(
            _without_bit(walls | (walls >> 1 & 1 << column), column + 1) for walls in grid.before
        ),
    )


def _without_row(grid: Grid, row: int) -> Grid:
    wall = grid.above[row] | grid.above[row + 1]
    return replace(
        grid,
        ys=_joined(grid.ys, row),
        above=(*grid.above[:row], wall, *grid.above[row + 2 :]),
        before=(*grid.before[:row], *grid.before[row + 1 :]),
    )


def _joined(lines: Sequence[float], first: int) -> tuple[float, ...]:
    return (*lines[:first], (lines[first] + lines[first + 1]) / 2, *lines[first + 2 :])


def _without_bit(bits: int, number: int) -> int:
    low = bits & (1 << number) - 1
    return low | bits >> number + 1 << number
