"""A result as one HTML page that needs nothing else: no script, no other file."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from gouji.rendering.card import key_facts
from gouji.rendering.layout import Line, lay_out
from gouji.rendering.pictures import NO_PICTURES, Pictures
from gouji.rendering.places import distinct, place_exact, place_path, place_words
from gouji.rendering.sheets import anchors_of, lay_sheets
from gouji.rendering.suspects import suspect_views, suspects_left_out
from gouji.rendering.unseen import unseen_groups
from gouji.rendering.verdict import SEVERITIES, VERDICTS, counts
from gouji.result import Result
from gouji.rules.finding import Finding, Outcome
from gouji.rules.wording import table_name, table_section
from gouji.text import Bilingual


@dataclass(frozen=True)
class TableView:
    """One table of the page; its key and the addresses of its boxes are anchors."""

    key: str
    name: Bilingual
    section: str
    lines: list[Line]


def render_page(result: Result, pictures: Pictures = NO_PICTURES) -> str:
    """The page for people, in Chinese and English; what the document says is escaped in it.

    The tables stand as in the form.  A cell with findings links to the most serious of them, and
    every finding links to its cells.  `pictures` are those of the document's own pages (see
    `gouji.rendering.drawing`): on them the places of the findings are boxed, with links both ways.
    """
    edition = result.report.edition if result.report else ""
    tables = [
        TableView(key, table_name(key), table_section(key), lay_out(key, slots, edition))
        for key, slots in (result.tables or {}).items()
    ]
    sheets = lay_sheets(pictures, result.findings)
    return _template().render(
        result=result,
        verdict=VERDICTS[result.verdict],
        counts=counts(result),
        severities=SEVERITIES,
        facts=key_facts(result),
        tables=tables,
        pictures=pictures,
        sheets=sheets,
        spots=anchors_of(sheets),
        anchors=_anchors(tables),
        marks=_marks(result.findings),
        tally=Counter(result.assessed.values()),
        unseen=unseen_groups(result),
        outcomes=Outcome,
        distinct=distinct,
        place_words=place_words,
        place_path=place_path,
        place_exact=place_exact,
        suspect_views=suspect_views,
        suspects_left_out=suspects_left_out,
    )


def _anchors(tables: list[TableView]) -> frozenset[str]:
    boxes = (box for table in tables for line in table.lines for box in line)
    return frozenset(
        {table.key for table in tables} | {box.address for box in boxes if box.address}
    )


def _marks(findings: tuple[Finding, ...]) -> dict[str, int]:
    """The number of the most serious finding on each cell, counted from 1."""
    order = list(SEVERITIES)
    numbered = enumerate(findings, start=1)
    marks: dict[str, int] = {}
    for number, finding in sorted(numbered, key=lambda one: order.index(one[1].severity)):
        for cell in finding.cells:
            marks.setdefault(cell, number)
    return marks


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("gouji.rendering"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    return environment.get_template("page.html")
