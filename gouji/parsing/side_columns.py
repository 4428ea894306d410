"""Columns of a grid that stand beside labels and figures: serial numbers of rows, and units."""

from collections import defaultdict
from collections.abc import Sequence

from gouji.extraction.document import Cell
from gouji.parsing.figures import is_unit
from gouji.parsing.folding import squeeze

_SERIAL_HEADS = frozenset(["序号", "编号", "序", "项目序号", "行次"])
_UNIT_HEADS = frozenset(["单位", "计量单位"])
_FEWEST_UNITS = 3


def without_side_columns(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells of a table, emptied where their column only counts the rows or, as the one column
    that does, names the unit of each."""
    columns: dict[int, list[int]] = defaultdict(list)
    texts = [squeeze(cell.text) for cell in cells]
    for number, cell in enumerate(cells):
        if texts[number] and cell.colspan == 1:
            columns[cell.column].append(number)
    emptied: set[int] = set()
    units: list[list[int]] = []
    for numbers in columns.values():
        held = [texts[number] for number in numbers]
        if _counts_rows(held):
            emptied.update(number for number in numbers if _is_serial(texts[number]))
        elif _is_of_units(held):
            units.append(numbers)
    if len(units) == 1:  # a form may have its units printed in every cell
        emptied.update(units[0])
    return tuple(
        cell.model_copy(update={"text": ""}) if number in emptied else cell
        for number, cell in enumerate(cells)
    )


def _is_serial(text: str) -> bool:
    return text in _SERIAL_HEADS or text.isdecimal()


def _counts_rows(column: Sequence[str]) -> bool:
    """Whether it says that it does, and every number in it is 1 or one more than that above."""
    numbers = [int(text) for text in column if text.isdecimal()]
    steps = zip([0, *numbers], numbers, strict=False)
    return not _SERIAL_HEADS.isdisjoint(column) and all(
        number in (1, before + 1) for before, number in steps
    )


def _is_of_units(column: Sequence[str]) -> bool:
    units = sum(is_unit(text) for text in column)
    heads = sum(text in _UNIT_HEADS for text in column)
    return units >= _FEWEST_UNITS and units + heads == len(column)
