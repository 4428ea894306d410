"""The door: how an object of the inbox becomes a job, whichever way it was noticed."""

from enum import StrEnum

import structlog

from storage import layout
from storage.errors import StorageUnavailableError
from storage.job import Job, Stage
from storage.objects import ObjectInfo
from tasks.dispatch import send
from tasks.services import Services

log = structlog.get_logger()

_SOME = 1  # messages in the task queue, when nobody counted: the cautious answer


class Admission(StrEnum):
    """What became of an object at the door."""

    QUEUED = "queued"
    UNDER_WAY = "under_way"
    PUBLISHED = "published"
    NO_DOCUMENT = "no_document"
    ABSENT = "absent"


def knock(services: Services, key: str) -> Admission:
    """Let in the object that is under the key now, if it is due.

    Whoever says that it is there may be late or wrong, so the store is asked.  Raises
    `StorageUnavailableError` and `BrokerUnavailableError`.
    """
    if not layout.is_document(key):
        return Admission.NO_DOCUMENT
    found = services.archive.present(key)
    if found is None:
        return Admission.ABSENT
    if services.ledger.published([key]) == [found.etag]:
        return Admission.PUBLISHED
    return admit(services, found)


def admit(services: Services, found: ObjectInfo, backlog: int = _SOME) -> Admission:
    """Queue the job of an object that is due, unless it waits or runs already.

    `backlog` is the number of messages in the task queue.  Raises `StorageUnavailableError` and
    `BrokerUnavailableError`.
    """
    job_id = layout.job_id(services.archive.inbox, found.key, found.etag)
    if not services.ledger.queue(job_id, backlog):
        return Admission.UNDER_WAY
    try:
        job = _on_record(services, job_id, found)
    except StorageUnavailableError:
        services.ledger.unqueue(job_id)
        raise
    # Whether a job that ended must be published again is for the holder of its lease to see.
    send(job, job.next_stage if job.is_open else Stage.PUBLISH)
    log.info("job_queued", job=job.id, key=job.key, etag=job.etag)
    return Admission.QUEUED


def _on_record(services: Services, job_id: str, found: ObjectInfo) -> Job:
    job = services.archive.job(job_id)
    if job is None:
        job = Job(
            id=job_id,
            bucket=services.archive.inbox,
            key=found.key,
            etag=found.etag,
            size=found.size,
            arrived=found.modified,
        )
        services.archive.save(job)
    return job


def reconsider(services: Services, job_id: str, key: str) -> None:
    """See to a published job anew: a report that its own is compared with came, changed or went.

    Its key counts as due from now on, so that the sweep sees to it if nobody else does.  The result
    of a document that was deleted stays as it is.  Raises `StorageUnavailableError` and
    `BrokerUnavailableError`.
    """
    job, present = services.archive.job(job_id), services.archive.present(key)
    if job is None or present is None or present.etag != job.etag:
        return
    log.info("report_reconsidered", neighbour=job_id, neighbour_key=key)
    services.ledger.unpublish(key)
    if services.ledger.queue(job_id, _SOME):
        send(job, job.next_stage if job.is_open else Stage.PUBLISH)


def resume(services: Services, job: Job) -> bool:
    """Queue the next stage of an open job; False if it waits or runs already.

    Raises `BrokerUnavailableError`.
    """
    if not services.ledger.queue(job.id, _SOME):
        return False
    send(job)
    return True
