"""Running the local stack in the foreground until it is told to end."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from gouji.text import Bilingual
from worker.cli.console import err
from worker.cli.failure import CommandError
from worker.stack.connection import announce, withdraw
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
        home.prepare()
        with home.locked() as lock, _interruptible():
            stack = assemble(home, announcement)
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
