"""The local system when its parts die, when it dies itself, and when it is told to end."""

import os
import signal
import socket
from pathlib import Path

import pytest

from tests.worker.local_system import (
    SAMPLES,
    local_system,
    processes_of,
    run,
    wait_for,
)
from worker.stack.ports import Ports

SERVICES = ("valkey-server", "weed", " worker ", "intake", "flower")


def test_whatever_dies_is_started_again_and_the_work_goes_on(tmp_path: Path) -> None:
    # The sweep finds what arrives while the intake or the broker is away.
    with local_system(tmp_path / "home", GOUJI_SWEEP_INTERVAL_S="2") as system:
        wait_for(lambda: set(system.children()) == set(SERVICES), "all services")
        for service in SERVICES:
            killed = system.children()[service]
            os.kill(killed, signal.SIGKILL)
            wait_for(
                lambda old=killed, name=service: system.children().get(name, old) != old,  # type: ignore[misc]
                f"another {service}",
            )
            key = f"after-{service.strip()}.md"

            def put(name: str = key) -> bool:
                try:
                    system.put(name)
                except Exception:
                    return False
                return True

            wait_for(put, "the store")
            assert system.await_result(key)["verdict"] == "clean"


def test_nothing_outlives_a_killed_supervisor_and_the_next_start_goes_on(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with local_system(home) as system:
        system.put("before.md")
        system.await_result("before.md")
        credentials, ports = system.credentials, system.ports
        assert len(processes_of(home)) >= len(SERVICES)
        system.end(signal.SIGKILL)
        # At once: the new one waits until the old servers are gone.
        with local_system(home) as again:
            assert again.credentials == credentials
            assert again.ports == ports
            assert again.result("before.md") is not None
            again.put("after.md")
            again.await_result("after.md")
            again.end(signal.SIGKILL)
            wait_for(lambda: not processes_of(home), "the end of all orphans", patience=10)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_everything_cleanly(tmp_path: Path, how: signal.Signals) -> None:
    home = tmp_path / "home"
    with local_system(home) as system:
        assert system.end(how) == 0
        assert processes_of(home) == {}
        assert not (home / "connection.env").exists()
        assert "killed" not in (home / "logs" / "worker.log").read_text()
    status = run("status", "--data", home)
    assert status.returncode == 1
    assert "not_running" in status.stderr


def test_without_the_webhook_the_sweep_finds_the_document(tmp_path: Path) -> None:
    with local_system(tmp_path / "home", "--no-webhook", GOUJI_SWEEP_INTERVAL_S="1") as system:
        system.put("quiet.md")
        system.await_result("quiet.md")
        assert "/events" not in (system.home / "logs" / "intake.log").read_text()


def test_ports_that_are_taken_are_left_to_their_owners(tmp_path: Path) -> None:
    with socket.socket() as owner:
        owner.bind(("127.0.0.1", 0))
        owner.listen()
        taken = owner.getsockname()[1]
        wanted = Ports.any_free().model_copy(update={"s3": taken, "broker": taken})
        chosen = Ports.choose(wanted)
    assert taken not in dict(chosen).values()
    assert chosen.flower == wanted.flower
    assert len(set(dict(chosen).values())) == len(Ports.model_fields)


def test_the_demonstration_ends_with_its_summary(tmp_path: Path) -> None:
    done = run("demo", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    samples = {path.name for path in SAMPLES.iterdir()} - {"README.md"}
    for name in samples:
        assert name in done.stdout
    copies = {path.parent.name for path in (tmp_path / "gouji-demo").rglob("*.json")}
    assert copies == samples
    assert [path.name for path in tmp_path.iterdir()] == ["gouji-demo"]


def test_a_demonstration_says_which_document_was_not_processed(tmp_path: Path) -> None:
    samples = tmp_path / "samples"
    samples.mkdir()
    # What an office program leaves behind is no document, so nobody ever takes it up.
    for name in ("good.md", "~$good.md"):
        (samples / name).write_bytes((SAMPLES / "clean-2024.md").read_bytes())
    home = tmp_path / "home"
    done = run("demo", "--timeout", "5", "--samples", samples, "--data", home, cwd=tmp_path)
    assert done.returncode == 1
    assert "demo_incomplete" in done.stderr
    assert "within 5 s: ~$good.md." in done.stderr
    assert processes_of(home) == {}
