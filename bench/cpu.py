"""Processor time, and works measured in turns."""

import resource
from collections.abc import Callable, Sequence


def cpu_seconds() -> float:
    """What this process and its ended children have used, user and system."""
    own = resource.getrusage(resource.RUSAGE_SELF)
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + ended.ru_utime + ended.ru_stime


def interleaved(works: Sequence[Callable[[], object]], rounds: int, repeats: int) -> list[float]:
    """Seconds that each of `works` takes once, the least of its rounds of `repeats`."""
    for work in works:
        work()
    least = [float("inf")] * len(works)
    for _ in range(rounds):
        for at, work in enumerate(works):
            before = cpu_seconds()
            for _ in range(repeats):
                work()
            least[at] = min(least[at], (cpu_seconds() - before) / repeats)
    return least
