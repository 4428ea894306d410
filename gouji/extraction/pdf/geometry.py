"""Boxes on a page, and the way from PDF space to the upright page."""

from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points, origin at the upper left corner of the upright page."""
Corners = tuple[float, float, float, float]
"""left, bottom, right, top in PDF space."""
Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f as in PDF: x' = a*x + c*y + e, y' = b*x + d*y + f."""


@dataclass(frozen=True, slots=True)
class Upright:
    """The way from PDF space (origin below, y upwards) to the upright page.

    An upright point is (a*x + b*y + e, c*x + d*y + f); `turns` is the /Rotate, in quarter turns,
    with which a viewer would show the page upright.
    """

    turns: int
    width: float
    height: float
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The upright box of a box in PDF space."""
        if not self.turns:
            return left + self.e, self.f - top, right + self.e, self.f - bottom
        x0 = self.a * left + self.b * bottom + self.e
        y0 = self.c * left + self.d * bottom + self.f
        x1 = self.a * right + self.b * top + self.e
        y1 = self.c * right + self.d * top + self.f
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def area(box: Box) -> float:
    """What the box covers, in square points."""
    x0, top, x1, bottom = box
    return (x1 - x0) * (bottom - top)


def product(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that does what `first` does and then what `then` does."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )
