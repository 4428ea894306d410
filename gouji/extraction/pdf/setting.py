"""How glyphs were set: the lines they stand on, and the words on a line."""

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.spacing import AS_WRITTEN, SPACE, Spacing

_SAME_LINE = 0.5  # of the height: how far centres on one line may be apart
_BACKWARDS = 0.3  # of the size: a step to the left that no kerning makes
_TWICE = 0.35  # of the width: the same character again so near is drawn twice for bold
_COLUMN = 0.35  # of the size: how far centres in a vertical column may be apart
_FEWEST_PARTED = 2  # figures behind figures that make a line a row
_APART = 1.2  # of the size: wider than any space between the words of a sentence

_LEFT = attrgetter("x0")


def lines_of(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The glyphs line by line, from top to bottom and left to right, each glyph once.

    Characters set below each other keep the order of the page's content, which is that of
    reading: vertical text reads in columns from right to left, sideways text up or down.
    """
    if len(glyphs) < 2:  # noqa: PLR2004
        return [list(glyphs)] if glyphs else []
    runs = _runs(glyphs)
    if len(runs) > 1:
        if len(runs) == len(glyphs) and _is_vertical(glyphs):
            return runs
        runs = _merged(runs)
    return [_ordered(run) for run in runs]


def text_of(line: Sequence[Glyph], tracking: float = 0.0, spacing: Spacing = AS_WRITTEN) -> str:
    """The text of a line, with a space where one is written or, by `spacing`, a gap shows one.

    `tracking`: the points that are between all characters, and show none.
    """
    if len(line) == 1:
        return line[0].text
    parts: list[str] = []
    end, last, height = line[0].x1, "", 0.0
    if _is_row(line):
        spacing = spacing.of_row
    for character, x0, _, x1, _, size, spaced in line:
        gap = x0 - end - tracking
        if last and (spaced or gap > SPACE * size):
            least = spacing.between(last[-1], character)
            if spaced or gap > least * (min(size, height) if spacing.by_gaps else size):
                parts.append(" ")
        parts.append(character)
        end, last, height = x1, character, size
    return "".join(parts)


def _is_row(line: Sequence[Glyph]) -> bool:
    """Whether several figures stand one behind the other, as in a row of a flat table: what parts
    them from the labels around is as narrow as what parts them from each other."""
    parted = sum(
        after.text.isdecimal()
        and before.text.isdecimal()
        and after.x0 - before.x1 > SPACE * after.size
        for before, after in pairwise(line)
    )
    return parted >= _FEWEST_PARTED


def is_set_apart(line: Sequence[Glyph]) -> bool:
    """Whether some of a line's glyphs stand farther from the others than words do."""
    return any(after.x0 - before.x1 > _APART * after.size for before, after in pairwise(line))


def _runs(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The glyphs cut where the content steps to another line."""
    runs: list[list[Glyph]] = []
    run: list[Glyph] = []
    top = bottom = centre = limit = -1e9
    for glyph in glyphs:
        if glyph.top != top or glyph.bottom != bottom:
            middle = (glyph.top + glyph.bottom) / 2
            height = glyph.bottom - glyph.top
            if abs(middle - centre) > max(limit, _SAME_LINE * height):
                run = []
                runs.append(run)
                top, bottom, centre = glyph.top, glyph.bottom, middle
                limit = _SAME_LINE * height
        run.append(glyph)
    return runs


def _merged(runs: list[list[Glyph]]) -> list[list[Glyph]]:
    """The runs from top to bottom, those at one height put together."""
    measured = sorted(((_centre(run), number) for number, run in enumerate(runs)))
    merged: list[list[Glyph]] = []
    centre = limit = -1e9
    for middle, number in measured:
        run = runs[number]
        height = max(glyph.bottom - glyph.top for glyph in run)
        if merged and middle - centre <= _SAME_LINE * max(limit, height):
            merged[-1] += run
            limit = max(limit, height)
        else:
            merged.append(list(run))
            centre, limit = middle, height
    return merged


def _centre(run: Sequence[Glyph]) -> float:
    """The height a run stands at: that of its tallest glyph."""
    if len(run) == 1 or run[0].top == run[-1].top:
        return (run[0].top + run[0].bottom) / 2
    tallest = max(run, key=lambda glyph: glyph.bottom - glyph.top)
    return (tallest.top + tallest.bottom) / 2


def _ordered(line: list[Glyph]) -> list[Glyph]:
    """The glyphs of a line from left to right, without those drawn twice."""
    if len(line) == 1:
        return line
    for before, after in pairwise(line):
        if after.x0 < before.x1 - _BACKWARDS * after.size:
            break
    else:
        return line
    ordered = sorted(line, key=_LEFT)
    kept = ordered[:1]
    for glyph in ordered[1:]:
        if not any(_is_same(glyph, other) for other in kept[-2:]):
            kept.append(glyph)
    return kept


def _is_same(glyph: Glyph, other: Glyph) -> bool:
    return glyph.text == other.text and (
        glyph.x0 - other.x0 < _TWICE * (glyph.x1 - glyph.x0) / len(glyph.text)
    )


def _is_vertical(glyphs: Sequence[Glyph]) -> bool:
    """Whether each glyph stands below (or, sideways, above) the one before, in columns."""
    columns = 0
    for before, after in pairwise(glyphs):
        step = (after.x0 + after.x1 - before.x0 - before.x1) / 2
        if abs(step) > _COLUMN * after.size:
            columns += 1
    return 2 * columns < len(glyphs)
