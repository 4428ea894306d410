"""The object store behind our verbs."""

import os
import signal
import socket
import threading

import pytest
from billiard.exceptions import SoftTimeLimitExceeded

from storage.archive import SupersededError
from storage.errors import ObjectMissingError, StorageUnavailableError
from storage.job import Job
from storage.objects import ObjectStore
from tasks.services import Services
from worker.settings import Settings


@pytest.fixture
def store(services: Services) -> ObjectStore:
    """The store."""
    return services.archive.store


@pytest.mark.parametrize(
    "key", ["a.txt", "市/报告 1+1.txt", "100%.txt", "a&b=c?.txt", "quote'\".txt", "a/b/c/d.md"]
)
def test_an_object_comes_back_under_its_key(
    store: ObjectStore, servers: Settings, key: str
) -> None:
    store.put(servers.inbox_bucket, key, b"content")
    found = store.stat(servers.inbox_bucket, key)
    assert found is not None
    (listed,) = store.list(servers.inbox_bucket)
    assert (listed.key, listed.etag, listed.size) == (key, found.etag, 7)
    data, etag = store.get_version(servers.inbox_bucket, key, at_most=100)
    assert (data, etag) == (b"content", found.etag)
    store.remove(servers.inbox_bucket, key)
    assert store.stat(servers.inbox_bucket, key) is None
    store.remove(servers.inbox_bucket, key)


def test_no_more_is_read_than_allowed(store: ObjectStore, servers: Settings) -> None:
    store.put(servers.inbox_bucket, "large", b"x" * 3_000_000)
    assert len(store.get_version(servers.inbox_bucket, "large", at_most=1000)[0]) == 1001
    store.put(servers.inbox_bucket, "empty", b"")
    assert store.get_version(servers.inbox_bucket, "empty", at_most=1000)[0] == b""


def test_metadata_is_kept(store: ObjectStore, servers: Settings) -> None:
    store.put(servers.results_bucket, "a", b"", metadata={"gouji-job": "j"})
    found = store.stat(servers.results_bucket, "a")
    assert found is not None
    assert found.metadata["gouji-job"] == "j"


def test_what_is_not_there_is_said_to_be_missing(store: ObjectStore, servers: Settings) -> None:
    with pytest.raises(ObjectMissingError):
        store.get(servers.results_bucket, "nothing")
    assert store.stat(servers.results_bucket, "nothing") is None
    assert list(store.list(servers.results_bucket)) == []


def test_a_store_that_is_away_or_refuses_us_is_unavailable(servers: Settings) -> None:
    secret = servers.s3_secret_key.get_secret_value()
    away = ObjectStore("127.0.0.1:1", "key", secret, secure=False, region="us-east-1")
    stranger = ObjectStore(
        servers.s3_endpoint, servers.s3_access_key, "wrong", secure=False, region="us-east-1"
    )
    for store in (away, stranger):
        with pytest.raises(StorageUnavailableError):
            store.get(servers.results_bucket, "a")
        with pytest.raises(StorageUnavailableError):
            store.put(servers.results_bucket, "a", b"")
        with pytest.raises(StorageUnavailableError):
            list(store.list(servers.results_bucket))


def test_a_store_that_keeps_us_waiting_until_our_time_is_up_is_unavailable() -> None:
    def out_of_time(*_: object) -> None:
        raise SoftTimeLimitExceeded

    before = signal.signal(signal.SIGUSR1, out_of_time)
    try:
        with socket.create_server(("127.0.0.1", 0)) as mute:
            address = f"127.0.0.1:{mute.getsockname()[1]}"
            store = ObjectStore(address, "key", "secret", secure=False, region="us-east-1")
            threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGUSR1)).start()
            with pytest.raises(StorageUnavailableError):
                store.get("inbox", "a")
    finally:
        signal.signal(signal.SIGUSR1, before)


def test_more_objects_than_fit_on_a_page_are_listed(store: ObjectStore, servers: Settings) -> None:
    keys = [f"_jobs/{number:04}/job.json" for number in range(1100)]
    for key in keys:
        store.put(servers.results_bucket, key, b"{}")
    assert [one.key for one in store.list(servers.results_bucket)] == keys
    folders = list(store.folders(servers.results_bucket, "_jobs/"))
    assert folders == [f"{number:04}" for number in range(1100)]


def test_another_version_is_not_the_document_of_the_job(services: Services) -> None:
    archive = services.archive
    archive.store.put(archive.inbox, "a", b"first")
    found = archive.present("a")
    assert found is not None
    job = Job(
        id="0" * 32, bucket=archive.inbox, key="a", etag=found.etag, size=5, arrived=found.modified
    )
    assert archive.document(job, at_most=100) == b"first"
    archive.check_present(job)
    archive.store.put(archive.inbox, "a", b"second")
    for look in (archive.check_present, lambda one: archive.document(one, at_most=100)):
        with pytest.raises(SupersededError):
            look(job)
    archive.store.remove(archive.inbox, "a")
    for look in (archive.check_present, lambda one: archive.document(one, at_most=100)):
        with pytest.raises(SupersededError):
            look(job)
