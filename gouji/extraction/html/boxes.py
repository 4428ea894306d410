"""Tables built of other elements: by their roles, by styles, or by the names of their classes."""

import re
from collections.abc import Collection, Sequence
from itertools import chain

from lxml import etree

from gouji.extraction.html import side_by_side
from gouji.extraction.html.grid import SourceCell, SourceTable
from gouji.extraction.html.styles import Styles

_HOLDERS = frozenset((
    "div", "section", "ul", "ol", "dl", "article", "main", "span", "p", "center", "form",
))  # fmt: skip
_ROW_NAME = re.compile(r"(?:^|[\s_-])(?:tr|rows?|table-?row|line)(?=$|[\s_\d-])", re.IGNORECASE)
_CELL_NAME = re.compile(
    r"(?:^|[\s_-])(?:td|th|cells?|cols?|column|table-?cell)(?=$|[\s_\d-])", re.IGNORECASE
)
_CELL_ROLES = frozenset(("cell", "gridcell", "columnheader", "rowheader"))
_ROW_GROUPS = frozenset(("table-row-group", "table-header-group", "table-footer-group"))
_REPEAT = re.compile(r"repeat\(\s*(\d{1,3})\s*,[^()]*(?:\([^()]*\)[^()]*)*\)")
_TRACK = re.compile(r"[^\s(]+(?:\([^()]*\))?")
_SPAN = re.compile(r"span\s+(\d{1,4})")
_SMALL = re.compile(r"[0-9]{1,4}")
_FROM_TO = re.compile(r"(\d{1,4})\s*/\s*(\d{1,4})")
FEWEST_ROWS = 2
_FEWEST_CELLS = 2
_MOST_TRACKS = 200
_TALLEST = 100


def rows(
    element: etree._Element, styles: Styles, left_out: Collection[etree._Element]
) -> SourceTable | None:
    """The rows of the table that `element` is shown as; None if it is none.

    Rows are known by their role, by `display: table-row`, by class names such as `tr` and `cell`,
    by a CSS grid of so many columns, or by boxes set side by side.
    """
    if element.tag not in _HOLDERS or len(element) < FEWEST_ROWS:
        return None
    children = _shown(element, left_out)
    tracks = _tracks(styles.of_element(element).get("grid-template-columns"))
    if tracks >= _FEWEST_CELLS:
        return SourceTable([_dealt(children, tracks, styles)])
    found: list[list[SourceCell]] = []
    for child in chain.from_iterable(_rows_in(one, styles, left_out) for one in children):
        cells = _cells(child, styles, left_out)
        if cells is None:
            return side_by_side.rows(((one, _shown(one, left_out)) for one in children), styles)
        found.append(cells)
    wide = sum(len(row) >= _FEWEST_CELLS for row in found)
    return SourceTable([found]) if wide >= FEWEST_ROWS else None


def _shown(element: etree._Element, left_out: Collection[etree._Element]) -> list[etree._Element]:
    return [child for child in element.iterchildren(etree.Element) if child not in left_out]


def _rows_in(
    element: etree._Element, styles: Styles, left_out: Collection[etree._Element]
) -> list[etree._Element]:
    """The element itself, or its children if it is a group of rows."""
    display = styles.of_element(element).get("display", "")
    if element.get("role") == "rowgroup" or display in _ROW_GROUPS:
        return _shown(element, left_out)
    return [element]


def _cells(
    row: etree._Element, styles: Styles, left_out: Collection[etree._Element]
) -> list[SourceCell] | None:
    """The cells of a row; None if it is none."""
    children = _shown(row, left_out)
    displays = [styles.of_element(child).get("display") for child in children]
    if children and all(child.get("role") in _CELL_ROLES for child in children):
        return [_with_spans_for_readers(child) for child in children]
    if children and all(display == "table-cell" for display in displays):
        return [SourceCell(child) for child in children]
    named = _ROW_NAME.search(row.get("class") or "")
    if named and children and all(_CELL_NAME.search(one.get("class") or "") for one in children):
        return [SourceCell(child) for child in children]
    tracks = _tracks(styles.of_element(row).get("grid-template-columns"))
    if tracks >= _FEWEST_CELLS and children:
        return [_spanning(child, styles) for child in children]
    return None


def _with_spans_for_readers(cell: etree._Element) -> SourceCell:
    """A cell of an ARIA table, which states its spans for screen readers."""
    spans = cell.get("aria-rowspan", ""), cell.get("aria-colspan", "")
    rowspan, colspan = (max(int(one), 1) if _SMALL.fullmatch(one) else 1 for one in spans)
    return SourceCell(cell, rowspan, colspan)


def _tracks(template: str | None) -> int:
    """How many columns a `grid-template-columns` names."""
    if not template:
        return 0
    repeated = sum(
        int(one[1]) * max(len(_TRACK.findall(one[0].partition(",")[2][:-1])), 1)
        for one in _REPEAT.finditer(template)
    )
    return min(repeated + len(_TRACK.findall(_REPEAT.sub(" ", template))), _MOST_TRACKS)


def _spanning(element: etree._Element, styles: Styles) -> SourceCell:
    declared = styles.of_element(element)
    return SourceCell(
        element,
        rowspan=_reach(declared.get("grid-row", "")),
        colspan=_reach(declared.get("grid-column", "")),
    )


def _reach(value: str) -> int:
    if span := _SPAN.search(value):
        return max(int(span[1]), 1)
    if ends := _FROM_TO.search(value):
        return max(int(ends[2]) - int(ends[1]), 1)
    return 1


def _dealt(
    children: Sequence[etree._Element], tracks: int, styles: Styles
) -> list[list[SourceCell]]:
    """The children of a grid in rows: each goes where the next free place is."""
    found: list[list[SourceCell]] = []
    free_from = [0] * tracks  # the first row in which each column is free again
    row = column = 0
    for child in children:
        cell = _spanning(child, styles)
        width = min(cell.colspan, tracks)
        while column + width > tracks or max(free_from[column : column + width]) > row:
            column += 1
            if column + width > tracks:
                row, column = max(row + 1, min(free_from)), 0
        found += ([] for _ in range(row + 1 - len(found)))
        found[row].append(cell)
        free_from[column : column + width] = [row + min(cell.rowspan, _TALLEST)] * width
        column += width
    return found
