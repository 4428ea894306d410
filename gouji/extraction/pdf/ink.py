"""What characters are printed in: the colours of a page, the usual type of a table's figures."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from statistics import median_low
from typing import NamedTuple

from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.wrapping import IN_NUMBERS

Color = tuple[int, int, int, int]
"""Red, green, blue and opacity, from 0 to 255."""
Ink = Callable[[Glyph], Color]
"""What a character is printed in."""

SAME_SIZE = 0.15  # of a size: what the type of one table differs by
_SAMPLE = 40  # characters that tell which colour is usual
_ENOUGH = 8  # figures that tell what is usual


class Type(NamedTuple):
    """What the figures of a table are set in."""

    size: float
    color: Color

    def is_of(self, glyph: Glyph, ink: Ink) -> bool:
        """Whether a character is set in it."""
        return self.has_size_of(glyph) and ink(glyph) == self.color

    def has_size_of(self, glyph: Glyph) -> bool:
        """Whether a character has its size."""
        return abs(glyph.size - self.size) <= SAME_SIZE * self.size


def usual_type(cells: Iterable[Sequence[Glyph]], ink: Ink) -> Type | None:
    """What most figures of a table, whose cells hold these characters, are set in; where it has
    only few, what most of its characters are."""
    filled = [held for held in cells if held]
    figures = [
        held[0] for held in filled if all(IN_NUMBERS.issuperset(glyph.text) for glyph in held)
    ]
    if len(figures) < _ENOUGH:
        figures = [glyph for held in filled for glyph in held]
    if not figures:
        return None
    step = max(len(figures) // _SAMPLE, 1)
    size = median_low(glyph.size for glyph in figures)
    color = Counter(map(ink, figures[::step])).most_common(1)[0][0]
    return Type(size, color)
