"""What follows a step of a job: its next stage, its message, or the version that replaced it.

Before a message goes out, reports that are compared with what was published are seen to.
"""

from dataclasses import dataclass

import structlog

from gouji.result import Verdict
from storage.errors import BrokerUnavailableError
from storage.job import Job, JobState, Stage
from tasks import neighbours
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
        return Step(word)
    return settle(services, word, job)


def settle(services: Services, word: str, job: Job) -> Step:
    """The step from an outcome that is on the shelf: its neighbours are seen to, then it is told.

    The caller holds the lease of the inbox key.  Until all is done the key counts as due.  Raises
    `ServerUnavailableError`.
    """
    mark = services.ledger.watch(job.key)
    neighbours.tell(services, job)
    if neighbours.must_be_seen_anew(services, job):
        log.info("own_neighbours_changed")
        job = job.revalidate()
        services.archive.save(job)
        return step_to(services, "neighbours changed", job, job.next_stage)
    announce(services, job)
    if not services.ledger.publish_watched(job.key, job.etag, mark):
        # A neighbour was published meanwhile and asked for another look.
        return step_to(services, word, job, Stage.PUBLISH)
    return Step(word)


def announce(services: Services, job: Job) -> None:
    """Put the job's message into the results queue, once.  Raises `BrokerUnavailableError`."""
    if job.event is None:
        raise ValueError(f"job {job.id} ended without a message")
    added = services.queue.announce(job.id, job.event)
    if added:
        verdict = job.event.data.verdict
        log.info("outcome_announced", message_id=job.event.id, verdict=verdict)
        _count(services, job.event.data.code if verdict is Verdict.REFUSED else verdict)


def _count(services: Services, code: str | None) -> None:
    try:
        services.tallies.outcome(code or "unknown")
    except BrokerUnavailableError as error:
        log.warning("outcome_not_counted", cause=str(error))
