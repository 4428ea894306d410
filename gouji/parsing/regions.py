"""Finds the lines that each statutory table is printed on.

A table is found by its labels, not by its section: headings get lost, and tables turn up under the
wrong one.  Lines of running text never belong to a table, whatever words they use.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz import fuzz

from gouji.form import editions
from gouji.parsing.figures import CellKind
from gouji.parsing.folding import fold, width
from gouji.parsing.imprint import signature_dates
from gouji.parsing.pieces import SourceLine, split
from gouji.parsing.sections import Heading
from gouji.parsing.vocabulary import LabelKind, strip_ordinal, vocabulary

# Words that stand in several tables or in running text, and so tell nothing by themselves.
_COMMON = frozenset(["其他", "总计", "合计", "总数", "规章", "行政复议", "行政诉讼", "其他组织"])
_SENTENCE = re.compile(r"[。；;！!？]")
_CLAUSES = re.compile(r"[,，](?!\d{3}(?!\d))")  # not the comma that groups digits
_MANY_CLAUSES = 2
_REMARKED = re.compile(r"([^()]{2,20})\([^()]*\)")  # 本年增/减(增加填正数,减少填负数,如-8)
_LABELS_IN_A_LINE = 3
_SHORTEST_FLAT = 60
_SIMILAR = 75.0
_LONG_LABEL = 5


@dataclass(frozen=True)
class Region:
    """The lines `first` to `last` (inclusive, by index) of one printing of a table.

    `hits` is the number of labels in them that stand in that table alone.
    """

    table: str
    first: int
    last: int
    hits: int


@cache
def _telling_labels() -> dict[str, str]:
    """Folded labels, with and without ordinal, that stand in one table only: label to table."""
    owner: dict[str, str | None] = {}
    for table in next(iter(editions().values())).tables:
        bodies = vocabulary(table.key).labels
        for body, labels in bodies.items():
            if body in _COMMON:
                continue
            for text in {body, *(label.ordinal + body for label in labels)}:
                owner[text] = table.key if owner.get(text, table.key) == table.key else None
    return {text: table for text, table in owner.items() if table is not None}


def is_prose(text: str) -> bool:
    """Whether a line is running text: sentences, not cells."""
    wide = width(text)
    if remarked := _REMARKED.fullmatch(wide.strip()):
        wide = remarked[1]
    clauses = len(_CLAUSES.findall(wide))
    if not _SENTENCE.search(wide) and (clauses < _MANY_CLAUSES or _is_label(wide)):
        return False
    if "\t" in text or "|" in text:
        return len(max(re.split(r"[\t|]", wide), key=len)) > _SHORTEST_FLAT
    return _labels_inside(wide) < _LABELS_IN_A_LINE


def is_running_text(line: SourceLine) -> bool:
    """Whether a line is running text; a row of a grid is, if its longest cell is."""
    if line.cells is None:
        return is_prose(line.text)
    return is_prose(max((text for text, _ in line.cells), key=len, default=""))


def _is_label(text: str) -> bool:
    """Whether a line with clauses is a long row label, rightly spelt or not."""
    body = strip_ordinal(text.strip())[1]
    return any(
        fuzz.ratio(body, row.body) >= _SIMILAR
        for row in vocabulary("applications").of_kind(LabelKind.ROW)
    )


def _labels_inside(text: str) -> int:
    folded = fold(text)
    return sum(label in folded for label in _telling_labels() if len(label) >= _LONG_LABEL)


def find(lines: Sequence[SourceLine], headings: Sequence[Heading]) -> list[Region]:
    """The regions of all tables in the document, in order; a table printed twice has two."""
    heads = {heading.line for heading in headings}
    hits = [
        (line.index, table)
        for line in lines
        if line.index not in heads and not is_running_text(line)
        for table in _tables_of(line)
    ]
    clusters = _without_menu(_clusters(hits, heads), lines, min(heads, default=0))
    regions = []
    for position, one in enumerate(clusters):
        following = clusters[position + 1].first if position + 1 < len(clusters) else len(lines)
        preceding = clusters[position - 1].last if position else -1
        regions.append(
            replace(
                one,
                first=_extend_up(lines, heads, one.first, preceding),
                last=_extend_down(lines, heads, one.last, following),
            )
        )
    return regions


def _tables_of(line: SourceLine) -> list[str]:
    """The tables whose labels are in the line, one entry a label."""
    found: list[str] = []
    for piece in split([line]):
        if piece.kind is not CellKind.TEXT:
            continue
        folded = fold(piece.text)
        table = _telling_labels().get(folded) or _telling_labels().get(
            strip_ordinal(width(piece.text).strip())[1]
        )
        if table is not None:
            found.append(table)
    if not found:
        table = _telling_labels().get(fold(line.text))  # a cell with spaces inside
        found = [table] if table else []
    return found


def _clusters(hits: list[tuple[int, str]], heads: set[int]) -> list[Region]:
    """Hits of one table with no heading and no other table's hits between them."""
    clusters: list[Region] = []
    for index, table in hits:
        known = clusters[-1] if clusters else None
        if (
            known is not None
            and known.table == table
            and not any(known.last < head < index for head in heads)
        ):
            clusters[-1] = replace(known, last=index, hits=known.hits + 1)
        else:
            clusters.append(Region(table, index, index, 1))
    return clusters


def _without_menu(
    clusters: Sequence[Region], lines: Sequence[SourceLine], first_heading: int
) -> list[Region]:
    """The clusters without words of the page's menu: labels without a figure that stand above all
    sections although their table is printed below."""
    below = {one.table for one in clusters if one.first > first_heading}
    return [
        one
        for one in clusters
        if one.last > first_heading or one.table not in below or _has_figures(lines, one)
    ]


def _has_figures(lines: Sequence[SourceLine], cluster: Region) -> bool:
    pieces = split(lines[cluster.first : cluster.last + 1])
    return any(piece.kind is CellKind.FIGURE for piece in pieces)


def _extend_up(lines: Sequence[SourceLine], heads: set[int], first: int, preceding: int) -> int:
    while first - 1 > preceding and first - 1 not in heads and _may_be_row(lines[first - 1]):
        first -= 1
    return first


def _extend_down(lines: Sequence[SourceLine], heads: set[int], last: int, following: int) -> int:
    while last + 1 < following and last + 1 not in heads and _may_be_row(lines[last + 1]):
        last += 1
    return last


def _may_be_row(line: SourceLine) -> bool:
    """Whether a line beside those of a table can belong to it: it is neither running text nor the
    date under a report, above which the table of another sheet or annex may follow."""
    signed = line.cells is None and any(signature_dates(line.text))
    return not signed and not is_running_text(line)
