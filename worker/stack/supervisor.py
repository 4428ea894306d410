"""Starts services in order, keeps them running, and stops them in reverse order."""

import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from worker.stack.child import spawn, sweep_group, terminate
from worker.stack.service import Service

_POLL_S: Final = 0.05
_FIRST_PAUSE_S: Final = 0.5
_LONGEST_PAUSE_S: Final = 30.0
# A process that dies so often that it would wait this long does not come up at all.
_HOPELESS_PAUSE_S: Final = 8.0
# A process that ran this long is taken to be well again.
_SOUND_AFTER_S: Final = 60.0
_LOG_LINES_SHOWN: Final = 15

Report = Callable[[str, str], None]
"""Takes the name of a service and what became of it."""


class StartError(Exception):
    """A service did not come up; the message holds the end of its log."""

    def __init__(self, service: Service) -> None:
        lines = service.log.read_text(encoding="utf-8", errors="replace").splitlines()
        self.service = service.name
        self.log = service.log
        self.tail = "\n".join(lines[-_LOG_LINES_SHOWN:])
        super().__init__(f"{service.name} did not start; see {service.log}\n{self.tail}")


@dataclass
class _Running:
    service: Service
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    pause: float = _FIRST_PAUSE_S
    due: float = 0.0


@dataclass
class Supervisor:
    """Keeps `services` running while somebody calls `watch`.

    It has no thread of its own, because the children's end is tied to the thread that starts them:
    all calls come from the main thread.
    """

    services: Sequence[Service]
    report: Report = lambda name, event: None
    keep_open: Sequence[int] = ()
    _running: list[_Running] = field(default_factory=list, init=False)

    def start(self) -> None:
        """Start each service when the one before it is ready.

        Raises `StartError`, with everything stopped again, if one is not ready in its time.
        """
        try:
            for service in self.services:
                one = _Running(service)
                self._running.append(one)
                self._launch(one)
                self._await_ready(one)
        except BaseException:
            self.stop()
            raise

    def watch(self) -> None:
        """Look after the services once: start again what died, each time after a longer pause."""
        now = time.monotonic()
        for one in self._running:
            if one.process is not None and one.process.poll() is not None:
                self._bury(one, now)
            elif one.process is None and now >= one.due:
                self._launch(one)

    def stop(self) -> None:
        """Stop everything, the last started first; may be called again."""
        while self._running:
            one = self._running.pop()
            if one.process is not None:
                terminate(one.process, one.service.stop_timeout)
            one.service.after_stop()
            self.report(one.service.name, "stopped")

    def pids(self) -> dict[str, int]:
        """The process of each service that runs now."""
        return {
            one.service.name: one.process.pid for one in self._running if one.process is not None
        }

    def _launch(self, one: _Running) -> None:
        one.process = spawn(one.service, self.keep_open)
        one.started = time.monotonic()
        self.report(one.service.name, "started")

    def _bury(self, one: _Running, now: float) -> None:
        process = one.process
        if process is None:
            return
        sweep_group(process)
        if now - one.started > _SOUND_AFTER_S:
            one.pause = _FIRST_PAUSE_S
        one.process = None
        one.due = now + one.pause
        self.report(
            one.service.name,
            f"ended ({_cause(process.returncode)}), starts again in {one.pause:g} s",
        )
        one.pause = min(2 * one.pause, _LONGEST_PAUSE_S)

    def _await_ready(self, one: _Running) -> None:
        deadline = time.monotonic() + one.service.start_timeout
        while time.monotonic() < deadline and one.pause < _HOPELESS_PAUSE_S:
            self.watch()
            if one.process is not None and one.process.poll() is None and one.service.ready():
                self.report(one.service.name, "ready")
                return
            time.sleep(_POLL_S)
        raise StartError(one.service)


def _cause(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"
