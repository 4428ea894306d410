"""The shelf: what is published for each inbox key, either a report or an error report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gouji.model import Frozen
from gouji.result import Result, Verdict
from storage import layout
from storage.job import Job
from storage.objects import ObjectStore

_JOB = "gouji-job"
_ETAG = "gouji-etag"


@dataclass(frozen=True)
class Published:
    """Whose outcome is published under a key."""

    job: str
    etag: str


class IndexEntry(Frozen):
    """The small record by which the reports of one body are found."""

    job: str
    key: str
    etag: str
    sha256: str | None
    agency: str
    year: int
    published: str | None
    edition: str
    verdict: Verdict


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
        return Published(job=found.metadata[_JOB], etag=found.metadata.get(_ETAG, ""))

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
        """Make the report findable by body and year, if it states both."""
        card = result.report
        if card is None or card.agency is None or card.year is None:
            return
        entry = IndexEntry(
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
        self._put(place, entry.model_dump_json().encode(), "application/json")

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
