"""A job: one version of one object of the inbox, and everything that was tried with it.

The record is immutable; each step makes the next one.  Whoever holds the job's lease stores it.
"""

from datetime import datetime
from enum import StrEnum
from typing import Final, Literal

from pydantic import Field

from gouji.errors import DocumentError, ErrorCode, ErrorKind
from gouji.model import Frozen
from gouji.result import Verdict
from gouji.rules.finding import Severity
from gouji.text import Bilingual
from storage.events import CloudEvent

CRASHES_ALLOWED: Final = 3


class Stage(StrEnum):
    """The stages of a job, in their order."""

    EXTRACT = "extract"
    PARSE = "parse"
    VALIDATE = "validate"
    PUBLISH = "publish"

    @property
    def next(self) -> "Stage":
        """The stage after this one; nothing comes after the last."""
        order = list(Stage)
        return order[order.index(self) + 1]


class JobState(StrEnum):
    """Where a job stands."""

    PENDING = "pending"
    CHECKED = "checked"
    FAILED = "failed"
    SUPERSEDED = "superseded"  # its version of the object is no longer there


class AttemptEnd(StrEnum):
    """How an attempt at a stage ended."""

    SUCCEEDED = "succeeded"
    REFUSED = "refused"  # the document's fault
    FAILED = "failed"  # ours: an error nobody expected
    INTERRUPTED = "interrupted"  # a server was away
    CRASHED = "crashed"  # its process died or ran out of time
    SUPERSEDED = "superseded"


# Ends of which only the last in a row is kept on record.
_REPEATABLE: Final = frozenset({AttemptEnd.INTERRUPTED, AttemptEnd.FAILED})


class Diagnosis(Frozen):
    """What went wrong."""

    code: ErrorCode
    message: Bilingual
    remedy: Bilingual
    event_id: str | None = Field(
        default=None, description="The log's event that has the cause, for errors of the program."
    )

    @classmethod
    def of(cls, error: DocumentError, event_id: str | None = None) -> "Diagnosis":
        """The diagnosis that the error carries."""
        return cls(code=error.code, message=error.message, remedy=error.remedy, event_id=event_id)


class Attempt(Frozen):
    """One run of one stage."""

    number: int = Field(ge=1, description="Counted over the whole life of the job.")
    round: int = Field(ge=1, description="The round of the job it belongs to.")
    stage: Stage
    started: datetime
    ended: datetime | None = None
    end: AttemptEnd | None = Field(default=None, description="Null while it runs, or was lost.")
    diagnosis: Diagnosis | None = None


class Outcome(Frozen):
    """What came of a job; the result object itself lies beside the record."""

    verdict: Verdict
    code: ErrorCode | None = Field(description="Why the document was refused; null if it was read.")
    agency: str | None
    year: int | None
    counts: dict[Severity, int] = Field(description="Findings by severity.")
    sha256: str = Field(description="Of the result object's bytes.")


class Job(Frozen):
    """The durable record of a job.

    A round begins with the job, with each retry by hand, when its version of the object comes back
    after another one was published, and when a report that it is compared with comes or changes;
    crashes are counted within a round.
    """

    schema_version: Literal["1"] = "1"
    id: str
    bucket: str
    key: str
    etag: str
    size: int = Field(ge=0, description="Bytes.")
    arrived: datetime = Field(description="When the store says that the object was written.")
    state: JobState = JobState.PENDING
    round: int = Field(default=1, ge=1)
    start: Stage = Field(
        default=Stage.EXTRACT, description="The stage that the present round began with."
    )
    attempts: tuple[Attempt, ...] = ()
    outcome: Outcome | None = Field(default=None, description="Null until it is decided.")
    event: CloudEvent | None = Field(
        default=None, description="The message about the outcome, as it was published."
    )
    told: str | None = Field(
        default=None, description="SHA-256 of the result object that the message is about."
    )

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self.state is JobState.PENDING

    @property
    def is_refused(self) -> bool:
        """Whether it is decided that the document cannot be read."""
        return self.outcome is not None and self.outcome.code is not None

    @property
    def is_quarantined(self) -> bool:
        """Whether it was refused because its processes kept dying."""
        code = self.outcome.code if self.outcome else None
        return code is not None and code.kind is ErrorKind.POISON

    @property
    def lost(self) -> Attempt | None:
        """The attempt that never ended; seen by the lease's holder, it is one that crashed."""
        last = self.attempts[-1] if self.attempts else None
        return last if last is not None and last.end is None else None

    @property
    def diagnosis(self) -> Diagnosis | None:
        """The latest thing that went wrong."""
        return next((one.diagnosis for one in reversed(self.attempts) if one.diagnosis), None)

    @property
    def next_stage(self) -> Stage:
        """The stage to run next."""
        if self.outcome is not None:
            return Stage.PUBLISH
        done = {
            one.stage
            for one in self.attempts
            if one.round == self.round and one.end is AttemptEnd.SUCCEEDED
        }
        order = list(Stage)
        due = order[order.index(self.start) :]
        return next((stage for stage in due if stage not in done), Stage.PUBLISH)

    def crashes(self, stage: Stage) -> int:
        """How often the stage crashed in this round."""
        return sum(
            one.round == self.round and one.stage is stage and one.end is AttemptEnd.CRASHED
            for one in self.attempts
        )

    def begin(self, stage: Stage, now: datetime) -> "Job":
        """The record with a new attempt at the stage."""
        number = self.attempts[-1].number + 1 if self.attempts else 1
        attempt = Attempt(number=number, round=self.round, stage=stage, started=now)
        return self.model_copy(update={"attempts": (*self.attempts, attempt)})

    def end(self, end: AttemptEnd, now: datetime, diagnosis: Diagnosis | None = None) -> "Job":
        """The record with the last attempt ended."""
        *earlier, last = self.attempts
        ended = last.model_copy(update={"ended": now, "end": end, "diagnosis": diagnosis})
        if end in _REPEATABLE and earlier and _is_repeat(earlier[-1], ended):
            # What goes wrong once a minute for days must not make the record grow without end.
            earlier.pop()
        return self.model_copy(update={"attempts": (*earlier, ended)})

    def conclude(self, state: JobState, event: CloudEvent | None = None) -> "Job":
        """The record with nothing left to do, and the message about its outcome, if any."""
        if event is None:
            return self.model_copy(update={"state": state})
        told = self.outcome.sha256 if self.outcome else None
        return self.model_copy(update={"state": state, "event": event, "told": told})

    def decide(self, outcome: Outcome) -> "Job":
        """The record with its outcome, yet to be published."""
        return self.model_copy(update={"outcome": outcome})

    def retry(self) -> "Job":
        """The record at the start of a new round in which everything is done anew."""
        return self.model_copy(
            update={
                "state": JobState.PENDING,
                "round": self.round + 1,
                "start": Stage.EXTRACT,
                "outcome": None,
            }
        )

    def revalidate(self) -> "Job":
        """The record at the start of a new round in which the report, as it was read, is judged
        anew beside other reports."""
        return self.retry().model_copy(update={"start": Stage.VALIDATE})

    def reopen(self) -> "Job":
        """The record at the start of a new round for a version that came back.

        A refusal is published as it was decided; a report is made anew.
        """
        job = self.retry()
        return job.decide(self.outcome) if self.outcome and self.is_refused else job


def _is_repeat(earlier: Attempt, later: Attempt) -> bool:
    return (earlier.round, earlier.stage, earlier.end) == (later.round, later.stage, later.end)
