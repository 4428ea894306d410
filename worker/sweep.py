"""The sweep: what events missed, what nobody works on any more and what a lost broker forgot."""

import heapq
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, TypeVar
from uuid import uuid4

import structlog
from pydantic import ValidationError

from storage.errors import ServerUnavailableError
from storage.job import Job, JobState
from storage.objects import ObjectInfo
from tasks.dispatch import backlog
from tasks.door import Admission, admit, resume
from tasks.neighbours import look_over, must_be_seen_anew
from tasks.services import Services

log = structlog.get_logger()

T = TypeVar("T")

_LEASE: Final = "sweep"
_PAGE: Final = 1000
# Jobs under way at most: the rest waits in the inbox, not in the broker's memory.
_AT_ONCE: Final = 10_000
# Reports a sweep compares with their neighbours: half a dozen small requests each.
_COMPARED_AT_ONCE: Final = 50


@dataclass(frozen=True)
class Sweep:
    """Compares the inbox with what is published and queues what is due.

    Only one runs at a time, whatever the number of processes: it holds a lease in the broker.
    `stop` ends it early, between two objects.
    """

    services: Services
    stop: threading.Event = field(default_factory=threading.Event)

    def __call__(self) -> bool:
        """Sweep once; False if another process is at it.  Raises `ServerUnavailableError`."""
        with self.services.leases.held(_LEASE, uuid4().hex) as held:
            if not held:
                log.info("sweep_skipped")
                return False
            if self.services.ledger.epoch() is None:
                self._rebuild()
            due, queued = self._queue_due()
            if not self.stop.is_set():
                self._compare_some()
                self.services.ledger.swept()
            log.info("sweep_ended", due=due, queued=queued)
            return True

    def _rebuild(self) -> None:
        """Make the ledger and the results queue anew from the records of all jobs.

        Messages go in by the time of their outcome, each with the id it had.  The epoch starts
        when all is done: a rebuilding that breaks off is begun again, and adds nothing twice.
        """
        log.info("rebuild_started")
        told = []
        for job_id in self._while_running(self.services.archive.job_ids()):
            job = self._record(job_id)
            if job is None:
                continue
            if job.event is not None:
                told.append((job.event.time, job.id))
            if job.is_open:
                self._resume(job)
        restored = 0
        for _, job_id in self._while_running(sorted(told)):
            job = self._record(job_id)
            if job is not None:
                restored += self._restore(job)
        if not self.stop.is_set():
            self.services.ledger.start_epoch(uuid4().hex)
            log.info("rebuild_ended", told=len(told), restored=restored)

    def _resume(self, job: Job) -> None:
        """Send on an open job whose version is gone, so that it ends; all others will be due."""
        present = self.services.archive.present(job.key)
        if present is None or present.etag != job.etag:
            resume(self.services, job)

    def _record(self, job_id: str) -> Job | None:
        try:
            return self.services.archive.job(job_id)
        except ValidationError:
            log.exception("record_damaged", job=job_id)
            return None

    def _restore(self, job: Job) -> bool:
        if job.event is None:
            return False
        services = self.services
        added = services.queue.restore(job.id, job.event)
        published = services.shelf.published(job.key)
        shown = published is not None and published.job == job.id
        if shown and job.state in (JobState.CHECKED, JobState.FAILED):
            mark = services.ledger.watch(job.key)
            if not must_be_seen_anew(services, job):
                services.ledger.publish_watched(job.key, job.etag, mark)
        return added

    def _queue_due(self) -> tuple[int, int]:
        """Queue what is due, in the order in which it came; how much was due, and was queued."""
        due = heapq.nsmallest(_AT_ONCE, self._due(), key=lambda one: (one.modified, one.key))
        waiting = backlog()
        queued = sum(self._admit(found, waiting) for found in self._while_running(due))
        return len(due), queued

    def _due(self) -> Iterator[ObjectInfo]:
        """The documents whose present version is not the one last published."""
        incoming = self.services.archive.incoming()
        while page := list(islice(incoming, _PAGE)):
            if self.stop.is_set():
                return
            published = self.services.ledger.published(found.key for found in page)
            for found, etag in zip(page, published, strict=True):
                if found.etag != etag:
                    yield found

    def _admit(self, found: ObjectInfo, waiting: int) -> bool:
        try:
            return admit(self.services, found, waiting) is Admission.QUEUED
        except ServerUnavailableError:
            raise
        except Exception:
            # One object that cannot be queued must not keep back all others.
            log.exception("object_not_queued", key=found.key, etag=found.etag)
            return False

    def _compare_some(self) -> None:
        """Look at some of the reports that are compared with others, a few more each time.

        Whoever publishes sees to the neighbours; this is for what was lost all the same.
        """
        ledger = self.services.ledger
        ledger.compare_on(look_over(self.services, ledger.compared_to(), _COMPARED_AT_ONCE))

    def _while_running(self, items: Iterable[T]) -> Iterator[T]:
        for item in items:
            if self.stop.is_set():
                return
            yield item
