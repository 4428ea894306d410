"""Writes the content stream of one page in sheet coordinates."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from math import cos, radians, sin

from tests.corpus.pdf.faces import Face, Faces
from tests.corpus.pdf.geometry import Matrix, Sheet

BLACK = 0.0


class Typing(StrEnum):
    """How a line of text becomes operators."""

    RUNS = "runs"  # one string for each font
    CHARACTERS = "characters"  # a text object for each character
    KERNED = "kerned"  # arrays with small shifts
    PIECES = "pieces"  # two or three characters at a time, each moved to


class Bold(StrEnum):
    """How a font without a bold cut is made bold."""

    NONE = "none"
    TWICE = "twice"  # drawn again, a little to the right
    OUTLINED = "outlined"  # filled and stroked


_AGAIN = 0.3
_INVISIBLE = 3
_FILLED_AND_STROKED = 2


def _number(value: float) -> bytes:
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return b"0" if text in ("-0", "") else text.encode()


def _numbers(*values: float) -> bytes:
    return b" ".join(map(_number, values))


@dataclass
class Form:
    """A form XObject: its own stream, and the matrix that brings it onto the page."""

    name: str
    matrix: Matrix
    operators: list[bytes] = field(default_factory=list)


class Pen:
    """Draws on one page.  All coordinates are those of the upright sheet, y downwards."""

    def __init__(self, sheet: Sheet, faces: Faces, typing: Typing = Typing.RUNS) -> None:
        self.sheet = sheet
        self.faces = faces
        self.typing = typing
        self.forms: list[Form] = []
        self._operators: list[bytes] = []
        matrix = sheet.page_matrix
        if matrix != Matrix():
            self._write(_numbers(*_six(matrix)), b"cm")
        self._frame = sheet.to_user_space.then(matrix.inverse())
        self._invisible = False

    @property
    def stream(self) -> bytes:
        """Everything drawn so far."""
        return b"\n".join(self._operators)

    @contextmanager
    def invisible(self) -> Iterator[None]:
        """Text drawn meanwhile is there but not seen, as over a scan."""
        self._invisible = True
        yield
        self._invisible = False

    @contextmanager
    def form(self, matrix: Matrix) -> Iterator[None]:
        """What is drawn meanwhile goes into a form XObject with this matrix."""
        form = Form(f"X{len(self.forms)}", matrix)
        self.forms.append(form)
        outside, frame = self._operators, self._frame
        self._operators, self._frame = form.operators, frame.then(matrix.inverse())
        yield
        self._operators, self._frame = outside, frame
        self._write(b"q /%s Do Q" % form.name.encode())

    @contextmanager
    def clipped(self, x0: float, top: float, x1: float, bottom: float) -> Iterator[None]:
        """What is drawn meanwhile is seen only inside the box."""
        self._write(b"q", self._box(x0, top, x1, bottom), b"re W n")
        yield
        self._write(b"Q")

    @contextmanager
    def stroking(self, width: float, dash: tuple[float, ...] = (), cap: int = 0) -> Iterator[None]:
        """Lines drawn meanwhile have this width, dash pattern and line cap."""
        scale = self._frame.scale
        pattern = b"[" + _numbers(*(one * scale for one in dash)) + b"] 0 d"
        self._write(b"q", _number(width * scale), b"w", b"%d J" % cap, pattern, b"0 G")
        yield
        self._write(b"Q")

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A stroked line."""
        start = self._frame.apply(x0, y0)
        end = self._frame.apply(x1, y1)
        self._write(_numbers(*start), b"m", _numbers(*end), b"l S")

    def outline(self, x0: float, top: float, x1: float, bottom: float) -> None:
        """A stroked box."""
        self._write(self._box(x0, top, x1, bottom), b"re S")

    def fill(self, x0: float, top: float, x1: float, bottom: float, grey: float = BLACK) -> None:
        """A filled box; `grey` is 0 for black and 1 for white."""
        self._write(b"q", _number(grey), b"g", self._box(x0, top, x1, bottom), b"re f Q")

    def image(self, name: str) -> None:
        """An image of the page's resources over the whole sheet."""
        unit = Matrix(self.sheet.width, 0, 0, -self.sheet.height, 0, self.sheet.height)
        self._write(b"q", _numbers(*_six(unit.then(self._frame))), b"cm /%s Do Q" % name.encode())

    def text(
        self,
        x: float,
        baseline: float,
        text: str,
        size: float,
        *,
        angle: float = 0.0,
        grey: float = BLACK,
        bold: Bold = Bold.NONE,
    ) -> None:
        """One line; `angle` turns it counter-clockwise, in degrees, about its beginning."""
        if not text.strip():
            return
        self._write(b"q", _number(grey), b"g")
        if bold is Bold.OUTLINED:
            self._write(_number(size / 30 * self._frame.scale), b"w", _number(grey), b"G")
        mode = _INVISIBLE if self._invisible else 0
        if bold is Bold.OUTLINED and not self._invisible:
            mode = _FILLED_AND_STROKED
        shifts = (0.0, _AGAIN) if bold is Bold.TWICE else (0.0,)
        for shift in shifts:
            self._line_of_text(text, size, _upright(x + shift, baseline, angle), mode)
        self._write(b"Q")

    def _line_of_text(self, text: str, size: float, line: Matrix, mode: int) -> None:
        at = 0.0
        for face, run in self.faces.runs(text):
            for part in self._parts(run):
                place = Matrix(e=at).then(line).then(self._frame)
                self._show(face, part, size, place, mode)
                at += self.faces.width(part, size)

    def _parts(self, run: str) -> list[str]:
        match self.typing:
            case Typing.CHARACTERS:
                return list(run)
            case Typing.PIECES:
                return [run[at : at + 3] for at in range(0, len(run), 3)]
            case _:
                return [run]

    def _show(self, face: Face, text: str, size: float, place: Matrix, mode: int) -> None:
        scale = place.scale
        # An upright line has its scale in the font size, as most producers write it.
        if abs(place.b) < 1e-9 and place.a > 0 and place.d > 0:
            size, place = size * scale, Matrix(1, 0, 0, 1, place.e, place.f)
        begin = [b"BT /%s" % face.name.encode(), _number(size), b"Tf"]
        if mode:
            begin.append(b"%d Tr" % mode)
        self._write(*begin, _numbers(*_six(place)), b"Tm", self._shown(face, text), b"ET")

    def _shown(self, face: Face, text: str) -> bytes:
        if self.typing is not Typing.KERNED:
            return face.encode(text) + b" Tj"
        # Shifts that add up to nothing, so that the line keeps its length.
        pieces = [face.encode(one) for one in text]
        shifts = [b"-8" if at % 2 else b"8" for at in range(len(pieces) - 1)]
        array = [part for pair in zip(pieces, shifts, strict=False) for part in pair]
        return b"[" + b" ".join([*array, pieces[-1]]) + b"] TJ"

    def _box(self, x0: float, top: float, x1: float, bottom: float) -> bytes:
        ax, ay = self._frame.apply(x0, top)
        bx, by = self._frame.apply(x1, bottom)
        return _numbers(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay))

    def _write(self, *parts: bytes) -> None:
        self._operators.append(b" ".join(parts))


def _upright(x: float, baseline: float, angle: float) -> Matrix:
    """From a line's own space, y upwards, to the sheet; `angle` counter-clockwise in degrees."""
    along, across = cos(radians(angle)), sin(radians(angle))
    return Matrix(along, -across, -across, -along, x, baseline)


def _six(matrix: Matrix) -> tuple[float, float, float, float, float, float]:
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f
