"""Printed lines to paragraphs: a line goes on in the next one if the margin cut it off there."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gouji.extraction.pdf.lines import TextLine

_IDEOGRAPHS = "\u2e80"
_NARROW = 0.5  # of the size: the width of a letter or digit
_SLACK = 0.5  # of the size: how ragged a right margin is
_ALIGNED = 0.5  # of the size: lines with the same left edge differ by no more
_INDENTED = 5.0  # of the size: no first line is set further in
_SAME_SIZE = 0.1
_CLOSE = 1.4  # of the size: the white space between the lines of a title at most
_LOOSER = 0.25  # of the size: more than usual between lines is space between paragraphs
_SENTENCE_END = "。；;！!？?："
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)")
_FIRST_WORD = re.compile(r"[!-~]+|.")


def paragraphs(lines: Sequence[TextLine], right: float) -> list[TextLine]:
    """The lines with those put together that a margin at `right` (points) had cut.

    The place of a paragraph is on the page where it begins.
    """
    usual = _usual_gap(lines)
    whole: list[list[TextLine]] = []
    for line in lines:
        if whole and _goes_on(whole[-1], line, right, usual):
            whole[-1].append(line)
        else:
            whole.append([line])
    return [_joined(parts) for parts in whole]


def right_margin(lines: Sequence[TextLine]) -> float:
    """Where the lines of a document end at the right: the farthest that two of them reach."""
    ends = sorted((line.box[2] for line in lines), reverse=True)
    for first, second in pairwise(ends):
        if first - second < lines[0].size:
            return first
    return ends[0] if ends else 0.0


def _usual_gap(lines: Sequence[TextLine]) -> float:
    """The white space between lines that occurs most often."""
    gaps = Counter(
        round(_gap(before, after))
        for before, after in pairwise(lines)
        if before.page == after.page and _gap(before, after) > -before.size
    )
    return max(gaps, key=lambda gap: (gaps[gap], -gap)) if gaps else 0.0


def _goes_on(parts: Sequence[TextLine], line: TextLine, right: float, usual: float) -> bool:
    first, last = parts[0], parts[-1]
    if abs(line.size - last.size) > _SAME_SIZE * last.size or not _is_cut(last, line, right):
        return False
    if last.text[-1] in _SENTENCE_END and _NUMBERED.match(line.text):
        return False
    if _is_centred(first, line):
        return line.page != last.page or _gap(last, line) < _CLOSE * last.size
    if line.page == last.page and _gap(last, line) > usual + _LOOSER * last.size + 1:
        return False
    if len(parts) > 1:
        return abs(line.box[0] - parts[1].box[0]) <= _ALIGNED * last.size
    return -_ALIGNED * last.size <= first.box[0] - line.box[0] <= _INDENTED * last.size


def _gap(above: TextLine, below: TextLine) -> float:
    """The white space between two lines."""
    return below.box[1] - above.box[3]


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
    return replace(parts[0], text="".join(part.text for part in parts), box=box)
