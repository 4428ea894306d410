"""Starting and ending a child process that cannot outlive us."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from worker.stack.service import Service

_PR_SET_PDEATHSIG: Final = 1
_LOG_KEPT_BYTES: Final = 10 * 1024 * 1024
_LIBC: Final = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def spawn(service: Service, keep_open: Sequence[int] = ()) -> subprocess.Popen[bytes]:
    """Start the process in a session of its own, its output appended to its log.

    The kernel kills it when we die, whatever we die of (Linux): every service loses nothing by
    that, while one that is only asked to end may hang when the others go at the same moment.  The
    descriptors of `keep_open` are inherited.  To be called from the main thread, which the
    arrangement is tied to.  Raises `OSError` if it cannot be started.
    """
    service.before_start()
    _keep_short(service.log)
    with service.log.open("ab") as log:
        return subprocess.Popen(  # noqa: S603 - our own commands, never a shell
            service.argv,
            env=dict(service.environment),
            cwd=service.directory,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            umask=0o077,
            pass_fds=keep_open,
            preexec_fn=dying_with_parent(),  # noqa: PLW1509 - one call of a library loaded before
        )


def dying_with_parent() -> Callable[[], None]:
    """What makes a new process die with this one: its `preexec_fn` (Linux; elsewhere nothing)."""
    parent = os.getpid()

    def die_with_parent() -> None:
        if _LIBC is None:
            return
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before the line above
            os._exit(1)

    return die_with_parent


def terminate(process: subprocess.Popen[bytes], patience: float) -> None:
    """End the process: SIGTERM, then SIGKILL after `patience` seconds, its descendants with it."""
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    sweep_group(process)


def sweep_group(process: subprocess.Popen[bytes]) -> None:
    """End what a finished process left behind in its session."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _keep_short(log: Path) -> None:
    if log.exists() and log.stat().st_size > _LOG_KEPT_BYTES:
        log.replace(log.with_suffix(".old.log"))
