"""Repairs put in order: how much must have gone wrong, what the text states, typical slips."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gouji.parsing.report import Report
from gouji.rules.finding import Suspect
from gouji.rules.localisation.elimination import Repair
from gouji.rules.localisation.evidence import Stated
from gouji.rules.localisation.slips import Slip, slips_of
from gouji.rules.localisation.system import System
from gouji.text import Bilingual

_SHIFTED = Bilingual(
    zh="该行数字疑似错开一列，请先核对原文的列位",
    en="the row's figures seem one column off: compare the columns of the source first",
)


@dataclass(frozen=True)
class Explanation:
    """A repair with what speaks for it."""

    repair: Repair
    slips: tuple[Slip | None, ...] = ()
    contradicted: int = 0  # figures of the text that it leaves or makes different
    confirmed: tuple[Stated, ...] = ()  # figures of the text that only now agree
    shifted: bool = False

    @property
    def standing(self) -> tuple[bool, int, int]:
        """The smaller, the likelier."""
        weight = sum(slip.weight for slip in self.slips if slip is not None)
        return (not self.shifted, self.contradicted, -weight)

    @property
    def hint(self) -> Bilingual | None:
        """In words, what speaks for it; None if nothing does."""
        said = list(self._said())
        if not said:
            return None
        return Bilingual(zh="；".join(one.zh for one in said), en="; ".join(one.en for one in said))

    def _said(self) -> Iterator[Bilingual]:
        if self.shifted:
            yield _SHIFTED
        for one in self.confirmed:
            yield Bilingual(zh=f"正文称{one.value}", en=f"the text states {one.value}")
        for slip in dict.fromkeys(self.slips):
            if slip is not None:
                yield slip.words


def explained(
    report: Report, system: System, repair: Repair, stated: Sequence[Stated]
) -> Explanation:
    """A minimal repair with what speaks for it.

    The cells of a single relation can each repair it, and look like one slip or another by chance:
    slips are weighed only where several relations agree on the amount.
    """
    before, after = _agreeing(report, (), stated), _agreeing(report, repair, stated)
    return Explanation(
        repair=repair,
        slips=slips_of(system, repair) if len(system.relations) > 1 else (),
        contradicted=len(stated) - len(after),
        confirmed=tuple(one for one in after if one not in before),
    )


def explained_shift(report: Report, repair: Repair, stated: Sequence[Stated]) -> Explanation:
    """A shift with what speaks for it: many cells, but one slip."""
    after = _agreeing(report, repair, stated)
    return Explanation(repair=repair, contradicted=len(stated) - len(after), shifted=True)


def ranked(explanations: Sequence[Explanation]) -> tuple[Suspect, ...]:
    """The suspects, best first; those of equal standing share a rank, and keep their order."""
    standings = sorted({one.standing for one in explanations})
    return tuple(
        Suspect(rank=standings.index(one.standing) + 1, changes=one.repair, hint=one.hint)
        for one in sorted(explanations, key=lambda one: one.standing)
    )


def _agreeing(report: Report, repair: Repair, stated: Sequence[Stated]) -> list[Stated]:
    changed = {change.cell: change.value for change in repair}
    return [
        one
        for one in stated
        if one.holds({cell: changed.get(cell, report.slot(cell).value or 0) for cell in one.cells})
    ]
