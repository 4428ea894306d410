"""What reading a web page costs beside lxml's bare parse of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import lxml.html

from bench.child import cpu_seconds
from gouji.extraction.decoding import decode
from gouji.extraction.reader import read

_REPEATS = 5  # of a page a few milliseconds long, in each round


def html_ratio(paths: Sequence[Path], rounds: int) -> float:
    """Gouji's processor time over lxml's, both the least of interleaved rounds."""
    pages = [path.read_bytes() for path in paths]
    texts = [decode(page) for page in pages]

    def bare() -> None:
        for text in texts:
            lxml.html.document_fromstring(text)

    def whole() -> None:
        for page in pages:
            read(page)

    least = _interleaved((bare, whole), rounds)
    return least[1] / least[0]


def _interleaved(works: Sequence[Callable[[], None]], rounds: int) -> list[float]:
    least = [float("inf")] * len(works)
    for _ in range(rounds + 1):  # the first warms up, and is never the least
        for at, work in enumerate(works):
            before = cpu_seconds()
            for _ in range(_REPEATS):
                work()
            least[at] = min(least[at], cpu_seconds() - before)
    return least
