"""The stores on real servers."""

import pytest

from tasks.services import Services
from worker.settings import Settings
from worker.wiring import connect


@pytest.fixture
def services(servers: Settings) -> Services:
    """Stores in an empty broker and empty buckets."""
    return connect(servers)
