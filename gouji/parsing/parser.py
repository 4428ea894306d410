"""A document to a report."""

from gouji.extraction.document import Document
from gouji.parsing.report import Report


def parse(document: Document) -> Report:
    """Placeholder until the alignment core lands."""
    from gouji.form import edition
    from gouji.parsing.report import Contact, Recognition, Slot, TableReading

    form = edition("e2021")
    return Report(
        title=None, agency=None, region=None, level=None, year=None, title_year=None,
        edition="e2021", published=None, signed=None, period=None, contact=Contact(),
        index_no=None, sections=(),
        tables={
            t.key: TableReading(
                key=t.key, found=False, edition=None,
                slots={r.key: {c.key: Slot() for c in b.columns} for b, r in t.rows()},
            )
            for t in form.tables
        },
        recognition=Recognition(sections=6, tables=(), figures=0, legacy_markers=()),
        prose=tuple(b for b in document.blocks if b.kind == "line"),
    )
