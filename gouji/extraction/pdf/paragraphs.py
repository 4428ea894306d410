"""Printed lines to paragraphs: a line goes on in the next one if the margin cut it off there."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from gouji.extraction.document import Standing
from gouji.extraction.pdf.glyphs import IDEOGRAPHS
from gouji.extraction.pdf.lines import TextLine

_NARROW = 0.5  # of the size: the width of a letter or digit
_SLACK = 0.5  # of the size: how ragged a right margin is
_NARROWEST = 0.7  # of a page's width: the right margin stands no farther from its right edge
_ALIGNED = 0.5  # of the size: lines with the same left edge differ by no more
_FIRST = 2.0  # of the size: the usual indent of a paragraph's first line
_INDENT = 1.0  # of the size: what is set further in than this is the first line of a paragraph
_DEEPEST = 8.0  # of the size: what is set further in is a signature, or stands in the middle
_SAME_SIZE = 0.12
_SAME_HEIGHT = 0.15
_TITLE_PITCH = 2.4  # of the size: how far the second line of a title is below the first at most
_LOOSER = 0.35  # of the size: farther below than usual, a line begins a paragraph
_TAB_STOP = 36.0  # points from one tab stop to the next, at most
_HANGING = "，。、；："
_CLAUSE_END = "，,、：:；;（(《“"  # behind these, an ordinal may stand in the middle of a sentence
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)")
_FIRST_WORD = re.compile(r"(?:[!-~]+|.)[，。、；：）！？”》]*")
_NUMBER_ENDS = re.compile(r"[^\s0-9０-９][0-9０-９]+$")
_NUMBER_BEGINS = re.compile(r"(?P<first>[0-9０-９][，。、；：）！？”》]*)[0-9０-９]*+(?=\S)")
_FIGURE = r"(?:[-+－＋—–―/／]|[-+－＋]?[0-9０-９][0-9０-９.,，．]*)"
_FIGURES = re.compile(rf"{_FIGURE}(?:\s+{_FIGURE})*")
_ENDS_IN_FIGURE = re.compile(rf"(?:^|\s){_FIGURE}$")
_BEGINS_WITH_FIGURE = re.compile(rf"{_FIGURE}(?=\s|$)")
_ROW = re.compile(rf"(?:^|\s){_FIGURE}(?:\s+{_FIGURE}){{2,}}(?=\s|$)")  # of a flat table
_UNIT = re.compile(r"[件万元亿千个项宗%％]")
_SIGNS = "＋－↑↓增减加少长降约"  # lines end between these and their digits, not behind a hyphen
_OPEN_CELL = re.compile(r"[|｜│┃]\s*[0-9０-９.,，．]+$")  # a number in bars, cut by the margin
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
    size = _usual_size(lines)
    whole: list[list[TextLine]] = []
    for line in lines:
        # Titles are set as much wider apart as their type is larger.
        if whole and _goes_on(whole[-1], line, margins, usual * max(line.size / size, 1.0)):
            whole[-1].append(line)
        else:
            whole.append([line])
    return [_joined(parts, margins.right) for parts in whole]


def margins_of(lines: Sequence[TextLine], width: float) -> Margins:
    """The margins of a document whose pages are `width` points wide: the farthest that two of its
    lines reach, punctuation at their ends aside, which may hang over the right one."""
    if not lines:
        return Margins(0.0, 0.0)
    size = median([line.size for line in lines])
    left = _shared(sorted(line.box[0] for line in lines), size)
    right = _shared(sorted(map(_inner_end, lines), reverse=True), size)
    return Margins(left, max(right, _NARROWEST * width))


def _inner_end(line: TextLine) -> float:
    """Where a line ends without the punctuation that may hang over the margin."""
    return line.box[2] - line.size if line.text[-1] in _HANGING else line.box[2]


def _shared(ends: Sequence[float], tolerance: float) -> float:
    """The first of the ends that the next one has nearly too."""
    return next((one for one, other in pairwise(ends) if abs(one - other) < tolerance), ends[0])


def _usual_size(lines: Sequence[TextLine]) -> float:
    """The size of the type in points; 1 where there is none, as a damaged file may set it to 0."""
    return median([line.size for line in lines] or [1.0]) or 1.0


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
    if not _are_alike(last, line):
        return False
    if not _is_cut(last, line, margins.right) or _is_cell(last, line):
        return False
    if last.text[-1] not in _CLAUSE_END and _begins_item(parts, line):
        return False
    pitch = line.level - last.level if line.page == last.page else 0.0
    if _is_centred(first, line):
        return pitch < _TITLE_PITCH * last.size
    if pitch > usual + _LOOSER * last.size:
        return False
    slack = _ALIGNED * last.size
    indent = line.box[0] - margins.left
    tabbed = _is_tail(last, line) and -slack <= indent <= _TAB_STOP + slack
    return tabbed or any(abs(line.box[0] - edge) <= slack for edge in _edges(parts, margins))


def _is_tail(last: TextLine, line: TextLine) -> bool:
    """Whether a line holds the last figures of a row that tab stops set apart."""
    row = last.standing is Standing.BESIDE and _ENDS_IN_FIGURE.search(last.text)
    return bool(row) and _FIGURES.fullmatch(line.text) is not None


def _is_cell(last: TextLine, line: TextLine) -> bool:
    """Whether the line below is another cell or row: figures alone are no end of a sentence, and
    figures that stand apart end a row of them."""
    figures = _FIGURES.fullmatch(line.text) is not None
    if _ENDS_IN_FIGURE.search(last.text):
        return not figures and last.standing is Standing.BESIDE
    return figures


def _are_alike(last: TextLine, line: TextLine) -> bool:
    """Whether two lines are set in one size: that of few characters is measured badly, and the
    height of a line depends on which ones it has."""
    sizes, heights = (last.size, line.size), (_height(last), _height(line))
    return max(sizes) - min(sizes) <= _SAME_SIZE * last.size or max(heights) - min(
        heights
    ) <= _SAME_HEIGHT * max(heights)


def _height(line: TextLine) -> float:
    return line.box[3] - line.box[1]


def _edges(parts: Sequence[TextLine], margins: Margins) -> list[float]:
    """Where the next line of a paragraph may begin."""
    if len(parts) > 1:
        return [parts[1].box[0]]
    first = parts[0]
    indent = first.box[0] - margins.left
    indented = _INDENT * first.size < indent < _DEEPEST * first.size
    # In a document of few lines, the next one may be the only one at the margin.
    return [margins.left if indented else first.box[0], first.box[0] - _FIRST * first.size]


def _begins_item(parts: Sequence[TextLine], line: TextLine) -> bool:
    """Whether a line begins with an ordinal, not with digits that end in a bracket opened above."""
    ordinal = _NUMBERED.match(line.text)
    if ordinal is None:
        return False
    text = "".join(part.text for part in parts)
    is_open = sum(map(text.count, "（(")) > sum(map(text.count, "）)"))
    return not (is_open and ordinal[0][0] not in "（(" and ordinal[0][-1] in "）)")


def _is_centred(first: TextLine, line: TextLine) -> bool:
    """Whether a line stands in the middle under another that is wider at both ends."""
    indent = line.box[0] - first.box[0]
    return indent > first.size and abs(first.box[2] - line.box[2] - indent) < first.size


def _is_cut(last: TextLine, line: TextLine, right: float) -> bool:
    """Whether the first word of the next line had no room at the end of the last one."""
    word = _FIRST_WORD.match(line.text)
    width = _width(word[0], last.size) if word else 0.0
    if _is_tail(last, line):
        width = max(width, _TAB_STOP)
    return last.box[2] + width > right - _SLACK * last.size


def _width(letters: str, size: float) -> float:
    return sum(1.0 if letter > IDEOGRAPHS else _NARROW for letter in letters) * size


def _is_cut_number(last: TextLine, line: TextLine, right: float) -> bool:
    """Whether a number in a sentence, no figure in a list, was cut where no digit more had room."""
    number = _NUMBER_BEGINS.match(line.text)
    if number is None or not _NUMBER_ENDS.search(last.text):
        return False
    return last.box[2] + _width(number["first"], last.size) > right


def _is_between_cells(before: str, after: str) -> bool:
    """Whether one of the words that a line's end parts, in a table written as running text, is a
    figure: the space between cells is lost there."""
    if before[-1] in _SIGNS:
        return False
    if _ENDS_IN_FIGURE.search(before):
        return _UNIT.match(after) is None
    return _BEGINS_WITH_FIGURE.match(after) is not None


def _joined(parts: Sequence[TextLine], right: float) -> TextLine:
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
    flat = any(_ROW.search(part.text) for part in parts)
    text = parts[0].text
    for last, part in pairwise(parts):
        digits = _DIGIT_ENDS.search(text) and _DIGIT_BEGINS.match(part.text)
        cut = _OPEN_CELL.search(text) or _is_cut_number(last, part, right)
        apart = part.spaced or (digits and not cut) or (flat and _is_between_cells(text, part.text))
        text += f" {part.text}" if apart else part.text
    beside = any(part.standing is Standing.BESIDE for part in parts)
    standing = Standing.BESIDE if beside else Standing.ALONE
    return replace(parts[0], text=text, box=box, standing=standing)
