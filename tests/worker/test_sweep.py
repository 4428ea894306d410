"""The sweep finds what events missed, what was lost, and what a new broker does not know."""

import asyncio
import json
import time
from dataclasses import replace
from pathlib import Path

import pytest
import redis

from storage import layout
from storage.errors import StorageUnavailableError
from storage.job import Job, JobState
from tasks.dispatch import backlog
from tasks.door import Admission, knock
from tests.worker.deployment import Deployment, wait_until
from worker.intake.schedule import SweepSchedule
from worker.sweep import Sweep

SAMPLES = Path(__file__).parents[2] / "samples"
CLEAN = SAMPLES / "clean-2024.md"


@pytest.fixture
def sweep(deployment: Deployment) -> Sweep:
    """A sweep to be called by hand."""
    return Sweep(deployment.services)


def waiting(deployment: Deployment) -> list[str]:
    """The inbox keys of the jobs that wait, in the order in which they were queued."""
    client = deployment.services.ledger.client
    names = [str(one) for one in client.zrange("gouji:waiting", 0, -1)]
    jobs = [deployment.services.archive.job(one) for one in names]
    return [job.key for job in jobs if job is not None]


def jobs(deployment: Deployment) -> list[Job]:
    """All records."""
    return list(deployment.services.archive.jobs())


def finish(deployment: Deployment, count: int) -> None:
    """Let a worker do what waits, until there are so many messages and no open job."""
    worker = deployment.worker()
    deployment.await_messages(count)
    wait_until(lambda: not any(job.is_open for job in jobs(deployment)))
    worker.terminate()
    worker.wait()


def test_what_no_event_announced_is_queued_once(deployment: Deployment, sweep: Sweep) -> None:
    for key in ("a.md", "市/b.md", "folder/.DS_Store", "Thumbs.db"):
        deployment.drop(key, CLEAN.read_bytes())
    assert sweep()
    assert sweep()
    assert knock(deployment.services, "a.md") is Admission.UNDER_WAY
    assert backlog() == 2
    assert sorted(waiting(deployment)) == ["a.md", "市/b.md"]
    finish(deployment, 2)
    assert sweep()
    assert backlog() == 0, "what is published is not due"


def test_the_webhook_may_be_off(deployment: Deployment) -> None:
    deployment.intake()
    deployment.worker()
    deployment.drop("late.md", CLEAN.read_bytes())
    (message,) = deployment.await_messages(1)
    assert message.event.subject == "late.md"


def test_what_came_first_is_queued_first(deployment: Deployment, sweep: Sweep) -> None:
    for key in ("c.md", "b.md", "a.md"):
        deployment.drop(key, CLEAN.read_bytes())
        time.sleep(1.1)  # the store's clock shows whole seconds
    sweep()
    assert waiting(deployment) == ["c.md", "b.md", "a.md"]


def test_a_lost_message_is_sent_again_but_not_too_soon(
    deployment: Deployment, sweep: Sweep
) -> None:
    deployment.drop("a.md", CLEAN.read_bytes())
    sweep()
    client = deployment.services.ledger.client
    for name in client.keys("gouji\x06*"):
        client.delete(name)
    assert backlog() == 0
    sweep()
    assert backlog() == 0, "it may be in somebody's hands"
    services = deployment.services
    impatient = replace(services, ledger=replace(services.ledger, patience=0.5))
    time.sleep(0.6)
    Sweep(impatient)()
    assert backlog() == 1


def test_a_job_that_waits_in_a_long_queue_is_not_sent_again(deployment: Deployment) -> None:
    services = deployment.services
    impatient = replace(services, ledger=replace(services.ledger, patience=0.2))
    for key in ("a.md", "b.md"):
        deployment.drop(key, CLEAN.read_bytes())
    Sweep(impatient)()
    time.sleep(0.5)
    Sweep(impatient)()
    assert backlog() == 2, "nothing was begun since, so nothing is overdue"


def test_a_job_overtaken_by_younger_ones_is_sent_again(deployment: Deployment) -> None:
    services = deployment.services
    impatient = replace(services, ledger=replace(services.ledger, patience=0.2))
    assert impatient.ledger.queue("older", backlog=1)
    time.sleep(0.5)
    assert impatient.ledger.queue("younger", backlog=1)
    assert not impatient.ledger.queue("older", backlog=1)
    assert impatient.ledger.begin("younger", "run", first_stage=True)
    assert impatient.ledger.queue("older", backlog=1)
    assert not impatient.ledger.queue("younger", backlog=1), "it has a live lease"


def test_only_one_sweeps_at_a_time(deployment: Deployment, sweep: Sweep) -> None:
    with deployment.services.leases.held("sweep", "another process") as held:
        assert held
        assert not sweep()
    assert sweep()


def test_a_new_broker_is_told_everything_again(deployment: Deployment, sweep: Sweep) -> None:
    samples = {path.name: path.read_bytes() for path in SAMPLES.iterdir()}
    for key, data in samples.items():
        deployment.drop(key, data)
    deployment.drop("deleted.md", CLEAN.read_bytes())
    sweep()
    finish(deployment, len(samples) + 1)
    before = [message.event for message in deployment.messages()]
    records = {job.id: job for job in jobs(deployment)}
    store, inbox = deployment.services.archive.store, deployment.settings.inbox_bucket
    store.remove(inbox, "deleted.md")

    deployment.services.ledger.client.flushall()
    sweep()

    assert [message.event for message in deployment.messages()] == before
    assert backlog() == 0, "nothing is done twice"
    assert {job.id: job for job in jobs(deployment)} == records
    for key in samples:
        assert knock(deployment.services, key) is Admission.PUBLISHED
    sweep()
    assert len(deployment.messages()) == len(before)


def test_a_rebuilding_that_broke_off_is_begun_again(deployment: Deployment, sweep: Sweep) -> None:
    for key in ("a.md", "b.md"):
        deployment.drop(key, CLEAN.read_bytes())
    sweep()
    finish(deployment, 2)
    before = [message.event.id for message in deployment.messages()]
    deployment.services.ledger.client.flushall()
    first = min((job for job in jobs(deployment) if job.event), key=lambda job: job.arrived)
    assert first.event is not None
    deployment.services.queue.restore(first.id, first.event)  # as far as it came

    sweep()
    assert sorted(message.event.id for message in deployment.messages()) == sorted(before)


def test_an_interrupted_publication_is_made_good(deployment: Deployment, sweep: Sweep) -> None:
    deployment.drop("a.md", CLEAN.read_bytes())
    sweep()
    finish(deployment, 1)
    (job,) = jobs(deployment)
    # As a worker leaves it that dies between the two outcomes of a key.
    deployment.services.shelf.put_failure(job, b"{}")
    deployment.services.shelf.put_report(job, b"{}", "", "")
    deployment.services.archive.write(layout.failure("a.md"), b"{}")
    deployment.services.ledger.unpublish("a.md")
    sweep()
    finish(deployment, 2)
    assert deployment.results(layout.FAILED) == []
    result = json.loads(deployment.fetch(layout.report("a.md", layout.RESULT)))
    assert result["source"]["key"] == "a.md"
    (job,) = jobs(deployment)
    assert job.state is JobState.CHECKED


def test_one_bad_record_keeps_nobody_back(deployment: Deployment, sweep: Sweep) -> None:
    for key in ("a.md", "b.md"):
        deployment.drop(key, CLEAN.read_bytes())
    found = deployment.services.archive.present("a.md")
    assert found is not None
    bad = layout.job_id(deployment.settings.inbox_bucket, "a.md", found.etag)
    deployment.services.ledger.start_epoch("old")
    deployment.services.archive.write(layout.artifact(bad, "job.json"), b"not json")
    assert sweep()
    assert backlog() == 1


def test_one_bad_record_does_not_stop_a_rebuilding(deployment: Deployment, sweep: Sweep) -> None:
    deployment.drop("a.md", CLEAN.read_bytes())
    sweep()
    finish(deployment, 1)
    deployment.services.archive.write(layout.artifact("0" * 32, "job.json"), b"not json")
    deployment.services.ledger.client.flushall()
    assert sweep()
    assert len(deployment.messages()) == 1
    assert deployment.services.ledger.epoch() is not None


def test_an_open_job_whose_version_is_gone_ends_after_a_rebuilding(
    deployment: Deployment, sweep: Sweep
) -> None:
    deployment.drop("gone.md", CLEAN.read_bytes())
    sweep()
    deployment.services.ledger.client.flushall()
    deployment.services.archive.store.remove(deployment.settings.inbox_bucket, "gone.md")
    sweep()
    finish(deployment, 0)
    (job,) = jobs(deployment)
    assert job.state is JobState.SUPERSEDED
    assert deployment.messages() == []


def test_the_schedule_survives_whatever_a_sweep_meets(deployment: Deployment) -> None:
    meets = iter([StorageUnavailableError("away"), ZeroDivisionError("a bug"), None])
    called = []

    class Stumbling(Sweep):
        def __call__(self) -> bool:
            called.append(time.monotonic())
            met = next(meets, None)
            if met is not None:
                raise met
            return super().__call__()

    async def keep() -> None:
        schedule = SweepSchedule(Stumbling(deployment.services), 0.1)
        async with schedule.running(), asyncio.timeout(20):
            while deployment.services.ledger.pulse().last_sweep is None:
                await asyncio.sleep(0.05)

    asyncio.run(keep())
    assert len(called) >= 3


def test_a_broker_that_is_away_is_only_logged(deployment: Deployment) -> None:
    client = redis.Redis(host="127.0.0.1", port=1, socket_connect_timeout=0.2)
    services = deployment.services
    leases = replace(services.leases, client=client)
    away = replace(services, leases=leases, ledger=replace(services.ledger, client=client))

    async def keep() -> None:
        schedule = SweepSchedule(Sweep(away), 0.1)
        async with schedule.running():
            await asyncio.sleep(1)
        assert schedule.age > 0.5

    asyncio.run(keep())
