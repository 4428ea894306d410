"""A deployment of the service for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.worker.deployment import Deployment, OwnBroker, hurried
from worker.settings import Settings
from worker.stack.credentials import Credentials
from worker.stack.ports import Ports


@pytest.fixture
def deployment(servers: Settings, tmp_path: Path) -> Iterator[Deployment]:
    """A deployment on the shared servers, with nothing started yet."""
    one = Deployment(hurried(servers), tmp_path)
    yield one
    one.stop()


@pytest.fixture
def own_broker(tmp_path: Path) -> Iterator[OwnBroker]:
    """A running broker that may be harmed."""
    broker = OwnBroker(tmp_path / "broker", Credentials(), Ports.any_free())
    broker.start()
    yield broker
    assert broker.process is not None
    broker.process.kill()
    broker.process.wait()
