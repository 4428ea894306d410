"""Numbers that were wrapped because their cell is narrow."""

from collections.abc import Iterable, Sequence

from gouji.extraction.pdf.geometry import Box
from gouji.extraction.pdf.glyphs import Glyph

IN_NUMBERS = frozenset("0123456789０１２３４５６７８９.,，．")
"""What numbers are written with."""
_UNITS = "万件元"
_MARGINS = 12.0  # points: what the left and right margins of a cell take at most
_WIDE_MARGINS = 36.0  # points: what they take where a row is known to be one
_MIDDLE = 0.3  # of the size: what stands in the middle of a cell is no farther off
_LONGEST_WORD = 2.0  # characters that are not separated: an ideograph and a full stop
_ALL_BUT = 0.75  # of a digit: they are not all as wide as each other
_ROUND = 1.0  # points: columns as wide as each other differ by no more

Lines = Sequence[Sequence[Glyph]]
"""The lines in a cell, from top to bottom."""


def whole_numbers(cells: Sequence[Lines], boxes: Sequence[Box]) -> frozenset[int]:
    """The cells (by index) whose lines are one number.

    A line was wrapped where not one more digit had room: neither in the cell, nor in comparison
    with the numbers in the cells that are no wider.  Otherwise the lines are figures of different
    rows that no rule separates, unless the figure of a cell beside it, in the middle of its height,
    shows that the row is one; then the margins of the cells are wide.
    """
    several = [number for number, lines in enumerate(cells) if len(lines) > 1]
    wrapped = [number for number in several if is_number(cells[number])]
    if not wrapped:
        return frozenset()
    numbers = _extents(cells, boxes)
    single = {
        (box[1], box[3])
        for lines, box in zip(cells, boxes, strict=True)
        if len(lines) == 1 and is_number(lines) and _is_in_the_middle(lines[0], box)
    }
    return frozenset(
        number
        for number in wrapped
        if _are_full(cells[number][:-1], boxes[number], numbers)
        or (
            (boxes[number][1], boxes[number][3]) in single
            and _shrinks(cells[number])
            and _are_as_full_as_any(cells[number][:-1], boxes[number], numbers)
        )
    )


def full_cells(
    cells: Sequence[Lines], boxes: Sequence[Box], wanted: Iterable[int]
) -> frozenset[int]:
    """Those of the `wanted` cells (by index) whose last line could not hold more: a digit more of
    a number, a word more of a text."""
    several = [number for number in wanted if cells[number]]
    numbers = _extents(cells, boxes)
    return frozenset(
        number
        for number in several
        if (
            _are_full(cells[number][-1:], boxes[number], numbers)
            if is_number(cells[number])
            else _is_full_of_words(cells[number][-1], boxes[number])
        )
    )


def is_number(lines: Lines) -> bool:
    """Whether the lines have nothing but digits, points and commas, and perhaps a unit behind."""
    if lines[0][0].text[0] not in IN_NUMBERS:
        return False  # most are told by where they begin
    text = "".join(glyph.text for line in lines for glyph in line)
    return IN_NUMBERS.issuperset(text.rstrip(_UNITS))


def _extent(line: Sequence[Glyph]) -> float:
    return line[-1].x1 - line[0].x0


def _extents(cells: Sequence[Lines], boxes: Sequence[Box]) -> list[tuple[float, float]]:
    """How wide each cell with a number is, and its longest line."""
    return [
        (box[2] - box[0], max(_extent(line) for line in lines))
        for lines, box in zip(cells, boxes, strict=True)
        if lines and is_number(lines)
    ]


def _is_full_of_words(line: Sequence[Glyph], box: Box) -> bool:
    return box[2] - box[0] - _extent(line) < _MARGINS + _LONGEST_WORD * line[0].size


def _is_in_the_middle(line: Sequence[Glyph], box: Box) -> bool:
    middle = (line[0].top + line[0].bottom) / 2
    return abs(middle - (box[1] + box[3]) / 2) < _MIDDLE * line[0].size


def _shrinks(lines: Lines) -> bool:
    """Whether all lines of a number are as long as each other, but for a shorter last one."""
    first = _digits(lines[0])
    return all(_digits(line) == first for line in lines[:-1]) and _digits(lines[-1]) <= first


def _digits(line: Sequence[Glyph]) -> int:
    return sum(len(glyph.text) for glyph in line)


def _are_full(lines: Lines, box: Box, numbers: Sequence[tuple[float, float]]) -> bool:
    """Whether none of the lines of a number had room for one digit more."""
    width = box[2] - box[0]
    least = max(_widest(numbers, width), width - _MARGINS) - _digit(lines)
    return all(_extent(line) > least for line in lines)


def _are_as_full_as_any(lines: Lines, box: Box, numbers: Sequence[tuple[float, float]]) -> bool:
    """Whether no number in cells that are no wider has a digit more on one line than these."""
    width = box[2] - box[0]
    widest = _widest(numbers, width) - _ALL_BUT * _digit(lines)
    least = max(widest, width - _WIDE_MARGINS - _digit(lines))
    return all(_extent(line) > least for line in lines)


def _widest(numbers: Sequence[tuple[float, float]], width: float) -> float:
    return max(extent for wide, extent in numbers if wide <= width + _ROUND)


def _digit(lines: Lines) -> float:
    """How wide the widest digit of some lines is."""
    return max((glyph.x1 - glyph.x0) / len(glyph.text) for line in lines for glyph in line)
