"""The lines of a block's figures to rows: digits wrapped in narrow cells are put together.

What is left over from a wrapped number must never pass for a row, nor the row for whole without
it: 10 cut into 1 and 0 adds up as well as 10 does.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from gouji.extraction.pdf.aligned_blocks import Block
from gouji.extraction.pdf.aligned_columns import place_of
from gouji.extraction.pdf.aligned_labels import Label, labels, tie
from gouji.extraction.pdf.aligned_stacks import Level, Setting, stacks
from gouji.extraction.pdf.aligned_text import Segment, TextLine

_PITCH = 2.3  # ems


@dataclass(frozen=True)
class Row:
    """The cells of a row by column, each the segments of its lines; `level` is where its label is
    looked for."""

    cells: Mapping[int, tuple[Segment, ...]]
    level: float
    size: float


@dataclass(frozen=True)
class LabelledRows:
    """The rows of a block with the label of each, None where it is not beyond doubt; `free` are
    the labels of groups, of blank rows and of the header."""

    rows: tuple[tuple[Label | None, Row], ...]
    free: tuple[Label, ...]


def labelled_rows(block: Block, barriers: Sequence[float]) -> LabelledRows:
    """The rows of `block` and their labels; `barriers` are the levels of rules between rows."""
    found = labels(block.left, [line.figures[0].level for line in block.rows], barriers)
    rows = _rows(block, found)
    partners = dict(tie([row.level for row in rows], found))
    for number in _doubtful(rows, partners):
        partners.pop(number, None)
    taken = {id(label) for label in partners.values()}
    return LabelledRows(
        rows=tuple((partners.get(number), row) for number, row in enumerate(rows)),
        free=tuple(label for label in found if id(label) not in taken),
    )


def _rows(block: Block, found: Sequence[Label]) -> list[Row]:
    """The rows of a block; lines of which it is not known what rows they make are rows without
    any cells."""
    levels = [_level(line, block) for line in block.rows]
    size = _size(block)
    rows: list[Row] = []
    done = 0
    for stack in stacks(levels, Setting(size, _widths(block)), found):
        rows += (Row({}, one.level, size) for one in levels[done : stack.first])
        own = levels[stack.first : stack.end]
        columns = sorted({column for level in own for column in level.cells})
        cells = {
            column: tuple(level.cells[column] for level in own if column in level.cells)
            for column in columns
        }
        rows.append(Row(cells, stack.level, size))
        done = stack.end
    return [*rows, *(Row({}, one.level, size) for one in levels[done:])]


def _size(block: Block) -> float:
    """The size of the block's type, which words show better than digits do."""
    words = [segment.size for line in block.header for segment in line.segments]
    words += [segment.size for segment in block.left]
    return median(words) if words else max(line.size for line in block.rows)


def _widths(block: Block) -> Mapping[int, float]:
    """How wide the lines of each column are at most, headers included."""
    widths: dict[int, float] = defaultdict(float)
    for line in (*block.header, *block.rows):
        for segment in line.segments:
            column = place_of(segment, block.columns)
            if column is not None:
                widths[column] = max(widths[column], segment.x1 - segment.x0)
    return widths


def _level(line: TextLine, block: Block) -> Level:
    """The cells of one line; one that stands in no column alone makes it a line without any."""
    cells: dict[int, Segment] = {}
    for segment in line.segments:
        if segment.x1 <= block.columns[0].x0:
            continue
        column = place_of(segment, block.columns)
        if column is None or column in cells:
            return Level({}, line.level)
        cells[column] = segment
    return Level(cells, line.figures[0].level)


def _doubtful(rows: Sequence[Row], partners: Mapping[int, Label]) -> set[int]:
    """The rows next to a remainder: a line without a label, with fewer figures than theirs."""
    doubtful = {number for number, row in enumerate(rows) if not row.cells}
    for number, row in enumerate(rows):
        if number in partners:
            continue
        for neighbour in (number - 1, number + 1):
            if not 0 <= neighbour < len(rows):
                continue
            near = abs(rows[neighbour].level - row.level) <= _PITCH * row.size
            if near and row.cells.keys() < rows[neighbour].cells.keys():
                doubtful.add(neighbour)
    return doubtful
