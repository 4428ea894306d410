"""A result as one HTML page that needs nothing else: no script, no picture, no other file."""

from collections import Counter
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from gouji.rendering.card import key_facts
from gouji.rendering.layout import lay_out
from gouji.rendering.places import place_words
from gouji.rendering.unseen import unseen_groups
from gouji.rendering.verdict import SEVERITIES, VERDICTS, counts
from gouji.result import Result
from gouji.rules.finding import Outcome
from gouji.rules.wording import table_name, table_section


def render_page(result: Result) -> str:
    """The page for people, in Chinese and English; what the document says is escaped in it.

    The tables stand as in the form.  A cell with findings links to the first of them, and every
    finding links to its cells.
    """
    edition = result.report.edition if result.report else ""
    marks: dict[str, int] = {}
    for number, finding in enumerate(result.findings, start=1):
        for cell in finding.cells:
            marks.setdefault(cell, number)
    tables = [
        {
            "key": key,
            "name": table_name(key),
            "section": table_section(key),
            "lines": lay_out(key, slots, edition),
        }
        for key, slots in (result.tables or {}).items()
    ]
    return _template().render(
        result=result,
        verdict=VERDICTS[result.verdict],
        counts=counts(result),
        severities=SEVERITIES,
        facts=key_facts(result),
        tables=tables,
        marks=marks,
        tally=Counter(result.assessed.values()),
        unseen=unseen_groups(result),
        outcomes=Outcome,
        place_words=place_words,
    )


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
