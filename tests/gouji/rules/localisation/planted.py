"""Reports whose sums hold, with slips planted in tables three and four."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from gouji.form import edition as form_of
from gouji.parsing.report import Report
from gouji.rules.engine import validate
from gouji.rules.finding import Finding, Suspect
from tests.corpus.figures import Figures, draw_figures, draw_size
from tests.gouji.rules.build import Cells, report

EDITIONS = ("e2019", "e2021")
APPLICANTS = (
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_org",
    "legal_service_org",
    "other_org",
)
COLUMNS = (*APPLICANTS, "total")
SUMS = ("T3-BAL", "T3-SUM", "T3-ROW", "T4-SUM")


def drawn(edition: str, seed: str) -> tuple[Figures, Random]:
    """Figures of one made-up report, and the dice that drew them."""
    rng = Random(f"localisation/{edition}/{seed}")
    return draw_figures(form_of(edition), draw_size(rng), rng), rng


def summed_cells(edition: str, table: str) -> list[str]:
    """The cells of a table with sums."""
    return [cell for cell in form_of(edition).addresses() if cell.startswith(f"{table}.")]


def printed(edition: str, figures: Mapping[str, object], other: Cells | None = None) -> Report:
    """The report with these figures, and `other` slots as they are."""
    return report(
        edition, cells={**{cell: str(one) for cell, one in figures.items()}, **(other or {})}
    )


def broken_sums(whole: Report) -> list[Finding]:
    """The findings on sums."""
    return [one for one in validate(whole).findings if one.rule in SUMS]


def suspects(whole: Report) -> tuple[Suspect, ...]:
    """The suspects of a report whose broken sums all belong together."""
    (only,) = {one.suspects for one in broken_sums(whole)}
    return only


def sets(found: Sequence[Suspect]) -> list[dict[str, int]]:
    """The changes of each suspect."""
    return [{change.cell: change.value for change in one.changes} for one in found]


def repaired(figures: Figures, found: Sequence[Suspect]) -> Iterator[Figures]:
    """The figures after the changes of each suspect."""
    for changes in sets(found):
        yield {**figures, **changes}


def balanced(edition: str, figures: Figures, table: str) -> bool:
    """Whether all sums of a table hold, with no figure below 0."""
    relations = [one for one in form_of(edition).relations() if one.table == table]
    cells = {cell for one in relations for cell in (*one.left, *one.right)}
    return all(figures[cell] >= 0 for cell in cells) and all(
        sum(figures[cell] for cell in one.left) == sum(figures[cell] for cell in one.right)
        for one in relations
    )
