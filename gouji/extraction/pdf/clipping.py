"""Tables that are wider than the text box they stand in: their rules end at its edge.

The text of the last column runs on past the edge, where no rule closes its cells.
"""

from collections.abc import Sequence
from dataclasses import replace

from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.grid import Grid

_SLACK = 1.0  # points
_FEWEST_COLUMNS = 3


def with_whole_columns(grid: Grid, glyphs: Sequence[Glyph]) -> Grid:
    """The grid, its last column as wide as the one before it if text runs out of it.

    Text that a rule runs through is what tells a column that was cut off from a narrow one.
    """
    if len(grid.xs) <= _FEWEST_COLUMNS:
        return grid
    _, top, right, bottom = grid.box
    whole = grid.xs[-2] + grid.xs[-2] - grid.xs[-3]
    if whole < right + _SLACK:
        return grid
    cut = any(
        x0 < right < x1 <= whole + _SLACK and top < (above + below) / 2 < bottom
        for _, x0, above, x1, below, _, _ in glyphs
    )
    return replace(grid, xs=(*grid.xs[:-1], whole)) if cut else grid
