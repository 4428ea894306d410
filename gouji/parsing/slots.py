"""Readings to slots: status, value, unit and place."""

from gouji.extraction.document import Place
from gouji.form.edition import Column
from gouji.parsing.figures import CellKind, yuan_of
from gouji.parsing.placing import Reading
from gouji.parsing.report import Slot, Status


def slot_of(reading: Reading | None, column: Column, label_place: Place) -> Slot:
    """The slot for a cell of `column`; a blank one points at its row's label."""
    if reading is None:
        return Slot(status=Status.BLANK, raw="", where=label_place)
    if reading.kind is CellKind.PLACEHOLDER:
        return Slot(status=Status.BLANK, raw=reading.raw, where=reading.where)
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
