"""What was printed over a table: stamps, notes, page headers and numbers that belong to no cell.

A cell's own characters are in the table's usual type.  What is larger, smaller, of another colour
or set across a figure came later, and is told from it by that; where nothing tells them apart, both
stay, and whoever reads the cell finds that it is no figure.
"""

from collections.abc import Iterable, Sequence

from gouji.extraction.pdf.breaks import is_figure
from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.ink import SAME_SIZE, Ink, Type

_LARGE = 1.3  # times the usual size: no figure is set so much larger than the others
_HUGE = 1.8  # times the usual size: nor is one that stands alone in its cell
_SMALL = 0.75  # of the usual size: as notes are set, in another colour
_LEVEL = 0.1  # of the size: by how much the feet of one print differ
_CLOSE = 0.3  # of the size: between the characters of one print
_OVER = 0.2  # of the size: what reaches so far into another print is set over it
_ORDINAL = ".．、"
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"


def may_be_overprinted(held: Sequence[Glyph]) -> bool:
    """Whether the runs in a cell are a figure and something else, or are of different sizes."""
    first = held[0].size
    figures = others = 0
    for glyph in held:
        if abs(glyph.size - first) > SAME_SIZE * first:
            return True
        if _is_figure(glyph.text):
            figures += 1
        else:
            others += 1
    return figures > 0 < others


def is_doubtful(cells: Iterable[Sequence[Glyph]]) -> bool:
    """Whether the runs in a table's cells may have been printed over it: two in one cell, or a
    figure of a size by itself."""
    filled = [held for held in cells if held]
    if any(len(held) > 1 and may_be_overprinted(held) for held in filled):
        return True
    sizes = sorted(held[0].size for held in filled)
    if not sizes:
        return False
    usual = sizes[(len(sizes) - 1) // 2]
    if _SMALL * usual <= sizes[0] and sizes[-1] <= _HUGE * usual:
        return False
    return any(
        not _SMALL * usual <= held[0].size <= _HUGE * usual and _is_figure(held[0].text)
        for held in filled
    )


def own_glyphs(held: list[Glyph], usual: Type, ink: Ink) -> list[Glyph]:
    """The characters of a cell without those that were printed over it."""
    if all(usual.is_of(glyph, ink) for glyph in held) and (
        len(held) < 2 or not may_be_overprinted(held)  # noqa: PLR2004
    ):
        return held
    prints = list(_prints(held, ink))
    if len(prints) == 1:
        return (
            [glyph._replace(text=_UNREADABLE) for glyph in held]
            if _is_strange(prints[0], usual, ink)
            else held
        )
    own = [one for one in prints if usual.is_of(one[0], ink)]
    figures = [one for one in own if _is_print_of_figure(one)]
    if figures:
        kept = [
            one
            for one in own
            if _is_print_of_figure(one) or not any(_is_over(one, figure) for figure in figures)
        ]
    else:
        kept = [
            one
            for one in prints
            if usual.is_of(one[0], ink) or not any(_is_over(one, other) for other in own)
        ]
    return [glyph for one in kept for glyph in one]


def _is_strange(one: Sequence[Glyph], usual: Type, ink: Ink) -> bool:
    """Whether what stands alone in a cell may not be its figure."""
    size = one[0].size
    return _is_print_of_figure(one) and (
        size > _HUGE * usual.size or (size < _SMALL * usual.size and ink(one[0]) != usual.color)
    )


def foreign_prints(
    glyphs: Sequence[Glyph], places: Sequence[list[Glyph] | None], usual: Type, ink: Ink
) -> list[tuple[int, int]]:
    """Where the prints begin and end, among the glyphs, that run over the walls between cells and
    belong to none.

    `places` has what the cell of each glyph holds.  A label that is longer than its cell begins in
    it, alone on its line and in the usual type.
    """
    found = []
    for start, end in _extents(glyphs, ink):
        if len({id(held) for held in places[start:end]}) == 1:
            continue
        one = glyphs[start:end]
        if _is_print_of_figure(one):
            if one[0].size > _LARGE * usual.size:
                found.append((start, end))
        elif places[start] is None or not usual.is_of(one[0], ink) or _meets(one, places[start]):
            found.append((start, end))
    return found


def _meets(one: Sequence[Glyph], held: Sequence[Glyph] | None) -> bool:
    """Whether something else stands in the cell at the height of a print."""
    others = [glyph for glyph in held or () if glyph not in one]
    return any(
        glyph.top < one[0].bottom - _OVER * one[0].size
        and glyph.bottom > one[0].top + _OVER * one[0].size
        for glyph in others
    )


def _prints(glyphs: Sequence[Glyph], ink: Ink) -> Iterable[list[Glyph]]:
    return (list(glyphs[start:end]) for start, end in _extents(glyphs, ink))


def _extents(glyphs: Sequence[Glyph], ink: Ink) -> Iterable[tuple[int, int]]:
    """Where each print begins and ends: characters of one type set one behind the other."""
    start = 0
    for at in range(1, len(glyphs) + 1):
        before = glyphs[at - 1]
        if at < len(glyphs) and _goes_on(before, glyphs[at]) and ink(before) == ink(glyphs[at]):
            continue
        yield start, at
        start = at


def _goes_on(before: Glyph, after: Glyph) -> bool:
    _, _, _, x1, bottom, size, _ = before
    return (
        abs(after.x0 - x1) < _CLOSE * size
        and abs(after.bottom - bottom) <= _LEVEL * size
        and abs(after.size - size) <= _LEVEL * size
    )


def _is_over(one: Sequence[Glyph], other: Sequence[Glyph]) -> bool:
    """Whether two prints lie over each other, or at heights that no line of a cell has."""
    over = _OVER * one[0].size
    high = min(one[0].bottom, other[0].bottom) - max(one[0].top, other[0].top) > over
    wide = min(one[-1].x1, other[-1].x1) - max(one[0].x0, other[0].x0) > over
    level = abs(one[0].bottom - other[0].bottom) <= _LEVEL * one[0].size
    return high and (wide or not level)


def _is_print_of_figure(one: Sequence[Glyph]) -> bool:
    text = "".join(glyph.text for glyph in one)
    return text[-1] not in _ORDINAL and is_figure(text)


def _is_figure(text: str) -> bool:
    return text[-1] not in _ORDINAL and is_figure(text)
