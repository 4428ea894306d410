"""Tables without rules, or with few: found by the figures that stand in columns.

Nothing here knows the form.  A table is cut into blocks, each with its header; a row's label is
given to it only where the page leaves no doubt, and a cell is put in a column only if it stands in
that one alone.  Such tables carry `Evidence.ALIGNED`: a reader has to confirm them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from gouji.extraction.document import Cell, Evidence, Table
from gouji.extraction.pdf.aligned_blocks import Block, blocks
from gouji.extraction.pdf.aligned_columns import Column, place_of
from gouji.extraction.pdf.aligned_labels import Label, joined
from gouji.extraction.pdf.aligned_parts import with_parts
from gouji.extraction.pdf.aligned_rows import LabelledRows, Row, labelled_rows
from gouji.extraction.pdf.aligned_text import Segment, text_lines, union
from gouji.extraction.pdf.dots import Rule
from gouji.extraction.pdf.geometry import Box
from gouji.extraction.pdf.page import Page

_FEWEST_FIGURES = 4
_ALONE = re.compile(r"(?<!\S)[0-9０-９/／—-][0-9０-９.,，]{0,15}(?!\S)")
_RULED_SHARE = 0.8  # of the figures' columns that a rule must run over to part rows


@dataclass(frozen=True)
class AlignedTable:
    """A table and the box of the page that it was read from: all glyphs in it are its own.

    `columns` are those of its figures.
    """

    table: Table
    box: Box
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class _Placed:
    """A text in its grid column; `level` orders the rows."""

    column: int
    text: str
    box: Box
    colspan: int = 1


def may_align(text: str) -> bool:
    """Whether a page with this text, white space included, is worth searching for such tables."""
    return len(list(islice(_ALONE.finditer(text), _FEWEST_FIGURES))) == _FEWEST_FIGURES


def aligned_tables(
    page: Page, rules: Sequence[Rule] = (), before: Sequence[Column] = ()
) -> list[AlignedTable]:
    """The tables without a grid on `page`, from top to bottom.

    `rules` are the horizontal rules: no label goes on over one that runs under all columns.
    `before` are the columns of the last such table on the page before.
    """
    found = []
    for block in blocks(with_parts(text_lines(page.glyphs)), page.width, before):
        labelled = labelled_rows(block, _barriers(block, rules))
        if _is_read(block, labelled):
            found.append(_table(block, labelled, page))
    return found


def _barriers(block: Block, rules: Sequence[Rule]) -> list[float]:
    """Where no label goes on: at the end of the header, and at rules under all columns."""
    under = [y for y, x0, x1 in rules if x1 - x0 >= _RULED_SHARE * _stretch(block)]
    end = max((line.level for line in block.header), default=None)
    return under if end is None else [*under, end]


def _is_read(block: Block, labelled: LabelledRows) -> bool:
    """Whether any row came out: with its label, where the block has labels."""
    return any(row.cells and (label or not block.left) for label, row in labelled.rows)


def _stretch(block: Block) -> float:
    return block.columns[-1].x1 - block.columns[0].x0


def _table(block: Block, labelled: LabelledRows, page: Page) -> AlignedTable:
    """The block as cells: labels of groups, labels of rows, columns of figures."""
    bottom = max((line.level for line in block.header), default=float("-inf"))
    over = [label for label in labelled.free if label.lines[0].level <= bottom]
    others = [label for label in labelled.free if label.lines[0].level > bottom]
    edge = max((label.box[0] for label, _ in labelled.rows if label is not None), default=0.0)
    groups = [one for one in others if one.box[0] < edge - one.lines[0].size]
    blank = [one for one in others if one not in groups]
    label_columns = (2 if groups else 1) if block.left else 0
    grid = _header(block, over, label_columns)
    body: list[tuple[float, list[_Placed]]] = [
        (row.level, _row(label, row, label_columns)) for label, row in labelled.rows
    ]
    width = label_columns + len(block.columns)
    body += [(one.lines[0].level, [_Placed(label_columns - 1, one.text, one.box)]) for one in blank]
    body.sort(key=lambda one: one[0])
    for group in groups:
        _add_group(body, group)
    grid += [row for _, row in body]
    cells = _cells(grid, width, block, label_columns, page)
    box = union([placed.box for row in grid for placed in row])
    table = Table(evidence=Evidence.ALIGNED, cells=tuple(cells))
    return AlignedTable(table, box, block.columns)


def _header(block: Block, over: Sequence[Label], label_columns: int) -> list[list[_Placed]]:
    """The titles on lines of their own, what stands over several columns, then the headers of
    single columns, each with the lines it is wrapped in."""
    width = label_columns + len(block.columns)
    titles = [[_Placed(0, title.text, title.box, width)] for title in block.titles]
    single: dict[int, list[Segment]] = {}
    for line in block.header:
        wide = []
        for segment in line.segments:
            if segment.x1 <= block.columns[0].x0:
                continue
            column = place_of(segment, block.columns) if block.headed else None
            if column is None:
                first = next(
                    (n for n, one in enumerate(block.columns) if segment.x0 < one.x1),
                    len(block.columns) - 1,
                )
                wide.append(_Placed(label_columns + first, segment.text, segment.box))
            else:
                single.setdefault(column, []).append(segment)
        if wide:
            titles.append(wide)
    leaf = [
        _Placed(label_columns + column, joined([one.text for one in parts]), _around(parts))
        for column, parts in sorted(single.items())
    ]
    if over and label_columns:
        text = "\n".join(label.text for label in over)
        leaf.insert(0, _Placed(0, text, union([label.box for label in over])))
    return [*titles, leaf] if leaf else titles


def _around(segments: Sequence[Segment]) -> Box:
    return union([segment.box for segment in segments])


def _row(label: Label | None, row: Row, label_columns: int) -> list[_Placed]:
    placed = [
        _Placed(label_columns + column, "".join(part.text for part in parts), _around(parts))
        for column, parts in sorted(row.cells.items())
    ]
    if label is not None:
        placed.insert(0, _Placed(label_columns - 1, label.text, label.box))
    return placed


def _add_group(body: Sequence[tuple[float, list[_Placed]]], group: Label) -> None:
    """Puts a group's label in the first row beside or below its top."""
    top = group.lines[0].level - group.lines[0].size
    row = next((row for level, row in body if level >= top), body[-1][1])
    if row and row[0].column == 0:
        first = row[0]
        row[0] = _Placed(0, f"{first.text}\n{group.text}", union([first.box, group.box]))
    else:
        row.insert(0, _Placed(0, group.text, group.box))


def _cells(
    grid: Sequence[Sequence[_Placed]], width: int, block: Block, label_columns: int, page: Page
) -> list[Cell]:
    """The cells in row-major order; a row of figures has its blank ones too, where they would
    stand."""
    cells = []
    for number, row in enumerate(grid):
        taken = {placed.column: placed for placed in row}
        figures = any(placed.column >= label_columns and placed.colspan == 1 for placed in row)
        top, bottom = (min(p.box[1] for p in row), max(p.box[3] for p in row)) if row else (0, 0)
        for column in range(width):
            placed = taken.get(column)
            if placed is not None:
                where = page.place(placed.box)
                cells.append(
                    Cell(
                        row=number,
                        column=column,
                        colspan=placed.colspan,
                        text=placed.text,
                        where=where,
                    )
                )
            elif figures and column >= label_columns:
                own = block.columns[column - label_columns]
                where = page.place((own.x0, top, own.x1, bottom))
                cells.append(Cell(row=number, column=column, text="", where=where))
    return cells
