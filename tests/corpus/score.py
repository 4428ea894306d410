"""Scores readings of made-up documents and prints a line for each kind.

`python -m tests.corpus.score [--layout L3] [--edition e2021] [--seeds 50]` reads text layouts,
`--rendering html-divisions docx-plain …` (or the beginning of names, or `all`) other formats.
"""

import argparse
from collections.abc import Sequence

from tests.corpus.catalogue import CATALOGUE
from tests.corpus.faults import EDITIONS, Fault, FaultKind, faults, faults_of, read
from tests.corpus.rendering import Rendering
from tests.corpus.report import TEXT_LAYOUTS, Layout, make
from tests.corpus.tally import Tally, tally, tally_rendering

__all__ = ["EDITIONS", "Fault", "FaultKind", "faults", "faults_of", "read"]


def main() -> None:
    """Read the arguments, score and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.score")
    kinds = parser.add_mutually_exclusive_group()
    kinds.add_argument("--layout", type=Layout, choices=TEXT_LAYOUTS, nargs="*")
    kinds.add_argument("--rendering", nargs="+", help="names or their beginnings, or all")
    parser.add_argument("--edition", choices=EDITIONS, nargs="*")
    parser.add_argument("--seeds", type=int, default=50, help="documents of each kind")
    parser.add_argument("--first", type=int, default=0, help="number of the first document")
    parser.add_argument("--faults", type=int, default=3, help="faults shown of each kind")
    wanted = parser.parse_args()
    editions = wanted.edition or EDITIONS
    seeds = range(wanted.first, wanted.first + wanted.seeds)
    orders = [(edition, seed) for edition in editions for seed in seeds]
    print(Tally.HEADING)
    if wanted.rendering:
        for rendering in _named(parser, wanted.rendering):
            _show(tally_rendering(rendering, orders), wanted.faults)
        return
    for layout in wanted.layout or TEXT_LAYOUTS:
        for edition in editions:
            made = (make(layout, edition, seed) for seed in seeds)
            _show(tally(f"{layout} {edition}", made), wanted.faults)


def _named(parser: argparse.ArgumentParser, names: Sequence[str]) -> list[Rendering]:
    chosen = [
        one
        for name, one in CATALOGUE.items()
        if any(wanted == "all" or name.startswith(wanted) for wanted in names)
    ]
    if not chosen:
        parser.error(f"no rendering begins with {' or '.join(names)}")
    return chosen


def _show(result: Tally, faults_shown: int) -> None:
    print(result.row(), flush=True)
    for note in result.worst(faults_shown):
        print(f"{note.text}\n")


if __name__ == "__main__":
    main()
