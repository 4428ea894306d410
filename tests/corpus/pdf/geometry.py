"""Affine maps, and how a sheet that is read upright lies on a page of a PDF."""

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

A4 = (595.28, 841.89)
A3 = (841.89, 1190.55)
_BROWSER_SCALE = 0.24
_CROP_MARGIN = 37.0


@dataclass(frozen=True)
class Matrix:
    """An affine map as PDF writes it: x' = ax + cy + e, y' = bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def apply(self, x: float, y: float) -> tuple[float, float]:
        """The image of a point."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, other: "Matrix") -> "Matrix":
        """This map, and `other` after it."""
        e, f = other.apply(self.e, self.f)
        return Matrix(
            self.a * other.a + self.b * other.c,
            self.a * other.b + self.b * other.d,
            self.c * other.a + self.d * other.c,
            self.c * other.b + self.d * other.d,
            e,
            f,
        )

    def inverse(self) -> "Matrix":
        """The map back."""
        det = self.a * self.d - self.b * self.c
        a, b, c, d = self.d / det, -self.b / det, -self.c / det, self.a / det
        return Matrix(a, b, c, d, -(a * self.e + c * self.f), -(b * self.e + d * self.f))

    @property
    def scale(self) -> float:
        """How much longer a line becomes."""
        return sqrt(abs(self.a * self.d - self.b * self.c))


class Presentation(StrEnum):
    """How an upright sheet is laid on its page."""

    PLAIN = "plain"
    BROWSER = "browser"  # a scaled coordinate system whose y grows downwards
    SCALED = "scaled"  # drawn for A4, printed on A3
    CROPPED = "cropped"  # the MediaBox is larger and does not begin at the origin
    ROTATE_90 = "rotate-90"  # stored sideways, /Rotate turns it upright
    ROTATE_180 = "rotate-180"
    ROTATE_270 = "rotate-270"
    SIDEWAYS_LEFT = "sideways-left"  # drawn sideways, and shown so
    SIDEWAYS_RIGHT = "sideways-right"


_ROTATE = {
    Presentation.ROTATE_90: 90,
    Presentation.ROTATE_180: 180,
    Presentation.ROTATE_270: 270,
}
_TURNED = {**_ROTATE, Presentation.SIDEWAYS_LEFT: 90, Presentation.SIDEWAYS_RIGHT: 270}


@dataclass(frozen=True)
class Sheet:
    """A page: `width` and `height` are those of the upright sheet, in points.

    Sheet coordinates begin in the upper left corner and grow to the right and downwards.
    """

    width: float
    height: float
    presentation: Presentation = Presentation.PLAIN

    @property
    def rotate(self) -> int:
        """The page's /Rotate."""
        return _ROTATE.get(self.presentation, 0)

    @property
    def crop_box(self) -> tuple[float, float, float, float]:
        """What of the page is shown: left, bottom, right, top in user space."""
        width, height = self.width, self.height
        if _TURNED.get(self.presentation, 0) in (90, 270):
            width, height = height, width
        if self.presentation is Presentation.SCALED:
            width, height = width * A3[0] / A4[0], height * A3[0] / A4[0]
        left, bottom = (-11.0, 23.5) if self.presentation is Presentation.CROPPED else (0.0, 0.0)
        return left, bottom, left + width, bottom + height

    @property
    def media_box(self) -> tuple[float, float, float, float]:
        """The whole page in user space."""
        left, bottom, right, top = self.crop_box
        if self.presentation is not Presentation.CROPPED:
            return left, bottom, right, top
        more = _CROP_MARGIN
        return left - more, bottom - more, right + more, top + more

    @property
    def to_user_space(self) -> Matrix:
        """From sheet coordinates to user space."""
        left, bottom, right, top = self.crop_box
        match _TURNED.get(self.presentation, 0):
            case 90:
                return Matrix(0, 1, 1, 0, left, bottom)
            case 180:
                return Matrix(-1, 0, 0, 1, right, bottom)
            case 270:
                return Matrix(0, -1, -1, 0, right, top)
            case _:
                scale = (right - left) / self.width
                return Matrix(scale, 0, 0, -scale, left, top)

    @property
    def page_matrix(self) -> Matrix:
        """The `cm` at the beginning of the content, from its coordinates to user space."""
        match self.presentation:
            case Presentation.PLAIN | Presentation.CROPPED:
                return Matrix()
            case Presentation.BROWSER:
                return Matrix(_BROWSER_SCALE, 0, 0, -_BROWSER_SCALE, 0, self.height)
            case _:
                return Matrix(1, 0, 0, -1, 0, self.height).then(self.to_user_space)

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the sheet lies on the page as shown, from its upper left corner."""
        left, bottom, right, top = self.crop_box
        x, y = self.to_user_space.apply(x, y)
        match self.rotate:
            case 90:
                return y - bottom, x - left
            case 180:
                return right - x, y - bottom
            case 270:
                return top - y, right - x
            case _:
                return x - left, top - y
