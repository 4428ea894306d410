"""A document's blocks to lines: what sections and tables are looked for in."""

import re
from collections.abc import Iterator
from dataclasses import replace

from gouji.extraction.document import Document, Table
from gouji.parsing.pieces import SourceLine

# No table has that many empty cells and no text that much white space, but a hostile file has, and
# several patterns take time that grows with the square of it.
_LONGEST_GAP = 200
_GAP = re.compile(rf"\s{{{_LONGEST_GAP},}}")


def source_lines(document: Document) -> list[SourceLine]:
    """The lines of text and the rows of grids, in reading order."""
    lines: list[SourceLine] = []
    for block in document.blocks:
        if isinstance(block, Table):
            first = len(lines)
            lines += [replace(row, index=first + number) for number, row in enumerate(_rows(block))]
        else:
            text = _GAP.sub(lambda gap: gap[0][:_LONGEST_GAP], block.text)
            lines.append(SourceLine(len(lines), text, block.where))
    return lines


def _rows(table: Table) -> Iterator[SourceLine]:
    """The rows of a grid in full width: a cell that spans several stands in its first place, the
    others are empty."""
    width = max((cell.column + cell.colspan for cell in table.cells), default=0)
    for number in sorted({cell.row for cell in table.cells}):
        own = {cell.column: cell for cell in table.cells if cell.row == number}
        where = own[min(own)].where
        cells = tuple(
            (own[column].text, own[column].where) if column in own else ("", where)
            for column in range(width)
        )
        yield SourceLine(0, " ".join(text for text, _ in cells), where, cells)
