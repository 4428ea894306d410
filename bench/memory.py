"""Time and peak memory of one file in a fresh process: `python -m bench.memory TOOL FILE`."""

import json
import resource
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.cpu import cpu_seconds
from bench.tools import Name, load

_SECONDS = 120
_KILOBYTE = 1024


@dataclass(frozen=True)
class Fresh:
    """Processor seconds of the reading alone, and the most megabytes resident, imports too."""

    cpu: float
    peak: float


def fresh(tool: Name, path: Path) -> Fresh | None:
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
    tool = load(Name(sys.argv[1]))
    before = cpu_seconds()
    tool.read(Path(sys.argv[2]))
    cpu = cpu_seconds() - before
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(json.dumps(asdict(Fresh(cpu, max(_own_peak(), children) / _KILOBYTE))))


def _own_peak() -> int:
    """Kilobytes; `ru_maxrss` of this process would count its parent's, from before the exec."""
    status = Path("/proc/self/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1])


if __name__ == "__main__":
    main()
