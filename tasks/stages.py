"""What each stage does with a job: fetch, call the library, store.

A stage may run twice without harm, and again by itself.  It raises `DocumentError` if the document
is at fault, `SupersededError` if its version is gone and `ServerUnavailableError` if a server is.
"""

from gouji import check
from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Document
from gouji.parsing.report import Report
from gouji.rendering.cells import render_cells
from gouji.rendering.drawing import draw_pages
from gouji.rendering.page import render_page
from gouji.rendering.pictures import NO_PICTURES, Pictures, pages_to_show
from gouji.result import Result, Source
from gouji.rules.finding import Validation
from storage import layout
from storage.archive import Archive, Artifact
from storage.job import Job, JobState, Outcome
from storage.surroundings import Surroundings
from tasks import neighbours
from tasks.errors import KeyTooLongError
from tasks.outcome import bare_source, decide, file_name, message
from tasks.services import Services


def extract(services: Services, job: Job) -> Job:
    """The object's bytes to a document."""
    archive, limits = services.archive, services.limits
    if not layout.fits(job.key):
        raise KeyTooLongError
    if job.size > limits.max_bytes:
        archive.keep(job, Artifact.SOURCE, bare_source(job))
        raise DocumentError(ErrorCode.TOO_LARGE)
    data = archive.document(job, limits.max_bytes)
    name = file_name(job.key)
    source = check.describe(data, name, bucket=job.bucket, key=job.key, etag=job.etag)
    archive.keep(job, Artifact.SOURCE, source)
    archive.keep(job, Artifact.DOCUMENT, check.extract(data, limits))
    return job


def parse(services: Services, job: Job) -> Job:
    """The document to a report."""
    document = services.archive.kept(job, Artifact.DOCUMENT, Document)
    services.archive.keep(job, Artifact.REPORT, check.parse(document))
    return job


def validate(services: Services, job: Job) -> Job:
    """The report, beside its neighbours, to findings."""
    report = services.archive.kept(job, Artifact.REPORT, Report)
    source = services.archive.kept(job, Artifact.SOURCE, Source)
    beside = neighbours.settle_in(services, job, report, source.sha256 or "")
    validation = check.validate(report, beside, services.policy())
    services.archive.keep(job, Artifact.VALIDATION, validation)
    if validation.refused is not None:
        raise DocumentError(validation.refused)
    return job


def publish(services: Services, job: Job) -> Job:
    """The outcome to the shelf, replacing what was there for the inbox key.

    The caller holds the lease of the inbox key.
    """
    if job.outcome is not None and job.is_refused:
        return _publish_failure(services, job, job.outcome)
    result = _assemble(services.archive, job)
    job, outcome = decide(services, job, result)
    return _publish_report(services, job, outcome, result)


def _assemble(archive: Archive, job: Job) -> Result:
    return check.assemble(
        archive.kept(job, Artifact.SOURCE, Source),
        archive.kept(job, Artifact.DOCUMENT, Document),
        archive.kept(job, Artifact.REPORT, Report),
        archive.kept(job, Artifact.VALIDATION, Validation),
    )


def _publish_report(services: Services, job: Job, outcome: Outcome, result: Result) -> Job:
    data, cells = services.archive.kept_result(job), render_cells(result)
    page = render_page(result, _pictures(services, job, result))
    known = _about_to_publish(services, job)
    place = services.shelf.put_report(job, data, page, cells)
    services.shelf.put_index(job, result)
    neighbours.make_findable(services.shelf, job, known)
    event = message(job, outcome, services.shelf.bucket, place)
    return job.conclude(JobState.CHECKED, event)


def _pictures(services: Services, job: Job, result: Result) -> Pictures:
    """Pictures of the pages with findings; only these need the object's bytes once more."""
    pages = pages_to_show(result)
    if not pages:
        return NO_PICTURES
    return draw_pages(
        services.archive.document(job, services.limits.max_bytes), pages, services.limits
    )


def _publish_failure(services: Services, job: Job, outcome: Outcome) -> Job:
    data = services.archive.kept_result(job)
    _about_to_publish(services, job)
    place = services.shelf.put_failure(job, data)
    event = message(job, outcome, services.shelf.bucket, place)
    return job.conclude(JobState.FAILED, event)


def _about_to_publish(services: Services, job: Job) -> Surroundings:
    services.archive.check_present(job)
    # Until the new outcome is announced, the key counts as not published: who dies in between
    # leaves a job that is due.
    services.ledger.unpublish(job.key)
    return neighbours.remember_displaced(services, job)
