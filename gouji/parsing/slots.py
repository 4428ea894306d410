"""Readings to slots: status, value, unit and place."""

from gouji.characters import PICTURE
from gouji.extraction.document import Place
from gouji.form.edition import Column
from gouji.parsing.figures import CellKind, read_figure, yuan_of
from gouji.parsing.placing import Reading
from gouji.parsing.report import Slot, Status

_POINTS = frozenset(".．,，")


def slot_of(reading: Reading | None, column: Column, label_place: Place) -> Slot:
    """The slot for a cell of `column`; a blank one points at its row's label.

    Two numbers in one cell, below or beside each other, may be halves of a number that was wrapped
    or cut by a page break, or numbers of two rows or columns: what cannot be told is missing, and
    so is what is printed as a picture.
    """
    if reading is None:
        return Slot(status=Status.BLANK, raw="", where=label_place)
    if reading.kind is CellKind.PLACEHOLDER:
        return Slot(status=Status.BLANK, raw=reading.raw, where=reading.where)
    if reading.figure is None and (reading.raw == PICTURE or _holds_several(reading.raw)):
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
