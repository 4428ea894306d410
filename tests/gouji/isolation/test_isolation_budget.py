"""Work in a child process ends in an answer or in an error, within its budget."""

import ctypes
import json
import os
import resource
import signal
from pathlib import Path

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.isolation import ChildFailedError, run
from gouji.text import Bilingual
from tests.gouji.isolation.work import BUDGET, MIB, sleep_for_ever, too_complex, within


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
