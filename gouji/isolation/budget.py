"""What a child process may use, and the kernel's limits that hold it to it."""

import math
import resource
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# Far more than a reader opens; it only has to be finite.
_OPEN_FILES: Final = 256
_STATM: Final = Path("/proc/self/statm")


@dataclass(frozen=True)
class Budget:
    """What a child process may use.

    `memory_bytes` is address space beyond what the process has when it is forked.  `cpu_seconds`
    is processor time, which the kernel counts in whole seconds and is therefore rounded up;
    `wall_seconds` is time by the clock until the whole answer is there.  `output_bytes` is the
    longest answer, `file_bytes` the largest file the child may write.
    """

    memory_bytes: int
    cpu_seconds: float
    wall_seconds: float
    output_bytes: int
    file_bytes: int = 0

    def impose(self) -> None:
        """Hold this process, and those it starts, to the budget; there is no way back."""
        seconds = math.ceil(self.cpu_seconds)
        _lower(resource.RLIMIT_CORE, 0)
        _lower(resource.RLIMIT_FSIZE, self.file_bytes)
        _lower(resource.RLIMIT_NOFILE, _OPEN_FILES)
        # The soft limit's signal ends it; the hard one is for who would catch that.
        _lower(resource.RLIMIT_CPU, seconds, seconds + 1)
        present = _address_space()
        if present is not None:
            _lower(resource.RLIMIT_AS, present + self.memory_bytes)


def _lower(kind: int, soft: int, hard: int | None = None) -> None:
    """Set a limit, or keep the one in force where that is lower."""
    _, ceiling = resource.getrlimit(kind)
    wanted = soft if hard is None else hard
    if ceiling != resource.RLIM_INFINITY:
        wanted = min(wanted, ceiling)
    resource.setrlimit(kind, (min(soft, wanted), wanted))


def _address_space() -> int | None:
    """Bytes of address space this process has; None where the system does not tell (not Linux)."""
    try:
        pages = int(_STATM.read_text(encoding="ascii").split()[0])
    except OSError:
        return None
    return pages * resource.getpagesize()
