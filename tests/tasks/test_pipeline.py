"""Jobs on their way through real workers."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from celery import current_app

from gouji.check import check, describe
from gouji.errors import ErrorCode
from storage import layout
from storage.errors import StorageUnavailableError
from storage.job import AttemptEnd, Job, JobState, Stage
from storage.objects import ObjectStore
from tasks import stages
from tasks.dispatch import ask_retry, backlog, send
from tasks.door import Admission, admit, knock
from tasks.run import Run
from tasks.services import Services
from tests.worker.deployment import PATIENCE_S, Deployment, hurried, wait_until
from worker.settings import Settings

SAMPLES = Path(__file__).parents[2] / "samples"
CLEAN = SAMPLES / "clean-2024.md"
# Real reports, where the checkout that holds them is beside this one.
SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"


@contextmanager
def watched() -> Iterator[list[dict[str, Any]]]:
    """The events of tasks, as Flower gets them."""
    seen: list[dict[str, Any]] = []
    app = current_app._get_current_object()
    with app.connection_for_read() as connection:
        receiver = app.events.Receiver(connection, handlers={"*": seen.append}, app=app)
        thread = threading.Thread(target=receiver.capture, kwargs={"timeout": PATIENCE_S})
        thread.start()
        try:
            yield seen
        finally:
            receiver.should_stop = True
            thread.join()


def only_job(deployment: Deployment) -> Job:
    """The one job there is."""
    (job,) = deployment.services.archive.jobs()
    return job


def test_every_report_gives_what_the_library_gives_and_one_message(deployment: Deployment) -> None:
    paths = [*SAMPLES.iterdir(), *SEEDS.glob("*.txt")]
    reports = {path.name: path.read_bytes() for path in paths}
    for key, data in reports.items():
        deployment.drop(key, data)
        knock(deployment.services, key)
    deployment.worker()
    messages = deployment.await_messages(len(reports))
    assert sorted(message.event.subject for message in messages) == sorted(reports)
    for message in messages:
        key = message.event.subject
        published = deployment.fetch(message.event.data.key).decode()
        expected = check(reports[key], describe(reports[key], key)).as_json()
        verdict = '"verdict"'  # what follows the source
        assert published.partition(verdict)[2] == expected.partition(verdict)[2] + "\n"


def test_flower_shows_the_inbox_key_of_each_stage_also_on_retries(deployment: Deployment) -> None:
    key = "市/报告 1.md"
    deployment.drop(key, CLEAN.read_bytes())
    with watched() as events:
        # Somebody else publishes under the key: the stage has to be tried again.
        with deployment.services.leases.held(f"key:{key}", "somebody"):
            knock(deployment.services, key)
            deployment.worker()
            wait_until(lambda: any(one["type"] == "task-retried" for one in events))
        deployment.await_messages(1)
        wait_until(lambda: sum(one["type"] == "task-succeeded" for one in events) >= len(Stage))
    for kind in ("task-sent", "task-received"):
        shown = [one for one in events if one["type"] == kind]
        assert {one["name"] for one in shown} == {f"gouji.{stage}" for stage in Stage}
        assert len(shown) > len(Stage), "the retry is among them"
        assert {one["args"] for one in shown} == {key}
        assert {one["kwargs"] for one in shown} == {"{}"}


def test_flower_shows_the_inbox_key_when_a_process_was_lost(deployment: Deployment) -> None:
    key = "市/kills-its-process.txt"
    deployment.drop(key, b"deadly")
    with watched() as events:
        knock(deployment.services, key)
        deployment.worker("tests.worker.poisoned")
        deployment.await_messages(1)
    received = [one for one in events if one["type"] == "task-received"]
    assert sum(one["name"] == "gouji.extract" for one in received) > 1
    assert {one["args"] for one in received} == {key}


def test_documents_finish_in_the_order_in_which_they_came(
    servers: Settings, tmp_path: Path
) -> None:
    deployment = Deployment(hurried(servers, concurrency=1), tmp_path)
    keys = [f"{number:02}.md" for number in range(12)]
    try:
        for key in keys:
            deployment.drop(key, CLEAN.read_bytes())
            assert knock(deployment.services, key) is Admission.QUEUED
        assert backlog() == len(keys)
        deployment.worker()
        messages = deployment.await_messages(len(keys))
        assert [one.event.subject for one in messages] == keys
        jobs = sorted(deployment.services.archive.jobs(), key=lambda job: job.key)
        # The worker holds two messages beside the one it works on: those are begun early.
        for job, later in zip(jobs, jobs[3:], strict=False):
            ended = job.attempts[-1].ended
            assert ended is not None
            assert ended < later.attempts[0].started, "nearly done goes before new"
    finally:
        deployment.stop()


def test_a_retry_by_hand_keeps_the_first_diagnosis(deployment: Deployment) -> None:
    deployment.drop("no.txt", b"no report")
    knock(deployment.services, "no.txt")
    deployment.worker()
    (first,) = deployment.await_messages(1)
    failed = only_job(deployment)
    assert failed.state is JobState.FAILED

    ask_retry(failed)
    second = deployment.await_messages(2)[1]
    wait_until(lambda: not only_job(deployment).is_open)

    job = only_job(deployment)
    assert job.round == 2
    diagnoses = [one for one in job.attempts if one.diagnosis]
    assert [one.round for one in diagnoses] == [1, 2]
    assert {one.diagnosis.code for one in diagnoses if one.diagnosis} == {
        ErrorCode.NOT_AN_ANNUAL_REPORT
    }
    assert first.event.id != second.event.id
    assert deployment.results(layout.FAILED) == ["failed/no.txt/error.json"]


def test_a_stage_run_twice_changes_nothing(deployment: Deployment) -> None:
    deployment.drop("a.md", CLEAN.read_bytes())
    knock(deployment.services, "a.md")
    deployment.worker()
    deployment.await_messages(1)
    wait_until(lambda: not only_job(deployment).is_open)
    before = only_job(deployment)
    for stage in Stage:
        send(before, stage)
    deployment.drop("b.md", CLEAN.read_bytes())
    knock(deployment.services, "b.md")
    deployment.await_messages(2)
    wait_until(lambda: backlog() == 0)
    assert deployment.services.archive.job(before.id) == before
    assert [one.event.subject for one in deployment.messages()] == ["a.md", "b.md"]


def test_a_version_that_is_gone_ends_silently(deployment: Deployment) -> None:
    deployment.drop("a.md", b"the version that was there for a moment")
    knock(deployment.services, "a.md")
    deployment.drop("a.md", CLEAN.read_bytes())
    deployment.drop("gone.md", CLEAN.read_bytes())
    knock(deployment.services, "gone.md")
    deployment.services.archive.store.remove(deployment.settings.inbox_bucket, "gone.md")
    deployment.worker()
    deployment.await_messages(1)
    wait_until(lambda: not any(job.is_open for job in deployment.services.archive.jobs()))
    assert sorted((job.key, job.state) for job in deployment.services.archive.jobs()) == [
        ("a.md", JobState.CHECKED),
        ("a.md", JobState.SUPERSEDED),
        ("gone.md", JobState.SUPERSEDED),
    ]
    assert [one.event.subject for one in deployment.messages()] == ["a.md"]
    assert deployment.results(layout.FAILED) == []


def test_deleting_a_document_leaves_its_result(deployment: Deployment) -> None:
    deployment.drop("a.md", CLEAN.read_bytes())
    knock(deployment.services, "a.md")
    deployment.worker()
    deployment.await_messages(1)
    before = deployment.results()
    deployment.services.archive.store.remove(deployment.settings.inbox_bucket, "a.md")
    assert knock(deployment.services, "a.md") is Admission.ABSENT
    assert deployment.results() == before


def test_a_failure_replaces_the_report_and_a_success_the_failure(deployment: Deployment) -> None:
    deployment.worker()
    for count, data in enumerate((b"no report", CLEAN.read_bytes(), b"nor this"), start=1):
        deployment.drop("a.md", data)
        knock(deployment.services, "a.md")
        deployment.await_messages(count)
        report, failed = deployment.results(layout.REPORTS), deployment.results(layout.FAILED)
        assert (len(report), len(failed)) == ((3, 0) if count == 2 else (0, 1))


@pytest.mark.parametrize("length", [1005, 1010])
def test_a_key_near_the_limit_of_the_store_ends_as_an_error_report(
    deployment: Deployment, length: int
) -> None:
    segment = "长" * 80 + "/"
    key = segment * 4
    key += "a" * (length - len(key.encode()) - 3) + ".md"
    deployment.drop(key, CLEAN.read_bytes())
    assert knock(deployment.services, key) is Admission.QUEUED
    deployment.worker()
    (message,) = deployment.await_messages(1)
    assert message.event.subject == key
    assert message.event.data.code == ErrorCode.TOO_COMPLEX
    error = json.loads(deployment.fetch(message.event.data.key))
    assert error["source"]["key"] == key
    assert "shorter key" in error["error"]["remedy"]["en"]


def test_a_document_beyond_the_limit_is_refused_unread(servers: Settings, tmp_path: Path) -> None:
    deployment = Deployment(hurried(servers, max_bytes=1000), tmp_path)
    try:
        deployment.drop("big.md", CLEAN.read_bytes())
        deployment.drop("empty.md", b"")
        for key in ("big.md", "empty.md"):
            knock(deployment.services, key)
        deployment.worker()
        codes = {one.event.subject: one.event.data.code for one in deployment.await_messages(2)}
        assert codes == {"big.md": ErrorCode.TOO_LARGE, "empty.md": ErrorCode.EMPTY}
        source = json.loads(deployment.fetch("failed/big.md/error.json"))["source"]
        assert source["sha256"] is None
        assert source["bytes"] == CLEAN.stat().st_size
    finally:
        deployment.stop()


def without_store(deployment: Deployment) -> Services:
    """The deployment's services as long as its store is away."""
    store = ObjectStore("127.0.0.1:1", "key", "secret", secure=False, region="us-east-1")
    services = deployment.services
    return replace(services, archive=replace(services.archive, store=store))


def test_a_store_that_is_away_is_nobodys_crash(deployment: Deployment) -> None:
    deployment.drop("a.md", CLEAN.read_bytes())
    knock(deployment.services, "a.md")
    job = only_job(deployment)
    begun = job.begin(Stage.EXTRACT, job.arrived)
    deployment.services.archive.save(begun)  # a run that could not even write how it ended
    deployment.services.ledger.lose(job.id, "some run", ErrorCode.STORAGE_UNAVAILABLE)
    with pytest.raises(StorageUnavailableError):
        Run(without_store(deployment), Stage.EXTRACT, "one too early", stages.extract)(job.id)
    deployment.worker()
    deployment.await_messages(1)
    wait_until(lambda: not only_job(deployment).is_open)
    first = only_job(deployment).attempts[0]
    assert first.end is AttemptEnd.INTERRUPTED
    assert first.diagnosis is not None
    assert first.diagnosis.code is ErrorCode.STORAGE_UNAVAILABLE
    assert only_job(deployment).crashes(Stage.EXTRACT) == 0
    later = deployment.services.ledger.begin(job.id, "a later run", first_stage=False)
    assert later is not None
    assert later.cause is None, "the cause of one loss is not taken for that of the next"


def test_an_object_whose_record_cannot_be_read_does_not_wait(deployment: Deployment) -> None:
    deployment.drop("a.md", CLEAN.read_bytes())
    found = deployment.services.archive.present("a.md")
    assert found is not None
    with pytest.raises(StorageUnavailableError):
        admit(without_store(deployment), found)
    assert admit(deployment.services, found) is Admission.QUEUED


def test_every_log_event_of_a_stage_names_its_job(deployment: Deployment) -> None:
    deployment.drop("a.md", CLEAN.read_bytes())
    knock(deployment.services, "a.md")
    deployment.worker()
    deployment.await_messages(1)
    wait_until(lambda: "outcome_announced" in deployment.log())
    job = only_job(deployment)
    events = [json.loads(line) for line in deployment.log().splitlines() if line[:1] == "{"]
    stages = [one for one in events if one["event"] == "stage_ended"]
    assert [one["stage"] for one in stages] == list(Stage)
    assert [one["attempt"] for one in stages] == [1, 2, 3, 4]
    assert {(one["job"], one["key"]) for one in stages} == {(job.id, "a.md")}
    secret = deployment.settings.s3_secret_key.get_secret_value()
    assert secret not in deployment.log()
