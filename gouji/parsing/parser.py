"""A document to a report."""

import re
from collections.abc import Sequence

from gouji.extraction.document import Document, Line
from gouji.form import editions
from gouji.parsing.claims.finding import find_claims
from gouji.parsing.contact import find_contact, within_report
from gouji.parsing.drafts import TableDraft, with_repeats
from gouji.parsing.extent import first_report_end
from gouji.parsing.facts.finding import find_facts
from gouji.parsing.facts.passages import running_text
from gouji.parsing.folding import squeeze
from gouji.parsing.identity import find_agency, find_level
from gouji.parsing.imprint import find_index_no, find_published, find_signed
from gouji.parsing.lines import source_lines
from gouji.parsing.locality import find_region
from gouji.parsing.period import find_period
from gouji.parsing.pieces import SourceLine
from gouji.parsing.regions import find
from gouji.parsing.report import Recognition, Report
from gouji.parsing.sections import Heading, sections, split_headings
from gouji.parsing.signature import find_publisher, find_signatory
from gouji.parsing.tables import complete, draft_tables, edition_of
from gouji.parsing.titles import find_title
from gouji.parsing.years import find_year

_LEGACY = ("收费及减免", "政府信息公开情况统计表", "咨询处理情况", "统计指标")
_TAIL_LINES = 40


def parse(document: Document) -> Report:
    """What the document says, read and not judged.

    Every document gives a report, also one that is no annual report: whether it is one is for the
    rules to say, on the evidence in `recognition`.  Of several reports in one document it
    is the first; the tables of the others are duplicates of its own.
    """
    lines, headings = split_headings(source_lines(document))
    regions = find(lines, headings)
    end = first_report_end(lines, headings)
    others = [region for region in regions if region.first >= end]
    regions = [region for region in regions if region.first < end]
    whole, lines = lines, lines[:end]
    headings = [heading for heading in headings if heading.line < end]
    table_lines = {n for region in regions for n in range(region.first, region.last + 1)}
    prose = tuple(
        Line(text=line.text, where=line.where)
        for line in lines
        if line.index not in table_lines and line.text.strip()
    )
    head, tail = _head_and_tail(lines, headings, table_lines)

    title = find_title(head)
    period = find_period(prose)
    published = find_published(head, tail)
    signed = find_signed(tail)
    agency = find_agency(title, prose, tail)
    level = find_level(agency.value if agency else None)
    year = find_year(title, period, prose, published, signed)
    reported = int(year.value) if year else None
    contact = find_contact(within_report(prose, title, signed))

    fallback = _edition_of_year(reported)
    drafts = draft_tables(whole, regions, fallback)
    drafts = with_repeats(drafts, draft_tables(whole, others, fallback))
    edition = editions()[edition_of(drafts, fallback)]
    running = running_text(headings, lines, table_lines)
    return Report(
        title=title.mention if title else None,
        agency=agency,
        region=find_region(agency, reported, prose, contact),
        level=level,
        year=year,
        title_year=title.year if title else None,
        edition=edition.key,
        published=published,
        signed=signed,
        signatory=find_signatory(tail),
        publisher=find_publisher(head),
        period=period,
        contact=contact,
        index_no=find_index_no(head),
        sections=sections(headings, lines, table_lines),
        tables={form.key: complete(form, edition, drafts.get(form.key)) for form in edition.tables},
        recognition=_recognition(headings, drafts, prose),
        prose=prose,
        facts=find_facts(running, reported, level),
        claims=find_claims(running, reported, level),
    )


def _head_and_tail(
    lines: Sequence[SourceLine], headings: Sequence[Heading], table_lines: set[int]
) -> tuple[list[Line], list[Line]]:
    """The lines before the first section, and those that may hold signature and date."""
    first = headings[0].line if headings else len(lines)
    last = headings[-1].line + 1 if headings else 0
    free = [line for line in lines if line.index not in table_lines and line.text.strip()]
    head = [line for line in free if line.index < first]
    tail = [line for line in free if line.index >= last][-_TAIL_LINES:]
    return (
        [Line(text=line.text, where=line.where) for line in head],
        [Line(text=line.text, where=line.where) for line in tail],
    )


def _edition_of_year(year: int | None) -> str:
    """The edition that reports for `year` must use; the newest if the year is unknown."""
    known = list(editions().values())
    if year is not None:
        for edition in known:
            if edition.covers(year):
                return edition.key
    return known[-1].key


def _recognition(
    headings: Sequence[Heading], drafts: dict[str, TableDraft], prose: Sequence[Line]
) -> Recognition:
    text = "\n".join(squeeze(line.text) for line in prose)
    markers = [marker for marker in _LEGACY if marker in text]
    if re.search(r"^[一二三四五六七八九]、(?:依申请公开政府信息|依申请公开)", text, re.MULTILINE):
        markers.append("依申请公开政府信息情况")
    return Recognition(
        sections=len({heading.number for heading in headings if heading.form is not None}),
        tables=tuple(drafts),
        figures=sum(draft.figures() for draft in drafts.values()),
        legacy_markers=tuple(markers),
    )
