"""Running the local stack in the foreground until it is told to end."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from pydantic import ValidationError

from gouji.text import Bilingual
from worker.cli.console import err
from worker.cli.failure import CommandError, bad_settings
from worker.settings import explain
from worker.stack.connection import announce, withdraw
from worker.stack.credentials import DamagedCredentialsError
from worker.stack.home import Home, InUseError
from worker.stack.local import Announcement, LocalStack, assemble
from worker.stack.supervisor import StartError, Supervisor

WATCH_INTERVAL_S: Final = 0.2
_ENDINGS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@contextmanager
def running_stack(
    home: Home, announcement: Announcement
) -> Iterator[tuple[LocalStack, Supervisor]]:
    """The local system, started and ready; stopped again, in reverse order, when this ends.

    SIGINT, SIGTERM and SIGHUP arrive as `KeyboardInterrupt`.  Raises `CommandError` if the
    directory is in use or a server does not start.
    """
    try:
        _prepare(home)
        with home.locked() as lock, _interruptible():
            stack = assemble(home, announcement)
            withdraw(home)  # of a system that was killed
            supervisor = Supervisor(stack.services, _report, keep_open=[lock])
            try:
                supervisor.start()
                announce(home, stack.settings)
                yield stack, supervisor
            finally:
                _ignore_endings()
                withdraw(home)
                supervisor.stop()
    except InUseError as error:
        raise CommandError("in_use", error.message, error.remedy) from error
    except DamagedCredentialsError as error:
        raise CommandError(
            "credentials_damaged",
            Bilingual(
                zh=f"密钥文件 {error} 已损坏。", en=f"The file of secrets {error} is damaged."
            ),
            Bilingual(
                zh="请恢复该文件，或用 --data 指定一个新目录。",
                en="Restore it, or name a new directory with --data.",
            ),
        ) from error
    except ValidationError as error:
        raise bad_settings(explain(error)) from error
    except StartError as error:
        err.print(error.tail)
        raise CommandError(
            "start_failed",
            Bilingual(
                zh=f"{error.service} 未能启动，日志见 {error.log}。",
                en=f"{error.service} did not start; its log is {error.log}.",
            ),
            Bilingual(
                zh="请查看以上日志的最后几行。",
                en="The last lines of the log are above.",
            ),
        ) from error


def watch_until_interrupted(supervisor: Supervisor) -> None:
    """Keep everything running until somebody ends it."""
    try:
        while True:
            supervisor.watch()
            time.sleep(WATCH_INTERVAL_S)
    except KeyboardInterrupt:
        return


def _prepare(home: Home) -> None:
    try:
        home.prepare()
    except OSError as error:
        raise CommandError(
            "data_directory",
            Bilingual(
                zh=f"无法使用目录 {home.root}：{error.strerror}。",
                en=f"The directory {home.root} cannot be used: {error.strerror}.",
            ),
            Bilingual(
                zh="请用 --data 指定一个可写的目录。",
                en="Name a directory that can be written with --data.",
            ),
        ) from error


def _report(service: str, event: str) -> None:
    err.print(f"{service:8} {event}", style="dim")


@contextmanager
def _interruptible() -> Iterator[None]:
    earlier = {one: signal.getsignal(one) for one in _ENDINGS}
    for one in _ENDINGS:
        signal.signal(one, signal.default_int_handler)
    try:
        yield
    finally:
        for one, handler in earlier.items():
            signal.signal(one, handler)


def _ignore_endings() -> None:
    # A second Ctrl-C must not leave half of the system behind.
    for one in _ENDINGS:
        signal.signal(one, signal.SIG_IGN)
