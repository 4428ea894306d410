"""Printed lines to paragraphs: a line goes on in the next one if the margin cut it off there."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from gouji.extraction.document import Standing
from gouji.extraction.pdf.lines import TextLine

_IDEOGRAPHS = "\u2e80"
_NARROW = 0.5  # of the size: the width of a letter or digit
_SLACK = 0.5  # of the size: how ragged a right margin is
_NARROWEST = 0.7  # of a page's width: the right margin stands no farther from its right edge
_ALIGNED = 0.5  # of the size: lines with the same left edge differ by no more
_INDENT = 1.0  # of the size: what is set further in than this is the first line of a paragraph
_SAME_SIZE = 0.12
_TITLE_PITCH = 2.4  # of the size: how far the second line of a title is below the first at most
_LOOSER = 0.35  # of the size: farther below than usual, a line begins a paragraph
_CLAUSE_END = "，,、：:；;（(《“"  # behind these, an ordinal may stand in the middle of a sentence
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)")
_FIRST_WORD = re.compile(r"(?:[!-~]+|.)[，。、；：）！？”》]*")
_DIGIT_ENDS, _DIGIT_BEGINS = re.compile(r"[0-9０-９]$"), re.compile(r"[0-9０-９]")


@dataclass(frozen=True, slots=True)
class Margins:
    """Where the lines of a document begin and end, in points."""

    left: float
    right: float


def paragraphs(lines: Sequence[TextLine], margins: Margins) -> list[TextLine]:
    """The lines with those put together that the right margin had cut.

    The place of a paragraph is on the page where it begins.
    """
    usual = _usual_pitch(lines)
    whole: list[list[TextLine]] = []
    for line in lines:
        if whole and _goes_on(whole[-1], line, margins, usual):
            whole[-1].append(line)
        else:
            whole.append([line])
    return [_joined(parts) for parts in whole]


def margins_of(lines: Sequence[TextLine], width: float) -> Margins:
    """The margins of a document whose pages are `width` points wide: the farthest that two of its
    lines reach."""
    if not lines:
        return Margins(0.0, 0.0)
    left = _shared(sorted(line.box[0] for line in lines), lines[0].size)
    right = _shared(sorted((line.box[2] for line in lines), reverse=True), lines[0].size)
    return Margins(left, max(right, _NARROWEST * width))


def _shared(ends: Sequence[float], tolerance: float) -> float:
    """The first of the ends that the next one has nearly too."""
    return next((one for one, other in pairwise(ends) if abs(one - other) < tolerance), ends[0])


def _usual_pitch(lines: Sequence[TextLine]) -> float:
    """How far one line stands below another most often; the least, if several are as common."""
    pitches = Counter(
        round(after.level - before.level)
        for before, after in pairwise(lines)
        if before.page == after.page
    )
    return max(pitches, key=lambda pitch: (pitches[pitch], -pitch)) if pitches else 0.0


def _goes_on(parts: Sequence[TextLine], line: TextLine, margins: Margins, usual: float) -> bool:
    first, last = parts[0], parts[-1]
    if abs(line.size - last.size) > _SAME_SIZE * last.size:
        return False
    if not _is_cut(last, line, margins.right):
        return False
    if last.text[-1] not in _CLAUSE_END and _NUMBERED.match(line.text):
        return False
    pitch = line.level - last.level if line.page == last.page else 0.0
    if _is_centred(first, line):
        return pitch < _TITLE_PITCH * last.size
    if pitch > usual + _LOOSER * last.size:
        return False
    indented = first.box[0] - margins.left > _INDENT * last.size
    edge = parts[1].box[0] if len(parts) > 1 else margins.left if indented else first.box[0]
    return abs(line.box[0] - edge) <= _ALIGNED * last.size


def _is_centred(first: TextLine, line: TextLine) -> bool:
    """Whether a line stands in the middle under another that is wider at both ends."""
    indent = line.box[0] - first.box[0]
    return indent > first.size and abs(first.box[2] - line.box[2] - indent) < first.size


def _is_cut(last: TextLine, line: TextLine, right: float) -> bool:
    """Whether the first word of the next line had no room at the end of the last one."""
    word = _FIRST_WORD.match(line.text)
    letters = word[0] if word else ""
    width = sum(1.0 if letter > _IDEOGRAPHS else _NARROW for letter in letters) * last.size
    return last.box[2] + width > right - _SLACK * last.size


def _joined(parts: Sequence[TextLine]) -> TextLine:
    if len(parts) == 1:
        return parts[0]
    page = parts[0].page
    boxes = [part.box for part in parts if part.page == page]
    box = (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
    text = parts[0].text
    for part in parts[1:]:
        digits = _DIGIT_ENDS.search(text) and _DIGIT_BEGINS.match(part.text)
        text += f" {part.text}" if part.spaced or digits else part.text
    beside = any(part.standing is Standing.BESIDE for part in parts)
    standing = Standing.BESIDE if beside else Standing.ALONE
    return replace(parts[0], text=text, box=box, standing=standing)
