"""What was printed over a table: stamps, notes, page headers and numbers that belong to no cell.

A cell's own characters are in the table's usual type.  What is larger, smaller, of another colour
or set across a figure came later, and is told from it by that; where nothing tells them apart, both
stay, and whoever reads the cell finds that it is no figure.
"""

from collections.abc import Iterable, Iterator, Sequence
from statistics import median_low
from typing import NamedTuple

from gouji.extraction.pdf.breaks import is_figure
from gouji.extraction.pdf.glyphs import IDEOGRAPHS, Glyph
from gouji.extraction.pdf.ink import Face, FaceOf

_LARGE = 1.3  # times the usual size: no figure is set so much larger than the others
_HUGE = 1.8  # times the usual size: nor is one that stands alone in its cell
_SMALL = 0.75  # of the usual size: as notes are set, in another colour
_CLOSE = 0.3  # of the size: between the characters of one print
_OVER = 0.2  # of the size: what reaches so far into another print is set over it
_ORDINAL = ".．、"
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"


class _Print(NamedTuple):
    """Characters of one face set one behind the other; `start` and `end` are their places among
    those they were taken from."""

    glyphs: Sequence[Glyph]
    face: Face
    start: int
    end: int

    @property
    def is_figure(self) -> bool:
        """Whether it is a figure, or what stands for none."""
        return _is_figure("".join(glyph.text for glyph in self.glyphs))

    def is_over(self, other: "_Print") -> bool:
        """Whether two prints lie over each other, or at heights of no two lines of a cell."""
        one, two = self.glyphs, other.glyphs
        over = _OVER * self.face.size
        high = min(one[0].bottom, two[0].bottom) - max(one[0].top, two[0].top) > over
        wide = min(one[-1].x1, two[-1].x1) - max(one[0].x0, two[0].x0) > over
        return high and (wide or not self.face.is_level_with(other.face))


def is_doubtful(cells: Iterable[Sequence[Glyph]], face_of: FaceOf) -> bool:
    """Whether some of the runs in a table's cells may have been printed over it: two of different
    faces in one cell, one of them a figure, or a figure of a size by itself."""
    filled = [held for held in cells if held]
    if any(len(held) > 1 and _may_be_mixed(held, face_of) for held in filled):
        return True
    sizes = [held[0].size for held in filled]
    usual = median_low(sizes) if sizes else 0.0
    return any(
        not _SMALL * usual <= held[0].size <= _HUGE * usual and _is_figure(held[0].text)
        for held in filled
    )


def _may_be_mixed(held: Sequence[Glyph], face_of: FaceOf) -> bool:
    if not any(_is_figure(glyph.text) for glyph in held):
        return False
    prints = [_Print((glyph,), face_of(glyph), 0, 1) for glyph in held]
    first = prints[0]
    return any(not one.face.is_like(first.face) or one.is_over(first) for one in prints[1:])


def own_glyphs(held: list[Glyph], usual: Face, face_of: FaceOf) -> list[Glyph]:
    """The characters of a cell without those that were printed over it."""
    prints = list(_prints(held, face_of))
    if len(prints) == 1:
        strange = _is_strange(prints[0], usual)
        return [glyph._replace(text=_UNREADABLE) for glyph in held] if strange else held
    own = [one for one in prints if one.face.is_like(usual)]
    # 无 stands for no figure, and within many a label.
    figures = [one for one in own if one.is_figure and one.glyphs[0].text[0] < IDEOGRAPHS]
    if figures:
        kept = [
            one
            for one in own
            if one.is_figure or not any(one.is_over(figure) for figure in figures)
        ]
    else:
        kept = [
            one
            for one in prints
            if one.face.is_like(usual) or not any(one.is_over(other) for other in own)
        ]
    if len(kept) == len(prints):
        return held
    return [glyph for one in kept for glyph in one.glyphs]


def _is_strange(one: _Print, usual: Face) -> bool:
    """Whether what stands alone in a cell may not be its figure."""
    size, color, _ = one.face
    return one.is_figure and (
        size > _HUGE * usual.size or (size < _SMALL * usual.size and color != usual.color)
    )


def foreign_prints(
    glyphs: Sequence[Glyph], places: Sequence[list[Glyph] | None], usual: Face, face_of: FaceOf
) -> Iterator[tuple[int, int]]:
    """Where the prints begin and end, among the glyphs, that run over the walls between cells and
    belong to none.

    `places` has what the cell of each glyph holds.  A label that is longer than its cell begins in
    it, lies over nothing else there and is of the usual face.
    """
    for one in _prints(glyphs, face_of):
        first = places[one.start]
        if all(held is first for held in places[one.start : one.end]):
            continue
        if one.is_figure:
            is_foreign = one.face.size > _LARGE * usual.size
        else:
            touched = [held for held in places[one.start : one.end] if held is not None]
            is_foreign = not one.face.is_like(usual) or _meets(one, touched[0], face_of)
        if is_foreign:
            yield one.start, one.end


def _meets(one: _Print, held: Sequence[Glyph], face_of: FaceOf) -> bool:
    """Whether a print lies over something else in the cell."""
    return any(
        one.is_over(_Print((other,), face_of(other), 0, 1))
        for other in held
        if other not in one.glyphs
    )


def _prints(glyphs: Sequence[Glyph], face_of: FaceOf) -> Iterator[_Print]:
    start = 0
    faces = [face_of(glyph) for glyph in glyphs]
    for at in range(1, len(glyphs) + 1):
        if at < len(glyphs) and _goes_on(glyphs[at - 1], glyphs[at], faces[at - 1], faces[at]):
            continue
        yield _Print(glyphs[start:at], faces[start], start, at)
        start = at


def _goes_on(before: Glyph, after: Glyph, face: Face, next_face: Face) -> bool:
    return (
        abs(after.x0 - before.x1) < _CLOSE * face.size
        and face.is_like(next_face)
        and face.is_level_with(next_face)
    )


def _is_figure(text: str) -> bool:
    return text[-1] not in _ORDINAL and is_figure(text)
