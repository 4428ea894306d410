"""Upright lines that were drawn through a table: what text runs over them stands in one cell."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.grid import Grid

_INTO = 0.25  # of the width: a character so far on both sides of a line is struck by it
_CLOSE = 0.3  # of the size: between the characters of one text
_LEVEL = 0.1  # of the size: by how much their feet differ


def without_struck(grid: Grid, glyphs: Sequence[Glyph]) -> Grid:
    """The grid without the upright lines that strike through texts and part none.

    `glyphs` are single characters.  A line that parts two texts in any row is an edge of cells,
    over which a text may still run because its cell is narrow.
    """
    rows = _by_row(grid, glyphs)
    for line in range(len(grid.xs) - 2, 0, -1):
        ways = [_parts(grid, line, row, held) for row, held in rows.items()]
        if any(way is False for way in ways) and not any(ways):
            grid = _without_line(grid, line)
    return grid


def _by_row(grid: Grid, glyphs: Sequence[Glyph]) -> dict[int, list[Glyph]]:
    """The characters in each row of the grid, in the order of the content."""
    left, top, right, bottom = grid.box
    rows: defaultdict[int, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
        if left < x < right and top < y < bottom:
            rows[bisect_right(grid.ys, y) - 1].append(glyph)
    return rows


def _parts(grid: Grid, line: int, row: int, held: Sequence[Glyph]) -> bool | None:
    """Whether a line parts two texts in a row; False if it strikes through one, None if neither."""
    walls = grid.before[row]
    if not walls >> line & 1:
        return None
    start = max((at for at in range(line) if walls >> at & 1), default=0)
    end = next((at for at in range(line + 1, len(grid.xs)) if walls >> at & 1), len(grid.xs) - 1)
    x = grid.xs[line]
    beside = [one for one in held if grid.xs[start] < (one.x0 + one.x1) / 2 < grid.xs[end]]
    before = [one for one in beside if _into(one) >= one.x1 - x]
    after = [one for one in beside if _into(one) >= x - one.x0]
    if len(before) + len(after) < len(beside) or any(True for _ in _over(beside, x)):
        return False
    return True if before and after else None


def _into(one: Glyph) -> float:
    return _INTO * (one.x1 - one.x0)


def _over(glyphs: Sequence[Glyph], x: float) -> Iterator[Glyph]:
    """The characters right behind a line that go on from others before it."""
    for before, after in pairwise(glyphs):
        if (
            (before.x0 + before.x1) / 2 < x < (after.x0 + after.x1) / 2
            and after.x0 - before.x1 < _CLOSE * after.size
            and abs(after.bottom - before.bottom) <= _LEVEL * after.size
        ):
            yield after


def _without_line(grid: Grid, line: int) -> Grid:
    return replace(
        grid,
        xs=(*grid.xs[:line], *grid.xs[line + 1 :]),
        above=tuple(_joined_bits(walls, line - 1) for walls in grid.above),
        before=tuple(_without_bit(walls, line) for walls in grid.before),
    )


def _joined_bits(bits: int, first: int) -> int:
    """The bits with the one at `first` and the next put together."""
    return _without_bit(bits | (bits >> 1 & 1 << first), first + 1)


def _without_bit(bits: int, number: int) -> int:
    low = bits & (1 << number) - 1
    return low | bits >> number + 1 << number
