"""The whole road in one call, and its stages for those who walk it step by step."""

import hashlib

from gouji.errors import DocumentError
from gouji.extraction.document import Document
from gouji.extraction.isolated import read_isolated
from gouji.extraction.limits import DEFAULT_LIMITS, Limits
from gouji.parsing.parser import parse
from gouji.parsing.report import Mention, Report
from gouji.result import (
    Failure,
    ReportCard,
    Result,
    SectionText,
    Source,
    StatedPeriod,
    Verdict,
)
from gouji.rules.engine import unread, validate
from gouji.rules.finding import Finding, Severity, Validation
from gouji.rules.neighbours import ALONE
from gouji.rules.policy import STANDARD, Policy

__all__ = [
    "Limits",
    "assemble",
    "check",
    "describe",
    "extract",
    "fail",
    "parse",
    "validate",
]


def describe(
    data: bytes,
    name: str,
    *,
    bucket: str | None = None,
    key: str | None = None,
    etag: str | None = None,
) -> Source:
    """The source record of a file; its media type is added by `assemble`."""
    return Source(
        name=name,
        bucket=bucket,
        key=key,
        etag=etag,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
    )


def extract(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in `data`; its media type comes from the bytes.

    It is read in a child process that is held to the limits.
    `gouji.extraction.reader.read` does the same without a child.

    Raises `DocumentError` if it is empty, too large, damaged, of no supported type, or beyond the
    limits.
    """
    return read_isolated(data, limits)


def assemble(source: Source, document: Document, report: Report, validation: Validation) -> Result:
    """The result of a document that was read; refused if the rules refused it."""
    source = source.model_copy(update={"media_type": document.media_type, "pages": document.pages})
    if validation.refused is not None:
        return fail(source, DocumentError(validation.refused), validation)
    return Result(
        source=source,
        verdict=_verdict(validation.findings),
        report=_card(report),
        tables={key: table.slots for key, table in report.tables.items()},
        facts=report.facts,
        findings=validation.findings,
        assessed=validation.assessed,
        unseen=validation.unseen,
        waivers=validation.waivers,
        config=validation.config,
        error=None,
    )


def fail(
    source: Source,
    error: DocumentError,
    validation: Validation | None = None,
    policy: Policy = STANDARD,
) -> Result:
    """The result of a document that was refused or could not be read under a policy."""
    return Result(
        source=source,
        verdict=Verdict.REFUSED,
        report=None,
        tables=None,
        facts=(),
        findings=validation.findings if validation else (),
        assessed=validation.assessed if validation else unread(),
        config=validation.config if validation else policy.digest,
        error=Failure(code=error.code, message=error.message, remedy=error.remedy),
    )


def check(
    data: bytes,
    source: Source,
    limits: Limits = DEFAULT_LIMITS,
    policy: Policy = STANDARD,
) -> Result:
    """Read, parse and validate one document.  A document error becomes a refused result."""
    try:
        document = extract(data, limits)
    except DocumentError as error:
        return fail(source, error, policy=policy)
    report = parse(document)
    return assemble(source, document, report, validate(report, ALONE, policy))


def _verdict(findings: tuple[Finding, ...]) -> Verdict:
    serious = any(one.severity is not Severity.INFO and not one.waived for one in findings)
    return Verdict.FINDINGS if serious else Verdict.CLEAN


def _card(report: Report) -> ReportCard:
    def said(mention: Mention | None) -> str | None:
        return mention.value if mention else None

    period = report.period
    return ReportCard(
        title=said(report.title),
        agency=said(report.agency),
        region=report.region,
        level=report.level,
        year=int(report.year.value) if report.year else None,
        edition=report.edition,
        published=said(report.published),
        signed=said(report.signed),
        period=StatedPeriod(start=period.start, end=period.end) if period else None,
        contact=report.contact,
        index_no=report.index_no,
        sections=tuple(
            SectionText(number=one.number, title=one.title, text=one.text)
            for one in report.sections
        ),
    )
