"""One run of a stage's task, from the job's lease to what follows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import structlog
from structlog.contextvars import bound_contextvars

from gouji.errors import DocumentError, ErrorCode, ErrorKind
from storage.job import CRASHES_ALLOWED, Attempt, AttemptEnd, Diagnosis, Job, JobState, Stage
from tasks.attempt import StageAttempt, StageBody, now
from tasks.errors import KeyBusyError
from tasks.follow import Step, settle, step_on, step_to
from tasks.outcome import refuse
from tasks.services import Services

log = structlog.get_logger()

_NOTHING = Step("nothing to do")


@dataclass(frozen=True)
class Run:
    """A stage about to be run on some job.

    `token` tells this run from others; it holds the job's lease meanwhile.
    """

    services: Services
    stage: Stage
    token: str
    body: StageBody

    def __call__(self, job_id: str) -> str:
        """Run the stage if it is due; returns a word on what became of it.

        Raises `ServerUnavailableError` or `BusyError` if it is to be tried again later.
        """
        first = self.stage is Stage.EXTRACT
        begun = self.services.ledger.begin(job_id, self.token, first_stage=first)
        if begun is None:
            log.info("stage_skipped", reason="under_way")
            return "under way elsewhere"
        with self.services.leases.kept(job_id, self.token):
            job = self.services.archive.job(job_id)
            if job is None:
                log.error("job_unknown")
                return "unknown job"
            with bound_contextvars(key=job.key), self._right_of_way(job):
                step = self._take_up(self._settle(job, begun.cause))
        step.follow()
        return step.word

    @contextmanager
    def _right_of_way(self, job: Job) -> Iterator[None]:
        """The lease of the inbox key while something is published under it."""
        if self.stage is not Stage.PUBLISH:
            yield
            return
        with self.services.leases.held(f"key:{job.key}", self.token) as held:
            if not held:
                raise KeyBusyError(job.key)
            yield

    def _settle(self, job: Job, cause: str | None) -> Job:
        """End the attempt of a process that died: nobody else holds the lease now.

        The ledger keeps the cause until the record has it, since this run too may meet a store
        that is away, and no longer: it must not be taken for the cause of a later loss.
        """
        if job.lost is not None:
            job = self._record_loss(job, job.lost, cause)
        if cause is not None:
            self.services.ledger.settle(job.id)
        return job

    def _record_loss(self, job: Job, lost: Attempt, cause: str | None) -> Job:
        code = ErrorCode(cause) if cause else ErrorCode.WORKER_LOST
        transient = code.kind is ErrorKind.TRANSIENT
        end = AttemptEnd.INTERRUPTED if transient else AttemptEnd.CRASHED
        log.warning("attempt_lost", attempt=lost.number, lost_stage=lost.stage, cause=code)
        job = job.end(end, now(), Diagnosis.of(DocumentError(code)))
        self.services.archive.save(job)
        return job

    def _take_up(self, job: Job) -> Step:
        if not job.is_open:
            return self._revive(job)
        if job.next_stage is not self.stage:
            # The message is older than the record, as after a crash between two stages.
            return step_on(self.services, f"passed on to {job.next_stage}", job)
        if job.crashes(self.stage) >= CRASHES_ALLOWED and not job.is_quarantined:
            return step_on(self.services, "quarantined", self._quarantine(job))
        ended = StageAttempt(self.services, self.stage, self.token, self.body)(job)
        if ended.is_open and self.stage is Stage.PUBLISH and job.is_refused:
            # Sent again at once it could go round for ever; the sweep comes back to it.
            log.error("error_report_not_published")
            return Step(_word(ended))
        return step_on(self.services, _word(ended), ended)

    def _revive(self, job: Job) -> Step:
        """Begin a new round if the version is present, and another's outcome is published."""
        archive, ledger = self.services.archive, self.services.ledger
        if ledger.published([job.key]) == [job.etag]:
            return _NOTHING
        present = archive.present(job.key)
        if present is None or present.etag != job.etag:
            return _NOTHING
        if self.stage is not Stage.PUBLISH:
            return step_to(self.services, "passed on to publish", job, Stage.PUBLISH)
        published = self.services.shelf.published(job.key)
        shown = published is not None and published.job == job.id
        if shown and job.state is not JobState.SUPERSEDED:
            # Who published it may have died before this, or a neighbour has changed.
            return settle(self.services, "announced", job)
        job = job.reopen()
        archive.save(job)
        return step_on(self.services, "reopened", job)

    def _quarantine(self, job: Job) -> Job:
        last = next(one for one in reversed(job.attempts) if one.end is AttemptEnd.CRASHED)
        code = last.diagnosis.code if last.diagnosis else ErrorCode.WORKER_LOST
        log.error("job_quarantined", cause=code)
        job = refuse(self.services, job, DocumentError(code))
        self.services.archive.save(job)
        return job


def _word(job: Job) -> str:
    last = job.attempts[-1]
    if last.diagnosis is None:
        return str(last.end)
    return f"{last.end}: {last.diagnosis.code}"
