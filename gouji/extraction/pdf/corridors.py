"""Double and triple rules: the narrow strips between them are no rows and no columns."""

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
    centres = [((glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2) for glyph in glyphs]
    inside = [(x, y) for x, y in centres if left <= x <= right and top <= y <= bottom]
    for column in reversed(columns):
        if not any(grid.xs[column] < x < grid.xs[column + 1] for x, _ in inside):
            grid = _without_column(grid, column)
    for row in reversed(rows):
        if not any(grid.ys[row] < y < grid.ys[row + 1] for _, y in inside):
            grid = _without_row(grid, row)
    return grid


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
