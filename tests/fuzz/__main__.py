"""Fuzz the extractors: `python -m tests.fuzz [FORMAT...] [--count N] [--first N] [--series NAME]`.

Prints what became of the mutated files and every finding with its number, which makes the same file
again: `--save DIR` writes the files of the findings.  The exit code is 1 if there are any.
"""

import argparse
import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from tests.fuzz.campaign import BATCH, Tried, campaign
from tests.fuzz.targets import Format, target

_COUNT: Final = 200_000


def report(wanted: Format, tried: list[Tried], series: str, save: Path | None) -> int:
    """Print what became of it; returns how many findings there are."""
    outcomes = Counter[str]()
    for one in tried:
        outcomes.update(one.outcomes)
    findings = [finding for one in tried for finding in one.findings]
    told = ", ".join(f"{name} {times}" for name, times in outcomes.most_common())
    print(f"{wanted}: {told}; {len(findings)} findings", flush=True)
    for finding in findings:
        print(f"--- {wanted} {series} {finding.number}\n{finding.said}")
        if save is not None:
            save.mkdir(parents=True, exist_ok=True)
            file = save / f"{wanted}-{series}-{finding.number}"
            file.write_bytes(target(wanted).mutant(finding.number, series))
    return len(findings)


def main() -> None:
    """Read the arguments, fuzz with as many processes as there are processors, and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("formats", nargs="*", type=Format, metavar="FORMAT", help="default: all")
    parser.add_argument("--count", type=int, default=_COUNT, help="mutated files of each format")
    parser.add_argument("--first", type=int, default=0, help="the number of the first")
    parser.add_argument("--series", default="a", help="other series, other files")
    parser.add_argument("--save", type=Path, metavar="DIR", help="write the files of findings here")
    wanted = parser.parse_args()
    found = 0
    part = BATCH * 10
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as executor:
        for one in wanted.formats or list(Format):
            starts = range(wanted.first, wanted.first + wanted.count, part)
            end = wanted.first + wanted.count
            parts = [
                executor.submit(campaign, one, start, min(part, end - start), wanted.series)
                for start in starts
            ]
            tried = [batch for done in parts for batch in done.result()]
            found += report(one, tried, wanted.series, wanted.save)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
