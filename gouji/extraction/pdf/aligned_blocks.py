"""Cuts the lines of a page into blocks: a header, then the rows of figures under it.

A block needs rows of two figures or more, in columns, or a header over labels and columns, or must
follow such a block directly: tables have blocks of a single column.  Running text, lists, tables
of contents and numbers in a column are none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gouji.extraction.pdf.aligned_columns import Beside, Column, columns, continued
from gouji.extraction.pdf.aligned_labels import whole_labels
from gouji.extraction.pdf.aligned_text import Segment, TextLine

_PROSE = 0.6  # the share of the page's width that only lines of running text take
_SENTENCE = "。；"
_PITCH = 2.3  # ems between the lines of one label, at most
_HALF_PITCH = 1.05
_SAME_MIDDLE = 0.6
_WORDS = 2.5  # ems between the words of a heading
_FAR = 4.0  # ems between lines that have nothing to do with each other
_FEWEST_IN_SINGLE_ROW = 8  # figures, or headers, that make a single row a table
_FEWEST_ROWS = 2


@dataclass(frozen=True)
class Block:
    """Rows of figures with the same columns, and the lines of the header over them.

    `left` holds the segments left of the columns, `rows` the lines with figures in the columns;
    both come from top to bottom.  What stands over the columns is in `header`; over that are the
    `titles`, each alone on its line.  `headed`: the header is known to stand over the columns.
    """

    titles: tuple[Segment, ...]
    header: tuple[TextLine, ...]
    rows: tuple[TextLine, ...]
    left: tuple[Segment, ...]
    columns: tuple[Column, ...]
    headed: bool


@dataclass
class _Draft:
    header: list[TextLine]
    body: list[TextLine]

    @property
    def rows(self) -> list[TextLine]:
        return [line for line in self.body if line.figures]


def blocks(
    lines: Sequence[TextLine], page_width: float, before: Sequence[Column] = ()
) -> list[Block]:
    """The blocks among `lines`, which come from top to bottom.

    `before` are the columns of the last block on the page before, which the first one here may go
    on with.
    """
    found: list[Block] = []
    follows = False
    for number, draft in enumerate(_drafts(lines, page_width)):
        block = _block(draft, () if number or draft.header else before)
        if draft.header and found and follows:
            near = draft.header[0].level - found[-1].rows[-1].level <= _FAR * draft.header[0].size
        else:
            near = False
        follows = block is not None and (
            near or _is_table(draft) or _is_headed(block) or _is_wide(block)
        )
        if block is not None and follows:
            found.append(block)
    return found


def _is_table(draft: _Draft) -> bool:
    several = [row for row in draft.rows if len(row.figures) > 1]
    most = max((len(row.figures) for row in several), default=0)
    return len(several) >= _FEWEST_ROWS or most >= _FEWEST_IN_SINGLE_ROW


def _is_headed(block: Block) -> bool:
    """Whether a line over it heads the labels as well as the columns, as no list has it."""
    edge = block.columns[0].x0
    return block.headed and any(
        line.segments[0].x1 <= edge < line.segments[-1].x1 for line in block.header
    )


def _is_wide(block: Block) -> bool:
    """Whether many headers stand over it side by side, though columns may be blank."""
    return block.headed and len(block.columns) >= _FEWEST_IN_SINGLE_ROW


def _drafts(lines: Sequence[TextLine], page_width: float) -> list[_Draft]:
    """Runs of lines without running text or wide gaps, cut before each header."""
    drafts: list[_Draft] = []
    above: list[TextLine] = []
    before: TextLine | None = None
    for line in lines:
        apart = before is not None and line.level - before.level > _FAR * line.size
        prose = _is_prose(line, page_width)
        if apart or prose:
            _close(drafts, above)
            above = []
            drafts.append(_Draft([], []))
        before = line
        if prose:
            continue
        open_one = drafts[-1] if drafts and drafts[-1].body else None
        if line.figures:
            if open_one is None or _has_header(above, open_one):
                left_over = _close(drafts, above)
                drafts.append(_Draft(*_split_at_header(left_over, line)))
            else:
                open_one.body += above
            drafts[-1].body.append(line)
            above = []
        else:
            above.append(line)
    _close(drafts, above)
    return [draft for draft in drafts if draft.rows]


def _close(drafts: Sequence[_Draft], below: Sequence[TextLine]) -> Sequence[TextLine]:
    """Adds the last lines of a wrapped label, which stand below its figures, and gives the rest."""
    if not drafts or not drafts[-1].body:
        return below
    reach = _Reach.of(drafts[-1].rows)
    for number, line in enumerate(below):
        down = line.level - drafts[-1].body[-1].level
        items = any(segment.begins_item for segment in line.segments)
        if items or down > _PITCH * line.size or reach.is_over_columns(line):
            return below[number:]
        drafts[-1].body.append(line)
    return ()


def _has_header(above: Sequence[TextLine], draft: _Draft) -> bool:
    reach = _Reach.of(draft.rows)
    return any(reach.is_over_columns(line) for line in above)


@dataclass(frozen=True)
class _Reach:
    """How far the labels beside figures go, and where the figures begin."""

    labels_end: float
    columns_begin: float

    @classmethod
    def of(cls, rows: Sequence[TextLine]) -> "_Reach":
        """The reach of rows with figures; without labels beside them it is the figures' edge."""
        edge = _left_edge(rows)
        labels = [one.x1 for row in rows for one in row.segments if one.x1 <= edge]
        return cls(max(labels, default=edge), edge)

    def is_over_columns(self, line: TextLine) -> bool:
        """Whether something on the line is no label: figures may stand at the right of a wide
        column, and its header in the middle."""
        return any(
            one.x1 > self.columns_begin or one.x0 >= self.labels_end for one in line.segments
        )


def _left_edge(rows: Sequence[TextLine]) -> float:
    return min(row.figures[0].x0 for row in rows)


def _split_at_header(
    above: Sequence[TextLine], first: TextLine
) -> tuple[list[TextLine], list[TextLine]]:
    """The header in the lines over the first row, and what belongs to the row: the first lines of
    its label.  The heading of the section and what is over it belong to neither."""
    reach = _Reach.of([first])
    start = len(above)
    end: int | None = None
    for number in range(len(above) - 1, -1, -1):
        over_columns = reach.is_over_columns(above[number])
        if _is_heading(above[number]) and (over_columns or end is not None):
            break
        if over_columns and end is None:
            end = number + 1
        start = number
    return list(above[start:end]) if end else [], list(above[end or start :])


def _is_heading(line: TextLine) -> bool:
    """Whether it is the heading of a section: a numeral and words, with no more than a space
    between them."""
    gaps = (b.x0 - a.x1 for a, b in pairwise(line.segments))
    return line.segments[0].begins_section and all(gap <= _WORDS * line.size for gap in gaps)


def _is_prose(line: TextLine, page_width: float) -> bool:
    return any(
        segment.x1 - segment.x0 > _PROSE * page_width or segment.text[-1] in _SENTENCE
        for segment in line.segments
    )


def _block(draft: _Draft, before: Sequence[Column]) -> Block | None:
    """The block of a draft; None if its figures are in no columns.

    Without a header its columns are those it may have from `before`.
    """
    rows = draft.rows
    edge = _left_edge(rows)
    if any(_begins_beyond(row, edge) for row in rows):
        return None
    header = list(draft.header)
    titles = []
    while len(header) > 1 and _is_title(header, edge):
        titles.append(header.pop(0).segments[0])
    beside = whole_labels([[one for one in line.segments if one.x1 <= edge] for line in draft.body])
    labels_end = max((one.x1 for one in beside), default=0.0)
    over = [one for line in header for one in line.segments if one.x0 >= labels_end]
    placed = columns(
        [row.figures for row in rows], over, Beside.LABELS if beside else Beside.NOTHING
    )
    if placed is None:
        return None
    found, headed = placed
    found = continued(found, before) or found
    edge = found[0].x0
    left = [one for line in header for one in line.segments if one.x1 <= edge]
    # Without labels beside the rows, what is left over is the header of a column too.
    left = sorted([*left, *beside], key=lambda one: one.level) if beside else []
    return Block(tuple(titles), tuple(header), tuple(rows), tuple(left), tuple(found), headed)


def _begins_beyond(row: TextLine, edge: float) -> bool:
    """Whether a row's label reaches into the columns of other rows, as where tab stops set the
    figures behind labels of any length."""
    first = row.figures[0].x0
    return any(edge + row.size < one.x1 <= first for one in row.segments)


def _is_title(header: Sequence[TextLine], edge: float) -> bool:
    """Whether the first line stands over all columns: alone, over the figures, and neither half a
    line above the next nor one of those that a single header is wrapped in."""
    line, *below = header
    one = line.segments[0]
    alone = len(line.segments) == 1 and one.x1 > edge
    apart = below[0].level - line.level > _HALF_PITCH * line.size
    return alone and apart and not _goes_on_below(one, below)


def _goes_on_below(one: Segment, below: Sequence[TextLine]) -> bool:
    """Whether a header begins above the others: with this line, its middle is at their height."""
    parts = [other for line in below for other in line.segments]
    own = [o.level for o in parts if abs(one.middle - o.middle) <= _SAME_MIDDLE * o.size]
    others = [o.level for o in parts if abs(one.middle - o.middle) > _SAME_MIDDLE * o.size]
    if not own or not others:
        return False
    level = (others[0] + others[-1]) / 2
    return abs((one.level + own[-1]) / 2 - level) < abs((own[0] + own[-1]) / 2 - level)
