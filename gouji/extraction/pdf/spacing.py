"""What a gap between two characters of a line must measure to be a space."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from gouji.extraction.pdf.glyphs import IDEOGRAPHS, Glyph

SPACE = 0.18
"""The narrowest space of any font, as a share of the size."""

# Of the size.
_WRITTEN = 0.21  # beside ideographs, of which some have boxes as narrow as their strokes
_LAYOUT = 0.6  # layout programs set narrower gaps beside ideographs where no space is written
_SOLID = 0.03  # what rounding makes of no gap at all
_DIGITS = frozenset("0123456789")
_FEWEST_IN_FULL = 8  # pairs of ideographs in a line that may fill the width
_SET_WIDER = 0.2  # of the pairs of a line that are set closer than others though it was filled
_FEWEST_SOLID = 3  # pairs that show how ideographs and digits are set beside each other


@dataclass(frozen=True, slots=True)
class Spacing:
    """The narrowest gaps that are spaces, as shares of the size: between two ideographs, between
    an ideograph and another character, and between two others."""

    ideographs: float = _LAYOUT
    mixed: float = _LAYOUT
    others: float = SPACE

    @property
    def of_row(self) -> "Spacing":
        """That of a line of figures and labels, where all gaps are as narrow."""
        return Spacing(self.ideographs, SPACE, self.others)

    @property
    def by_gaps(self) -> bool:
        """Whether narrow gaps count between ideographs too."""
        return self.ideographs < _LAYOUT

    def between(self, before: str, after: str) -> float:
        """The narrowest gap between these two characters that is a space."""
        wide = before > IDEOGRAPHS, after > IDEOGRAPHS
        if not any(wide):
            return self.others
        return self.ideographs if all(wide) else self.mixed


AS_WRITTEN = Spacing()
"""Where spaces are written in the text, gaps are a matter of layout."""


def spacing_of(lines: Sequence[Sequence[Glyph]]) -> Spacing:
    """How the lines of a page show spaces.

    Some programs write none into the text and leave a gap as wide as the font's space; between
    ideographs and digits, too, if other ones on the page are set solid.
    """
    if any(glyph.spaced for line in lines for glyph in line):
        return AS_WRITTEN
    solid = sum(_solid_beside_digits(line) for line in lines)
    return Spacing(_WRITTEN, _WRITTEN if solid >= _FEWEST_SOLID else _LAYOUT)


def justified(line: Sequence[Glyph]) -> float:
    """The points by which the ideographs of a line are set apart to fill it."""
    gaps = [
        one.gap for one in _pairs(line) if _is_ideograph(one.before) and _is_ideograph(one.after)
    ]
    if len(gaps) < _FEWEST_IN_FULL:
        return 0.0
    return max(sorted(gaps)[int(_SET_WIDER * len(gaps))], 0.0)


def _solid_beside_digits(line: Sequence[Glyph]) -> int:
    return sum(
        one.gap <= _SOLID * one.size
        and (
            (_is_ideograph(one.before) and one.after in _DIGITS)
            or (one.before in _DIGITS and _is_ideograph(one.after))
        )
        for one in _pairs(line)
    )


def _is_ideograph(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


class _Pair(NamedTuple):
    """Two neighbouring characters; `gap` and `size` are in points."""

    before: str
    after: str
    gap: float
    size: float


def _pairs(line: Sequence[Glyph]) -> Iterator[_Pair]:
    """The neighbours on a line; those of one run are set close together."""
    for glyph in line:
        yield from (_Pair(*pair, 0.0, glyph.size) for pair in pairwise(glyph.text))
    for one, other in pairwise(line):
        yield _Pair(one.text[-1], other.text[0], other.x0 - one.x1, other.size)
