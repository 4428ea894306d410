"""Where a report ends and another one begins in the same file."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gouji.extraction.document import Line
from gouji.parsing.headings import NUMERALS
from gouji.parsing.imprint import signature_dates
from gouji.parsing.pieces import SourceLine
from gouji.parsing.sections import Heading
from gouji.parsing.titles import find_title

# Fewer sections are no report: a list of contents, or a chapter that counts anew.
_FEWEST = 4


def first_report_end(lines: Sequence[SourceLine], headings: Sequence[Heading]) -> int:
    """The index of the first line that belongs to a second report; `len(lines)` without one.

    Another report begins where the sections count from the beginning again.  Its head goes back
    to its title, or to the line behind the first report's signature.
    """
    begun = _second_count(headings)
    if begun is None:
        return len(lines)
    between = lines[headings[begun - 1].line + 1 : headings[begun].line]
    starts = list(_title_lines(between))
    signed = [line.index for line in between if _is_signature(line)]
    if signed and (not starts or signed[0] < starts[0]):
        return signed[0] + 1
    return starts[0] if starts else headings[begun].line


def _second_count(headings: Sequence[Heading]) -> int | None:
    """Which heading begins the sections of a second report."""
    ranks = [NUMERALS.index(heading.number) for heading in headings]
    for position, (before, after) in enumerate(pairwise(ranks), 1):
        first, second = set(ranks[:position]), set(ranks[position:])
        if after < before and min(len(first), len(second)) >= _FEWEST:
            return position
    return None


def _title_lines(lines: Sequence[SourceLine]) -> Iterator[int]:
    title = find_title([Line(text=line.text, where=line.where) for line in lines])
    if title is not None:
        yield from (line.index for line in lines if line.where == title.line.where)


def _is_signature(line: SourceLine) -> bool:
    return line.cells is None and any(signature_dates(line.text))
