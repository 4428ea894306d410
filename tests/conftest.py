"""What tests share: real servers, started once, and a clean corner of them for each test."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import redis
from minio import Minio

from worker.settings import Settings
from worker.stack import servers as stack_servers
from worker.stack.connection import local_settings
from worker.stack.credentials import Credentials
from worker.stack.home import Home
from worker.stack.ports import Ports
from worker.stack.supervisor import Supervisor


@dataclass(frozen=True)
class RunningServers:
    """A broker and an object store that run for the whole session."""

    credentials: Credentials
    ports: Ports

    def settings(self, **others: object) -> Settings:
        """Settings that lead to them."""
        return local_settings(self.credentials, self.ports, **others)


@pytest.fixture(scope="session")
def running_servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServers]:
    """Valkey and SeaweedFS in a directory of their own, on ports nobody else uses."""
    home = Home(Path(tmp_path_factory.mktemp("servers")))
    home.prepare()
    credentials, ports = Credentials(), Ports.any_free()
    supervisor = Supervisor(
        [
            stack_servers.broker(home, credentials, ports),
            stack_servers.store(home, credentials, ports, ["inbox", "results"]),
        ]
    )
    supervisor.start()
    yield RunningServers(credentials, ports)
    supervisor.stop()


@pytest.fixture
def servers(running_servers: RunningServers) -> Iterator[Settings]:
    """Settings with an empty broker and two new, empty buckets."""
    mark = secrets.token_hex(4)
    settings = running_servers.settings(
        inbox_bucket=f"inbox-{mark}", results_bucket=f"results-{mark}"
    )
    with redis.Redis.from_url(settings.broker_url.get_secret_value()) as broker:
        broker.flushall()
    store = Minio(
        settings.s3_endpoint,
        settings.s3_access_key,
        settings.s3_secret_key.get_secret_value(),
        secure=False,
        region=settings.s3_region,
    )
    buckets = (settings.inbox_bucket, settings.results_bucket)
    for bucket in buckets:
        store.make_bucket(bucket)
    yield settings
    for bucket in buckets:
        store.remove_bucket(bucket)  # SeaweedFS removes what is in it too
