"""The value everything on a page is made of: a visible character and its box."""

from typing import NamedTuple

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points, origin at the upper left corner of the upright page."""


class Glyph(NamedTuple):
    """A visible character; a tuple, because a page has thousands.

    The box is upright: x runs along the text, whichever way the page is shown.  Its height is that
    of the font, so that glyphs set on one line in one font share `top` and `bottom`.  `size` is
    the font's size in points as it appears on the page.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
