"""Reads the rows of one printing of a table: the alignment core, the same for every table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gouji.extraction.document import Place
from gouji.form.edition import Column
from gouji.parsing.confirming import confirmed_choices
from gouji.parsing.placing import Choices, Reading
from gouji.parsing.report import ExtraRow, Slot, UnplacedRow
from gouji.parsing.rows import Copy, NamedSpan
from gouji.parsing.shape import TableShape
from gouji.parsing.slots import slot_of
from gouji.parsing.solving import NO_SUMS, Placement, Sums, place


@dataclass(frozen=True)
class RowsReading:
    """The slots of the rows that were found, by row and column, and the rows that resisted."""

    slots: Mapping[str, Mapping[str, Slot]]
    unplaced: tuple[UnplacedRow, ...]


def read_rows(
    copy: Copy,
    keys: Sequence[str],
    columns: Sequence[Column],
    shape: TableShape,
    sums: Sums = NO_SUMS,
) -> RowsReading:
    """The slots of the rows `keys` of `copy`, each of which has `columns`.

    Rows that are not in `copy` are not in the reading either.
    """
    width = len(columns)
    found = {key: copy.rows[key] for key in keys if key in copy.rows}
    ways = {
        key: Choices((), certain=False)
        if key in copy.conflicting
        else confirmed_choices(one.span, width, sums.across, shape)
        for key, one in found.items()
    }
    placements = place(ways, width, sums)
    slots: dict[str, dict[str, Slot]] = {}
    unplaced: list[UnplacedRow] = []
    for key, one in found.items():
        placement = placements[key]
        slots[key] = placed_slots(placement, columns, one.span.where)
        if not placement.complete or placement.split is not None:
            unplaced.append(_unplaced(key, one, width, placement))
    return RowsReading(slots, tuple(unplaced))


def placed_slots(
    placement: Placement, columns: Sequence[Column], label_place: Place
) -> dict[str, Slot]:
    """The slots of a row by column; a column that is not determined has a missing one."""
    return {
        column.key: slot_of(placement.placed[number], column, label_place)
        if number in placement.placed
        else Slot()
        for number, column in enumerate(columns)
    }


def _unplaced(key: str, one: NamedSpan, width: int, placement: Placement) -> UnplacedRow:
    return UnplacedRow(
        row=key,
        label=one.span.text,
        expected=width,
        raws=tuple(Reading.of(cell).raw for cell in one.span.values),
        split=placement.split,
        where=one.span.where,
    )


def extra_rows(named: Sequence[NamedSpan]) -> tuple[ExtraRow, ...]:
    """Texts with figures under them that are no labels of either edition."""
    return tuple(
        ExtraRow(label=one.span.text, where=one.span.where)
        for one in named
        if one.label is None and one.span.values
    )
