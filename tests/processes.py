"""Looking at processes that are not ours."""

import time
from pathlib import Path

# What a test has to wait for is over in a moment; nobody waits for longer than this.
PATIENCE_S = 20.0


def is_running(pid: int) -> bool:
    """Whether there is such a process and it is not merely waiting to be reaped."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return stat.rpartition(")")[2].split()[0] not in {"Z", "X"}


def await_pid(file: Path, patience: float = PATIENCE_S) -> int:
    """The process id that somebody is about to write into the file."""
    deadline = time.monotonic() + patience
    while not file.exists() or not file.read_text().endswith("\n"):
        assert time.monotonic() < deadline, "nobody wrote a process id"
        time.sleep(0.02)
    return int(file.read_text())


def await_end(pid: int, patience: float = PATIENCE_S) -> None:
    """Wait until the process is gone."""
    deadline = time.monotonic() + patience
    while is_running(pid):
        assert time.monotonic() < deadline, f"process {pid} is still running"
        time.sleep(0.02)
