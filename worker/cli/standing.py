"""How one document of the inbox stands, put together from the buckets alone."""

from collections.abc import Iterator
from enum import StrEnum

from gouji.model import Frozen
from gouji.result import Result, Verdict
from gouji.rules.finding import Severity
from storage import layout
from storage.archive import Archive
from storage.job import Job, JobState
from storage.objects import ObjectInfo
from storage.shelf import Shelf


class State(StrEnum):
    """Where a document stands."""

    NEW = "new"  # nobody took notice of it yet
    PENDING = "pending"
    CHECKED = "checked"
    FAILED = "failed"
    SUPERSEDED = "superseded"


class Standing(Frozen):
    """One document and what became of it."""

    key: str
    etag: str
    job: str
    state: State
    verdict: Verdict | None = None
    code: str | None = None
    counts: dict[Severity, int] | None = None
    result: str | None = None
    record: Job | None = None


def all_standings(archive: Archive) -> Iterator[Standing]:
    """Every document that is in the inbox now, in the order of the keys."""
    for found in archive.incoming():
        yield _of_object(archive, found)


def failed_standings(archive: Archive, shelf: Shelf) -> Iterator[Standing]:
    """Every document whose error report is published, in the order of the keys."""
    for data in shelf.failures():
        source = Result.model_validate_json(data).source
        if source.bucket is None or source.key is None or source.etag is None:
            continue
        job = archive.job(layout.job_id(source.bucket, source.key, source.etag))
        if job is not None:
            yield _of_job(job)


def standing_of(archive: Archive, shelf: Shelf, name: str) -> Standing | None:
    """The document of that inbox key or job id; None if neither is known.

    A key that is no longer in the inbox stands as it was last published.
    """
    present = archive.present(name) if name else None
    if present is not None:
        return _of_object(archive, present)
    published = shelf.published(name)
    job = archive.job(published.job if published else name)
    return _of_job(job) if job is not None else None


def _of_object(archive: Archive, found: ObjectInfo) -> Standing:
    job_id = layout.job_id(archive.inbox, found.key, found.etag)
    job = archive.job(job_id)
    if job is None:
        return Standing(key=found.key, etag=found.etag, job=job_id, state=State.NEW)
    return _of_job(job)


def _of_job(job: Job) -> Standing:
    outcome = job.outcome
    return Standing(
        key=job.key,
        etag=job.etag,
        job=job.id,
        state=State(job.state),
        verdict=outcome.verdict if outcome else None,
        code=outcome.code if outcome else None,
        counts=outcome.counts if outcome else None,
        result=_place(job),
        record=job,
    )


def _place(job: Job) -> str | None:
    if job.state is JobState.CHECKED:
        return layout.report(job.key, layout.RESULT)
    if job.state is JobState.FAILED:
        return layout.failure(job.key)
    return None
