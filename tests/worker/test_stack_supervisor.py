"""The supervisor, with small programs that misbehave in place of servers."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from worker.stack.child import dying_with_parent, spawn, terminate
from worker.stack.service import Service
from worker.stack.supervisor import StartError, Supervisor

PATIENCE_S = 20.0


def wait_for(what: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not what():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def program(name: str, code: str, directory: Path, **others: object) -> Service:
    ready = directory / f"{name}.ready"
    return Service(
        name=name,
        argv=(sys.executable, "-c", code.format(ready=str(ready))),
        environment=dict(os.environ),
        directory=directory,
        log=directory / f"{name}.log",
        ready=ready.exists,
        **others,  # type: ignore[arg-type]
    )


SLEEPER = "import pathlib, time; pathlib.Path('{ready}').touch(); time.sleep(600)"
STUBBORN = (
    "import pathlib, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    "pathlib.Path('{ready}').touch(); time.sleep(600)"
)


@pytest.fixture
def events() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def supervisor(tmp_path: Path, events: list[tuple[str, str]]) -> Iterator[Supervisor]:
    services = [program(name, SLEEPER, tmp_path) for name in ("first", "second")]
    one = Supervisor(services, lambda name, event: events.append((name, event)))
    yield one
    one.stop()


def test_each_waits_for_the_one_before_and_the_last_is_stopped_first(
    supervisor: Supervisor, events: list[tuple[str, str]]
) -> None:
    supervisor.start()
    pids = supervisor.pids()
    supervisor.stop()
    assert events == [
        ("first", "started"),
        ("first", "ready"),
        ("second", "started"),
        ("second", "ready"),
        ("second", "stopped"),
        ("first", "stopped"),
    ]
    assert not any(alive(pid) for pid in pids.values())


def test_what_dies_is_started_again_after_growing_pauses(
    supervisor: Supervisor, events: list[tuple[str, str]]
) -> None:
    supervisor.start()
    for _ in range(2):
        killed = supervisor.pids()["first"]
        os.kill(killed, signal.SIGKILL)

        def started_again(old: int = killed) -> bool:
            supervisor.watch()
            return supervisor.pids().get("first", old) != old

        wait_for(started_again)
    said = [event for name, event in events if name == "first" and "ended" in event]
    assert said == [
        "ended (signal 9), starts again in 0.5 s",
        "ended (signal 9), starts again in 1 s",
    ]


def test_a_service_that_does_not_come_up_stops_the_rest_and_shows_its_log(tmp_path: Path) -> None:
    well = program("well", SLEEPER, tmp_path)
    broken = program("broken", "print('no such thing'); raise SystemExit(3)", tmp_path)
    supervisor = Supervisor([well, broken])
    with pytest.raises(StartError, match="no such thing"):
        supervisor.start()
    assert supervisor.pids() == {}


def test_a_service_that_is_never_ready_is_given_up_in_time(tmp_path: Path) -> None:
    mute = program("mute", "import time; time.sleep(600)", tmp_path, start_timeout=1.0)
    with pytest.raises(StartError):
        Supervisor([mute]).start()


def test_a_process_deaf_to_sigterm_is_killed(tmp_path: Path) -> None:
    service = program("stubborn", STUBBORN, tmp_path)
    process = spawn(service)
    wait_for(service.ready)
    terminate(process, patience=0.5)
    assert process.returncode == -signal.SIGKILL


def test_what_a_dead_process_left_in_its_session_ends_too(tmp_path: Path) -> None:
    parent = (
        "import pathlib, subprocess, sys, time;"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)']);"
        "pathlib.Path('{ready}').write_text(str(child.pid)); time.sleep(600)"
    )
    service = program("parent", parent, tmp_path)
    supervisor = Supervisor([service])
    supervisor.start()
    note = tmp_path / "parent.ready"
    wait_for(lambda: note.read_text() != "")
    grandchild = int(note.read_text())
    os.kill(supervisor.pids()["parent"], signal.SIGKILL)

    def ended() -> bool:
        supervisor.watch()
        return not alive(grandchild)

    wait_for(ended)
    supervisor.stop()


def test_no_child_outlives_a_killed_supervisor(tmp_path: Path) -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "from pathlib import Path\n"
        "from test_stack_supervisor import program, SLEEPER\n"
        "from worker.stack.supervisor import Supervisor\n"
        "import time\n"
        f"one = Supervisor([program('child', SLEEPER, Path({str(tmp_path)!r}))])\n"
        "one.start(); print(one.pids()['child'], flush=True); time.sleep(600)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        preexec_fn=dying_with_parent(),  # noqa: PLW1509 - as in the stack itself
    ) as supervisor:
        assert supervisor.stdout is not None
        child = int(supervisor.stdout.readline())
        assert alive(child)
        supervisor.kill()
    wait_for(lambda: not alive(child))
