"""What calamine does not tell about the sheets of an XLSX file, from their own XML.

Source: ECMA-376 part 1, 18.3.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.office.package import Package
from gouji.extraction.office.sheets.names import local_name
from gouji.extraction.office.sheets.raised import shared_with_raised, with_raised

# Calamine keeps every cell between the first and the last that is filled, and ends the process
# where there is no memory for them.
_LARGEST_AREA = 2_000_000
_LAST_COLUMN = 16_384
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_LETTERS = 26
_ON = ("1", "true", "on")
_WITH_VALUES = frozenset(["v", "is", "f"])


@dataclass(frozen=True)
class SheetMarkup:
    """Rows and columns that are hidden, formulas that were never calculated, and texts with raised
    digits, these two by (row, column); all counted from 0."""

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    formulas: Mapping[tuple[int, int], str] = field(default_factory=dict)
    raised: Mapping[tuple[int, int], str] = field(default_factory=dict)


def sheet_markup(package: Package) -> Mapping[str, SheetMarkup]:
    """The markup of each worksheet, by its name.

    Raises `DocumentError` (`too_complex`) if a sheet's filled cells are too far apart, and what
    the package raises.  Sheets that are not XML (XLSB) are left out.
    """
    main = package.main_part()
    if main is None:
        raise DocumentError(ErrorCode.CORRUPT)
    if not main.endswith(".xml"):
        return {}
    root = package.xml(main)
    parts = package.targets(main)
    shared = shared_with_raised(package, parts)
    found = {}
    for sheet in root.iter() if root is not None else ():
        if local_name(sheet) != "sheet":
            continue
        identifier = next((one for key, one in sheet.items() if str(key).endswith("}id")), "")
        markup = package.xml(parts.get(str(identifier), ""))
        if markup is not None:
            found[str(sheet.get("name"))] = _read(markup, shared)
    return found


def _read(root: etree._Element, shared: Mapping[str, str]) -> SheetMarkup:
    hidden_rows: set[int] = set()
    hidden_columns: set[int] = set()
    formulas: dict[tuple[int, int], str] = {}
    raised: dict[tuple[int, int], str] = {}
    extent = _Extent()
    for part in root:
        if local_name(part) == "cols":
            for one in part:
                if one.get("hidden") in _ON:
                    hidden_columns |= _columns(one)
        elif local_name(part) == "sheetData":
            for number, row in _rows(part):
                if row.get("hidden") in _ON:
                    hidden_rows.add(number)
                for column, cell in _filled(row):
                    extent.add(number, column)
                    formula = _uncalculated(cell)
                    if formula is not None:
                        formulas[number, column] = f"={formula}"
                    text = _with_raised(cell, shared)
                    if text is not None:
                        raised[number, column] = text
    return SheetMarkup(frozenset(hidden_rows), frozenset(hidden_columns), formulas, raised)


class _Extent:
    """The rectangle of filled cells."""

    def __init__(self) -> None:
        self._bounds: tuple[int, int, int, int] | None = None

    def add(self, row: int, column: int) -> None:
        top, bottom, left, right = self._bounds or (row, row, column, column)
        top, bottom = min(top, row), max(bottom, row)
        left, right = min(left, column), max(right, column)
        if (bottom - top + 1) * (right - left + 1) > _LARGEST_AREA:
            raise DocumentError(ErrorCode.TOO_COMPLEX)
        self._bounds = top, bottom, left, right


def _rows(data: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    number = -1
    for row in data:
        said = row.get("r") or ""
        number = int(said) - 1 if said.isdecimal() else number + 1
        yield number, row


def _filled(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    column = -1
    for cell in row:
        reference = _REFERENCE.fullmatch(str(cell.get("r") or ""))
        column = _number(reference[1]) if reference else column + 1
        if any(local_name(one) in _WITH_VALUES for one in cell):
            yield column, cell


def _uncalculated(cell: etree._Element) -> str | None:
    """The formula of a cell that has no value: the program that wrote it did not calculate."""
    texts = {local_name(one): one.text or "" for one in cell}
    return texts["f"] if texts.get("f") and not texts.get("v") and "is" not in texts else None


def _with_raised(cell: etree._Element, shared: Mapping[str, str]) -> str | None:
    """The text of a cell that has raised digits."""
    for one in cell:
        if local_name(one) == "is":
            return with_raised(one)
        if local_name(one) == "v" and cell.get("t") == "s":
            return shared.get((one.text or "").strip())
    return None


def _columns(element: etree._Element) -> set[int]:
    first, last = str(element.get("min") or ""), str(element.get("max") or "")
    if not (first.isdecimal() and last.isdecimal()):
        return set()
    return set(range(int(first) - 1, min(int(last), _LAST_COLUMN)))


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number - 1
