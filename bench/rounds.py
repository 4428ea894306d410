"""Interleaved rounds: every tool reads every file once in each round, and the least counts."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from bench.child import Child, TooSlow, Want
from bench.matching import Tally, match
from bench.sets import DocumentSet
from bench.tools import Name


@dataclass(frozen=True)
class Measured:
    """One tool on one set; `seconds` a file, None if it did not end on all of them."""

    tool: Name
    seconds: tuple[float, ...] | None
    tally: Tally


class _Runner:
    """One tool's child with the least time for each file so far."""

    def __init__(self, child: Child, documents: DocumentSet) -> None:
        self._child = child
        self._documents = documents
        self._least: dict[int, float] = {}
        self._tally = Tally()
        self._gave_up = False

    def warm_up(self) -> None:
        """Have the first file read, so that everything is imported."""
        self._read(0, Want.TIME)
        self._least.clear()

    def round(self, want: Want) -> None:
        """Have every file read once."""
        for at in range(len(self._documents.cases)):
            self._read(at, want)

    def _read(self, at: int, want: Want) -> None:
        if self._gave_up:
            return
        case = self._documents.cases[at]
        try:
            reading = self._child.read(case.path, want)
        except TooSlow:
            self._gave_up = True
            return
        self._least[at] = min(reading.cpu, self._least.get(at, reading.cpu))
        if want is Want.TABLES:
            self._tally += match(reading.grids, case.rows)

    def measured(self) -> Measured:
        """What came out."""
        least = tuple(self._least[at] for at in sorted(self._least))
        return Measured(self._child.tool, None if self._gave_up else least, self._tally)


def measure(tools: Sequence[Name], documents: DocumentSet, rounds: int) -> list[Measured]:
    """Every tool on the set, each in a warm process of its own."""
    with ExitStack() as stack:
        runners = [_Runner(stack.enter_context(Child(tool)), documents) for tool in tools]
        for runner in runners:
            runner.warm_up()
        for number in range(rounds):
            # The order turns with the rounds, so that nobody always runs behind the same one.
            first = number % len(runners)
            for runner in runners[first:] + runners[:first]:
                runner.round(Want.TABLES if number == 0 else Want.TIME)
        return [runner.measured() for runner in runners]
