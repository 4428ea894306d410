"""The intake as stores and watchmen see it, with real servers behind it."""

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from gouji.check import check, describe
from gouji.result import Verdict
from storage import layout
from storage.events import EventType
from tests.worker.deployment import Deployment, hurried, wait_until
from worker.intake.server import MAX_BODY
from worker.settings import Settings
from worker.stack import servers as stack_servers
from worker.stack.connection import local_settings
from worker.stack.credentials import Credentials
from worker.stack.home import Home
from worker.stack.ports import Ports
from worker.stack.supervisor import Supervisor
from worker.stack.webhook import Webhook

SAMPLE = Path(__file__).parents[2] / "samples" / "clean-2024.md"
# Longer than any test: only the sweep at the start takes place.
NEVER_S = 3600


@pytest.fixture
def quiet(servers: Settings, tmp_path: Path) -> Iterator[Deployment]:
    """An intake and a worker that get to know nothing but what they are told."""
    deployment = Deployment(hurried(servers, sweep_interval_s=NEVER_S), tmp_path)
    deployment.intake()
    wait_until(lambda: "sweep_ended" in deployment.log())
    deployment.worker()
    yield deployment
    deployment.stop()


def announce(deployment: Deployment, *keys: str, token: str | None = None) -> httpx.Response:
    """Post S3 event records about the keys."""
    bucket = deployment.settings.inbox_bucket
    records = [
        {
            "eventName": "s3:ObjectCreated:Put",
            "s3": {"bucket": {"name": bucket}, "object": {"key": key}},
        }
        for key in keys
    ]
    return post(deployment, json.dumps({"Records": records}).encode(), token)


def post(deployment: Deployment, body: bytes, token: str | None = None) -> httpx.Response:
    """Post a body to the intake."""
    token = token or deployment.settings.intake_token.get_secret_value()
    return httpx.post(
        f"{deployment.url}/events", content=body, headers={"Authorization": f"Bearer {token}"}
    )


def test_an_announced_object_is_checked_and_the_result_is_that_of_the_library(
    quiet: Deployment,
) -> None:
    key = "市/报告 1+1.md"
    data = SAMPLE.read_bytes()
    quiet.drop(key, data)
    reply = announce(quiet, "%E5%B8%82/%E6%8A%A5%E5%91%8A+1%2B1.md")
    assert reply.status_code == 202
    assert reply.json() == {"objects": [{"key": key, "admission": "queued"}]}

    (message,) = quiet.await_messages(1)
    event = message.event
    assert event.type is EventType.CHECKED
    assert event.subject == key
    assert event.data.key == layout.report(key, layout.RESULT)
    result = json.loads(quiet.fetch(event.data.key))
    expected = check(data, describe(data, "报告 1+1.md"))
    assert {**result, "source": None} == {**json.loads(expected.as_json()), "source": None}
    assert result["source"]["bucket"] == quiet.settings.inbox_bucket
    assert event.data.agency == result["report"]["agency"]
    assert event.data.year == result["report"]["year"]
    assert sum(event.data.counts.values()) == len(result["findings"])
    assert quiet.fetch(layout.report(key, layout.PAGE)).startswith(b"<!")
    assert quiet.fetch(layout.report(key, layout.CELLS))
    job_id = event.id.split(":")[0]
    assert layout.index(event.data.agency, event.data.year, job_id) in quiet.results(layout.INDEX)


def test_a_hundred_puts_and_announcements_are_one_job_and_one_message(quiet: Deployment) -> None:
    for _ in range(100):
        quiet.drop("again.md", SAMPLE.read_bytes())
        assert announce(quiet, "again.md").status_code == 202
    quiet.await_messages(1)
    for _ in range(5):
        assert announce(quiet, "again.md").json()["objects"][0]["admission"] != "queued"
    quiet.drop("last.md", SAMPLE.read_bytes())
    announce(quiet, "last.md")
    wait_until(lambda: any(one.event.subject == "last.md" for one in quiet.messages()))

    assert [one.event.subject for one in quiet.messages()] == ["again.md", "last.md"]
    jobs = [job for job in quiet.services.archive.jobs() if job.key == "again.md"]
    assert len(jobs) == 1
    assert len(jobs[0].attempts) == 4, "each stage ran once"


def test_what_comes_back_after_another_version_is_published_again(quiet: Deployment) -> None:
    first, second = SAMPLE.read_bytes(), b"not a report at all"
    for number, data in enumerate((first, second, first), start=1):
        quiet.drop("a.md", data)
        announce(quiet, "a.md")
        quiet.await_messages(number)
    events = [message.event for message in quiet.messages()]
    assert [event.data.verdict for event in events] == [
        events[0].data.verdict,
        Verdict.REFUSED,
        events[0].data.verdict,
    ]
    assert events[0].id != events[2].id, (
        "who drops repeats must not miss that the first holds again"
    )
    assert events[0].id.split(":")[0] == events[2].id.split(":")[0]
    assert layout.report("a.md", layout.RESULT) in quiet.results(layout.REPORTS)
    assert quiet.results(layout.FAILED) == []
    assert len(list(quiet.services.archive.jobs())) == 2


def test_a_document_that_is_no_report_gets_an_error_report(quiet: Deployment) -> None:
    quiet.drop("notes/hello.txt", "今天天气很好。".encode())
    announce(quiet, "notes/hello.txt")
    (message,) = quiet.await_messages(1)
    assert message.event.type is EventType.FAILED
    assert message.event.data.code == "not_an_annual_report"
    assert message.event.data.key == "failed/notes/hello.txt/error.json"
    refused = json.loads(quiet.fetch("failed/notes/hello.txt/error.json"))
    assert refused["verdict"] == "refused"
    for part in ("message", "remedy"):
        assert refused["error"][part]["zh"]
        assert refused["error"][part]["en"]
    (job,) = quiet.services.archive.jobs()
    assert job.diagnosis is not None
    assert job.diagnosis.code == "not_an_annual_report"


def test_what_is_no_document_makes_no_job(quiet: Deployment) -> None:
    for key in ("folder/.DS_Store", "Thumbs.db", "~$report.docx"):
        quiet.drop(key, b"litter")
    reply = announce(
        quiet, "folder/.DS_Store", "Thumbs.db", "~%24report.docx", "folder/", "gone.md"
    )
    admissions = [one["admission"] for one in reply.json()["objects"]]
    assert admissions == ["no_document"] * 4 + ["absent"]
    assert list(quiet.services.archive.jobs()) == []


def test_strangers_are_turned_away(quiet: Deployment) -> None:
    quiet.drop("a.md", SAMPLE.read_bytes())
    refusals = [
        announce(quiet, "a.md", token="wrong-token-wrong-token"),
        httpx.post(f"{quiet.url}/events", content=b"{}"),
        httpx.post(f"{quiet.url}/events", headers={"Authorization": "Basic YTpi"}),
        httpx.get(f"{quiet.url}/metrics"),
    ]
    for reply in refusals:
        assert reply.status_code == 401
        assert reply.headers["WWW-Authenticate"] == "Bearer"
        error = reply.json()["error"]
        assert error["code"] == "unauthorized"
        assert error["remedy"]["zh"]
        assert error["remedy"]["en"]
    assert list(quiet.services.archive.jobs()) == []


def test_bodies_that_are_too_large_or_make_no_sense_are_refused(quiet: Deployment) -> None:
    assert post(quiet, b" " * (MAX_BODY + 1)).status_code == 413
    assert post(quiet, b'{"what": "this"}').json()["error"]["code"] == "malformed"
    assert post(quiet, b"").status_code == 400
    assert httpx.get(f"{quiet.url}/events").status_code == 405
    nowhere = httpx.get(f"{quiet.url}/nowhere")
    assert nowhere.status_code == 404
    assert nowhere.json()["error"]["remedy"]["en"]


def test_watchmen_see_whether_the_queue_moves(quiet: Deployment) -> None:
    assert httpx.head(f"{quiet.url}/").status_code == 200
    quiet.drop("a.md", SAMPLE.read_bytes())
    announce(quiet, "a.md")
    quiet.await_messages(1)
    health = httpx.get(f"{quiet.url}/healthz")
    assert health.status_code == 200
    assert health.json()["complaints"] == []
    assert health.json()["last_sweep"] is not None
    token = quiet.settings.intake_token.get_secret_value()

    def page() -> str:
        headers = {"Authorization": f"Bearer {token}"}
        return httpx.get(f"{quiet.url}/metrics", headers=headers).text

    wait_until(lambda: "gouji_outcomes_total" in page() and 'stage="publish"' in page())
    assert 'gouji_stage_seconds_count{end="succeeded",stage="extract"} 1.0' in page()
    assert "gouji_jobs_waiting 0.0" in page()
    assert "gouji_sweep_age_seconds" in page()


def test_a_queue_that_stands_still_is_not_well(servers: Settings, tmp_path: Path) -> None:
    hasty = hurried(
        servers,
        extraction_timeout_s=0.05,
        soft_time_limit_s=0.2,
        hard_time_limit_s=0.3,
        visibility_timeout_s=0.5,
        retry_delay_s=0.01,
    )
    deployment = Deployment(hasty, tmp_path)
    deployment.drop("a.md", SAMPLE.read_bytes())
    try:
        deployment.intake()  # and no worker
        health = f"{deployment.url}/healthz"
        wait_until(lambda: httpx.get(health).status_code == 503)
        assert httpx.get(health).json()["complaints"] == ["queue_stuck"]
    finally:
        deployment.stop()


def test_the_store_announces_what_is_put_into_the_inbox(tmp_path: Path) -> None:
    home, credentials, ports = Home(tmp_path / "home"), Credentials(), Ports.any_free()
    home.prepare()
    webhook = Webhook.local(ports.intake, credentials.intake_token, "inbox")
    supervisor = Supervisor(
        [
            stack_servers.broker(home, credentials, ports),
            stack_servers.store(home, credentials, ports, ["inbox", "results"], webhook),
        ]
    )
    supervisor.start()
    settings = local_settings(credentials, ports)
    deployment = Deployment(hurried(settings, sweep_interval_s=NEVER_S), tmp_path)
    try:
        deployment.intake()
        wait_until(lambda: "sweep_ended" in deployment.log())
        deployment.worker()
        deployment.drop("送来的/报告 1.md", SAMPLE.read_bytes())
        (message,) = deployment.await_messages(1)
        assert message.event.subject == "送来的/报告 1.md"
    finally:
        deployment.stop()
        supervisor.stop()
