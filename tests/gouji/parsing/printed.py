"""Text as it is printed, for the tests of parsing, and what is made of it."""

from collections.abc import Mapping

from gouji.extraction.document import LinePlace
from gouji.extraction.plain import read_text
from gouji.form import edition
from gouji.parsing.parser import parse
from gouji.parsing.pieces import Piece, SourceLine, split
from gouji.parsing.report import Report, TableReading
from gouji.parsing.spans import Span, spans
from gouji.parsing.vocabulary import vocabulary


def source(text: str) -> list[SourceLine]:
    """The lines of a document."""
    return [
        SourceLine(number, line, LinePlace(line=number + 1))
        for number, line in enumerate(text.strip("\n").split("\n"))
    ]


def pieces(text: str) -> list[Piece]:
    """The cells of one printed table."""
    return split(source(text))


def spans_of(text: str, table: str = "applications") -> list[Span]:
    """The labels of one printed table, with their cells."""
    return spans(pieces(text), vocabulary(table))


def report_of(text: str) -> Report:
    """What a whole document says."""
    return parse(read_text(text.encode()))


def row_lines(key: str, rows: Mapping[str, str], edition_key: str = "e2021") -> list[str]:
    """The rows of a table, a line each: the label and its figures between bars.

    `rows` has figures by row, between spaces; every other row has zeros.
    """
    lines = []
    for block, row in edition(edition_key).table(key).rows():
        figures = rows.get(row.key, " ".join("0" * len(block.columns))).split(" ")
        lines.append(" | ".join([row.label, *figures]))
    return lines


def raws(table: TableReading, row: str) -> list[str | None]:
    """The texts in the slots of a row; None where one is missing."""
    return [slot.raw for slot in table.slots[row].values()]
