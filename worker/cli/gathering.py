"""The first pass of `gouji check`: every file is read before any is judged, since the reports of
one body for following years are judged beside each other."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from gouji.check import Limits, extract, fail, parse
from gouji.collection import Collection
from gouji.errors import DocumentError
from gouji.result import Result
from gouji.rules.policy import Policy
from worker.cli.console import complain, err
from worker.cli.exits import ExitCode
from worker.cli.inputs import Input, InputError, read


@dataclass(frozen=True)
class Gathered:
    """A file that was read: its number in the collection, or the result if it was refused."""

    one: Input
    outcome: int | Result
    bytes: Path | None  # where they lie, if somebody will draw pages of them


@dataclass
class Gathering:
    """Reads files one by one and lays aside what is needed later, in `directory`.

    `worst` is the exit code of the files that could not be opened or made the program fail; what
    was wrong with them is told at once.
    """

    directory: Path
    limits: Limits
    policy: Policy
    draws: bool
    collection: Collection = field(init=False)
    worst: ExitCode = field(default=ExitCode.OK, init=False)

    def __post_init__(self) -> None:
        self.collection = Collection(self.directory, self.policy)

    def gather(self, inputs: Iterable[Input]) -> list[Gathered]:
        """The files that could be opened, in their order.  Raises `OSError` if nothing can be laid
        aside."""
        found = []
        for number, one in enumerate(inputs):
            try:
                found.append(self._read(one, number))
            except InputError as error:
                complain(one.shown, error.code, error.message, error.remedy)
                self.worst = max(self.worst, ExitCode.REFUSED)
            except Exception:
                tell_bug(one)
                self.worst = ExitCode.INTERNAL
        return found

    def _read(self, one: Input, number: int) -> Gathered:
        data, source = read(one, self.limits)
        kept = self.directory / f"{number}.bytes" if self.draws else None
        if kept is not None:
            kept.write_bytes(data)
        try:
            document = extract(data, self.limits)
        except DocumentError as error:
            return Gathered(one, fail(source, error, policy=self.policy), kept)
        return Gathered(one, self.collection.add(source, document, parse(document)), kept)

    def result(self, gathered: Gathered) -> Result:
        """What is to be said of a file beside all others."""
        if isinstance(gathered.outcome, Result):
            return gathered.outcome
        return self.collection.result(gathered.outcome)


def tell_bug(one: Input) -> None:
    """Tell the person that the program failed on a file, and how."""
    err.print(f"{one.shown}: 程序内部错误 / internal error", style="bold red")
    err.print_exception()
