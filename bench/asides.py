"""Two figures apart: web pages beside lxml's bare parse, and what the isolating child adds.

`python -m bench.asides ROUNDS PDF PAGE…` prints both as JSON; it runs in a process of its own,
because a fork costs more the larger its parent is.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import lxml.html

from bench.cpu import interleaved
from gouji.check import extract
from gouji.extraction.decoding import decode
from gouji.extraction.reader import read

_SECONDS = 120
_REPEATS = 5


@dataclass(frozen=True)
class Asides:
    """`html` is a ratio, `isolation` milliseconds of processor time a document."""

    html: float
    isolation: float


def asides(pdf: Path, pages: Sequence[Path], rounds: int) -> Asides:
    """Both figures, from a fresh process."""
    command = [sys.executable, "-m", "bench.asides", str(rounds), str(pdf), *map(str, pages)]
    done = subprocess.run(  # noqa: S603 - this module itself
        command, capture_output=True, check=True, timeout=_SECONDS, text=True
    )
    return Asides(**json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1])
    pdf, *pages = (Path(one).read_bytes() for one in sys.argv[2:])
    print(json.dumps(asdict(Asides(_html(pages, rounds), _isolation(pdf, rounds)))))


def _html(pages: Sequence[bytes], rounds: int) -> float:
    texts = [decode(page) for page in pages]

    def bare() -> None:
        for text in texts:
            lxml.html.document_fromstring(text)

    def whole() -> None:
        for page in pages:
            read(page)

    parsed, extracted = interleaved((bare, whole), rounds, _REPEATS)
    return extracted / parsed


def _isolation(pdf: bytes, rounds: int) -> float:
    inside, isolated = interleaved((lambda: read(pdf), lambda: extract(pdf)), rounds, _REPEATS)
    return (isolated - inside) * 1000


if __name__ == "__main__":
    main()
