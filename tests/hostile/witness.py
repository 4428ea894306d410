"""A process that reads one hostile file as a worker would, and says what it took."""

import ctypes
import multiprocessing
import os
import resource
from dataclasses import dataclass
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from gouji.check import extract, parse, validate
from gouji.errors import DocumentError
from gouji.extraction.document import Document
from gouji.extraction.limits import Limits
from tests.hostile.attack import DOCUMENT

_PR_SET_CHILD_SUBREAPER: Final = 36
_KIB: Final = 1024
_GOOD: Final = Path(__file__).parents[2] / "samples" / "clean-2024.md"
PATIENCE_S: Final = 120


@dataclass(frozen=True)
class Testimony:
    """What was seen of a hostile file.

    `memory_bytes` is the greatest resident memory of the child that read it, beyond what it was
    forked with, and `seconds` its processor time; `own_memory_bytes` and `own_seconds` are what its
    parent took to take the document over, to parse and to validate it.
    """

    end: str
    text: str
    memory_bytes: int
    seconds: float
    own_memory_bytes: int
    own_seconds: float


def watch(data: bytes, limits: Limits) -> Testimony:
    """Read the file in a process like a worker's, and a good file after it.

    Fails if that process dies, hangs, raises anything but a `DocumentError`, leaves a process
    behind or cannot read the good file as before.
    """
    # Not a fork of the tests' own process, which may have grown large: what is mapped there may be
    # touched by a child.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    ours, theirs = context.Pipe(duplex=False)
    worker = context.Process(target=_work, args=(data, limits, theirs))
    worker.start()
    theirs.close()
    try:
        assert ours.poll(PATIENCE_S), "the worker hangs"
        testimony: Testimony = ours.recv()
    except EOFError:
        raise AssertionError("the worker died") from None
    finally:
        worker.kill()
        worker.join()
        ours.close()
    return testimony


@cache
def good_document() -> Document:
    """A report without faults."""
    return extract(_GOOD.read_bytes())


def _work(data: bytes, limits: Limits, witness: Connection) -> None:
    good_document()  # known before, for the comparison
    # Who is left behind by a child that has ended becomes this process's child.
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1)
    forked_with, before = _resident(), resource.getrusage(resource.RUSAGE_SELF)
    document = None
    try:
        document = extract(data, limits)
        end = DOCUMENT
        validate(parse(document))
    except DocumentError as error:
        end = str(error.code)
    child = resource.getrusage(resource.RUSAGE_CHILDREN)
    after = resource.getrusage(resource.RUSAGE_SELF)
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        pass
    else:
        raise AssertionError("a process is left behind")
    assert extract(_GOOD.read_bytes()) == good_document()
    witness.send(
        Testimony(
            end=end,
            text=document.model_dump_json() if document else "",
            memory_bytes=max(0, child.ru_maxrss * _KIB - forked_with),
            seconds=child.ru_utime + child.ru_stime,
            own_memory_bytes=max(0, after.ru_maxrss * _KIB - forked_with),
            own_seconds=after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime,
        )
    )


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()
