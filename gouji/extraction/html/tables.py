"""A `table` element to its rows, as browsers see it, however broken the source is."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from lxml import etree

from gouji.extraction.html.grid import SourceCell, SourceTable
from gouji.extraction.html.text import text_of

_CELLS = ("td", "th")
_GROUPS = ("thead", "tbody", "tfoot")
_PARTS = (*_CELLS, *_GROUPS, "tr", "caption", "col", "colgroup")
_NUMBER = re.compile(r"\s*(\d{1,9})")
_NO_HEIGHT = re.compile(r"\s*0+(?:px|pt)?\s*")

Row = list[SourceCell]


def rows(table: etree._Element, left_out: Collection[etree._Element]) -> SourceTable:
    """The rows of `table`: header groups first, footer groups last, cells without a row in rows
    of their own; text outside cells stands before the table, as browsers put it."""
    reading = _Reading(left_out)
    reading.take(table)
    reading.end_group()
    order = {"thead": 0, "tfoot": 2}
    groups = sorted(reading.groups, key=lambda group: order.get(group[0], 1))
    return SourceTable([rows for _, rows in groups if rows], reading.outside)


@dataclass
class _Reading:
    left_out: Collection[etree._Element]
    groups: list[tuple[str, list[Row]]] = field(default_factory=list)
    outside: list[etree._Element] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    loose: Row = field(default_factory=list)

    def take(self, element: etree._Element) -> None:
        """The rows directly in `element`, which is the table or stands between it and them."""
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or child in self.left_out:
                continue
            if tag in _CELLS:
                self.loose.append(_cell(child))
            elif tag == "tr":
                self.end_row()
                if not _is_sliver(child):
                    self.rows.append(self._row(child))
            elif tag in _GROUPS:
                self.end_group()
                self.take(child)
                self.end_group(tag)
            elif tag == "caption":
                self.outside.append(child)
            elif tag not in ("col", "colgroup"):
                self._foreign(child)

    def end_row(self) -> None:
        """Cells met without a row are one."""
        if self.loose:
            self.rows.append(self.loose)
            self.loose = []

    def end_group(self, tag: str = "tbody") -> None:
        """What was met is a group of rows."""
        self.end_row()
        self.groups.append((tag, self.rows))
        self.rows = []

    def _row(self, element: etree._Element) -> Row:
        row: Row = []
        for child in element:
            if not isinstance(child.tag, str) or child in self.left_out:
                continue
            if child.tag in _CELLS:
                row.append(_cell(child))
            elif child.tag in _PARTS or _has_cells(child):
                row += self._row(child)
            else:
                self.outside.append(child)
        return row

    def _foreign(self, element: etree._Element) -> None:
        """An element that should not be there: a form around rows, or text beside them."""
        if element.tag != "table" and _has_cells(element):
            self.take(element)
        else:
            self.outside.append(element)


def _has_cells(element: etree._Element) -> bool:
    """Whether cells of this table, not of one inside it, stand in `element`."""
    cell = next(element.iter(*_CELLS, "table"), None)
    return cell is not None and cell.tag != "table"


def _cell(element: etree._Element) -> SourceCell:
    rowspan, colspan = element.get("rowspan"), element.get("colspan")
    return SourceCell(
        element,
        1 if rowspan is None else _span(rowspan, least=0),
        1 if colspan is None else _span(colspan, least=1),
    )


def _span(value: str, least: int) -> int:
    match = _NUMBER.match(value)
    return max(int(match[1]), least) if match else 1


def _is_sliver(row: etree._Element) -> bool:
    """Whether it is the row without height in which Word and Excel keep the widths of columns."""
    height = row.get("height")
    return height is not None and bool(_NO_HEIGHT.fullmatch(height)) and not text_of(row).strip()
