"""The directory that holds everything one local system has: data, secrets, ports, logs."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gouji.text import Bilingual

DEFAULT: Final = Path(".gouji")
VARIABLE: Final = "GOUJI_HOME"

# The children of a killed supervisor hold its lock for the moment they take to die.
_ORPHANS_END_WITHIN_S: Final = 10.0
_POLL_S: Final = 0.1


class InUseError(Exception):
    """Another system runs on the directory."""

    def __init__(self, root: Path, pid: int | None) -> None:
        super().__init__(root, pid)
        self.message = Bilingual(
            zh=f"目录 {root} 正被另一个 gouji 使用（进程 {pid or '未知'}）。",
            en=f"Another gouji is running on {root} (process {pid or 'unknown'}).",
        )
        self.remedy = Bilingual(
            zh="请先停止它，或用 --data 指定另一个目录。",
            en="Stop that one first, or name another directory with --data.",
        )

    def __str__(self) -> str:
        return self.message.en


@dataclass(frozen=True)
class Home:
    """Where things lie under `root`, an absolute path."""

    root: Path

    @property
    def credentials(self) -> Path:
        """The secrets, mode 0600."""
        return self.root / "credentials.json"

    @property
    def ports(self) -> Path:
        """The ports chosen."""
        return self.root / "ports.json"

    @property
    def connection(self) -> Path:
        """The settings of the running system as an environment file, mode 0600; gone when not."""
        return self.root / "connection.env"

    @property
    def logs(self) -> Path:
        """What each process writes."""
        return self.root / "logs"

    @property
    def _lock(self) -> Path:
        return self.root / "lock"

    def part(self, name: str) -> Path:
        """The directory of one server."""
        return self.root / name

    def prepare(self) -> None:
        """Make the directory, closed to others; one that exists keeps its mode.

        Raises `OSError`.
        """
        self.root.parent.mkdir(parents=True, exist_ok=True)
        self.root.mkdir(mode=0o700, exist_ok=True)
        self.logs.mkdir(exist_ok=True)

    def is_held(self) -> bool:
        """Whether a system runs on the directory."""
        try:
            descriptor = os.open(self._lock, os.O_RDONLY)
        except FileNotFoundError:
            return False
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(descriptor)
        return False

    @contextmanager
    def locked(self) -> Iterator[int]:
        """Hold the directory alone; yields a descriptor for the children to hold it with.

        The lock ends when the last process that has the descriptor does, so that no server is
        started on data that another one still writes.  Raises `InUseError`.
        """
        descriptor = os.open(self._lock, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(descriptor, self.root)
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, str(os.getpid()).encode(), 0)
            yield descriptor
        finally:
            os.close(descriptor)


def find_home(named: Path | None = None) -> Home:
    """The directory to use: the one named, else $GOUJI_HOME, else `.gouji` where we are."""
    chosen = named or Path(os.environ.get(VARIABLE) or DEFAULT)
    return Home(chosen.expanduser().resolve())


def _take(descriptor: int, root: Path) -> None:
    patience = time.monotonic() + _ORPHANS_END_WITHIN_S
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = _holder(descriptor)
            if holder is None or _alive(holder) or time.monotonic() > patience:
                raise InUseError(root, holder) from None
            time.sleep(_POLL_S)
        else:
            return


def _holder(descriptor: int) -> int | None:
    text = os.pread(descriptor, 32, 0).decode(errors="replace")
    return int(text) if text.isdecimal() else None


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
