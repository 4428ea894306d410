"""The shelf: what is published for each inbox key, either a report or an error report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import structlog
from pydantic import Field, ValidationError

from gouji.model import Frozen
from gouji.result import Result, Verdict
from gouji.rules.candidates import Candidate
from storage import layout
from storage.errors import ObjectMissingError
from storage.job import Job
from storage.objects import ObjectStore

log = structlog.get_logger()

_JOB = "gouji-job"
_ETAG = "gouji-etag"


@dataclass(frozen=True)
class Published:
    """Whose outcome is published under a key, and whether it is a report."""

    job: str
    etag: str
    is_report: bool


class IndexRecord(Frozen):
    """The small record that tells people and programs which report is whose."""

    job: str
    key: str = Field(description="The inbox key.")
    etag: str
    sha256: str | None
    agency: str
    year: int
    published: str | None
    edition: str
    verdict: Verdict


class BodyEntry(Candidate):
    """What is known of a report where the neighbours of another are looked for."""

    job: str
    key: str = Field(description="The inbox key.")
    etag: str
    report: str = Field(description="SHA-256 of the report as the job keeps it.")


@dataclass(frozen=True)
class Shelf:
    """`reports/` and `failed/` of the results bucket.

    Writers hold the lease of the inbox key, so that no two jobs publish under it at once.  The
    result object is written last and the opposite outcome removed after it: a key that has both
    was interrupted and counts as not published.
    """

    store: ObjectStore
    bucket: str

    def published(self, key: str) -> Published | None:
        """Whose outcome is published under the inbox key; None if none is, or not wholly."""
        report = self.store.stat(self.bucket, layout.report(key, layout.RESULT))
        failure = self.store.stat(self.bucket, layout.failure(key))
        if (report is None) == (failure is None):
            return None
        found = report or failure
        if found is None or _JOB not in found.metadata:
            return None
        return Published(
            job=found.metadata[_JOB],
            etag=found.metadata.get(_ETAG, ""),
            is_report=report is not None,
        )

    def displayed(self, key: str) -> set[str]:
        """The jobs of which something stands under the inbox key, wholly or not."""
        places = (layout.report(key, layout.RESULT), layout.failure(key))
        found = [self.store.stat(self.bucket, place) for place in places]
        return {one.metadata[_JOB] for one in found if one is not None and _JOB in one.metadata}

    def put_report(self, job: Job, result: bytes, page: str, cells: str) -> str:
        """Publish a report; returns the key of its result object."""
        self._put(layout.report(job.key, layout.PAGE), page.encode(), "text/html; charset=utf-8")
        self._put(layout.report(job.key, layout.CELLS), cells.encode(), "text/csv; charset=utf-8")
        place = layout.report(job.key, layout.RESULT)
        self._put(place, result, "application/json", _mark(job))
        self.store.remove(self.bucket, layout.failure(job.key))
        return place

    def put_failure(self, job: Job, error: bytes) -> str:
        """Publish an error report; returns its key."""
        place = layout.failure(job.key)
        self._put(place, error, "application/json", _mark(job))
        for name in (layout.RESULT, layout.PAGE, layout.CELLS):
            self.store.remove(self.bucket, layout.report(job.key, name))
        return place

    def put_index(self, job: Job, result: Result) -> None:
        """Record whose report it is, if it says so, and for which year."""
        card = result.report
        if card is None or card.agency is None or card.year is None:
            return
        record = IndexRecord(
            job=job.id,
            key=job.key,
            etag=job.etag,
            sha256=result.source.sha256,
            agency=card.agency,
            year=card.year,
            published=card.published,
            edition=card.edition,
            verdict=result.verdict,
        )
        place = layout.index(card.agency, card.year, job.id)
        self._put(place, record.model_dump_json().encode(), "application/json")

    def put_entry(self, entry: BodyEntry) -> None:
        """Make a report findable for those that are compared with it."""
        place = layout.of_body(entry.body, entry.year, entry.job)
        self._put(place, entry.model_dump_json().encode(), "application/json")

    def remove_entry(self, body: str, year: int, job: str) -> None:
        """Take a report out of a place where it was findable."""
        self.store.remove(self.bucket, layout.of_body(body, year, job))

    def reports_of(self, body: str, year: int) -> Iterator[BodyEntry]:
        """The reports of a body for a year that are published now.

        Entries of versions that were replaced, or are published as failures, are passed over.
        """
        for found in self.store.list(self.bucket, layout.body_folder(body, year)):
            if entry := self._current(found.key):
                yield entry

    def entries_after(self, place: str) -> Iterator[tuple[str, BodyEntry | None]]:
        """All entries behind a place among them, which is empty for their beginning; with each
        place its entry, or None if that is not published now."""
        for found in self.store.list(self.bucket, layout.BODIES, place):
            yield found.key, self._current(found.key)

    def _current(self, place: str) -> BodyEntry | None:
        try:
            entry = BodyEntry.model_validate_json(self.store.get(self.bucket, place))
        except (ObjectMissingError, ValidationError):
            log.warning("body_entry_unusable", place=place)
            return None
        published = self.published(entry.key)
        if published is None or not published.is_report or published.job != entry.job:
            return None
        return entry

    def failures(self) -> Iterator[bytes]:
        """Every error report, as its result object's bytes, in the order of the keys."""
        for found in self.store.list(self.bucket, layout.FAILED):
            if found.key.endswith(f"/{layout.ERROR}"):
                yield self.store.get(self.bucket, found.key)

    def _put(
        self, key: str, data: bytes, media_type: str, metadata: Mapping[str, str] | None = None
    ) -> None:
        self.store.put(self.bucket, key, data, media_type=media_type, metadata=metadata or {})


def _mark(job: Job) -> dict[str, str]:
    return {_JOB: job.id, _ETAG: job.etag}
