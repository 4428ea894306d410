"""The running text of a report, folded for searching, with the way back to the place of a match."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from gouji.extraction.document import Line, Place
from gouji.parsing.folding import squeeze
from gouji.parsing.report import Report


def whole_text(report: Report) -> str:
    """Everything outside the tables, in ordinary width and without white space."""
    return "".join(squeeze(line.text) for line in report.prose)


@dataclass(frozen=True)
class Match:
    """What was found, in its folded form, and the place of the line it begins on."""

    text: str
    where: Place


def matches(lines: Iterable[Line], pattern: re.Pattern[str]) -> Iterator[Match]:
    """Every match within a line, `pattern` being written for squeezed text."""
    for line in lines:
        for found in pattern.finditer(squeeze(line.text)):
            yield Match(found[0], line.where)


def matches_across(lines: Iterable[Line], pattern: re.Pattern[str]) -> Iterator[Match]:
    """Every match in the text with its line breaks taken out, as sentences run over them."""
    kept = list(lines)
    texts = [squeeze(line.text) for line in kept]
    ends = list(accumulate(map(len, texts)))
    for found in pattern.finditer("".join(texts)):
        yield Match(found[0], kept[bisect_right(ends, found.start())].where)
