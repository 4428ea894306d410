"""Which of many reports are the neighbours of one: the same for a directory and for an archive.

What is chosen depends on the reports alone, never on their order.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from rapidfuzz import fuzz, process

from gouji.administration.bodies import body_key, printed_name, same_body
from gouji.administration.territory import territory
from gouji.model import Frozen
from gouji.parsing.report import Report


class Candidate(Frozen):
    """What must be known of a report to tell whose neighbour it is."""

    agency: str
    region: str | None
    year: int
    published: str | None
    sha256: str

    @property
    def body(self) -> str:
        """The name under which the reports of one body are found."""
        return body_key(self.agency)


Some = TypeVar("Some", bound=Candidate)

Indexed = Callable[[str, int], Iterable[Some]]
"""Finds the reports of a body, by its key, for a year."""

_SIMILAR = 65  # per cent of the characters: 审计局 and 望岫区审计局 are so much alike


@dataclass(frozen=True)
class Found(Generic[Some]):
    """The report that was looked for, or the names of bodies whose report may be it."""

    report: Some | None = None
    doubtful: tuple[str, ...] = ()


def candidate_of(report: Report, sha256: str) -> Candidate | None:
    """What is known of a report; None if it is nobody's neighbour.

    It is none if it does not say whose or of which year it is, or if its title and the period of
    its figures are of different years.
    """
    if report.agency is None or report.year is None:
        return None
    stated = {report.title_year, int(report.period.end[:4]) if report.period else None} - {None}
    if len(stated) > 1:
        return None
    return Candidate(
        agency=_in_full(report.agency.value, report.region),
        region=report.region,
        year=int(report.year.value),
        published=report.published.value if report.published else None,
        sha256=sha256,
    )


def previous_of(own: Candidate, indexed: Indexed[Some]) -> Found[Some]:
    """The report of the same body for the year before.

    Of several the one published last counts, then the one with the greater digest.
    """
    certain: list[Some] = []
    doubtful: set[str] = set()
    for one in indexed(own.body, own.year - 1):
        same = _same(own, one)
        if same:
            certain.append(one)
        elif same is None:
            doubtful.add(one.agency)
    if certain:
        return Found(_latest(certain))
    return Found(doubtful=tuple(sorted(doubtful)))


def units_of(
    own: Candidate, units: Mapping[str, Sequence[str]], indexed: Indexed[Some]
) -> tuple[Some, ...] | None:
    """The reports, for the same year, of the bodies that a government adds up.

    `units` names them by government.  None if it names none for this one, or if the report of any
    is not at hand or not certain.
    """
    found = []
    for name in (
        unit for one, below in units.items() if body_key(one) == own.body for unit in below
    ):
        asked = own.model_copy(update={"agency": name})
        reports = [one for one in indexed(asked.body, own.year) if _same(asked, one)]
        if not reports:
            return None
        found.append(_latest(reports))
    return tuple(found) or None


def governments_of(key: str, units: Mapping[str, Sequence[str]]) -> set[str]:
    """The keys of the governments that add up the body with this key."""
    return {
        body_key(name)
        for name, below in units.items()
        if any(body_key(one) == key for one in below)
    }


@dataclass
class Register(Generic[Some]):
    """Candidates at hand, found by body and year."""

    _bodies: dict[int, dict[str, list[Some]]] = field(default_factory=dict, init=False)

    def add(self, one: Some) -> None:
        """Take in a candidate."""
        self._bodies.setdefault(one.year, {}).setdefault(one.body, []).append(one)

    def indexed(self, body: str, year: int) -> Sequence[Some]:
        """The candidates of a body, by its key, for a year."""
        return self._bodies.get(year, {}).get(body, ())

    def previous(self, own: Candidate) -> Found[Some]:
        """The report of the same body for the year before; see `previous_of`.

        Where there is none, bodies with a similar name that may be the same one are named too.
        """
        found = previous_of(own, self.indexed)
        if found.report is not None:
            return found
        return Found(doubtful=tuple(sorted({*found.doubtful, *self._similar(own)})))

    def _similar(self, own: Candidate) -> Iterator[str]:
        bodies = self._bodies.get(own.year - 1, {})
        alike = process.extract(
            own.body, bodies.keys(), scorer=fuzz.ratio, score_cutoff=_SIMILAR, limit=None
        )
        for body, _, _ in alike:
            if body != own.body:
                names = (one.agency for one in bodies[body])
                yield from (name for name in names if same_body(own.agency, name) is not False)


def _in_full(agency: str, region: str | None) -> str:
    """A township's name behind that of its county, which one year prints and another leaves out."""
    place = territory(printed_name(agency))
    alone = place.town and not (place.candidates or place.unknown or place.zone)
    return f"{region}{agency}" if region and alone else agency


def _same(own: Candidate, other: Candidate) -> bool | None:
    """Whether both are of one body; a place that several share is told by the reports' regions."""
    same = same_body(own.agency, other.agency)
    if same is False or not (own.region and other.region) or own.body != other.body:
        return same
    if own.region == other.region:
        return True
    return None if same else False


def _latest(reports: Sequence[Some]) -> Some:
    return max(reports, key=lambda one: (one.published or "", one.sha256))
