"""Did a figure become many times what it was?"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from gouji.form import edition
from gouji.form.edition import ValueType
from gouji.parsing.report import Report, Slot
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.neighbours import Neighbours
from gouji.rules.prose import whole_text
from gouji.rules.rule import Family, Hit, Signal, Unseen, comparison
from gouji.rules.sums import Number
from gouji.rules.wording import cell_name, column_of, figure
from gouji.rules.years.previous import of_previous, without_previous

_WORTH_A_LOOK = 20
_TIMES = 10
_SENTENCE = re.compile(r"[^。;!?]+")
_NUMBER = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?![\d.])")


@comparison(
    code="XY-SPIKE",
    family=Family.YEARS,
    severity=Severity.INFO,
    basis=basis.PLAUSIBILITY,
    zh="{cell}由上年的{a}变为{b}，变化异常。",
    en="{cell} changed from {a} last year to {b}.",
)
def spike(report: Report, neighbours: Neighbours) -> Iterator[Signal]:
    """A figure is more than ten times last year's, or less than a tenth, and one of them is at
    least 20; beside 0 every such figure is.

    Compared are the cells that both editions have in common; amounts only in yuan; 本年增/减 is no
    level and is left out.  Where a row's total jumps, its single columns are not told as well.
    Not told either where a sentence of the report names both figures: a shock that it speaks of.
    """
    if neighbours.previous is None:
        yield without_previous(neighbours)
        return
    lost: list[str] = []
    jumps: dict[str, _Jump] = {}
    for cell in _common_cells(report, neighbours.previous):
        before, now = neighbours.previous.slot(cell), report.slot(cell)
        kind = column_of(cell, report.edition).type
        a, b = _level(kind, before), _level(kind, now)
        if a is None or b is None:
            lost += [of_previous(cell)] if a is None else []
            lost += [cell] if b is None else []
        elif _is_jump(a, b):
            jumps[cell] = _Jump(a, b)
    if lost:
        yield Unseen(tuple(lost))
    told = _told_together(report) if jumps else []
    for cell, jump in jumps.items():
        table, row, column = cell.split(".")
        if (column != "total" and f"{table}.{row}.total" in jumps) or jump.is_told(told):
            continue
        yield Hit(
            cells=(cell,),
            expected=f"{figure(jump.before)} last year",
            actual=figure(jump.now),
            said={"cell": cell_name(cell, report.edition), "a": jump.before, "b": jump.now},
        )


@dataclass(frozen=True)
class _Jump:
    before: Number
    now: Number

    def is_told(self, told: Sequence[Set[str]]) -> bool:
        """Whether a sentence names both figures."""
        both = {figure(self.before), figure(self.now)}
        return any(both <= figures for figures in told)


def _told_together(report: Report) -> list[Set[str]]:
    """The figures of each sentence that has two or more."""
    text = whole_text(report)
    sentences = (frozenset(_NUMBER.findall(one)) for one in _SENTENCE.findall(text))
    return [figures for figures in sentences if len(figures) > 1]


def _common_cells(report: Report, previous: Report) -> Iterator[str]:
    there = set(edition(previous.edition).addresses())
    for cell in edition(report.edition).addresses():
        if cell in there and column_of(cell, report.edition).type is not ValueType.CHANGE:
            yield cell


def _level(kind: ValueType, slot: Slot) -> Number | None:
    return slot.yuan if kind is ValueType.AMOUNT else slot.value


def _is_jump(a: Number, b: Number) -> bool:
    low, high = sorted((a, b))
    return high >= _WORTH_A_LOOK and high > _TIMES * low
