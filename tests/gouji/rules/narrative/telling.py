"""Reports whose running text says something, read by the program itself."""

from decimal import Decimal

from gouji.extraction.document import Line
from gouji.parsing.facts.finding import find_facts
from gouji.parsing.facts.passages import SectionLine
from gouji.parsing.report import Level, Report, Slot, Status
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


def amount(raw: str, unit: str = "万元") -> Slot:
    """A cell that holds an amount of money, as the parser fills it."""
    factor = 1 if unit == "元" else 10_000
    value = Decimal(raw)
    return Slot(
        status=Status.PRESENT,
        raw=raw,
        value=int(raw) if raw.isdecimal() else value,
        unit=unit,
        yuan=value * factor,
        where=at(1),
    )
