"""Work in a child process ends in an answer or in an error, and always ends."""

import ctypes
import json
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.isolation import Budget, ChildFailedError, run
from gouji.text import Bilingual
from tests.processes import await_end, await_pid, is_running

MIB = 1024 * 1024
# Time is generous: no test here waits for the clock but the two that are about it.
BUDGET = Budget(memory_bytes=256 * MIB, cpu_seconds=20, wall_seconds=60, output_bytes=MIB)


def within(**others: float) -> Budget:
    return Budget(**{**vars(BUDGET), **others})


def too_complex(work: Callable[[], bytes], budget: Budget = BUDGET) -> None:
    with pytest.raises(DocumentError) as caught:
        run(work, budget)
    assert caught.value.code is ErrorCode.TOO_COMPLEX


def sleep_for_ever() -> bytes:
    time.sleep(3600)
    return b""


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


def test_the_answer_is_what_the_work_returns() -> None:
    answer = bytes(range(256)) * 4000
    assert run(lambda: answer, BUDGET) == answer
    assert run(lambda: b"", BUDGET) == b""


def test_a_document_error_comes_back_with_its_code_and_detail() -> None:
    detail = Bilingual(zh="第3页", en="page 3")

    def work() -> bytes:
        raise DocumentError(ErrorCode.NO_TEXT_LAYER, detail)

    with pytest.raises(DocumentError) as caught:
        run(work, BUDGET)
    assert (caught.value.code, caught.value.detail) == (ErrorCode.NO_TEXT_LAYER, detail)


def test_any_other_error_is_a_bug_with_the_childs_traceback() -> None:
    def divide() -> bytes:
        return bytes(1 // 0)

    with pytest.raises(ChildFailedError, match="in divide") as caught:
        run(divide, BUDGET)
    assert "ZeroDivisionError" in str(caught.value)


@pytest.mark.parametrize("error", [SystemExit(0), KeyboardInterrupt(), GeneratorExit()])
def test_not_even_an_exit_gets_out_of_the_child(error: BaseException) -> None:
    def work() -> bytes:
        raise error

    with pytest.raises(ChildFailedError, match=type(error).__name__):
        run(work, BUDGET)


def test_a_child_that_ends_without_a_word_is_a_bug() -> None:
    def work() -> bytes:
        os._exit(0)

    with pytest.raises(ChildFailedError, match="said nothing"):
        run(work, BUDGET)


@pytest.mark.parametrize("how", [signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL, signal.SIGTERM])
def test_death_by_signal_is_the_documents_own(how: signal.Signals) -> None:
    def work() -> bytes:
        os.kill(os.getpid(), how)
        return b"alive"

    too_complex(work)


def test_a_crash_in_a_library_leaves_the_parent_alone() -> None:
    too_complex(lambda: ctypes.string_at(0))


def test_memory_beyond_the_budget_is_refused_by_the_kernel() -> None:
    too_complex(lambda: bytes(257 * MIB))


def test_the_budget_is_beyond_what_the_parent_has() -> None:
    ballast = bytearray(300 * MIB)
    assert run(lambda: b"%d" % len(bytes(200 * MIB)), BUDGET) == b"%d" % (200 * MIB)
    del ballast


def test_endless_recursion_is_the_documents_own() -> None:
    def deeper() -> bytes:
        return deeper() + b"x"

    too_complex(deeper)


def test_processor_time_is_limited() -> None:
    def spin() -> bytes:
        while True:
            pass

    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    too_complex(spin, within(cpu_seconds=0.5))
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 5


def test_time_by_the_clock_is_limited() -> None:
    too_complex(sleep_for_ever, within(wall_seconds=0.2))


def test_an_answer_may_be_as_long_as_the_budget_and_no_longer() -> None:
    assert len(run(lambda: bytes(1000), within(output_bytes=1000))) == 1000
    too_complex(lambda: bytes(1001), within(output_bytes=1000))
    too_complex(lambda: bytes(100 * MIB), within(output_bytes=1000))


def test_files_are_not_written(tmp_path: Path) -> None:
    file = tmp_path / "out"
    too_complex(lambda: b"%d" % file.write_bytes(b"something"))
    assert not file.read_bytes()


def test_no_core_is_dumped_and_few_files_are_opened() -> None:
    def look() -> bytes:
        limits = (resource.RLIMIT_CORE, resource.RLIMIT_NOFILE)
        return json.dumps([resource.getrlimit(one)[1] for one in limits]).encode()

    core, files = json.loads(run(look, BUDGET))
    assert core == 0
    assert 0 < files < 1000


@pytest.mark.parametrize(
    "said", [b"", b"\x01", b"\x09" + bytes(8), b"\x01" + b"\xff" * 8, b"x" * 99]
)
def test_a_hijacked_child_that_says_nonsense_is_not_believed(said: bytes) -> None:
    def hijacked() -> bytes:
        for descriptor in range(3, 64):
            try:
                os.write(descriptor, said)
            except OSError:
                continue
        os.kill(os.getpid(), signal.SIGKILL)
        return b""

    too_complex(hijacked)


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
