"""What follows a step of a job: its next stage, its message, or the version that replaced it."""

from dataclasses import dataclass

import structlog

from gouji.result import Verdict
from storage.errors import BrokerUnavailableError
from storage.job import Job, JobState, Stage
from tasks.dispatch import send
from tasks.door import knock
from tasks.services import Services

log = structlog.get_logger()


@dataclass(frozen=True)
class Step:
    """What became of a run, in a word, and the stage that is to follow it, if any.

    It is sent when the job's lease is free again: a message that overtakes the lease is dropped by
    who receives it.
    """

    word: str
    job: Job | None = None
    stage: Stage | None = None

    def follow(self) -> None:
        """Send what is to follow.  Raises `BrokerUnavailableError`."""
        if self.job is not None and self.stage is not None:
            send(self.job, self.stage)


def step_to(services: Services, word: str, job: Job, stage: Stage) -> Step:
    """The step to a stage of a job whose lease one holds; the job waits from now on."""
    services.ledger.wait(job.id)
    return Step(word, job, stage)


def step_on(services: Services, word: str, job: Job) -> Step:
    """The step to what comes next: a stage, a message, or the version that replaced this one.

    Raises `ServerUnavailableError`.
    """
    if job.is_open:
        return step_to(services, word, job, job.next_stage)
    if job.state is JobState.SUPERSEDED:
        knock(services, job.key)
    else:
        announce(services, job)
    return Step(word)


def announce(services: Services, job: Job) -> None:
    """Put the job's message into the results queue, once.  Raises `BrokerUnavailableError`."""
    if job.event is None:
        raise ValueError(f"job {job.id} ended without a message")
    added = services.queue.announce(job.id, job.event)
    services.ledger.publish(job.key, job.etag)
    if added:
        verdict = job.event.data.verdict
        log.info("outcome_announced", message_id=job.event.id, verdict=verdict)
        _count(services, job.event.data.code if verdict is Verdict.REFUSED else verdict)


def _count(services: Services, code: str | None) -> None:
    try:
        services.tallies.outcome(code or "unknown")
    except BrokerUnavailableError as error:
        log.warning("outcome_not_counted", cause=str(error))
