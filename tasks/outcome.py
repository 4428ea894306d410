"""Deciding what came of a job."""

import hashlib
from datetime import UTC, datetime

from gouji import check
from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Document
from gouji.result import Result, Source
from gouji.rules.finding import Severity, Validation
from storage.archive import Archive, Artifact, Model
from storage.errors import ObjectMissingError
from storage.events import CloudEvent, EventData, EventType
from storage.job import Job, Outcome, Stage
from tasks.services import Services

_DIGEST = 16  # hexadecimal digits of the outcome's digest in a message id


def bare_source(job: Job) -> Source:
    """The source record of an object whose bytes were not looked at."""
    return Source(
        name=file_name(job.key),
        bucket=job.bucket,
        key=job.key,
        etag=job.etag,
        sha256=None,
        bytes=job.size,
    )


def file_name(key: str) -> str:
    """The file's own name."""
    return key.rsplit("/", 1)[-1]


def refuse(services: Services, job: Job, error: DocumentError) -> Job:
    """Decide that the document cannot be read; its error report is yet to be published."""
    archive = services.archive
    source = _kept(archive, job, Artifact.SOURCE, Source) or bare_source(job)
    # What an earlier round left of the later stages is not this attempt's.
    stage = job.attempts[-1].stage if job.attempts else Stage.EXTRACT
    document = validation = None
    if stage is not Stage.EXTRACT:
        document = _kept(archive, job, Artifact.DOCUMENT, Document)
    if document is not None:
        seen = {"media_type": document.media_type, "pages": document.pages}
        source = source.model_copy(update=seen)
    if stage is Stage.VALIDATE:
        validation = _kept(archive, job, Artifact.VALIDATION, Validation)
    if validation is not None and validation.refused is not error.code:
        validation = None
    return decide(services, job, check.fail(source, error, validation, services.policy()))[0]


def _kept(archive: Archive, job: Job, name: Artifact, model: type[Model]) -> Model | None:
    try:
        return archive.kept(job, name, model)
    except ObjectMissingError:
        return None


def decide(services: Services, job: Job, result: Result) -> tuple[Job, Outcome]:
    """Keep the result beside the job's record; the job with its outcome, yet to be published."""
    data = f"{result.as_json()}\n".encode()
    services.archive.keep_result(job, data)
    counts = dict.fromkeys(Severity, 0)
    for finding in result.findings:
        if not finding.waived:
            counts[finding.severity] += 1
    outcome = Outcome(
        verdict=result.verdict,
        code=ErrorCode(result.error.code) if result.error else None,
        agency=result.report.agency if result.report else None,
        year=result.report.year if result.report else None,
        counts=counts,
        sha256=hashlib.sha256(data).hexdigest(),
    )
    return job.decide(outcome), outcome


def message(job: Job, outcome: Outcome, bucket: str, place: str) -> CloudEvent:
    """The message about the outcome, whose result lies at `place`.

    The same outcome published again after a crash has the same id; one of a later round, be it
    equal, has another, so that who drops repeats by id still learns that it holds now.  A report
    that was judged anew beside its neighbours and came out as it was has nothing new to tell.
    """
    if job.start is Stage.VALIDATE and job.told == outcome.sha256 and job.event is not None:
        return job.event
    digest = hashlib.sha256(f"{outcome.sha256}:{job.round}".encode()).hexdigest()[:_DIGEST]
    event_id = f"{job.id}:{digest}"
    if job.event is not None and job.event.id == event_id:
        return job.event
    return CloudEvent(
        id=event_id,
        source=f"/gouji/{job.bucket}",
        type=EventType.FAILED if outcome.code else EventType.CHECKED,
        subject=job.key,
        time=datetime.now(UTC),
        data=EventData(
            agency=outcome.agency,
            year=outcome.year,
            verdict=outcome.verdict,
            code=outcome.code,
            counts=outcome.counts,
            bucket=bucket,
            key=place,
        ),
    )
