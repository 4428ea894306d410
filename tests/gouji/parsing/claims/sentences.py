"""The claims of a few sentences, for the tests."""

from gouji.extraction.document import Line
from gouji.parsing.claims.claim import Claims
from gouji.parsing.claims.finding import find_claims
from gouji.parsing.facts.passages import SectionLine
from gouji.parsing.report import Level
from tests.gouji.rules.build import at

YEAR = 2023


def claims_of(*lines: str, year: int | None = YEAR) -> Claims:
    """What the lines of one section claim."""
    told = [SectionLine("一", Line(text=text, where=at(n))) for n, text in enumerate(lines, 1)]
    return find_claims(told, year, Level.DEPARTMENT)
