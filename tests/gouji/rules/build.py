"""Reports for the tests of the rules: a faultless one, changed where a test says so."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

from gouji.extraction.document import Line, LinePlace
from gouji.form import edition as form_of
from gouji.parsing.report import (
    BlockReading,
    Contact,
    Level,
    Mention,
    Period,
    Recognition,
    Report,
    Section,
    Slot,
    Status,
    TableReading,
)
from gouji.rules.engine import validate
from gouji.rules.finding import Finding, Outcome

EMPTY: Final = Slot(status=Status.BLANK, raw="", where=LinePlace(line=1))
GONE: Final = Slot()

Cells = Mapping[str, str | int | Slot]


def at(line: int) -> LinePlace:
    """A place."""
    return LinePlace(line=line)


def said(value: str, line: int = 1) -> Mention:
    """Something the report says of itself."""
    return Mention(value=value, quote=value, where=at(line))


def lines(*texts: str) -> tuple[Line, ...]:
    """Running text, one line each."""
    return tuple(Line(text=text, where=at(number)) for number, text in enumerate(texts, 1))


def cell(raw: str | int, line: int = 1) -> Slot:
    """A slot as the parser fills it from a printed figure."""
    text = str(raw)
    try:
        number = Decimal(text)
    except InvalidOperation:
        return Slot(status=Status.PRESENT, raw=text, where=at(line))
    value = int(number) if number == int(number) and "." not in text else number
    return Slot(status=Status.PRESENT, raw=text, value=value, where=at(line))


def held(raw: str) -> Slot:
    """A blank slot that holds a placeholder."""
    return Slot(status=Status.BLANK, raw=raw, where=at(1))


def table(key: str, edition: str, cells: Cells | None = None) -> TableReading:
    """A table with every row and figure of the edition: zeros, but for `cells`."""
    form = form_of(edition).table(key)
    changed = cells or {}
    slots: dict[str, dict[str, Slot]] = {}
    for row, column in form.cells():
        said_here = changed.get(f"{key}.{row.key}.{column.key}", 0)
        slot = said_here if isinstance(said_here, Slot) else cell(said_here)
        slots.setdefault(row.key, {})[column.key] = slot
    return TableReading(
        key=key,
        found=True,
        edition=edition,
        slots=slots,
        blocks=tuple(
            BlockReading(
                title=block.title,
                edition=edition,
                decided=not form.strip,
                rows=tuple(row.key for row in block.rows),
                missing_rows=(),
                where=at(1),
            )
            for block in form.blocks
        ),
        where=at(1),
    )


def absent(key: str, edition: str) -> TableReading:
    """A table that was not found."""
    slots: dict[str, dict[str, Slot]] = {}
    for row, column in form_of(edition).table(key).cells():
        slots.setdefault(row.key, {})[column.key] = GONE
    return TableReading(key=key, found=False, edition=None, slots=slots)


def sections(edition: str) -> tuple[Section, ...]:
    """The six sections under their titles."""
    return tuple(
        Section(
            number=form.number,
            title=form.title,
            statutory=True,
            expected=form.title,
            text="",
            where=at(number),
        )
        for number, form in enumerate(form_of(edition).sections, 1)
    )


def report(edition: str = "e2021", cells: Cells | None = None, **changes: object) -> Report:
    """A report without a fault, with other `cells` and whatever else is given."""
    year = 2020 if edition == "e2019" else 2023
    tables = {one.key: table(one.key, edition, cells) for one in form_of(edition).tables}
    whole = Report(
        title=said(f"云岭县文化局{year}年政府信息公开工作年度报告"),
        agency=said("云岭县文化局"),
        region=None,
        level=Level.DEPARTMENT,
        year=said(str(year)),
        title_year=year,
        edition=edition,
        published=said(f"{year + 1}-01-15", line=2),
        signed=said(f"{year + 1}-01-12", line=90),
        period=Period(
            start=f"{year}-01-01",
            end=f"{year}-12-31",
            quote=f"{year}年1月1日至12月31日",
            where=at(3),
        ),
        contact=Contact(),
        index_no=None,
        sections=sections(edition),
        tables=tables,
        recognition=Recognition(sections=6, tables=tuple(tables), figures=200, legacy_markers=()),
        prose=(),
    )
    return whole.model_copy(update=changes)


def with_table(whole: Report, key: str, **changes: object) -> Report:
    """The report with one table changed."""
    reading = whole.tables[key].model_copy(update=changes)
    return whole.model_copy(update={"tables": {**whole.tables, key: reading}})


def findings(whole: Report, code: str) -> list[Finding]:
    """What one rule finds."""
    return [one for one in validate(whole).findings if one.rule == code]


def the_finding(whole: Report, code: str) -> Finding:
    """The one thing that a rule finds."""
    (only,) = findings(whole, code)
    return only


def outcome(whole: Report, code: str) -> Outcome:
    """What becomes of one rule."""
    return validate(whole).assessed[code]
