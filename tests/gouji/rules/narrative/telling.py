"""Reports whose running text says something, read by the program itself."""

from gouji.extraction.document import Line
from gouji.parsing.facts.finding import find_facts
from gouji.parsing.facts.passages import SectionLine
from gouji.parsing.report import Level, Report
from tests.gouji.rules.build import Cells, at, report


def telling(
    *sentences: str,
    cells: Cells | None = None,
    edition: str = "e2021",
    level: Level = Level.DEPARTMENT,
    **changes: object,
) -> Report:
    """A report without a fault whose first section says `sentences`, each on its own line."""
    whole = report(edition, cells, level=level, **changes)
    assert whole.year is not None
    prose = tuple(Line(text=text, where=at(20 + n)) for n, text in enumerate(sentences))
    facts = find_facts([SectionLine("一", line) for line in prose], int(whole.year.value), level)
    return whole.model_copy(update={"prose": prose, "facts": facts})
