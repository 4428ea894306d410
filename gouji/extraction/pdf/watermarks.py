"""Watermarks: faint text that lies under a page's own, large or small."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2.raw as pdfium

from gouji.extraction.pdf.dots import Rule
from gouji.extraction.pdf.geometry import Box
from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.ink import Color, color_of

_EVERY = 8  # glyphs: a sample that tells the usual size
_LARGE = 1.8  # times the usual size, as watermarks are
_FAINT = 110  # of 255: no colour of a watermark is darker
_CLEAR = 160  # of 255: nor more opaque than this, if it is dark
_PAPER = 250  # of 255: white is the colour of words on a dark ground
_INSIDE = 0.15  # of the size: what runs so far over a rule is not just set close to it
_APART = 0.6  # of the size: what stands farther behind is another word
_FEWEST = 2  # characters


class _Print(NamedTuple):
    """Faint characters set one behind the other: their indices among the glyphs, text and box."""

    members: list[int]
    text: str
    box: Box


def without_large(
    textpage: pdfium.FPDF_TEXTPAGE, glyphs: list[Glyph], indices: Sequence[int]
) -> list[Glyph]:
    """The glyphs, whose first characters PDFium has at `indices`, without the large faint ones."""
    sizes = sorted(glyph.size for glyph in glyphs[::_EVERY])
    if not sizes:
        return glyphs
    large = sizes[len(sizes) // 2] * _LARGE
    if max(glyph.size for glyph in glyphs) <= large:
        return glyphs
    return [
        glyph
        for glyph, index in zip(glyphs, indices, strict=True)
        if glyph.size <= large or not _is_faint(color_of(textpage, index))
    ]


def without_any(
    textpage: pdfium.FPDF_TEXTPAGE,
    glyphs: list[Glyph],
    indices: Sequence[int],
    upright_rules: Sequence[Rule],
) -> list[Glyph]:
    """The glyphs, one character each, without the large faint ones and without faint words that
    lie over others or run through one of the `upright_rules`; nor those words anywhere else."""
    colors = [color_of(textpage, index) for index in indices]
    small = [_is_faint(color) and min(color[:3]) < _PAPER for color in colors]
    under: set[int] = set()
    if any(small):
        prints = list(_prints(glyphs, small))
        dark = [glyph for glyph, faint in zip(glyphs, small, strict=True) if not faint]
        marks = {one.text for one in prints if _is_under(one.box, dark, upright_rules)}
        under = {member for one in prints if one.text in marks for member in one.members}
    kept = [number for number in range(len(glyphs)) if number not in under]
    return without_large(
        textpage, [glyphs[number] for number in kept], [indices[number] for number in kept]
    )


def _prints(glyphs: Sequence[Glyph], faint: Sequence[bool]) -> Iterator[_Print]:
    """The faint words, in the order of the content; each is a print."""
    line: list[int] = []
    for at in range(len(glyphs) + 1):
        if at < len(glyphs) and faint[at] and line and _goes_on(glyphs[line[-1]], glyphs[at]):
            line.append(at)
            continue
        if len(line) >= _FEWEST:
            yield _print(line, [glyphs[one] for one in line])
        line = [at] if at < len(glyphs) and faint[at] else []


def _goes_on(before: Glyph, after: Glyph) -> bool:
    """Whether a character is the next one of a word."""
    return (
        before.x0 < after.x0 < before.x1 + _APART * after.size
        and before.top < (after.top + after.bottom) / 2 < before.bottom
    )


def _print(members: list[int], glyphs: Sequence[Glyph]) -> _Print:
    box = (
        glyphs[0].x0,
        min(one.top for one in glyphs),
        glyphs[-1].x1,
        max(one.bottom for one in glyphs),
    )
    return _Print(members, "".join(one.text for one in glyphs), box)


def _is_under(box: Box, dark: Sequence[Glyph], upright_rules: Sequence[Rule]) -> bool:
    x0, top, x1, bottom = box
    inside = _INSIDE * (bottom - top)
    middle = (top + bottom) / 2
    return any(
        x0 + inside < x < x1 - inside and start < middle < end for x, start, end in upright_rules
    ) or any(
        x0 < (one.x0 + one.x1) / 2 < x1 and top < (one.top + one.bottom) / 2 < bottom
        for one in dark
    )


def _is_faint(color: Color) -> bool:
    return min(color[:3]) >= _FAINT or color[3] < _CLEAR
