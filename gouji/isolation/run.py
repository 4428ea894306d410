"""Running a function in a forked child: the parent's side."""

import os
import select
import signal
from collections.abc import Callable
from time import monotonic
from typing import Final

from gouji.errors import DocumentError, ErrorCode
from gouji.isolation.budget import Budget
from gouji.isolation.child import EXHAUSTED, live
from gouji.isolation.group import end_group, lead_group
from gouji.isolation.message import HEADER_BYTES, ChildFailedError, unpack

_CHUNK: Final = 1 << 20


def run(work: Callable[[], bytes], budget: Budget) -> bytes | bytearray:
    """What `work` returns when it is done in a child process within the budget.

    The child shares nothing with this process but a copy of its memory; whatever it does ends with
    it.  It is gone, with all it started, when this returns or raises, and it dies with this
    process (Linux).  May be called in any thread, in daemonic processes, and while other threads
    run: `work` must take no lock that these may hold.

    Raises the `DocumentError` that `work` raises, `DocumentError` (`too_complex`) if the child
    goes beyond its budget or dies of a signal, and `ChildFailedError` for any other exception.
    """
    # A signal's handler may raise anywhere: no signal is taken while a child could get lost.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    try:
        child, reader = _fork(work, budget)
        try:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
            received = _receive(reader, budget)
        finally:
            try:
                signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
            finally:
                os.close(reader)
                end_group(child)
                _, status = os.waitpid(child, 0)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    message = unpack(received)
    if message is not None:
        return message.outcome()
    code = os.waitstatus_to_exitcode(status)
    if code < 0 or code == EXHAUSTED:
        raise DocumentError(ErrorCode.TOO_COMPLEX)
    raise ChildFailedError(f"the child ended with status {code} and said nothing")


def _fork(work: Callable[[], bytes], budget: Budget) -> tuple[int, int]:
    """The child's process id and the end of the pipe that it can be heard at."""
    reader, writer = os.pipe()
    parent = os.getpid()
    try:
        child = os.fork()
    except OSError:
        os.close(reader)
        os.close(writer)
        raise
    if child == 0:
        live(work, writer, parent, budget)
    os.close(writer)
    lead_group(child)
    return child, reader


def _receive(reader: int, budget: Budget) -> bytearray:
    """All that the child writes until it ends.

    Raises `DocumentError` (`too_complex`) if its time is over or it says too much.
    """
    deadline = monotonic() + budget.wall_seconds
    received = bytearray()
    poll = select.poll()
    poll.register(reader, select.POLLIN)
    while len(received) <= HEADER_BYTES + budget.output_bytes:
        left = deadline - monotonic()
        if left <= 0 or not poll.poll(left * 1000):
            break
        chunk = os.read(reader, _CHUNK)
        if not chunk:
            return received
        received += chunk
    raise DocumentError(ErrorCode.TOO_COMPLEX)
