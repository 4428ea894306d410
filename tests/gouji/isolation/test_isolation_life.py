"""A child process has nothing of its parent's, and ends with all it started, whatever happens."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from gouji.isolation import run
from tests.gouji.isolation.work import BUDGET, sleep_for_ever, within
from tests.processes import await_end, await_pid, is_running


def test_signal_handlers_and_timers_are_not_inherited() -> None:
    def look() -> bytes:
        kept = [
            number
            for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}
            if signal.getsignal(number) is not signal.SIG_DFL
        ]
        blocked = list(signal.pthread_sigmask(signal.SIG_BLOCK, ()))
        timer = signal.getitimer(signal.ITIMER_REAL)
        return json.dumps([kept, blocked, timer]).encode()

    previous = signal.signal(signal.SIGUSR1, lambda *_: None)
    try:
        assert json.loads(run(look, BUDGET)) == [[], [], [0.0, 0.0]]
    finally:
        signal.signal(signal.SIGUSR1, previous)


def test_connections_and_files_are_not_inherited() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        number = ours.fileno()

        def look() -> bytes:
            try:
                os.fstat(number)
            except OSError:
                return b"closed"
            return b"open"

        assert run(look, BUDGET) == b"closed"
        ours.sendall(b"still there")
        assert theirs.recv(100) == b"still there"


def test_nothing_is_printed_and_no_exit_handler_runs() -> None:
    program = """
import atexit, sys
from gouji.isolation import Budget, run
atexit.register(print, "exit handler")
sys.stdout.write("buffered ")
def work():
    print("from the child", flush=True)
    print("from the child", file=sys.stderr, flush=True)
    return b""
run(work, Budget(1 << 28, 10, 60, 100))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, timeout=60, check=True
    )
    assert done.stdout == b"buffered exit handler\n"
    assert done.stderr == b""


def test_it_works_without_standard_files() -> None:
    program = """
import os
from gouji.isolation import Budget, run
os.closerange(0, 3)
os._exit(0 if run(lambda: b"answer", Budget(1 << 28, 10, 60, 100)) == b"answer" else 1)
"""
    assert subprocess.run([sys.executable, "-c", program], timeout=60, check=False).returncode == 0


def test_what_the_child_started_ends_with_it(tmp_path: Path) -> None:
    pid_file = tmp_path / "pid"

    def work() -> bytes:
        started = subprocess.Popen(["sleep", "3600"])
        pid_file.write_text(f"{started.pid}\n")
        return b"done"

    run(work, within(file_bytes=100))
    await_end(await_pid(pid_file))


class InterruptError(Exception):
    """What a signal's handler raises, like a time limit's."""


def test_an_exception_of_the_parents_own_ends_the_child_too(tmp_path: Path) -> None:
    pid_file = tmp_path / "pid"

    def work() -> bytes:
        pid_file.write_text(f"{os.getpid()}\n")
        os.kill(os.getppid(), signal.SIGUSR1)
        return sleep_for_ever()

    def interrupt(*_: object) -> None:
        raise InterruptError

    previous = signal.signal(signal.SIGUSR1, interrupt)
    try:
        with pytest.raises(InterruptError):
            run(work, within(file_bytes=100))
    finally:
        signal.signal(signal.SIGUSR1, previous)
    assert not is_running(await_pid(pid_file))


def test_signals_at_any_moment_leave_no_child_behind() -> None:
    def interrupt(*_: object) -> None:
        raise InterruptError

    previous = signal.signal(signal.SIGALRM, interrupt)
    interrupted = 0
    try:
        for attempt in range(150):
            try:
                signal.setitimer(signal.ITIMER_REAL, 0.0001 + attempt * 0.00004)
                run(lambda: b"", BUDGET)
            except InterruptError:
                interrupted += 1
            finally:
                try:
                    signal.setitimer(signal.ITIMER_REAL, 0)
                except InterruptError:
                    interrupted += 1
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
    assert interrupted


def test_threads_may_run_and_may_isolate() -> None:
    answers: list[bytes] = []
    stop = threading.Event()

    def busy() -> None:
        while not stop.is_set():
            json.dumps(list(range(1000)))

    def isolate(number: int) -> None:
        answers.extend(bytes(run(lambda: b"%d" % number, BUDGET)) for _ in range(5))

    noise = threading.Thread(target=busy)
    threads = [threading.Thread(target=isolate, args=(number,)) for number in range(4)]
    noise.start()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    stop.set()
    noise.join(60)
    assert sorted(answers) == sorted([b"0", b"1", b"2", b"3"] * 5)


ORPHANING = """
import os, sys, time
from pathlib import Path
from gouji.isolation import Budget, run

def work():
    Path(sys.argv[1]).write_text(f"{os.getpid()}\\n")
    time.sleep(3600)
    return b""

run(work, Budget(1 << 28, 600, 3600, 100, file_bytes=100))
"""


def test_the_death_of_the_parent_ends_the_child(tmp_path: Path) -> None:
    pid_file = tmp_path / "pid"
    parent = subprocess.Popen([sys.executable, "-c", ORPHANING, str(pid_file)])
    pid = await_pid(pid_file)
    assert is_running(pid)
    parent.kill()
    parent.wait()
    await_end(pid)
