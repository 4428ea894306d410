"""Liveness: the service is well while its queue moves and its sweeps go through."""

from dataclasses import dataclass, field
from enum import StrEnum
from time import monotonic
from typing import Final

from gouji.model import Frozen
from storage.errors import BrokerUnavailableError
from storage.ledger import Ledger, Pulse
from worker.intake.schedule import SweepSchedule

# Sweeps that may fail or be late before it counts.
_MISSED_SWEEPS: Final = 3
_SWEEP_GRACE_S: Final = 30.0


class Complaint(StrEnum):
    """What is wrong."""

    BROKER_AWAY = "broker_unavailable"
    QUEUE_STUCK = "queue_stuck"  # jobs wait, and none was begun for long
    SWEEP_LATE = "sweep_late"


class HealthReport(Frozen):
    """The figures behind the judgement; ages in seconds, null where there is nothing to tell."""

    complaints: tuple[Complaint, ...]
    waiting: int | None = None
    oldest_waiting: float | None = None
    last_begun: float | None = None
    last_sweep: float | None = None

    @property
    def is_well(self) -> bool:
        """Whether nothing is wrong."""
        return not self.complaints


@dataclass(frozen=True)
class Health:
    """Looks at the queue and the sweep.

    `longest_step` is how long a stage may keep the queue still, in seconds, with everything that
    may go wrong on the way.  What happened before `since`, when the system may have been stopped,
    is not held against it.
    """

    ledger: Ledger
    schedule: SweepSchedule
    longest_step: float
    since: float = field(default_factory=monotonic)

    def examine(self) -> HealthReport:
        """How the service is."""
        try:
            pulse = self.ledger.pulse()
        except BrokerUnavailableError:
            return HealthReport(complaints=(Complaint.BROKER_AWAY,))
        # Another process may sweep in our place, and a broker that is new knows of no sweep.
        swept = self.schedule.age
        if pulse.last_sweep is not None:
            swept = min(swept, pulse.last_sweep)
        complaints = []
        if self._is_stuck(pulse):
            complaints.append(Complaint.QUEUE_STUCK)
        if swept > _MISSED_SWEEPS * self.schedule.interval + _SWEEP_GRACE_S:
            complaints.append(Complaint.SWEEP_LATE)
        return HealthReport(
            complaints=tuple(complaints),
            waiting=pulse.waiting,
            oldest_waiting=pulse.oldest_waiting,
            last_begun=pulse.last_begun,
            last_sweep=pulse.last_sweep,
        )

    def _is_stuck(self, pulse: Pulse) -> bool:
        watched = monotonic() - self.since
        still = watched if pulse.last_begun is None else min(watched, pulse.last_begun)
        return min(pulse.oldest_waiting or 0.0, still) > self.longest_step
