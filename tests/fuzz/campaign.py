"""Mutated files by the thousand through the whole road, in batches of child processes.

A batch that dies takes only its own process with it; its files are then tried one by one.
"""

import resource
import time
import traceback
from dataclasses import dataclass
from typing import Final

from pydantic import TypeAdapter

from gouji.check import parse, validate
from gouji.errors import DocumentError
from gouji.extraction.document import Document
from gouji.extraction.reader import read
from gouji.isolation import Budget, run
from tests.fuzz.targets import Format, target

BATCH: Final = 100
_MIB: Final = 1024 * 1024
_DOCUMENT: Final = TypeAdapter(Document)
# Files as small as these are read in a tenth of a second; the worst may take this.
SLOW_S: Final = 8.0
# Understanding what was read costs more than reading it: one in so many documents has to do.
_PARSED: Final = 4


@dataclass(frozen=True)
class Finding:
    """A mutated file that ended neither in a document nor in a `DocumentError`."""

    number: int
    said: str


@dataclass(frozen=True)
class Tried:
    """What became of a batch: how many ended as each outcome, and what is to be looked at."""

    outcomes: dict[str, int]
    findings: list[Finding]


_TRIED: Final = TypeAdapter(Tried)


def campaign(wanted: Format, first: int, count: int, series: str) -> list[Tried]:
    """Try the mutated files numbered from `first`, batch by batch."""
    target(wanted)  # made once, inherited by every child
    end = first + count
    starts = range(first, end, BATCH)
    return [_batch(wanted, range(start, min(start + BATCH, end)), series) for start in starts]


def _batch(wanted: Format, numbers: range, series: str) -> Tried:
    try:
        return _isolated(wanted, numbers, series, seconds=SLOW_S * 4)
    except DocumentError:
        pass  # one of them took the child with it, or all are slow: which?
    outcomes: dict[str, int] = {}
    findings: list[Finding] = []
    for number in numbers:
        one = _single(wanted, number, series)
        findings += one.findings
        for name, times in one.outcomes.items():
            outcomes[name] = outcomes.get(name, 0) + times
    return Tried(outcomes, findings)


def _single(wanted: Format, number: int, series: str) -> Tried:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        return _isolated(wanted, range(number, number + 1), series, seconds=SLOW_S)
    except DocumentError:
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    if seconds >= SLOW_S:
        return Tried({}, [Finding(number, f"took more than {SLOW_S:g} s")])
    # A crash in a library, or memory beyond the budget: the child is there for that.
    return Tried({"child died": 1}, [])


def _isolated(wanted: Format, numbers: range, series: str, seconds: float) -> Tried:
    budget = Budget(1024 * _MIB, seconds, seconds * 4, 8 * _MIB)
    answer = run(lambda: _TRIED.dump_json(_try_all(wanted, numbers, series)), budget)
    return _TRIED.validate_json(answer)


def _try_all(wanted: Format, numbers: range, series: str) -> Tried:
    outcomes: dict[str, int] = {}
    findings: list[Finding] = []
    for number in numbers:
        data = target(wanted).mutant(number, series)
        started = time.process_time()
        try:
            outcome = _outcome(data, parsed=number % _PARSED == 0)
        except Exception:
            findings.append(Finding(number, traceback.format_exc()))
            continue
        seconds = time.process_time() - started
        if seconds > SLOW_S:
            findings.append(Finding(number, f"took {seconds:.1f} s"))
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
    return Tried(outcomes, findings)


def _outcome(data: bytes, *, parsed: bool) -> str:
    try:
        document = read(data)
    except DocumentError as error:
        return str(error.code)
    again = _DOCUMENT.validate_json(_DOCUMENT.dump_json(document))
    assert again == document, "the document is not the same when it is stored and read again"
    if parsed:
        validate(parse(document))
    return "document"
