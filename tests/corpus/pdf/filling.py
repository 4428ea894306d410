"""Draws the text of a table's cells, and remembers where every figure stands."""

from dataclasses import dataclass
from random import Random

from tests.corpus.grid import Kind
from tests.corpus.pdf.geometry import Matrix
from tests.corpus.pdf.pen import Pen
from tests.corpus.pdf.style import Holder, Order, Style
from tests.corpus.pdf.table import LEADING, PAD_X, PAD_Y, Fragment, PlacedCell

_ASCENT = 0.95  # from the top of a line to its baseline
_MIDDLE = 0.36  # from the baseline up to the middle of a digit


@dataclass(frozen=True)
class Spot:
    """The middle of a drawn figure: page from 1, points from the upper left of the page shown."""

    page: int
    x: float
    y: float


def fill(pen: Pen, fragment: Fragment, style: Style, page: int, rng: Random) -> dict[str, Spot]:
    """Draw the cells' text; the spots of the figures by address."""
    cells = _ordered([one for one in fragment.cells if one.lines], style.order, rng)
    figures = [one for one in cells if one.cell.kind is Kind.FIGURE]
    apart = style.holder is not Holder.PAGE
    for one in cells:
        if not (apart and one in figures):
            _draw(pen, one, style)
    match style.holder:
        case Holder.FORM:
            with pen.form(_matrix(rng)):
                for one in figures:
                    _draw(pen, one, style)
        case Holder.TEXT_BOX:
            for one in figures:
                with pen.clipped(one.box.x0, one.box.top, one.box.x1, one.box.bottom):
                    _draw(pen, one, style)
        case Holder.PAGE:
            pass
    return {one.cell.address: _spot(pen, one, style, page) for one in figures if one.cell.address}


def _ordered(cells: list[PlacedCell], order: Order, rng: Random) -> list[PlacedCell]:
    match order:
        case Order.ROWS:
            return cells
        case Order.COLUMNS:
            return sorted(cells, key=lambda one: (one.box.x0, one.box.top))
        case Order.RANDOM:
            return rng.sample(cells, k=len(cells))


def _matrix(rng: Random) -> Matrix:
    scale = rng.choice((1.0, 0.5, 2.0))
    return Matrix(scale, 0, 0, scale, rng.uniform(-80, 80), rng.uniform(-80, 80))


def _draw(pen: Pen, one: PlacedCell, style: Style) -> None:
    size = style.table_size
    if one.turned:
        length = pen.faces.width(one.lines[0], size)
        x = (one.box.x0 + one.box.x1) / 2 + size * _MIDDLE
        y = (one.box.top + one.box.bottom) / 2 + length / 2
        pen.text(x, y, one.lines[0], size, angle=90, bold=style.bold)
        return
    for x, baseline, line in _set(pen, one, style):
        pen.text(x, baseline, line, size, bold=style.bold)


def _set(pen: Pen, one: PlacedCell, style: Style) -> list[tuple[float, float, str]]:
    size, box = style.table_size, one.box
    leading = size * LEADING
    room = box.bottom - box.top - 2 * PAD_Y - len(one.lines) * leading
    top = box.top + PAD_Y + max(room, 0) * style.rows_align
    align = _align(one, style)
    placed = []
    for number, line in enumerate(one.lines):
        spare = box.x1 - box.x0 - 2 * PAD_X - pen.faces.width(line, size)
        x = box.x0 + PAD_X + max(spare, 0) * align
        placed.append((x, top + number * leading + size * _ASCENT, line))
    return placed


def _align(one: PlacedCell, style: Style) -> float:
    match one.cell.kind:
        case Kind.FIGURE:
            return style.figures_align
        case Kind.LABEL:
            return 0.0
        case _:
            return 0.5


def _spot(pen: Pen, one: PlacedCell, style: Style, page: int) -> Spot:
    lines = _set(pen, one, style)
    size = style.table_size
    x = sum(x + pen.faces.width(line, size) / 2 for x, _, line in lines) / len(lines)
    y = sum(baseline - size * _MIDDLE for _, baseline, _ in lines) / len(lines)
    return Spot(page, *pen.sheet.shown(x, y))
