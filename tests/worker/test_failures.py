"""Nothing is lost and nothing doubled, whatever dies."""

import json
from pathlib import Path

import pytest

from gouji.errors import ErrorCode
from storage import layout
from storage.job import AttemptEnd, JobState, Stage
from tests.worker.deployment import Deployment, OwnServers, hurried, wait_until
from worker.settings import Settings

SAMPLES = Path(__file__).parents[2] / "samples"
JOBS = 200
# A store that was killed may leave writes unanswered for many seconds when it is back, and carry
# them out long after the writer gave up: here nobody gives up as early as in other tests.
PATIENT = {"soft_time_limit_s": 30, "hard_time_limit_s": 35, "visibility_timeout_s": 40}


def keys_and_documents() -> dict[str, bytes]:
    """Two hundred documents: reports, some of them with findings, and some that are none."""
    samples = sorted(path for path in SAMPLES.iterdir() if path.name != "README.md")
    documents = {}
    for number in range(JOBS):
        sample = samples[number % len(samples)]
        key = f"区县/{number:03}/{sample.name}"
        documents[key] = sample.read_bytes() + f"\n\n附件{number}\n".encode()
    return documents


def assert_one_outcome_each(deployment: Deployment, keys: set[str]) -> None:
    """Every key has a report or an error report, and one message about it."""
    published = deployment.results(layout.REPORTS) + deployment.results(layout.FAILED)
    expected = set()
    for key in keys:
        report = {layout.report(key, name) for name in ("result.json", "report.html", "cells.csv")}
        failed = {layout.failure(key)}
        has_report, has_failed = report <= set(published), failed <= set(published)
        assert has_report != has_failed, key
        expected |= report if has_report else failed
    assert sorted(published) == sorted(expected)
    jobs = list(deployment.services.archive.jobs())
    assert {job.key for job in jobs} == keys
    assert len(jobs) == len(keys)
    assert {job.state for job in jobs} <= {JobState.CHECKED, JobState.FAILED}
    assert {job.round for job in jobs} == {1}
    announced = {job.event.id for job in jobs if job.event}
    messages = [message.event for message in deployment.messages()]
    assert {event.id for event in messages} == announced
    assert {event.subject for event in messages} == keys
    for event in messages:
        found = json.loads(deployment.fetch(event.data.key))
        assert found["source"]["key"] == event.subject
        assert found["verdict"] == event.data.verdict


def is_all_announced(deployment: Deployment, count: int) -> bool:
    """Whether so many objects have a message."""
    return len({message.event.subject for message in deployment.messages()}) >= count


def test_a_worker_killed_in_the_middle_loses_and_doubles_nothing(deployment: Deployment) -> None:
    documents = keys_and_documents()
    for key, data in documents.items():
        deployment.drop(key, data)
    deployment.intake()
    worker = deployment.worker()
    deployment.await_messages(JOBS // 5)
    deployment.kill(worker)
    assert len(deployment.messages()) < JOBS, "the worker was killed too late"

    deployment.worker()
    wait_until(lambda: is_all_announced(deployment, JOBS), 120)

    assert_one_outcome_each(deployment, set(documents))
    ids = [message.event.id for message in deployment.messages()]
    assert len(ids) == len(set(ids)), "a message was added twice"


def test_a_broker_lost_with_all_its_data_loses_and_doubles_nothing(
    own_servers: OwnServers, tmp_path: Path
) -> None:
    deployment = Deployment(own_servers.settings, tmp_path)
    documents = keys_and_documents()
    for key, data in documents.items():
        deployment.drop(key, data)
    try:
        deployment.intake()
        deployment.worker()
        deployment.await_messages(JOBS // 5)
        own_servers.broker.lose_everything()
        before = {job.event.id for job in deployment.services.archive.jobs() if job.event}
        assert len(before) < JOBS, "the broker was killed too late"
        own_servers.broker.start()
        wait_until(lambda: is_all_announced(deployment, JOBS), 120)

        assert_one_outcome_each(deployment, set(documents))
        after = [message.event.id for message in deployment.messages()]
        assert before <= set(after), "what was announced before is announced again, by the same id"
        assert len(after) == len(set(after)), "a message was added twice"
    finally:
        deployment.stop()


def test_a_store_that_is_away_for_a_while_loses_and_doubles_nothing(
    own_servers: OwnServers, tmp_path: Path
) -> None:
    deployment = Deployment(hurried(own_servers.settings, **PATIENT), tmp_path)
    documents = dict(list(keys_and_documents().items())[:60])
    for key, data in documents.items():
        deployment.drop(key, data)
    try:
        deployment.intake()
        deployment.worker()
        deployment.await_messages(10)
        own_servers.store.kill()
        # So long that a task that was interrupted comes back and finds it still away.
        wait_until(lambda: '"retries": 1' in deployment.log())
        own_servers.store.start()
        wait_until(lambda: is_all_announced(deployment, len(documents)), 120)

        assert_one_outcome_each(deployment, set(documents))
        ends = [one.end for job in deployment.services.archive.jobs() for one in job.attempts]
        assert AttemptEnd.CRASHED not in ends, "an outage is no crash"
    finally:
        deployment.stop()


@pytest.mark.parametrize("name", ["kills-its-process", "kills-the-worker"])
def test_a_document_that_kills_what_reads_it_is_quarantined(
    deployment: Deployment, name: str
) -> None:
    key = f"{name}.txt"
    deployment.drop(key, b"deadly")
    deployment.drop("harmless.txt", b"harmless")
    deployment.intake()
    worker = deployment.worker("tests.worker.poisoned")

    def is_over() -> bool:
        nonlocal worker
        if worker.poll() is not None:
            worker = deployment.worker("tests.worker.poisoned")
        return len(deployment.messages()) == 2

    wait_until(is_over, 90)
    check_quarantined(deployment, key, ErrorCode.WORKER_LOST)


@pytest.mark.parametrize("name", ["sleeps", "sleeps-soundly"])
def test_a_document_that_takes_too_long_three_times_is_quarantined(
    servers: Settings, tmp_path: Path, name: str
) -> None:
    settings = hurried(servers, soft_time_limit_s=1, extraction_timeout_s=0.4, hard_time_limit_s=2)
    deployment = Deployment(settings, tmp_path)
    key = f"{name}.txt"
    deployment.drop(key, b"slow")
    try:
        deployment.intake()
        deployment.worker("tests.worker.poisoned")
        deployment.await_messages(1)
        check_quarantined(deployment, key, ErrorCode.TIMED_OUT)
    finally:
        deployment.stop()


def check_quarantined(deployment: Deployment, key: str, code: ErrorCode) -> None:
    """The document is refused for `code`, after three crashes that are on record."""
    error = json.loads(deployment.fetch(layout.failure(key)))["error"]
    assert error["code"] == code
    assert error["message"]["zh"]
    assert error["remedy"]["en"]
    (job,) = (job for job in deployment.services.archive.jobs() if job.key == key)
    crashes = [one for one in job.attempts if one.end is AttemptEnd.CRASHED]
    assert [one.stage for one in crashes] == [Stage.EXTRACT] * 3
    assert {one.diagnosis.code for one in crashes if one.diagnosis} == {code}
    (event,) = (one.event for one in deployment.messages() if one.event.subject == key)
    assert event.data.code == code


def test_an_error_nobody_expected_ends_as_a_failed_outcome(deployment: Deployment) -> None:
    deployment.drop("breaks.txt", b"breaking")
    deployment.intake()
    deployment.worker("tests.worker.poisoned")
    (message,) = deployment.await_messages(1)
    error = json.loads(deployment.fetch(message.event.data.key))["error"]
    assert error["code"] == ErrorCode.INTERNAL
    (job,) = deployment.services.archive.jobs()
    assert job.diagnosis is not None
    assert job.diagnosis.event_id
    assert job.diagnosis.event_id in error["message"]["en"]
    events = [json.loads(line) for line in deployment.log().splitlines() if line[:1] == "{"]
    (logged,) = (one for one in events if one["event"] == "stage_failed")
    assert logged["event_id"] == job.diagnosis.event_id
    assert logged["job"] == job.id
    assert logged["key"] == "breaks.txt"
    assert "ZeroDivisionError" in json.dumps(logged["exception"])
