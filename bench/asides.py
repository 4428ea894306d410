"""Two figures apart: web pages beside lxml's bare parse, and what the isolating child adds.

`python -m bench.asides ROUNDS PDF FOLDER` prints both as JSON; it runs in a process of its own,
because a fork costs more the larger its parent is.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

import lxml.html

from bench.cpu import interleaved
from bench.portal import PageSize
from gouji.check import extract
from gouji.extraction.decoding import decode
from gouji.extraction.reader import read

_SECONDS = 120
_REPEATS = 5


@dataclass(frozen=True)
class Asides:
    """`isolation` is milliseconds of processor time a document.

    The others are ratios, the medians over pages: as content systems serve them, and as small as
    the corpus has them.
    """

    html: float
    small_html: float
    isolation: float


def asides(pdf: Path, pages: Path, rounds: int) -> Asides:
    """Both figures, from a fresh process; `pages` is what `bench.sets.web_pages` made."""
    command = [sys.executable, "-m", "bench.asides", str(rounds), str(pdf), str(pages)]
    done = subprocess.run(  # noqa: S603 - this module itself
        command, capture_output=True, check=True, timeout=_SECONDS, text=True
    )
    return Asides(**json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1])
    pdf, folder = map(Path, sys.argv[2:])
    small, large = (
        [page.read_bytes() for page in sorted((folder / size).iterdir())] for size in PageSize
    )
    measured = Asides(
        html=_html(large, rounds),
        small_html=_html(small, rounds),
        isolation=_isolation(pdf.read_bytes(), rounds),
    )
    print(json.dumps(asdict(measured)))


def _html(pages: Sequence[bytes], rounds: int) -> float:
    return median(_to_parse(page, rounds) for page in pages)


def _to_parse(page: bytes, rounds: int) -> float:
    text = decode(page)
    parsed, extracted = interleaved(
        (lambda: lxml.html.document_fromstring(text), lambda: read(page)), rounds, _REPEATS
    )
    return extracted / parsed


def _isolation(pdf: bytes, rounds: int) -> float:
    inside, isolated = interleaved((lambda: read(pdf), lambda: extract(pdf)), rounds, _REPEATS)
    return (isolated - inside) * 1000


if __name__ == "__main__":
    main()
