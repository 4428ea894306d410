"""Leases, the ledger, the results queue and the counts, in a real broker."""

import time
from datetime import UTC, datetime

import pytest
import redis

from gouji.result import Verdict
from gouji.rules.finding import Severity
from storage.errors import BrokerUnavailableError
from storage.events import CloudEvent, EventData, EventType
from storage.lease import Leases
from storage.queue import FIELD, ResultsQueue
from tasks.services import Services


def event(event_id: str, key: str = "a.md") -> CloudEvent:
    """A message."""
    data = EventData(
        agency="某局",
        year=2024,
        verdict=Verdict.CLEAN,
        code=None,
        counts=dict.fromkeys(Severity, 0),
        bucket="results",
        key=f"reports/{key}/result.json",
    )
    return CloudEvent(
        id=event_id,
        source="/gouji/inbox",
        type=EventType.CHECKED,
        subject=key,
        time=datetime.now(UTC),
        data=data,
    )


@pytest.fixture
def short(services: Services) -> Leases:
    """Leases that run out soon."""
    return Leases(services.leases.client, lifetime=0.6, renewal=0.2)


def test_a_lease_is_one_holders(short: Leases) -> None:
    assert short.take("job", "a")
    assert not short.take("job", "b")
    assert not short.take("job", "a"), "not even the same message delivered twice gets it"
    short.release("job", "b")
    assert short.is_live("job")
    short.release("job", "a")
    assert short.take("job", "b")


def test_a_lease_lives_as_long_as_its_holder(short: Leases) -> None:
    with short.held("job", "a") as held:
        assert held
        time.sleep(1.5)
        assert not short.take("job", "b")
    assert short.take("job", "b")
    time.sleep(1)
    assert not short.is_live("job")


def test_a_lease_lost_with_the_broker_is_taken_anew(short: Leases) -> None:
    with short.held("job", "a"):
        short.client.flushall()
        time.sleep(0.5)
        assert not short.take("job", "b")


def test_a_lease_is_released_whatever_happens(short: Leases) -> None:
    with pytest.raises(ZeroDivisionError), short.held("job", "a"):
        raise ZeroDivisionError
    assert not short.is_live("job")


def test_a_job_is_queued_once_until_it_was_begun_and_ended(services: Services) -> None:
    ledger = services.ledger
    assert [ledger.queue("job", backlog=1) for _ in range(100)] == [True] + [False] * 99
    assert ledger.begin("job", "run", first_stage=True)
    assert ledger.begin("job", "other run", first_stage=True) is None
    assert not ledger.queue("job", backlog=1), "it runs"
    services.leases.release("job", "run")
    assert ledger.queue("job", backlog=1)


def test_the_cause_of_a_loss_is_told_until_it_is_settled(services: Services) -> None:
    ledger = services.ledger
    ledger.begin("job", "run", first_stage=True)
    ledger.lose("job", "run", "timed_out")
    begun = ledger.begin("job", "next run", first_stage=True)
    assert begun is not None
    assert begun.cause == "timed_out"
    ledger.lose("job", "run", "worker_lost")
    assert services.leases.is_live("job"), "only the lease of the run that died is freed"
    services.leases.release("job", "next run")
    for run in ("a run that could not record it", "another one"):
        later = ledger.begin("job", run, first_stage=True)
        assert later is not None
        assert later.cause == "worker_lost"
        services.leases.release("job", run)
    ledger.settle("job")
    last = ledger.begin("job", "last run", first_stage=True)
    assert last is not None
    assert last.cause is None


def test_what_is_published_is_known_by_key(services: Services) -> None:
    ledger = services.ledger
    ledger.publish("a", "1")
    ledger.publish("b", "2")
    assert ledger.published(["b", "c", "a"]) == ["2", None, "1"]
    ledger.unpublish("b")
    assert ledger.published(["b"]) == [None]
    assert ledger.published([]) == []


def test_the_pulse_tells_ages(services: Services) -> None:
    ledger = services.ledger
    pulse = ledger.pulse()
    assert (pulse.waiting, pulse.oldest_waiting, pulse.last_begun, pulse.last_sweep) == (
        0,
        None,
        None,
        None,
    )
    ledger.queue("a", backlog=1)
    ledger.queue("b", backlog=1)
    ledger.begin("b", "run", first_stage=True)
    ledger.swept()
    time.sleep(0.2)
    pulse = ledger.pulse()
    assert pulse.waiting == 1
    for age in (pulse.oldest_waiting, pulse.last_begun, pulse.last_sweep):
        assert age is not None
        assert age >= 0.2


def test_a_message_is_added_once_and_a_new_outcome_again(services: Services) -> None:
    queue = services.queue
    first, second = event("job:1"), event("job:2")
    assert [queue.announce("job", first) for _ in range(3)] == [True, False, False]
    assert queue.announce("job", second)
    assert [one.event for one in queue.messages()] == [first, second]
    assert not queue.restore("job", first), "a rebuilding does not tell what is outdated"
    assert queue.restore("other", event("other:1"))


def test_an_entry_is_one_cloud_event_in_json(services: Services) -> None:
    services.queue.announce("job", event("job:1"))
    ((_, fields),) = services.queue.client.xrange(services.queue.stream)
    assert set(fields) == {FIELD}
    assert CloudEvent.model_validate_json(fields[FIELD]).specversion == "1.0"


def test_each_group_gets_every_message_and_its_consumers_share_them(services: Services) -> None:
    queue = services.queue
    queue.join("archive")
    queue.join("archive")
    for number in range(4):
        queue.announce(f"job{number}", event(f"job{number}:1"))
    queue.join("mail")
    first = queue.take("archive", "one", count=3)
    second = queue.take("archive", "two")
    assert [one.event.id for one in (*first, *second)] == [f"job{n}:1" for n in range(4)]
    assert len(queue.take("mail", "one")) == 4
    for message in first:
        queue.acknowledge("archive", message)
    assert queue.client.xpending(queue.stream, "archive")["pending"] == 1
    assert len(list(queue.messages())) == 4, "looking takes nothing from a group"


def test_following_tells_what_is_added(services: Services) -> None:
    queue = services.queue
    queue.announce("old", event("old:1"))
    follower = queue.follow()
    assert next(follower) is None
    queue.announce("new", event("new:1"))
    message = next(follower)
    assert message is not None
    assert message.event.id == "new:1"


def test_the_stream_is_trimmed(services: Services) -> None:
    short = ResultsQueue(services.queue.client, services.queue.stream, length=100)
    for number in range(1000):
        short.announce(f"job{number}", event(f"job{number}:1"))
    kept = [one.event.id for one in short.messages()]
    assert 100 <= len(kept) < 300, "approximately"
    assert kept[-1] == "job999:1"


def test_counts_add_up(services: Services) -> None:
    tallies = services.tallies
    for seconds in (0.004, 0.04, 0.04, 100):
        tallies.attempt("extract", "succeeded", seconds)
    tallies.outcome("clean")
    tally = tallies.read()
    durations = tally.stages["extract", "succeeded"]
    assert dict(durations.buckets) == {"0.01": 1, "0.05": 2, "+Inf": 1}
    assert durations.total == pytest.approx(100.084)
    assert tally.outcomes == {"clean": 1}


def test_a_broker_that_is_away_is_unavailable() -> None:
    client = redis.Redis(host="127.0.0.1", port=1, socket_connect_timeout=0.2)
    with pytest.raises(BrokerUnavailableError):
        Leases(client, 1, 0.1).take("job", "a")
    with pytest.raises(BrokerUnavailableError):
        ResultsQueue(client, "stream", 10).announce("job", event("job:1"))
