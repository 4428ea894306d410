"""Reports whose running text claims something, read by the program itself."""

from gouji.parsing.claims.finding import find_claims
from gouji.parsing.facts.passages import SectionLine
from gouji.parsing.report import Level, Report
from tests.gouji.rules.build import Cells, said
from tests.gouji.rules.narrative.telling import telling


def claiming(*sentences: str, cells: Cells | None = None, year: int = 2023) -> Report:
    """A department's report whose first section says `sentences`."""
    edition = "e2019" if year < 2021 else "e2021"
    whole = telling(*sentences, cells=cells, edition=edition, year=said(str(year)), title_year=year)
    told = [SectionLine("一", line) for line in whole.prose]
    return whole.model_copy(update={"claims": find_claims(told, year, Level.DEPARTMENT)})
