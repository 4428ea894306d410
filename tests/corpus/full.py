"""The full corpus: makes every rendering, reads it, and fails on what must not happen.

`python -m tests.corpus.full [--documents 40] [--summary FILE]` (`make corpus`) prints a line for
each rendering.  The exit code is 1 if a value is wrong, a figure of a ruled table is missing, too
few are found over all, or a file that must be refused is not.  Renderings whose program the machine
lacks are listed as not run.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from gouji.check import check, describe
from tests.corpus.catalogue import CATALOGUE
from tests.corpus.faults import EDITIONS, FaultKind
from tests.corpus.ground import Ground
from tests.corpus.refusals.catalogue import refusals
from tests.corpus.report import TEXT_LAYOUTS, Layout, make
from tests.corpus.tally import Tally, tally, tally_rendering

_ENOUGH = 0.995  # of the figures in all documents that have text
_SHOWN = 2
_SECONDS = 1800.0
_TEXT = "text-"


def tally_named(name: str, documents: int) -> Tally:
    """Score one rendering, or one text layout (`text-L3`), on so many documents."""
    if name.startswith(_TEXT):
        layout = Layout(name.removeprefix(_TEXT))
        return tally(name, (make(layout, *order) for order in _orders(documents)))
    rendering = CATALOGUE[name]
    if rendering.producer is not None:
        documents = min(documents, rendering.producer.most)
    return tally_rendering(rendering, _orders(documents))


def _orders(documents: int) -> list[tuple[str, int]]:
    """So many orders, the editions by turns."""
    return [
        (EDITIONS[number % len(EDITIONS)], number // len(EDITIONS)) for number in range(documents)
    ]


def failures(tallies: Sequence[Tally]) -> Iterator[str]:
    """What must not happen, in words."""
    for one in tallies:
        if one.counts[FaultKind.WRONG]:
            yield f"{one.name}: {one.counts[FaultKind.WRONG]} wrong values"
        if one.ground is Ground.GRID and one.found < one.figures:
            yield f"{one.name}: {one.figures - one.found} figures of ruled tables not found"
        if one.counts[FaultKind.PLACE]:
            yield f"{one.name}: {one.counts[FaultKind.PLACE]} figures without their place"
    total = whole(tallies)
    if total.share < _ENOUGH:
        yield f"only {100 * total.share:.3f} % of all figures found"


def whole(tallies: Sequence[Tally]) -> Tally:
    """All documents but the damaged ones as one."""
    total = Tally("all but damaged")
    for one in tallies:
        if one.ground is Ground.DAMAGED:
            continue
        total.documents += one.documents
        total.figures += one.figures
        total.found += one.found
        total.open_figures += one.open_figures
        total.open_found += one.open_found
        total.counts += one.counts
    return total


def wrongly_refused() -> Iterator[str]:
    """The files that must be refused and end with another code, or are read."""
    for one in refusals():
        error = check(one.data, describe(one.data, one.name)).error
        code = error.code if error is not None else "read"
        if code != one.code:
            yield f"{one.name}: {code} instead of {one.code}"


def main() -> None:
    """Read the arguments, run everything, print, and exit with 1 if anything failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.full")
    parser.add_argument("--documents", type=int, default=40, help="documents of each rendering")
    parser.add_argument("--summary", type=Path, help="write the table to this file too")
    wanted = parser.parse_args()
    names = [f"{_TEXT}{layout}" for layout in TEXT_LAYOUTS] + list(CATALOGUE)
    lines = [Tally.HEADING]
    print(Tally.HEADING)
    tallies: list[Tally] = []
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as executor:
        work = partial(tally_named, documents=wanted.documents)
        for one in executor.map(work, names, timeout=_SECONDS):
            tallies.append(one)
            lines.append(one.row())
            print(one.row(), flush=True)
            for note in one.worst(_SHOWN):
                print(f"    {note.text}")
    not_run = sorted({one.not_run for one in tallies if one.not_run is not None})
    closing = ["", whole(tallies).row(), *(f"not run: {program}" for program in not_run)]
    failed = [*failures(tallies), *wrongly_refused()]
    closing += [f"FAILED {one}" for one in failed]
    print("\n".join(closing))
    if wanted.summary is not None:
        wanted.summary.write_text("\n".join([*lines, *closing, ""]), "utf-8")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
