"""A warm process for each tool, told over a pipe what to read."""

import multiprocessing
import sys
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import Enum
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType

from bench.cpu import cpu_seconds
from bench.tools import Name, load
from bench.tools.tool import Grid, Tool

_SECONDS = 60  # for one file; a tool that takes longer has no figure


@dataclass(frozen=True)
class Reading:
    """What reading one file took, in processor seconds, and the tables that were asked for."""

    cpu: float
    grids: list[Grid]


class Want(Enum):
    """What is sent back beside the time."""

    TIME = "time"
    TABLES = "tables"


class TooSlow(Exception):  # noqa: N818 - it is no error of the benchmark
    """A tool that did not answer in time."""


class Child(AbstractContextManager["Child"]):
    """One tool in a process of its own, imported and ready."""

    def __init__(self, tool: Name) -> None:
        self.tool = tool
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, tool), daemon=True)
        self._process.start()
        theirs.close()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pipe.close()
        self._process.join(timeout=1)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()

    def read(self, path: Path, want: Want) -> Reading:
        """Have the file read.  Raises `TooSlow` if there is no answer in time."""
        self._pipe.send((path, want))
        if not self._pipe.poll(_SECONDS):
            raise TooSlow(self.tool)
        try:
            answer = self._pipe.recv()
        except EOFError as error:
            raise TooSlow(f"{self.tool} died") from error
        if not isinstance(answer, Reading):
            raise TypeError(f"{self.tool} answered {answer!r}")
        return answer


def _serve(pipe: Connection, name: Name) -> None:
    tool = load(name)
    while True:
        try:
            path, want = pipe.recv()
        except EOFError:
            return
        before = cpu_seconds()
        found = _attempt(name, tool, path)
        cpu = cpu_seconds() - before
        turn = tool.grids if want is Want.TABLES else None
        pipe.send(Reading(cpu, [] if found is None or turn is None else turn(found)))


def _attempt(name: Name, tool: Tool, path: Path) -> object:
    try:
        return tool.read(path)
    except Exception as error:  # whatever a compared library raises is its own failure
        print(f"{name}: {path.name}: {error!r}"[:200], file=sys.stderr)
        return None
