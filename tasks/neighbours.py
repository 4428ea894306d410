"""The reports that a report is compared with: found, loaded, and told when something changes.

What a job was validated beside is on its record.  Whoever publishes something looks afterwards at
the reports that are compared with it, and at its own neighbours: of two that are published at the
same time the later one sees the earlier.  Comparing goes from a year to the next, and from a unit
to its government, and a result that comes out the same is not announced: it always ends.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import structlog
from pydantic import ValidationError

from gouji.parsing.report import Report
from gouji.rules.candidates import (
    Candidate,
    candidate_of,
    governments_of,
    previous_of,
    units_of,
)
from gouji.rules.engine import is_refused
from gouji.rules.neighbours import Neighbours
from storage.archive import Artifact
from storage.errors import ObjectMissingError
from storage.job import Job, JobState
from storage.shelf import BodyEntry, Shelf
from storage.surroundings import BodyYear, Chosen, Surroundings, Used
from tasks.door import reconsider
from tasks.services import Services

log = structlog.get_logger()

Units = Mapping[str, Sequence[str]]


def surroundings(services: Services, job: str) -> Surroundings:
    """What a job has noted; nothing if it never came so far."""
    try:
        data = services.archive.kept_bytes(job, Artifact.SURROUNDINGS)
        return Surroundings.model_validate_json(data)
    except ObjectMissingError:
        return Surroundings()
    except ValidationError:
        log.exception("surroundings_damaged", neighbour=job)
        return Surroundings()


def settle_in(services: Services, job: Job, report: Report, sha256: str) -> Neighbours:
    """The neighbours that a report is now to be validated beside, which go on record.

    `sha256` is the digest of the document.
    """
    own = None if is_refused(report) else candidate_of(report, sha256)
    chosen = _choose(services, own)
    digest = hashlib.sha256(report.model_dump_json().encode()).hexdigest()
    now = Surroundings(own=own, report=digest, chosen=chosen)
    now = now.after(surroundings(services, job.id))
    services.archive.keep(job, Artifact.SURROUNDINGS, now)
    units = [_load(services, one) for one in chosen.units or ()]
    at_hand = tuple(one for one in units if one is not None)
    return Neighbours(
        previous=_load(services, chosen.previous) if chosen.previous else None,
        doubtful=chosen.doubtful,
        units=at_hand if at_hand and len(at_hand) == len(units) else None,
    )


def remember_displaced(services: Services, job: Job) -> Surroundings:
    """Note, before the outcome of the job takes its place, whose report stands under its key."""
    displaced = services.shelf.displayed(job.key) - {job.id}
    before = surroundings(services, job.id)
    now = before.after(*(surroundings(services, one) for one in sorted(displaced)))
    if now != before:
        services.archive.keep(job, Artifact.SURROUNDINGS, now)
    return now


def make_findable(shelf: Shelf, job: Job, known: Surroundings) -> None:
    """Put the job's report, which is published, where others look for their neighbours."""
    if known.own is not None and known.report is not None:
        shelf.put_entry(
            BodyEntry(
                **dict(known.own), job=job.id, key=job.key, etag=job.etag, report=known.report
            )
        )
    for place in known.formerly:
        # What an earlier version of the program read in the same document.
        shelf.remove_entry(place.body, place.year, job.id)


def have_changed(services: Services, job_id: str) -> bool:
    """Whether the job's report would be validated beside other reports now."""
    known = surroundings(services, job_id)
    return known.own is not None and _choose(services, known.own) != known.chosen


def must_be_seen_anew(services: Services, job: Job) -> bool:
    """Whether a job whose report is published is to be validated again."""
    return job.state is JobState.CHECKED and have_changed(services, job.id)


def tell(services: Services, job: Job) -> None:
    """See to the reports that are compared with what the job published or replaced.

    Raises `ServerUnavailableError`.
    """
    units = services.policy().profile.units
    for place in surroundings(services, job.id).places:
        for other in _compared_with(place, units):
            for entry in services.shelf.reports_of(other.body, other.year):
                if entry.job != job.id and have_changed(services, entry.job):
                    reconsider(services, entry.job, entry.key)


def look_over(services: Services, after: str, at_most: int) -> str:
    """See to those of the next reports that are findable whose neighbours have changed unnoticed.

    Returns the place to go on from, which is the beginning again after the last one.  Raises
    `ServerUnavailableError`.
    """
    places = []
    for place, entry in islice(services.shelf.entries_after(after), at_most):
        places.append(place)
        if entry is not None and have_changed(services, entry.job):
            reconsider(services, entry.job, entry.key)
    return places[-1] if len(places) == at_most else ""


def _compared_with(place: BodyYear, units: Units) -> Iterator[BodyYear]:
    yield BodyYear(body=place.body, year=place.year + 1)
    for government in sorted(governments_of(place.body, units)):
        yield BodyYear(body=government, year=place.year)


def _choose(services: Services, own: Candidate | None) -> Chosen:
    if own is None:
        return Chosen()
    indexed = services.shelf.reports_of
    previous = previous_of(own, indexed)
    found = units_of(own, services.policy().profile.units, indexed)
    return Chosen(
        previous=_used(previous.report) if previous.report else None,
        doubtful=previous.doubtful,
        units=tuple(map(_used, found)) if found else None,
    )


def _used(entry: BodyEntry) -> Used:
    return Used(job=entry.job, report=entry.report)


def _load(services: Services, used: Used) -> Report | None:
    """A neighbour as its job keeps it; None if that cannot be used any more."""
    try:
        return Report.model_validate_json(services.archive.kept_bytes(used.job, Artifact.REPORT))
    except (ObjectMissingError, ValidationError):
        log.exception("neighbour_unusable", neighbour=used.job)
        return None
