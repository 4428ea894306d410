"""The record of a job, step by step."""

from datetime import UTC, datetime, timedelta

from gouji.errors import DocumentError, ErrorCode
from gouji.result import Verdict
from storage.job import AttemptEnd, Diagnosis, Job, JobState, Outcome, Stage

START = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
LOST = Diagnosis.of(DocumentError(ErrorCode.WORKER_LOST))
AWAY = Diagnosis.of(DocumentError(ErrorCode.STORAGE_UNAVAILABLE))


def new_job() -> Job:
    """A job at its start."""
    return Job(id="0" * 32, bucket="inbox", key="a.md", etag="e", size=5, arrived=START)


def after(job: Job, stage: Stage, end: AttemptEnd, diagnosis: Diagnosis | None = None) -> Job:
    """The job after an attempt."""
    return job.begin(stage, START).end(end, START + timedelta(seconds=1), diagnosis)


def outcome(code: ErrorCode | None) -> Outcome:
    """An outcome."""
    verdict = Verdict.REFUSED if code else Verdict.CLEAN
    return Outcome(verdict=verdict, code=code, agency=None, year=None, counts={}, sha256="0" * 64)


def test_stages_follow_each_other() -> None:
    job = new_job()
    for stage in Stage:
        assert job.next_stage is stage
        job = after(job, stage, AttemptEnd.SUCCEEDED)
    assert [one.number for one in job.attempts] == [1, 2, 3, 4]


def test_what_is_decided_is_published_next() -> None:
    assert new_job().decide(outcome(ErrorCode.EMPTY)).next_stage is Stage.PUBLISH


def test_crashes_count_per_stage_and_round_and_nothing_else_does() -> None:
    job = new_job()
    job = after(job, Stage.EXTRACT, AttemptEnd.CRASHED, LOST)
    job = after(job, Stage.EXTRACT, AttemptEnd.INTERRUPTED, AWAY)
    job = after(job, Stage.EXTRACT, AttemptEnd.CRASHED, LOST)
    job = after(job, Stage.EXTRACT, AttemptEnd.SUCCEEDED)
    job = after(job, Stage.PARSE, AttemptEnd.CRASHED, LOST)
    assert (job.crashes(Stage.EXTRACT), job.crashes(Stage.PARSE)) == (2, 1)
    again = job.retry()
    assert again.crashes(Stage.EXTRACT) == 0
    assert again.next_stage is Stage.EXTRACT
    assert again.diagnosis == LOST, "the earlier diagnosis is kept"


def test_an_attempt_without_an_end_is_lost() -> None:
    begun = new_job().begin(Stage.EXTRACT, START)
    assert begun.lost == begun.attempts[-1]
    assert begun.end(AttemptEnd.CRASHED, START, LOST).lost is None


def test_a_server_that_is_away_for_days_does_not_make_the_record_grow() -> None:
    job = new_job()
    for _ in range(1000):
        job = after(job, Stage.EXTRACT, AttemptEnd.INTERRUPTED, AWAY)
    assert len(job.attempts) == 1
    assert job.attempts[0].number == 1000


def test_a_version_that_comes_back_is_made_anew_unless_it_was_refused() -> None:
    checked = new_job().decide(outcome(None)).conclude(JobState.CHECKED)
    assert checked.reopen().next_stage is Stage.EXTRACT
    refused = new_job().decide(outcome(ErrorCode.WORKER_LOST)).conclude(JobState.FAILED)
    assert refused.reopen().next_stage is Stage.PUBLISH, "what kills workers is not tried again"
    assert refused.reopen().round == 2


def test_the_record_survives_being_stored() -> None:
    job = after(new_job(), Stage.EXTRACT, AttemptEnd.CRASHED, LOST).decide(outcome(None))
    assert Job.model_validate_json(job.model_dump_json()) == job


def test_a_report_that_is_judged_anew_begins_with_its_validation() -> None:
    job = new_job()
    for stage in Stage:
        job = after(job, stage, AttemptEnd.SUCCEEDED)
    again = job.decide(outcome(None)).conclude(JobState.CHECKED).revalidate()
    assert again.is_open
    assert again.outcome is None
    assert again.next_stage is Stage.VALIDATE
    again = after(again, Stage.VALIDATE, AttemptEnd.SUCCEEDED)
    assert again.next_stage is Stage.PUBLISH
    assert again.retry().next_stage is Stage.EXTRACT
