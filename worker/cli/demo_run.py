"""Dropping documents into a running system and following them to their announcement."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from storage import layout
from storage.job import Job
from worker.cli.connect import System
from worker.cli.running import WATCH_INTERVAL_S
from worker.stack.supervisor import Supervisor


@dataclass(frozen=True)
class Delivery:
    """A document that was put into the inbox, and the job it becomes."""

    key: str
    job: str


@dataclass
class Watch:
    """What is known about the deliveries so far."""

    system: System
    deliveries: list[Delivery]
    jobs: dict[str, Job] = field(default_factory=dict, init=False)
    announced: set[str] = field(default_factory=set, init=False)

    def look(self) -> None:
        """Learn what became of them since."""
        for one in self.deliveries:
            known = self.jobs.get(one.job)
            if known is None or known.is_open:
                found = self.system.services.archive.job(one.job)
                if found is not None:
                    self.jobs[one.job] = found
        self.announced |= {
            message.event.id.partition(":")[0] for message in self.system.services.queue.messages()
        }

    def is_finished(self, one: Delivery) -> bool:
        """Whether the outcome is published and announced."""
        job = self.jobs.get(one.job)
        return job is not None and not job.is_open and one.job in self.announced

    def unfinished(self) -> list[str]:
        """The keys of those that are not finished."""
        return [one.key for one in self.deliveries if not self.is_finished(one)]


def deliver(system: System, paths: Iterable[Path]) -> list[Delivery]:
    """Put the files into the inbox under their names."""
    inbox = system.settings.inbox_bucket
    deliveries = []
    for path in paths:
        system.services.archive.store.put(
            inbox, path.name, path.read_bytes(), media_type="text/plain"
        )
        found = system.services.archive.store.stat(inbox, path.name)
        if found is not None:
            deliveries.append(Delivery(path.name, layout.job_id(inbox, path.name, found.etag)))
    return deliveries


def follow(watch: Watch, supervisor: Supervisor, patience: float, show: Callable[[], None]) -> None:
    """Keep the system running until every delivery is finished or `patience` seconds are over."""
    deadline = time.monotonic() + patience
    while watch.unfinished() and time.monotonic() < deadline:
        supervisor.watch()
        watch.look()
        show()
        time.sleep(WATCH_INTERVAL_S)
