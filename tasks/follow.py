"""What follows a step of a job: its next stage, its message, or the version that replaced it."""

import structlog

from gouji.result import Verdict
from storage.errors import BrokerUnavailableError
from storage.job import Job, JobState
from tasks.dispatch import send
from tasks.door import knock
from tasks.services import Services

log = structlog.get_logger()


def follow(services: Services, job: Job) -> None:
    """See to it that what comes next happens.  Raises `ServerUnavailableError`."""
    if job.is_open:
        services.ledger.wait(job.id)
        send(job)
    elif job.state is JobState.SUPERSEDED:
        knock(services, job.key)
    else:
        announce(services, job)


def announce(services: Services, job: Job) -> None:
    """Put the job's message into the results queue, once.  Raises `BrokerUnavailableError`."""
    if job.event is None:
        raise ValueError(f"job {job.id} ended without a message")
    added = services.queue.announce(job.id, job.event)
    services.ledger.publish(job.key, job.etag)
    if added:
        verdict = job.event.data.verdict
        log.info("outcome_announced", event_id=job.event.id, verdict=verdict)
        _count(services, job.event.data.code if verdict is Verdict.REFUSED else verdict)


def _count(services: Services, code: str | None) -> None:
    try:
        services.tallies.outcome(code or "unknown")
    except BrokerUnavailableError as error:
        log.warning("outcome_not_counted", cause=str(error))
