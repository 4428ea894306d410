"""What the isolating child adds to reading a document."""

from pathlib import Path

from bench.child import cpu_seconds
from gouji.check import extract
from gouji.extraction.reader import read

_REPEATS = 20


def cost(path: Path, rounds: int) -> float:
    """Processor milliseconds a document beyond those of reading it in this process."""
    data = path.read_bytes()
    least = [float("inf"), float("inf")]
    for _ in range(rounds):
        for at, work in enumerate((read, extract)):
            before = cpu_seconds()
            for _ in range(_REPEATS):
                work(data)
            least[at] = min(least[at], cpu_seconds() - before)
    return (least[1] - least[0]) / _REPEATS * 1000
