"""Draws and scores: `python -m tests.corpus.pdf [VARIANT…] [--seeds N] [--into DIRECTORY]`.

Prints a line for each variant with what was read wrongly, and the first faults; with `--into` the
documents are written there instead.
"""

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from gouji.errors import DocumentError
from gouji.parsing.report import Status
from tests.corpus.pdf.places import misplaced
from tests.corpus.pdf.renderings import RENDERINGS
from tests.corpus.rendering import Rendering
from tests.corpus.report import MadeUp
from tests.corpus.score import EDITIONS, FaultKind, faults, read


def survey(rendering: Rendering, orders: Iterable[tuple[str, int]], shown: int) -> None:
    """Print how the documents of one rendering are read."""
    counts: Counter[str] = Counter()
    first: dict[tuple[str, str], str] = {}
    for document in rendering.make(orders):
        counts["figures"] += sum(
            one.status is Status.PRESENT and one.determined for one in document.gold.values()
        )
        for kind, fault in _all_faults(document):
            counts[kind] += 1
            first.setdefault((kind, document.name), fault)
    found = 100 * (1 - counts[FaultKind.MISSING] / max(counts["figures"], 1))
    kinds = [*FaultKind, "place", "error"]
    numbers = "  ".join(f"{kind} {counts[kind]}" for kind in kinds if counts[kind])
    print(f"{rendering.name:32} {counts['figures']:6} figures, {found:6.2f} % found  {numbers}")
    for (kind, _), fault in sorted(first.items(), key=lambda one: kinds.index(one[0][0]))[:shown]:
        print(f"    {fault if kind != 'error' else f'error: {fault}'}")


def _all_faults(document: MadeUp) -> Iterable[tuple[str, str]]:
    try:
        report = read(document)
    except DocumentError as error:
        yield "error", f"{document.name}: {error}"
        return
    for fault in faults(document, report):
        yield fault.kind, str(fault)
    for one in misplaced(document, report):
        yield "place", str(one)


def main() -> None:
    """Read the arguments, then write or score."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.pdf")
    parser.add_argument("variant", nargs="*", help="names of renderings; all without any")
    parser.add_argument("--edition", choices=EDITIONS, nargs="*", default=EDITIONS)
    parser.add_argument("--first", type=int, default=0, help="number of the first document")
    parser.add_argument("--seeds", type=int, default=2, help="documents of each kind")
    parser.add_argument("--faults", type=int, default=3, help="faults shown of each rendering")
    parser.add_argument("--into", type=Path, help="write the documents here")
    wanted = parser.parse_args()
    seeds = range(wanted.first, wanted.first + wanted.seeds)
    orders = [(edition, seed) for edition in wanted.edition for seed in seeds]
    for rendering in RENDERINGS:
        if wanted.variant and rendering.name not in wanted.variant:
            continue
        if wanted.into is None:
            survey(rendering, orders, wanted.faults)
            continue
        wanted.into.mkdir(parents=True, exist_ok=True)
        for document in rendering.make(orders):
            (wanted.into / document.name).write_bytes(document.data)


if __name__ == "__main__":
    main()
