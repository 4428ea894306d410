"""A row that stands alone at the top of a page, its table having no border: only the rules between
its cells are drawn, and no other crosses them."""

from collections.abc import Sequence
from typing import NamedTuple

from gouji.extraction.pdf.dots import Rule
from gouji.extraction.pdf.grid import joined

_NEAR = 3.0  # points: rules so near to each other meet
_APART = 6.0  # points: how far the same column edge may be off on the next page
_FEWEST = 3  # rules that end together; fewer are no row of a table


class Borders(NamedTuple):
    """The horizontal and the vertical rules of borders that are not drawn."""

    horizontal: tuple[Rule, ...] = ()
    vertical: tuple[Rule, ...] = ()


def borders_of_lone_row(
    edges: Sequence[float], horizontal: Sequence[Rule], vertical: Sequence[Rule]
) -> Borders:
    """The borders of the row that the uppermost vertical rules of a page part; none if others
    cross them, or if they do not stand at column edges of the table on the page before.

    `edges` are those of that table, from left to right with its sides; it is none if empty.
    """
    down = sorted(joined(vertical), key=lambda rule: rule[1])
    if not edges or not down:
        return Borders()
    _, top, bottom = down[0]
    row = [rule for rule in down if rule[1] < bottom]
    inner = edges[1:-1]
    if (
        len(row) < _FEWEST
        or any(abs(rule[1] - top) > _NEAR or abs(rule[2] - bottom) > _NEAR for rule in row)
        or not all(any(abs(x - edge) <= _APART for edge in inner) for x, _, _ in row)
    ):
        return Borders()
    left, right = edges[0], edges[-1]
    if any(
        top - _NEAR <= y <= bottom + _NEAR and start < right and end > left
        for y, start, end in horizontal
    ):
        return Borders()
    return Borders(
        horizontal=((top, left, right), (bottom, left, right)),
        vertical=((left, top, bottom), (right, top, bottom)),
    )
