"""Tables built of boxes side by side on every line: flexible, floating or inline ones."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from lxml import etree

from gouji.extraction.html.grid import SourceCell, SourceTable
from gouji.extraction.html.styles import Styles

_FEWEST_ROWS = 3
_FEWEST_CELLS = 2
_PERCENT = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,6})?)%")
_FLEX = re.compile(r"([0-9]{1,3})(?:\s.*)?")
_WHOLE = 100.0
# Percentages are rounded, one by one: edges nearer than this share of the width are one.
_NEAR = 1.0

Row = tuple[etree._Element, Sequence[etree._Element]]


def rows(lines: Iterable[Row], styles: Styles) -> SourceTable | None:
    """The rows of such a table, from its elements, each with the boxes in it; None if one of them
    is no row, or too few are.

    Where all boxes state their share of the width, one that is as wide as several spans them.
    """
    found: list[Sequence[etree._Element]] = []
    for line, boxes in lines:
        if not _is_row(line, boxes, styles):
            return None
        found.append(boxes)
    if sum(len(boxes) >= _FEWEST_CELLS for boxes in found) < _FEWEST_ROWS:
        return None
    widths = [[_width(box, styles) for box in boxes] for boxes in found]
    ends = [_ends(row) for row in widths]
    edges = _apart(end for row in ends if row is not None for end in row)
    return SourceTable(
        [
            [
                [
                    SourceCell(box, colspan=span)
                    for box, span in zip(boxes, _spans(row, edges), strict=True)
                ]
                if row is not None and None not in ends
                else [SourceCell(box) for box in boxes]
                for boxes, row in zip(found, ends, strict=True)
            ]
        ]
    )


def _is_row(line: etree._Element, boxes: Sequence[etree._Element], styles: Styles) -> bool:
    if not boxes or (line.text or "").strip() or any((box.tail or "").strip() for box in boxes):
        return False
    if styles.of_element(line).get("display", "").endswith("flex"):
        return True
    declared = [styles.of_element(box) for box in boxes]
    return all(
        "width" in one and (one.get("display") == "inline-block" or one.get("float") == "left")
        for one in declared
    )


def _width(box: etree._Element, styles: Styles) -> float | None:
    """The share of the line's width, in any unit; None if it is not declared."""
    declared = styles.of_element(box)
    stated = _PERCENT.fullmatch(declared.get("width", "")) or _FLEX.fullmatch(
        declared.get("flex", "")
    )
    return float(stated[1]) or None if stated else None


def _ends(widths: Sequence[float | None]) -> list[float] | None:
    """Where the boxes of a line end, in percent of its width; None if one does not tell."""
    known = [width for width in widths if width is not None]
    if len(known) < len(widths):
        return None
    total, ends = 0.0, []
    for width in known:
        total += width
        ends.append(total)
    return [end * _WHOLE / total for end in ends]


def _apart(ends: Iterable[float]) -> list[float]:
    """The ends, in ascending order, those that are near one another as one."""
    found: list[float] = []
    for end in sorted(ends):
        if not found or end - found[-1] > _NEAR:
            found.append(end)
    return found


def _spans(ends: Sequence[float], edges: Sequence[float]) -> list[int]:
    """How many columns each box of a line has."""
    before = [sum(edge <= end + _NEAR / 2 for edge in edges) for end in (0.0, *ends)]
    return [max(end - start, 1) for start, end in pairwise(before)]
