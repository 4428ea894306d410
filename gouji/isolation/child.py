"""The life of a child process, from the fork to its end."""

import fcntl
import gc
import os
import signal
import traceback
from collections.abc import Callable
from typing import Final, NoReturn

from gouji.errors import DocumentError
from gouji.isolation.budget import Budget
from gouji.isolation.group import die_with, lead_group
from gouji.isolation.message import Kind, Message

# How a child ends that cannot say a word any more: what it would need is used up.
EXHAUSTED: Final = 70
_FAILED: Final = 71
_STANDARD_FILES: Final = 3


def live(work: Callable[[], bytes], writer: int, parent: int, budget: Budget) -> NoReturn:
    """Do the work and send what became of it; to be called at once after the fork.

    All signals are blocked then.  Whatever happens, the process ends here: the stack below, the
    exit handlers and the buffers belong to the parent.
    """
    status = _FAILED
    try:
        # A parent without standard files has a pipe where the child puts its own.
        writer = fcntl.fcntl(writer, fcntl.F_DUPFD_CLOEXEC, _STANDARD_FILES)
        message = _done(work, writer, parent, budget)
        _send(writer, message.header)
        _send(writer, message.body)
        status = 0
    except (MemoryError, RecursionError):
        status = EXHAUSTED
    finally:
        os._exit(status)


def _done(work: Callable[[], bytes], writer: int, parent: int, budget: Budget) -> Message:
    try:
        _become_alone(writer, parent)
        budget.impose()
        return Message(Kind.ANSWER, work())
    except DocumentError as error:
        return Message.of_refusal(error)
    except (MemoryError, RecursionError):
        raise
    except BaseException:
        # Not swallowed: the parent raises it.  A panic of a library in Rust is no `Exception`.
        return Message.of_failure(traceback.format_exc())


def _become_alone(writer: int, parent: int) -> None:
    """Part with all that was inherited: the parent's group, signal handlers, files and sockets.

    The connections to servers must be neither used nor closed in their protocol's way; they stay
    open in the parent.
    """
    lead_group()
    die_with(parent)
    for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in range(_STANDARD_FILES):
        os.dup2(nowhere, standard)
    os.closerange(_STANDARD_FILES, writer)
    os.closerange(writer + 1, os.sysconf("SC_OPEN_MAX"))
    # What was there before is not looked at again: that would copy every page of it.
    gc.freeze()


def _send(writer: int, data: bytes | bytearray) -> None:
    with memoryview(data) as view:
        sent = 0
        while sent < len(view):
            sent += os.write(writer, view[sent:])
