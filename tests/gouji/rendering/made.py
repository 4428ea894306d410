"""Results to render."""

from gouji.check import assemble, fail
from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Document
from gouji.parsing.report import Report
from gouji.result import Result, Source
from gouji.rules.engine import validate

SOURCE = Source(
    name="报告.txt",
    bucket="inbox",
    key="城区/报告.txt",
    etag="e1",
    sha256="0" * 64,
    bytes=1234,
)


def result_of(report: Report) -> Result:
    """The result of a report, judged by all rules."""
    return assemble(SOURCE, Document(media_type="text/plain", blocks=()), report, validate(report))


def refusal() -> Result:
    """The result of a document that could not be read."""
    return fail(SOURCE, DocumentError(ErrorCode.ENCRYPTED))
