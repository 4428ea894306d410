"""Sweeping at start and at an interval, in a thread of the intake, whatever happens."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic

import structlog

from storage.errors import ServerUnavailableError
from worker.sweep import Sweep

log = structlog.get_logger()


class SweepSchedule:
    """Sweeps, pauses for `interval` seconds, and sweeps again."""

    def __init__(self, sweep: Sweep, interval: float) -> None:
        self._sweep = sweep
        self.interval = interval
        self._last = monotonic()

    @property
    def age(self) -> float:
        """Seconds since the last sweep that went through, or since the start."""
        return monotonic() - self._last

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Keep to the schedule for the block; at its end a running sweep is cut short."""
        task = asyncio.create_task(self._run(), name="sweep")
        try:
            yield
        finally:
            self._sweep.stop.set()
            task.cancel()
            await asyncio.wait([task])

    async def _run(self) -> None:
        while True:
            await asyncio.to_thread(self._sweep_once)
            await asyncio.sleep(self.interval)

    def _sweep_once(self) -> None:
        try:
            if self._sweep():
                self._last = monotonic()
        except ServerUnavailableError as error:
            log.warning("sweep_interrupted", code=error.code, cause=str(error))
        except Exception:
            # Whatever it is, the next sweep may get further, and nothing else looks after the
            # documents whose events were lost.
            log.exception("sweep_failed")
