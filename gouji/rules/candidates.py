"""Which of many reports are the neighbours of one: the same for a directory and for an archive.

What is chosen depends on the reports alone, never on their order.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from gouji.administration.bodies import body_key, same_body
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
        agency=report.agency.value,
        region=report.region,
        year=int(report.year.value),
        published=report.published.value if report.published else None,
        sha256=sha256,
    )


def previous_of(own: Candidate, candidates: Iterable[Some]) -> Found[Some]:
    """The report of the same body for the year before.

    Of several the one published last counts, then the one with the greater digest.
    """
    certain: list[Some] = []
    doubtful: set[str] = set()
    for one in candidates:
        if one.year != own.year - 1:
            continue
        same = _same(own, one)
        if same:
            certain.append(one)
        elif same is None:
            doubtful.add(one.agency)
    if certain:
        return Found(_latest(certain))
    return Found(doubtful=tuple(sorted(doubtful)))


def units_of(
    own: Candidate, units: Mapping[str, Sequence[str]], candidates: Iterable[Some]
) -> tuple[Some, ...] | None:
    """The reports, for the same year, of the bodies that a government adds up.

    `units` names them by government.  None if it names none for this one, or if the report of any
    is not at hand or not certain.
    """
    of_the_year = [one for one in candidates if one.year == own.year]
    found = []
    for name in unit_names(own, units):
        asked = own.model_copy(update={"agency": name})
        reports = [one for one in of_the_year if _same(asked, one)]
        if not reports:
            return None
        found.append(_latest(reports))
    return tuple(found) or None


def unit_names(own: Candidate, units: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The bodies that a government adds up, as `units` names them by government."""
    return tuple(
        unit for name, below in units.items() if body_key(name) == own.body for unit in below
    )


def governments_of(key: str, units: Mapping[str, Sequence[str]]) -> set[str]:
    """The keys of the governments that add up the body with this key."""
    return {
        body_key(name)
        for name, below in units.items()
        if any(body_key(one) == key for one in below)
    }


@dataclass
class Register(Generic[Some]):
    """Candidates by year, for many questions."""

    _by_year: defaultdict[int, list[Some]] = field(
        default_factory=lambda: defaultdict(list), init=False
    )

    def add(self, one: Some) -> None:
        """Take in a candidate."""
        self._by_year[one.year].append(one)

    def previous(self, own: Candidate) -> Found[Some]:
        """The report of the same body for the year before; see `previous_of`."""
        return previous_of(own, self._by_year.get(own.year - 1, ()))

    def units(self, own: Candidate, units: Mapping[str, Sequence[str]]) -> tuple[Some, ...] | None:
        """The reports that a government adds up; see `units_of`."""
        return units_of(own, units, self._by_year.get(own.year, ()))


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
