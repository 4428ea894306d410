"""Draws the edges of cells: which of them, and made of what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.corpus.grid import Kind
from tests.corpus.pdf.pen import Pen
from tests.corpus.pdf.style import Lines, Shade, Stroke, Style
from tests.corpus.pdf.table import Box, Fragment, PlacedCell

_GREY = 0.85
_GAP = 1.2
_PITCH = 1.6  # from dot to dot
_APART = 1.6  # between the strokes of a double rule


@dataclass(frozen=True, order=True)
class Edge:
    """A horizontal or vertical line."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_level(self) -> bool:
        """Whether it is horizontal."""
        return self.y0 == self.y1


def draw_shades(pen: Pen, fragment: Fragment, shade: Shade) -> None:
    """The grey behind the cells."""
    for one in fragment.cells:
        box = one.box
        match shade:
            case Shade.HEADERS if one.cell.kind in (Kind.TITLE, Kind.HEADER):
                pen.fill(box.x0, box.top, box.x1, box.bottom, _GREY)
            case Shade.ALL:
                pen.fill(box.x0, box.top, box.x1, box.bottom, _GREY)
            case Shade.WINDOWS:
                pen.fill(box.x0 + _GAP, box.top + _GAP, box.x1 - _GAP, box.bottom - _GAP, _GREY)
            case _:
                pass


def draw_rules(pen: Pen, fragment: Fragment, style: Style) -> None:
    """The lines of a table."""
    if style.shade is Shade.WINDOWS:
        return
    cells = fragment.cells
    if style.stroke is Stroke.BOXES and style.lines is Lines.ALL:
        with pen.stroking(style.width):
            for one in cells:
                pen.outline(one.box.x0, one.box.top, one.box.x1, one.box.bottom)
        return
    edges = _chosen(_edges(cells), fragment, style.lines)
    _DRAWN.get(style.stroke, _strokes)(pen, edges, style)


def _edges(cells: Sequence[PlacedCell]) -> list[Edge]:
    edges = []
    for one in cells:
        box = one.box
        edges += [
            Edge(box.x0, box.top, box.x1, box.top),
            Edge(box.x0, box.top, box.x0, box.bottom),
            Edge(box.x1, box.top, box.x1, box.bottom),
            Edge(box.x0, box.bottom, box.x1, box.bottom),
        ]
    return edges


def _chosen(edges: list[Edge], fragment: Fragment, lines: Lines) -> list[Edge]:
    whole = fragment.box
    match lines:
        case Lines.ALL:
            return edges
        case Lines.OPEN_SIDES:
            return [one for one in edges if one.is_level or not _is_outer(one, whole)]
        case Lines.OPEN:
            return [one for one in edges if not _is_outer(one, whole)]
        case Lines.HORIZONTAL:
            return [one for one in edges if one.is_level]
        case Lines.THREE:
            levels = {whole.top, _head_bottom(fragment), whole.bottom}
            return [Edge(whole.x0, y, whole.x1, y) for y in sorted(levels)]
        case Lines.NONE:
            return []


def _is_outer(edge: Edge, whole: Box) -> bool:
    if edge.is_level:
        return edge.y0 in (whole.top, whole.bottom)
    return edge.x0 in (whole.x0, whole.x1)


def _head_bottom(fragment: Fragment) -> float:
    figures = [one.box.top for one in fragment.cells if one.cell.kind is Kind.FIGURE]
    return min(figures, default=fragment.box.bottom)


def _joined(edges: Iterable[Edge]) -> list[Edge]:
    """Edges that go straight on or lie on each other, as one."""
    joined: list[Edge] = []
    level = sorted({one for one in edges if one.is_level}, key=lambda one: (one.y0, one.x0))
    steep = sorted(set(edges) - set(level))
    for edge in [*level, *steep]:
        last = joined[-1] if joined else None
        if last and edge.is_level and last.is_level and last.y0 == edge.y0 and edge.x0 <= last.x1:
            joined[-1] = Edge(last.x0, last.y0, max(last.x1, edge.x1), last.y1)
        elif (
            last
            and not (edge.is_level or last.is_level)
            and last.x0 == edge.x0
            and edge.y0 <= last.y1
        ):
            joined[-1] = Edge(last.x0, last.y0, last.x1, max(last.y1, edge.y1))
        else:
            joined.append(edge)
    return joined


def _strokes(pen: Pen, edges: list[Edge], style: Style) -> None:
    dash = {
        Stroke.DASHED: (3.0, 2.0),
        Stroke.DOTTED: (style.width, _PITCH),
    }.get(style.stroke, ())
    drawn = edges if style.stroke is Stroke.CELLS else _joined(edges)
    with pen.stroking(style.width, dash):
        for one in drawn:
            pen.line(one.x0, one.y0, one.x1, one.y1)


def _bars(pen: Pen, edges: list[Edge], style: Style) -> None:
    half = style.width / 2
    corners = {(one.x0, one.y0) for one in edges} | {(one.x1, one.y1) for one in edges}
    for x, y in sorted(corners):
        pen.fill(x - half, y - half, x + half, y + half)
    for one in dict.fromkeys(edges):
        if one.is_level:
            pen.fill(one.x0 + half, one.y0 - half, one.x1 - half, one.y0 + half)
        else:
            pen.fill(one.x0 - half, one.y0 + half, one.x0 + half, one.y1 - half)


def _squares(pen: Pen, edges: list[Edge], style: Style) -> None:
    side = max(style.width, 0.5)
    for one in _joined(edges):
        length = one.x1 - one.x0 if one.is_level else one.y1 - one.y0
        for step in range(int(length / _PITCH) + 1):
            x = one.x0 + step * _PITCH if one.is_level else one.x0
            y = one.y0 if one.is_level else one.y0 + step * _PITCH
            pen.fill(x, y, x + side, y + side)


def _parallel(pen: Pen, edges: list[Edge], style: Style) -> None:
    shifts = (-_APART, 0.0, _APART) if style.stroke is Stroke.TRIPLE else (-_APART / 2, _APART / 2)
    with pen.stroking(style.width):
        for one in _joined(edges):
            for shift in shifts:
                x, y = (0.0, shift) if one.is_level else (shift, 0.0)
                pen.line(one.x0 + x, one.y0 + y, one.x1 + x, one.y1 + y)


_DRAWN = {
    Stroke.BARS: _bars,
    Stroke.SQUARES: _squares,
    Stroke.DOUBLE: _parallel,
    Stroke.TRIPLE: _parallel,
}
