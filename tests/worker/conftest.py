"""A deployment of the service for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.worker.deployment import Deployment, OwnServers, hurried
from worker.settings import Settings


@pytest.fixture
def deployment(servers: Settings, tmp_path: Path) -> Iterator[Deployment]:
    """A deployment on the shared servers, with nothing started yet."""
    one = Deployment(hurried(servers), tmp_path)
    yield one
    one.stop()


@pytest.fixture
def own_servers(tmp_path: Path) -> Iterator[OwnServers]:
    """Running servers that may be harmed."""
    servers = OwnServers.below(tmp_path / "servers")
    started = (servers.broker, servers.store)
    for server in started:
        server.start()
    yield servers
    for server in started:
        server.kill()
