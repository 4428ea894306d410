"""`python -m bench [--rounds N] [--check]`: what extraction costs and finds, tool by tool.

Processor time a page, user and system, children included: each tool warm in a process of its own,
rounds interleaved, the least of them counts.  Ratios to the PDFium floor are the message; they hold
from machine to machine, milliseconds do not.  With `--check` the exit code is 1 if a promised ratio
is broken.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import promises, sets
from bench.asides import asides
from bench.matching import Tally
from bench.memory import fresh
from bench.promises import Promise
from bench.rounds import Measured, measure
from bench.sets import DocumentSet
from bench.tools import Name, is_installed

_WIDTH = 110


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--rounds", type=int, default=3, help="the least of so many counts")
    parser.add_argument("--check", action="store_true", help="exit 1 if a promise is broken")
    parser.add_argument("--tool", nargs="*", type=Name, choices=Name, help="beside the first two")
    wanted = parser.parse_args()
    console = Console(width=_WIDTH)
    others = list(Name) if wanted.tool is None else wanted.tool
    names = list(dict.fromkeys((Name.FLOOR, Name.GOUJI, *others)))
    tools = [name for name in names if is_installed(name)]
    absent = [name for name in names if name not in tools]
    if absent:
        console.print(f"not installed: {', '.join(absent)}")
    with tempfile.TemporaryDirectory(prefix="gouji-bench-") as folder:
        kept = _run(console, tools, Path(folder), wanted.rounds)
    if wanted.check and not kept:
        sys.exit(1)


def _run(console: Console, tools: Sequence[Name], folder: Path, rounds: int) -> bool:
    ruled, whole, long = sets.ruled(folder), sets.whole(folder), sets.long(folder)
    console.print(sets.totals((ruled, whole, long)))
    ratios: dict[Promise, float | None] = {}
    # The large set has files enough to even out what one round less leaves in.
    fewer = max(rounds - 1, 1)
    for documents, promise, times in (
        (ruled, promises.RULED, rounds),
        (whole, promises.WHOLE, fewer),
    ):
        measured = measure(tools, documents, times)
        console.print(_table(documents, measured))
        console.print(f"Gouji to the floor by writer: {_by_writer(documents, measured)}")
        ratios[promise] = _ratio(measured, Name.GOUJI)
    # Tables alone take pdfplumber as long as tables and text.
    alone = [tool for tool in tools if tool != Name.PDFPLUMBER_TABLES]
    ratios[promises.MEMORY] = _long(console, alone, long)
    apart = asides(ruled.cases[0].path, sets.web_pages(folder), rounds)
    ratios[promises.HTML] = apart.html
    console.print(
        f"HTML to lxml's bare parse, median over pages in UTF-8: {apart.html:.2f} as content "
        f"systems serve them, which counts; {apart.small_html:.2f} where nothing surrounds the text"
    )
    console.print(
        f"the isolating child adds {apart.isolation:.1f} ms of processor time to a document"
    )
    for promise, measured_ratio in ratios.items():
        kept = promise.judge(measured_ratio)
        said = "not measured" if measured_ratio is None else f"{measured_ratio:.2f}"
        verdict = "kept" if kept else "BROKEN"
        console.print(f"{promise.what}: {said} (at most {promise.most} {promise.unit}) {verdict}")
    return all(promise.judge(ratio) for promise, ratio in ratios.items())


def _long(console: Console, tools: Sequence[Name], long: DocumentSet) -> float | None:
    """Print time and peak memory on the long file; Gouji's peak above the floor's."""
    runs = {tool: fresh(tool, long.cases[0].path) for tool in tools}
    table = Table(title=f"{long.name} in one file, in fresh processes")
    for column in ("tool", "CPU to the floor", "peak MB", "above the floor"):
        table.add_column(column, justify="left" if column == "tool" else "right")
    floor = runs[Name.FLOOR]
    above: dict[Name, float | None] = {}
    for tool, run in runs.items():
        if run is None or floor is None:
            above[tool] = None
            table.add_row(tool, *["no answer"] * 3)
            continue
        above[tool] = run.peak - floor.peak
        table.add_row(
            tool, f"{run.cpu / floor.cpu:.2f}", f"{run.peak:.0f}", f"{run.peak - floor.peak:.0f}"
        )
    console.print(table)
    return above[Name.GOUJI]


def _ratio(measured: Sequence[Measured], tool: Name) -> float | None:
    seconds = {one.tool: one.seconds for one in measured}
    floor, own = seconds[Name.FLOOR], seconds[tool]
    return None if not floor or own is None else sum(own) / sum(floor)


def _by_writer(documents: DocumentSet, measured: Sequence[Measured]) -> str:
    """Gouji's ratio for each program that made files of the set.

    A font that the file only names is loaded from the system once a document, by everybody.
    """
    seconds = {one.tool: one.seconds or () for one in measured}
    sums: dict[str, list[float]] = {}
    pairs = zip(seconds[Name.FLOOR], seconds[Name.GOUJI], strict=False)
    for case, (floor, own) in zip(documents.cases, pairs, strict=False):
        sums.setdefault(case.writer, [0.0, 0.0])
        sums[case.writer][0] += floor
        sums[case.writer][1] += own
    return ", ".join(f"{writer} {own / floor:.2f}" for writer, (floor, own) in sums.items())


def _table(documents: DocumentSet, measured: Sequence[Measured]) -> Table:
    table = Table(title=f"{documents.name}: table three's figures, and processor time")
    for column in ("tool", "CPU to the floor", "ms a page", "right %", "wrong %", "missing %"):
        table.add_column(column, justify="left" if column == "tool" else "right")
    for one in measured:
        page = None if one.seconds is None else sum(one.seconds) * 1000 / documents.pages
        # The floor finds no tables; a tool that should and does not has all of them missing.
        shares = ("-", "-", "-") if one.tool is Name.FLOOR else _shares(one.tally)
        table.add_row(one.tool, _shown(_ratio(measured, one.tool)), _shown(page, 1), *shares)
    return table


def _shares(tally: Tally) -> tuple[str, str, str]:
    if not tally.all:
        return "-", "-", "-"
    right, wrong, missing = (
        f"{100 * part / tally.all:.2f}" for part in (tally.right, tally.wrong, tally.missing)
    )
    return right, wrong, missing


def _shown(number: float | None, digits: int = 2) -> str:
    return "no answer" if number is None else f"{number:.{digits}f}"


if __name__ == "__main__":
    main()
