"""A child process of a Celery pool's child is nobody's but its own, and ends with its task."""

import json
from pathlib import Path

import pytest

from gouji.errors import ErrorCode
from storage import layout
from storage.job import AttemptEnd, Stage
from tests.processes import await_end, await_pid
from tests.worker.deployment import Deployment, wait_until

APP = "tests.worker.sheltering"
CLEAN = Path(__file__).parents[2] / "samples" / "clean-2024.md"


def drop(deployment: Deployment, name: str, pid_file: Path) -> str:
    """Start a worker that reads a document of this name; returns its key."""
    key = f"{name}.txt"
    deployment.drop(key, str(pid_file).encode())
    deployment.intake()
    deployment.worker(APP)
    return key


def ends(deployment: Deployment, key: str) -> list[AttemptEnd | None]:
    """How each attempt to extract the document ended."""
    (job,) = (job for job in deployment.services.archive.jobs() if job.key == key)
    return [one.end for one in job.attempts if one.stage is Stage.EXTRACT]


def error(deployment: Deployment, key: str) -> dict[str, dict[str, str]]:
    """The error report of the document, when there is one."""
    deployment.await_messages(1)
    found: dict[str, dict[str, str]] = json.loads(deployment.fetch(layout.failure(key)))["error"]
    return found


def test_celerys_signal_handlers_are_not_inherited(deployment: Deployment, tmp_path: Path) -> None:
    key = drop(deployment, "tells-its-signals", tmp_path / "pid")
    assert "damaged and cannot be read: []." in error(deployment, key)["message"]["en"]


def test_the_deadline_comes_before_the_soft_limit(deployment: Deployment, tmp_path: Path) -> None:
    key = drop(deployment, "outlives-its-deadline", tmp_path / "pid")
    assert error(deployment, key)["code"] == ErrorCode.TOO_COMPLEX
    assert ends(deployment, key) == [AttemptEnd.REFUSED]
    await_end(await_pid(tmp_path / "pid"))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("meets-the-soft-limit", ErrorCode.TIMED_OUT),
        ("meets-the-hard-limit", ErrorCode.TIMED_OUT),
        ("loses-its-parent", ErrorCode.WORKER_LOST),
    ],
)
def test_the_end_of_the_task_ends_the_child(
    deployment: Deployment, tmp_path: Path, name: str, code: ErrorCode
) -> None:
    pid_file = tmp_path / "pid"
    key = drop(deployment, name, pid_file)
    first = await_pid(pid_file)
    await_end(first)
    deployment.drop("neighbour.md", CLEAN.read_bytes())
    wait_until(lambda: layout.failure(key) in deployment.results(), 90)
    assert error(deployment, key)["code"] == code
    assert ends(deployment, key) == [AttemptEnd.CRASHED] * 3
    await_end(await_pid(pid_file))
    wait_until(lambda: layout.report("neighbour.md", "result.json") in deployment.results())


def test_the_death_of_the_whole_worker_ends_the_child(
    deployment: Deployment, tmp_path: Path
) -> None:
    pid_file = tmp_path / "pid"
    deployment.drop("meets-the-soft-limit.txt", str(pid_file).encode())
    deployment.intake()
    worker = deployment.worker(APP)
    pid = await_pid(pid_file)
    deployment.kill(worker)
    await_end(pid)
