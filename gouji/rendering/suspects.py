"""The suspects of a finding, as people read them: what each cell holds and what it would take."""

from collections.abc import Iterator
from dataclasses import dataclass

from gouji.result import Result
from gouji.rules.finding import Finding, Suspect
from gouji.text import Bilingual

_FEW = 6  # suspects named one by one
_EMPTY = "□"


@dataclass(frozen=True)
class ChangeView:
    """One change: the cell, the text that is printed in it, and the count it would take."""

    cell: str
    printed: str
    value: int


@dataclass(frozen=True)
class SuspectView:
    """One set of changes; those of equal rank are equally likely."""

    rank: int
    changes: tuple[ChangeView, ...]
    hint: Bilingual | None

    @property
    def line(self) -> str:
        """It in one line, e.g. `1. table.row.column 54 → 45 (数字前后颠倒 digits transposed)`."""
        said = ", ".join(f"{one.cell} {one.printed} → {one.value}" for one in self.changes)
        hint = f" ({self.hint.zh} {self.hint.en})" if self.hint else ""
        return f"{self.rank}. {said}{hint}"


def suspect_views(result: Result, finding: Finding) -> tuple[SuspectView, ...]:
    """The first suspects of a finding, best first."""
    return tuple(
        SuspectView(one.rank, tuple(_changes(result, one)), one.hint)
        for one in finding.suspects[:_FEW]
    )


def suspects_left_out(finding: Finding) -> int:
    """How many suspects `suspect_views` leaves out."""
    return max(len(finding.suspects) - _FEW, 0)


def _changes(result: Result, suspect: Suspect) -> Iterator[ChangeView]:
    for change in suspect.changes:
        table, row, column = change.cell.split(".")
        slot = (result.tables or {}).get(table, {}).get(row, {}).get(column)
        yield ChangeView(change.cell, (slot.raw if slot else None) or _EMPTY, change.value)
