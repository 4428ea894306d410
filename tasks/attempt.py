"""One attempt at a stage: it always ends, and its record says how."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from time import monotonic
from uuid import uuid4

import structlog
from celery.exceptions import SoftTimeLimitExceeded
from structlog.contextvars import bound_contextvars

from gouji.errors import DocumentError, ErrorCode
from storage.archive import SupersededError
from storage.errors import (
    BrokerUnavailableError,
    ServerUnavailableError,
    StorageUnavailableError,
)
from storage.job import AttemptEnd, Diagnosis, Job, JobState, Stage
from tasks.errors import internal
from tasks.outcome import refuse
from tasks.services import Services

log = structlog.get_logger()

StageBody = Callable[[Services, Job], Job]


def now() -> datetime:
    """The time that goes into a job's record."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class StageAttempt:
    """A stage to be tried by the holder of the job's lease, which is known by its token."""

    services: Services
    stage: Stage
    token: str
    body: StageBody

    def __call__(self, job: Job) -> Job:
        """The job with the attempt ended and recorded.

        Whatever the stage raises becomes a diagnosis, and what refuses the document an outcome
        that is yet to be published.  Raises `ServerUnavailableError` alone.
        """
        begun = job.begin(self.stage, now())
        with bound_contextvars(attempt=begun.attempts[-1].number):
            started = monotonic()
            try:
                # The store may write this and yet be gone before it answers.
                self.services.archive.save(begun)
                ended = self._try(begun)
                self.services.archive.save(ended)
            except ServerUnavailableError as error:
                self._interrupted(begun, error)
                raise
            self._count(ended.attempts[-1].end, monotonic() - started)
        return ended

    def _try(self, job: Job) -> Job:
        try:
            self.services.archive.check_present(job)
            return self.body(self.services, job).end(AttemptEnd.SUCCEEDED, now())
        except ServerUnavailableError:
            raise
        except SupersededError:
            return job.end(AttemptEnd.SUPERSEDED, now()).conclude(JobState.SUPERSEDED)
        except DocumentError as error:
            log.info("document_refused", code=error.code)
            job = job.end(AttemptEnd.REFUSED, now(), Diagnosis.of(error))
            return refuse(self.services, job, error)
        except SoftTimeLimitExceeded:
            log.warning("stage_out_of_time")
            diagnosis = Diagnosis.of(DocumentError(ErrorCode.TIMED_OUT))
            return job.end(AttemptEnd.CRASHED, now(), diagnosis)
        except Exception:
            event_id = uuid4().hex[:12]
            log.exception("stage_failed", event_id=event_id)
            bug = internal(event_id)
            job = job.end(AttemptEnd.FAILED, now(), Diagnosis.of(bug, event_id))
            return refuse(self.services, job, bug)

    def _interrupted(self, job: Job, error: ServerUnavailableError) -> None:
        """Note with the server that is still there that the other one ended the attempt."""
        log.warning("stage_interrupted", cause=str(error))
        try:
            if isinstance(error, StorageUnavailableError):
                # To wait for it once more could take all the time that is left; the next run
                # puts it on record.
                self.services.ledger.lose(job.id, self.token, error.code)
            else:
                diagnosis = Diagnosis.of(DocumentError(error.code))
                self.services.archive.save(job.end(AttemptEnd.INTERRUPTED, now(), diagnosis))
        except ServerUnavailableError as second:
            log.warning("interruption_not_recorded", cause=str(second))

    def _count(self, end: AttemptEnd | None, seconds: float) -> None:
        log.info("stage_ended", end=end, seconds=round(seconds, 4))
        try:
            self.services.tallies.attempt(self.stage, end or AttemptEnd.SUCCEEDED, seconds)
        except BrokerUnavailableError as error:
            log.warning("attempt_not_counted", cause=str(error))
