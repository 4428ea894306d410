"""Time and peak memory of one file in a fresh process: `python -m bench.memory TOOL FILE`."""

import json
import resource
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.child import cpu_seconds
from bench.tools import TOOLS

_SECONDS = 120
_KILOBYTE = 1024


@dataclass(frozen=True)
class Fresh:
    """Processor seconds of the reading alone, and the most megabytes resident, imports too."""

    cpu: float
    peak: float


def fresh(tool: str, path: Path) -> Fresh | None:
    """What `tool` needs for the file; None if it does not end well."""
    command = [sys.executable, "-m", "bench.memory", tool, str(path)]
    try:
        done = subprocess.run(  # noqa: S603 - this module itself
            command, capture_output=True, check=True, timeout=_SECONDS, text=True
        )
    except subprocess.CalledProcessError as error:
        print(error.stderr.splitlines()[-1:], file=sys.stderr)
        return None
    except subprocess.TimeoutExpired:
        return None
    return Fresh(**json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    """Read the file and print what it took, children included."""
    tool, path = sys.argv[1:]
    before = cpu_seconds()
    TOOLS[tool].read(Path(path))
    cpu = cpu_seconds() - before
    peaks = (
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(json.dumps(asdict(Fresh(cpu, max(peaks) / _KILOBYTE))))


if __name__ == "__main__":
    main()
