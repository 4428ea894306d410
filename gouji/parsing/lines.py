"""A document's blocks to lines: what sections and tables are looked for in."""

import re
from dataclasses import replace
from html import unescape

from gouji.extraction.document import Document, Table
from gouji.parsing.grid_rows import rows_of
from gouji.parsing.pieces import SourceLine

# No table has that many empty cells and no text that much white space, but a hostile file has, and
# several patterns take time that grows with the square of it.
_LONGEST_GAP = 200
# They break lines on paper; editors, by whose lines places are counted, go on.
_BREAK = re.compile(r"[\v\f\x85\u2028\u2029]")
_MARK = re.compile(r"^ {0,3}(?:> ?|[-*+•] +(?=[^\s|])(?!\d+ *-))")
_GAP = re.compile(rf"\s{{{_LONGEST_GAP},}}")


def source_lines(document: Document) -> list[SourceLine]:
    """The lines of text and the rows of grids, in reading order."""
    lines: list[SourceLine] = []
    for block in document.blocks:
        if isinstance(block, Table):
            first = len(lines)
            lines += [
                replace(row, index=first + number) for number, row in enumerate(rows_of(block))
            ]
        else:
            for part in _BREAK.split(_tidied(block.text)):
                lines.append(SourceLine(len(lines), part, block.where, standing=block.standing))
    return _without_marks(lines)


def _tidied(text: str) -> str:
    """The text with character references resolved and overlong gaps cut."""
    if "&" in text:
        text = unescape(text)
    return _GAP.sub(lambda gap: gap[0][:_LONGEST_GAP], text)


def _without_marks(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines without the mark of a quotation or list, if most of them carry it."""
    filled = [line for line in lines if line.text.strip()]
    marked = sum(_MARK.match(line.text) is not None for line in filled)
    if 2 * marked <= len(filled):
        return lines
    return [line if line.cells else replace(line, text=_MARK.sub("", line.text)) for line in lines]
