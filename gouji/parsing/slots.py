"""Readings to slots: status, value, unit and place."""

import re

from gouji.characters import PICTURE
from gouji.extraction.document import PagePlace, Place
from gouji.form.edition import Column
from gouji.parsing.figures import CellKind, read_figure, yuan_of
from gouji.parsing.placing import Reading
from gouji.parsing.report import Slot, Status

_POINTS = frozenset(".．,，")
# A figure that is only said to be about right; it is no number, but all of it is the cell's own.
_ABOUT = re.compile(
    r"(?:大?约|近|超过?|逾|不足|不少于|至少)?\s*[\d.,，．]+\s*[余多]?[件个项条份宗次万元]{0,2}"
    r"(?:左右|以上|以下|以内)?"
)
_STAND_IN = re.compile(r"\d|[-—–－―/／]")
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"


def slot_of(reading: Reading | None, column: Column, label_place: Place) -> Slot:
    """The slot for a cell of `column`; a blank one points at its row's label.

    Two numbers in one cell, below or beside each other, may be halves of a number that was wrapped
    or cut by a page break, or numbers of two rows or columns: what cannot be told is missing.  So
    is what is printed as a picture, and a figure on paper with words that may have been printed
    over its cell.
    """
    if reading is None:
        return Slot(status=Status.BLANK, raw="", where=label_place)
    if reading.kind is CellKind.PLACEHOLDER:
        return Slot(status=Status.BLANK, raw=reading.raw, where=reading.where)
    if reading.figure is None and (
        reading.raw == PICTURE or _holds_several(reading.raw) or _is_overprinted(reading)
    ):
        return Slot()
    if reading.figure is None:
        return Slot(status=Status.PRESENT, raw=reading.raw, where=reading.where)
    unit, yuan = yuan_of(reading.figure, column)
    return Slot(
        status=Status.PRESENT,
        value=reading.figure.value,
        raw=reading.raw,
        unit=unit,
        yuan=yuan,
        where=reading.where,
    )


def _holds_several(raw: str) -> bool:
    """Whether each of several words is a number, or a point of one that is torn."""
    words = raw.split()
    numbers = [word for word in words if word not in _POINTS]
    return len(words) > 1 and all(read_figure(word) is not None for word in numbers)


def _is_overprinted(reading: Reading) -> bool:
    """Whether a cell of a page may hold a figure, or what stands for none, under other words."""
    if not isinstance(reading.where, PagePlace):
        return False
    if _UNREADABLE in reading.raw:
        return True
    return _STAND_IN.search(reading.raw) is not None and _ABOUT.fullmatch(reading.raw) is None
