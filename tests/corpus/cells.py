"""How a document prints its figures, and what a reader must make of each printed cell."""

from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from gouji.form import Edition
from gouji.form.edition import Column, Row, ValueType
from gouji.parsing.report import Status
from tests.corpus.figures import OUTCOMES, Figures

PLACEHOLDERS = ("/", "-", "—", "－", "／", "无", "N/A", "不适用", "——")
_REMARKS = ("待统计", "见附件", "未统计")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_CHANGES = {
    1: ("{n}", "+{n}", "增{n}", "＋{n}", "增加{n}", "↑{n}"),
    -1: ("-{n}", "减{n}", "－{n}", "减少{n}", "↓{n}"),
}


@dataclass(frozen=True)
class Gold:
    """What is exactly right for one slot.

    `determined` is false where the layout does not say which column a figure belongs to: there
    `missing` is right too.  `unit` is given only where a reader must find it.
    """

    value: int | Decimal | None
    raw: str | None
    status: Status
    determined: bool = True
    unit: str | None = None

    def undetermined(self) -> "Gold":
        """The same, for a layout that leaves the column open."""
        return replace(self, determined=False)


ABSENT = Gold(value=None, raw=None, status=Status.MISSING)
EMPTY = Gold(value=None, raw="", status=Status.BLANK)


@dataclass(frozen=True)
class Printing:
    """A document's habits; the numbers are probabilities per cell or row."""

    zero_left_blank: float = 0.0
    idle_row_left_blank: float = 0.0
    placeholder: str = "/"
    placeholders: float = 0.0
    wide_digits: float = 0.0
    separators: bool = False
    counters: float = 0.0
    remarks: float = 0.0
    detail_totals_left_blank: bool = False

    @classmethod
    def draw(cls, rng: Random) -> "Printing":
        """Habits of one document; most print every zero."""
        habit = rng.choices(("full", "zeros", "rows", "placeholders"), weights=(45, 25, 12, 18))[0]
        return cls(
            zero_left_blank=rng.choice((0.15, 0.5, 1.0)) if habit == "zeros" else 0.0,
            idle_row_left_blank=rng.choice((0.2, 1.0)) if habit == "rows" else 0.0,
            placeholder=rng.choice(PLACEHOLDERS),
            placeholders=rng.choice((0.1, 0.5, 1.0)) if habit == "placeholders" else 0.0,
            wide_digits=rng.choices((0.0, 0.1, 1.0), weights=(80, 10, 10))[0],
            separators=rng.random() < 0.25,
            counters=0.05 if rng.random() < 0.08 else 0.0,
        )


def print_figures(
    edition: Edition, figures: Figures, printing: Printing, rng: Random
) -> dict[str, Gold]:
    """Every slot as the document prints it."""
    printed: dict[str, Gold] = {}
    for table in edition.tables:
        for block, row in table.rows():
            slots = [f"{table.key}.{row.key}.{column.key}" for column in block.columns]
            idle = all(not figures[slot] for slot in slots)
            if idle and rng.random() < printing.idle_row_left_blank:
                printed.update(dict.fromkeys(slots, EMPTY))
                continue
            for slot, column in zip(slots, block.columns, strict=True):
                printed[slot] = _print(row, column, figures[slot], printing, rng)
    return printed


def _print(
    row: Row, column: Column, figure: int | Decimal, printing: Printing, rng: Random
) -> Gold:
    is_detail_total = column.key == "total" and len(row.group) > 0
    if printing.detail_totals_left_blank and is_detail_total:
        return EMPTY
    # Not in table four, whose figures stand in a row without a label, nor for a sum.
    is_labelled = column.type is ValueType.COUNT and column.key not in (*OUTCOMES, "total")
    if is_labelled and rng.random() < printing.remarks:
        return Gold(value=None, raw=rng.choice(_REMARKS), status=Status.PRESENT)
    if not figure:
        if rng.random() < printing.zero_left_blank:
            return EMPTY
        if rng.random() < printing.placeholders:
            return Gold(value=None, raw=printing.placeholder, status=Status.BLANK)
    raw, unit = _text(column, figure, printing, rng)
    if rng.random() < printing.wide_digits:
        raw = raw.translate(_WIDE)
    return Gold(value=figure, raw=raw, status=Status.PRESENT, unit=unit)


def _text(
    column: Column, figure: int | Decimal, printing: Printing, rng: Random
) -> tuple[str, str | None]:
    if column.type is ValueType.CHANGE and figure:
        shape = rng.choice(_CHANGES[1 if figure > 0 else -1])
        return shape.format(n=abs(figure)), None
    digits = f"{figure:,}" if printing.separators else str(figure)
    if column.type is ValueType.AMOUNT:
        if column.unit is not None:
            return digits, column.unit
        unit = rng.choice(("万元", "元", "")) if figure else ""
        return digits + unit, unit or None
    if figure and rng.random() < printing.counters:
        return f"{digits}件", None
    return digits, None
