"""Names the suspects of broken sums: the cells that are most likely wrong."""

from collections.abc import Sequence

from gouji.parsing.report import Report
from gouji.rules.finding import Finding, Suspect
from gouji.rules.localisation.evidence import stated_figures
from gouji.rules.localisation.limits import MOST_REPAIRS
from gouji.rules.localisation.minimal import minimal_repairs
from gouji.rules.localisation.ranking import explained, explained_shift, ranked
from gouji.rules.localisation.shifts import shifts
from gouji.rules.localisation.system import System, systems, tells_of


def localised(report: Report, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, those on broken sums with their suspects.

    Relations that share cells are repaired together, and all their findings get the same suspects:
    every smallest set of cells whose change makes all of those relations hold, with the counts
    that these cells would take.  A row that stands one column off counts as one change, and comes
    before sets of several.  There are no suspects where too many cells, or too many sets, come
    into question (see `limits`).
    """
    suspects = _suspects(report, systems(report, findings))
    return tuple(_with_suspects(finding, suspects) for finding in findings)


def _suspects(report: Report, broken: Sequence[System]) -> list[tuple[System, tuple[Suspect, ...]]]:
    stated = stated_figures(report)
    minimal = {id(system): minimal_repairs(system) for system in broken}
    telling = [
        shift
        for shift in shifts(report, broken)
        # A single cell is as good an explanation as a shift.
        if sum(minimal[id(system)].size for system in shift.systems) > 1
    ]
    found = []
    for system in broken:
        moved = [shift.repair for shift in telling if system in shift.systems]
        cells = [repair for repair in minimal[id(system)].repairs if repair not in moved]
        explanations = [
            *(explained_shift(report, repair, stated) for repair in moved),
            *(explained(report, system, repair, stated) for repair in cells),
        ]
        found.append((system, ranked(explanations[:MOST_REPAIRS])))
    return found


def _with_suspects(
    finding: Finding, suspects: Sequence[tuple[System, tuple[Suspect, ...]]]
) -> Finding:
    for system, found in suspects:
        if found and any(tells_of(finding, relation) for relation in system.relations):
            return finding.model_copy(update={"suspects": found})
    return finding
