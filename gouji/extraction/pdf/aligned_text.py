"""Glyphs to lines of segments: the words and figures of a page with their boxes.

A segment is a run of glyphs on one line without a gap wider than between words: in a table
without rules the text of one cell on one line, in running text a whole line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from gouji.extraction.pdf.aligned_letters import spaced_out_joined
from gouji.extraction.pdf.aligned_levels import em, lines_of
from gouji.extraction.pdf.glyphs import Box, Glyph

# In ems.
_CELL_GAP = 0.4
_SPACE = 1.2  # one that is written in the text, or that follows an ordinal
_LONGEST_ORDINAL = 4
_FIGURE = re.compile(
    r"(?:[+\-－−＋增减↑↓]|增加|增长|减少|下降)?[0-9０-９]{1,15}(?:[,，.．][0-9０-９]{1,9}){0,6}(?:万元|亿元|千元|[元件万%])?"
    r"|[/／\\*×~]{1,2}|[-—－–―─]{1,3}|无|N/A|n/a|不适用"
)
_WORDS = frozenset(["不涉及", "待统计", "未统计", "待定", "暂无", "没有", "见附件", "见附表"])
_ITEM = re.compile(
    r"(?:[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}[、.．]|[0-9０-９]{1,2}[.．、]"
    r"|(?:备注|注|说明)[:：])"
)
_NUMBER = re.compile(r"[0-9０-９]{1,2}[.．、]")
_HEADING = re.compile(r"[一二三四五六七八九十]{1,2}[、.．]")


@dataclass(frozen=True)
class Segment:
    """A run of glyphs on one line; the box is in points from the page's upper left corner.

    `is_part`: it is a line of a figure that is wrapped, though no figure by itself.
    """

    text: str
    box: Box
    size: float
    is_part: bool = False

    @property
    def x0(self) -> float:
        """The left edge."""
        return self.box[0]

    @property
    def x1(self) -> float:
        """The right edge."""
        return self.box[2]

    @property
    def middle(self) -> float:
        """The horizontal centre."""
        return (self.box[0] + self.box[2]) / 2

    @property
    def level(self) -> float:
        """The vertical centre, which digits and ideographs of one line have in common."""
        return (self.box[1] + self.box[3]) / 2

    @cached_property
    def is_figure(self) -> bool:
        """Whether it is a number, or a sign put in the place of one."""
        return self.is_part or _FIGURE.fullmatch(self.text) is not None

    @cached_property
    def begins_item(self) -> bool:
        """Whether it begins with an ordinal, as the first line of a numbered label does."""
        return _ITEM.match(self.text) is not None

    @cached_property
    def is_numbered(self) -> bool:
        """Whether it begins with a number and a point, behind which its next lines may hang."""
        return _NUMBER.match(self.text) is not None

    @cached_property
    def begins_section(self) -> bool:
        """Whether it begins as the heading of a section does."""
        return _HEADING.match(self.text) is not None

    def overlaps(self, x0: float, x1: float) -> bool:
        """Whether it shares a horizontal stretch with `x0` to `x1`."""
        return self.box[0] < x1 and self.box[2] > x0


@dataclass(frozen=True)
class TextLine:
    """The segments of one line from left to right; never empty."""

    segments: tuple[Segment, ...]

    @cached_property
    def level(self) -> float:
        """The vertical centre of its first segment."""
        return self.segments[0].level

    @cached_property
    def size(self) -> float:
        """The size of its largest font."""
        return max(segment.size for segment in self.segments)

    @cached_property
    def figures(self) -> tuple[Segment, ...]:
        """The segments that are figures."""
        return tuple(segment for segment in self.segments if segment.is_figure)


def is_figure(text: str) -> bool:
    """Whether a text is a number, or a sign or word put in the place of one."""
    return _FIGURE.fullmatch(text) is not None or text in _WORDS


def text_lines(glyphs: Sequence[Glyph]) -> list[TextLine]:
    """The lines of `glyphs` from top to bottom."""
    lines = [_runs(line) for line in lines_of(glyphs)]
    return [TextLine(tuple(map(_segment, runs))) for runs in spaced_out_joined(lines)]


def _runs(line: Sequence[Glyph]) -> list[list[Glyph]]:
    runs: list[list[Glyph]] = []
    for glyph in sorted(line, key=lambda one: one.x0):
        if runs and _goes_on(runs[-1], glyph):
            if not _is_drawn_again(glyph, runs[-1]):
                runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return runs


def _goes_on(run: Sequence[Glyph], glyph: Glyph) -> bool:
    """Whether no more than a space is between the two; between figures none is."""
    before = run[-1]
    gap = glyph.x0 - before.x1
    size = max(em(glyph), em(before))
    spaced = glyph.spaced and not (glyph.text[0].isdecimal() and before.text[-1].isdecimal())
    numbered = len(run) <= _LONGEST_ORDINAL and _NUMBER.fullmatch("".join(one.text for one in run))
    return gap <= (_SPACE if spaced or numbered else _CELL_GAP) * size


def _is_drawn_again(glyph: Glyph, run: Sequence[Glyph]) -> bool:
    """Whether the same character stands at the same place already: bold print made of two."""
    near = 0.2 * glyph.size
    return any(one.text == glyph.text and abs(one.x0 - glyph.x0) < near for one in run[-2:])


def _segment(run: Sequence[Glyph]) -> Segment:
    box = (
        min(glyph.x0 for glyph in run),
        min(glyph.top for glyph in run),
        max(glyph.x1 for glyph in run),
        max(glyph.bottom for glyph in run),
    )
    return Segment("".join(glyph.text for glyph in run), box, max(map(em, run)))


def union(boxes: Sequence[Box]) -> Box:
    """The smallest box around `boxes`."""
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
