"""Leaves: the pages of a report that were printed side by side on one sheet, or its columns."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from gouji.extraction.pdf.geometry import Box
from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.lines import text_lines
from gouji.extraction.pdf.page import Page, RuledTable
from gouji.extraction.pdf.setting import is_set_apart, lines_of

_LANDSCAPE = 1.15  # times as wide as high: two upright pages have room beside each other
_GUTTER = 0.01  # of the sheet's width and height: free on either side of the middle
_FEWEST_CELLS = 4  # of a table that is no frame
_FEWEST_LINES = 3
_WIDE = 0.5  # of a leaf: no cell of a table without rules is as wide
_EDGE = 0.06  # of the sheet's height: what stands farther out belongs to the sheet
_FEWEST_QUARTERS = 3  # that have something on them, the last sheet being half empty


def leaves_of(sheet: Page) -> list[Page]:
    """The leaves of a sheet in reading order, each with its own coordinates; often the sheet alone.

    Nothing crosses the middle of a sheet with leaves, and there are tables or lines of text on one
    side at least (on both, if it stands upright), as there are beside no gap between columns.
    """
    wide, high = sheet.width, sheet.height
    middle, half = wide / 2, high / 2
    if sheet.turn or _is_crossed(sheet, 0, middle, _GUTTER * wide):
        return [sheet]
    if wide < _LANDSCAPE * high and not _is_crossed(sheet, 1, half, _GUTTER * high):
        corners = [(0.0, 0.0), (middle, 0.0), (0.0, half), (middle, half)]
        quarters = [_leaf(sheet, (x, y, x + middle, y + half)) for x, y in corners]
        filled = [one for one in quarters if one.glyphs or one.tables]
        if len(filled) >= _FEWEST_QUARTERS and any(map(_is_printed, filled)):
            return filled
    left = _leaf(sheet, (0.0, 0.0, middle, high))
    right = _leaf(sheet, (middle, 0.0, wide, high))
    printed = [_is_printed(left), _is_printed(right)]
    if all(printed) or (wide >= _LANDSCAPE * high and any(printed)):
        return [left, right]
    return [sheet]


def _is_crossed(sheet: Page, axis: int, middle: float, gutter: float) -> bool:
    """Whether anything stands at the middle of the sheet, from left to right (`axis` 0) or from
    top to bottom (1); but for a line at its edge, which may be the sheet's own."""
    outer = _EDGE * sheet.height
    drawn = [table.box for table in sheet.tables] + [(x0, y, x1, y) for y, x0, x1 in sheet.rules]
    printed = (
        _glyph_box(one)
        for one in sheet.glyphs
        if axis or outer < (one.top + one.bottom) / 2 < sheet.height - outer
    )
    return any(
        box[axis] < middle + gutter and box[axis + 2] > middle - gutter
        for box in chain(drawn, printed)
    )


def _is_printed(leaf: Page) -> bool:
    """Whether a leaf has what only a page has: a ruled table, or lines of running text."""
    if any(len(table.cells) >= _FEWEST_CELLS for table in leaf.tables):
        return True
    lines = (line for line in lines_of(leaf.glyphs) if not is_set_apart(line))
    return sum(line[-1].x1 - line[0].x0 > _WIDE * leaf.width for line in lines) >= _FEWEST_LINES


def _leaf(sheet: Page, box: Box) -> Page:
    """What stands in a part of the sheet."""
    left, top, right, bottom = box
    glyphs = [_moved_glyph(one, left, top) for one in sheet.glyphs if _is_in(_glyph_box(one), box)]
    return replace(
        sheet,
        width=right - left,
        height=bottom - top,
        glyphs=tuple(glyphs),
        tables=tuple(_moved_table(one, left, top) for one in sheet.tables if _is_in(one.box, box)),
        images=tuple(_moved(one, left, top) for one in sheet.images if _is_in(one, box)),
        rules=tuple(
            (y - top, x0 - left, x1 - left)
            for y, x0, x1 in sheet.rules
            if _is_in((x0, y, x1, y), box)
        ),
        lines=tuple(text_lines(sheet.number, glyphs)),
        offset=(left, top),
    )


def _is_in(one: Box, box: Box) -> bool:
    x, y = (one[0] + one[2]) / 2, (one[1] + one[3]) / 2
    return box[0] <= x < box[2] and box[1] <= y < box[3]


def _glyph_box(one: Glyph) -> Box:
    return one.x0, one.top, one.x1, one.bottom


def _moved(box: Box, left: float, top: float) -> Box:
    return box[0] - left, box[1] - top, box[2] - left, box[3] - top


def _moved_glyph(one: Glyph, left: float, top: float) -> Glyph:
    x0, above, x1, below = _moved(_glyph_box(one), left, top)
    return one._replace(x0=x0, top=above, x1=x1, bottom=below)


def _moved_table(table: RuledTable, left: float, top: float) -> RuledTable:
    cells = (cell._replace(box=_moved(cell.box, left, top)) for cell in table.cells)
    return RuledTable(_moved(table.box, left, top), tuple(cells))


def numbered(leaves: Iterable[Page]) -> Iterator[Page]:
    """The leaves of a document, counted from 1 on."""
    for number, leaf in enumerate(leaves, 1):
        if leaf.number == number:
            yield leaf
        else:
            lines = tuple(replace(line, page=number) for line in leaf.lines)
            yield replace(leaf, number=number, lines=lines)
