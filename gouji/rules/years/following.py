"""Figures that follow from those of the year before: sums with operands from both reports.

A blank counts as 0, but only beside a figure; an operand that is missing, or no number, leaves the
sum unweighed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gouji.form.edition import Relation
from gouji.parsing.report import Report, Status
from gouji.rules.rule import Unseen
from gouji.rules.sums import Weighed
from gouji.rules.years.previous import of_previous


@dataclass(frozen=True)
class Operand:
    """A figure of this year that is added, or taken away where `sign` is -1."""

    cell: str
    sign: int = 1


@dataclass(frozen=True)
class YearPair:
    """A report and the one of the same body for the year before."""

    report: Report
    previous: Report

    @property
    def years(self) -> dict[str, str]:
        """Both years as messages say them."""
        this, last = self.report.year, self.previous.year
        return {"year": this.value if this else "?", "prev_year": last.value if last else "?"}

    def weigh(
        self, code: str, before: Sequence[str], since: Sequence[Operand], now: str
    ) -> Weighed | Unseen:
        """The sum of last year's cells `before` and this year's `since` against the cell `now`."""
        cells = {of_previous(cell): self.previous.slot(cell) for cell in before}
        cells |= {cell: self.report.slot(cell) for cell in (*(one.cell for one in since), now)}
        lost = tuple(cell for cell, slot in cells.items() if slot.is_unusable)
        if lost:
            return Unseen(lost)
        if all(slot.status is Status.BLANK for slot in cells.values()):
            return Unseen(tuple(cells))
        table, row, _ = now.split(".")
        return Weighed(
            relation=Relation(
                rule=code,
                table=table,
                each="row",
                key=row,
                left=(*before, *(one.cell for one in since)),
                right=(now,),
            ),
            left=(
                *(self.previous.slot(cell).value or 0 for cell in before),
                *(one.sign * (self.report.slot(one.cell).value or 0) for one in since),
            ),
            right=(self.report.slot(now).value or 0,),
            blanks=sum(slot.status is Status.BLANK for slot in cells.values()),
        )
