"""The lines of a block's figures to rows: digits wrapped in narrow cells are put together.

What is left over from a wrapped number must never pass for a row, nor the row for whole without
it: 10 cut into 1 and 0 adds up as well as 10 does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gouji.extraction.pdf.aligned_blocks import Block
from gouji.extraction.pdf.aligned_columns import place_of
from gouji.extraction.pdf.aligned_labels import Label, labels, tie
from gouji.extraction.pdf.aligned_text import Segment, TextLine

# In ems.
_HALF_PITCH = 0.75  # lines of unlike cells in one row stand half a pitch apart
_PITCH = 2.3
_ZEROS = ("0", "０")


@dataclass(frozen=True)
class Row:
    """The cells of a row by column, each the segments of its lines; `level` is its centre."""

    cells: Mapping[int, tuple[Segment, ...]]
    level: float
    size: float

    def joins(self, below: "Row") -> bool:
        """Whether what is below can only go on with this row's numbers."""
        return below.cells.keys() <= self.cells.keys() and not any(
            self.cells[column][0].text.startswith(_ZEROS) for column in below.cells
        )

    def joined_with(self, below: "Row") -> "Row":
        """Both as one row."""
        cells = {
            column: self.cells.get(column, ()) + below.cells.get(column, ())
            for column in {*self.cells, *below.cells}
        }
        return Row(cells, (self.level + below.level) / 2, self.size)


@dataclass(frozen=True)
class LabelledRows:
    """The rows of a block with the label of each, None where it is not beyond doubt; `free` are
    the labels of groups, of blank rows and of the header."""

    rows: tuple[tuple[Label | None, Row], ...]
    free: tuple[Label, ...]


def labelled_rows(block: Block, barriers: Sequence[float]) -> LabelledRows:
    """The rows of `block` and their labels; `barriers` are the levels of rules between rows."""
    found = labels(block.left, [line.figures[0].level for line in block.rows], barriers)
    rows = _half_pitches_joined([_row(line, block) for line in block.rows])
    if not found:
        return LabelledRows(tuple((None, row) for row in _wraps_joined(rows)), ())
    rows = _joined_beside_one_label(rows, found)
    partners = dict(tie([row.level for row in rows], found))
    for number in _doubtful(rows, partners):
        partners.pop(number, None)
    taken = {id(label) for label in partners.values()}
    return LabelledRows(
        rows=tuple((partners.get(number), row) for number, row in enumerate(rows)),
        free=tuple(label for label in found if id(label) not in taken),
    )


def _row(line: TextLine, block: Block) -> Row:
    """The cells of one line; one that stands in no column alone makes it a row without any."""
    cells: dict[int, tuple[Segment, ...]] = {}
    for segment in line.segments:
        if segment.x1 <= block.columns[0].x0:
            continue
        column = place_of(segment, block.columns)
        if column is None or column in cells:
            return Row({}, line.level, line.size)
        cells[column] = (segment,)
    return Row(cells, line.figures[0].level, line.size)


def _half_pitches_joined(rows: Sequence[Row]) -> list[Row]:
    """The rows, with those put together that are too close to be two."""
    groups: list[list[Row]] = []
    for row in rows:
        if groups and row.level - groups[-1][-1].level <= _HALF_PITCH * row.size:
            groups[-1].append(row)
        else:
            groups.append([row])
    return [_as_one(group) for group in groups]


def _as_one(group: Sequence[Row]) -> Row:
    if len(group) > 1 and not all(row.cells for row in group):
        return Row({}, group[0].level, group[0].size)
    whole = group[0]
    for row in group[1:]:
        whole = whole.joined_with(row)
    return Row(whole.cells, (group[0].level + group[-1].level) / 2, whole.size)


def _joined_beside_one_label(rows: Sequence[Row], found: Sequence[Label]) -> list[Row]:
    """The rows, with those put together that stand beside the same label and can only be one."""
    joined: list[Row] = []
    beside: list[set[int]] = []
    for row in rows:
        here = {id(label) for label in found if label.is_beside(row.level)}
        if joined and here and here == beside[-1] and joined[-1].joins(row):
            joined[-1] = joined[-1].joined_with(row)
        else:
            joined.append(row)
            beside.append(here)
    return joined


def _wraps_joined(rows: Sequence[Row]) -> list[Row]:
    """The rows of a table without labels, each with the rest of its wrapped numbers."""
    joined: list[Row] = []
    for row in rows:
        near = bool(joined) and row.level - joined[-1].level <= _PITCH * row.size
        if near and len(row.cells) < len(joined[-1].cells) and joined[-1].joins(row):
            joined[-1] = Row(joined[-1].joined_with(row).cells, row.level, row.size)
        else:
            joined.append(row)
    return joined


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
