"""The ties between a child process, its parent and its descendants."""

import contextlib
import ctypes
import os
import signal
import sys
from typing import Final

_PR_SET_PDEATHSIG: Final = 1
_LIBC: Final = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
_ORPHANED: Final = 3


def lead_group(pid: int = 0) -> None:
    """Make a process, by default this one, the leader of a group of its own.

    Parent and child both ask for it, so that it is done when either goes on.
    """
    with contextlib.suppress(PermissionError, ProcessLookupError):
        os.setpgid(pid, pid)


def die_with(parent: int) -> None:
    """Have the kernel kill this process when its parent dies (Linux; elsewhere nothing).

    Ends the process at once if the parent is gone already.
    """
    if _LIBC is not None:
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(_ORPHANED)


def end_group(leader: int) -> None:
    """Kill a child and all that is in its group.  The child must not have been waited for."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError):
        os.kill(leader, signal.SIGKILL)
