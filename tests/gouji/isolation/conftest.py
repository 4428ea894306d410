"""What every test of isolation must leave as it was."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest


def open_descriptors() -> list[str]:
    return sorted(os.listdir("/proc/self/fd"))


def children() -> set[str]:
    """The children of this process, those that wait to be buried too."""
    tasks = Path("/proc/self/task").iterdir()
    return {pid for task in tasks for pid in (task / "children").read_text().split()}


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """No test leaves a child, a descriptor or a blocked signal."""
    descriptors = open_descriptors()
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    before = children()
    yield
    assert children() <= before
    assert open_descriptors() == descriptors
    assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == mask
