"""Reports that exist, in other formats: their text line by line, or their figures put back into
the tables of the form."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from gouji.form import edition as form_of
from gouji.parsing.report import Level, Report, Status
from tests.corpus.cells import Gold
from tests.corpus.content import Content
from tests.corpus.frame import Part, Role
from tests.corpus.grid import Grid, build_grids
from tests.corpus.identity import Identity
from tests.corpus.wording import Wording

_TABLES = {"二": "active_disclosure", "三": "applications", "四": "review_litigation"}


def as_lines(report: Report, text: str) -> Content:
    """Every line of `text` a paragraph, and no table; the gold is what `report` has."""
    lines = tuple(Part(Role.FURNITURE, line) for line in text.splitlines())
    return Content(report.edition, 0, _identity(report), gold_of(report), {}, lines)


def as_tables(report: Report, rng: Random) -> Content:
    """The running text with the figures in tables that have the spans of the form.

    A row that the report does not have is left out; a table without any is no part of the content.
    """
    edition = form_of(report.edition)
    gold = gold_of(report)
    printed = gold | {
        slot: replace(one, raw="") for slot, one in gold.items() if one.status is Status.MISSING
    }
    wording = Wording.draw(int(report.year.value) if report.year else 0, rng)
    wording = replace(wording, truncated_headers=False)
    grids = {
        key: _without_missing(grid, gold)
        for key, grid in build_grids(edition, printed, wording, rng).items()
        if report.tables[key].found
    }
    parts = [Part(Role.PARAGRAPH, line.text.strip()) for line in _head(report)]
    for section in report.sections:
        parts.append(Part(Role.HEADING, f"{section.number}、{section.title}"))
        parts += [Part(Role.PARAGRAPH, line) for line in section.text.split("\n") if line.strip()]
        table = _TABLES.get(section.number)
        if table in grids:
            parts.append(Part(Role.TABLE, table))
    return Content(report.edition, 0, _identity(report), gold, grids, tuple(parts))


def gold_of(report: Report) -> dict[str, Gold]:
    """The slots of the report's edition as they were read."""
    slots = {slot: report.slot(slot) for slot in form_of(report.edition).addresses()}
    return {slot: Gold(one.value, one.raw, one.status) for slot, one in slots.items()}


def _without_missing(grid: Grid, gold: Mapping[str, Gold]) -> Grid:
    """The grid without the rows that none of their slots were read of."""
    rows = tuple(
        row
        for row in grid.rows
        if not (slots := [cell.address for cell in row if cell.address])
        or any(gold[slot].status is not Status.MISSING for slot in slots)
    )
    return replace(grid, rows=rows)


def _head(report: Report) -> list[Part]:
    first = report.sections[0].where if report.sections else None
    lines = []
    for line in report.prose:
        if line.where == first:
            break
        lines.append(Part(Role.PARAGRAPH, line.text))
    return lines


def _identity(report: Report) -> Identity:
    agency = report.agency.value if report.agency else ""
    return Identity(
        agency=agency,
        level=report.level or Level.DEPARTMENT,
        title=report.title.value if report.title else "",
        year=int(report.year.value) if report.year else 0,
        published=None,
        signed=None,
        states_period=report.period is not None,
        contact=report.contact,
        index_no=None,
    )
