"""Reports that are each other's neighbours, as the files of one call are.

All are read first and laid aside in a directory, so that thousands need no memory; then each is
validated beside the others.  What comes out for one does not depend on the order of the rest.
"""

from dataclasses import dataclass, field
from pathlib import Path

from gouji.check import assemble, validate
from gouji.extraction.document import Document
from gouji.model import Frozen
from gouji.parsing.report import Report
from gouji.result import Result, Source
from gouji.rules.candidates import Candidate, Register, candidate_of, units_of
from gouji.rules.engine import is_refused
from gouji.rules.neighbours import Neighbours
from gouji.rules.policy import STANDARD, Policy


class Laid(Frozen):
    """A report that was read, as it lies in the directory; the document without its blocks."""

    source: Source
    document: Document
    report: Report


class _Numbered(Candidate):
    number: int


@dataclass
class Collection:
    """Reports laid aside in `directory`, to be validated together under a policy."""

    directory: Path
    policy: Policy = STANDARD
    _register: Register[_Numbered] = field(default_factory=Register, init=False)
    _count: int = field(default=0, init=False)

    def add(self, source: Source, document: Document, report: Report) -> int:
        """Lay a report aside; the number under which it is asked for.  Raises `OSError`.

        One that the rules refuse is nobody's neighbour.
        """
        number = self._count
        self._count += 1
        bare = document.model_copy(update={"blocks": ()})
        laid = Laid(source=source, document=bare, report=report)
        self._path(number).write_text(laid.model_dump_json(), encoding="utf-8")
        one = candidate_of(report, source.sha256 or "")
        if one is not None and not is_refused(report):
            self._register.add(_Numbered(**dict(one), number=number))
        return number

    def result(self, number: int) -> Result:
        """What is to be said of a report, beside all that were added.  Raises `OSError`."""
        laid = self._laid(number)
        validation = validate(laid.report, self._neighbours(laid), self.policy)
        return assemble(laid.source, laid.document, laid.report, validation)

    def _neighbours(self, laid: Laid) -> Neighbours:
        own = candidate_of(laid.report, laid.source.sha256 or "")
        if own is None:
            return Neighbours()
        previous = self._register.previous(own)
        units = units_of(own, self.policy.profile.units, self._register.indexed)
        return Neighbours(
            previous=self._laid(previous.report.number).report if previous.report else None,
            doubtful=previous.doubtful,
            units=tuple(self._laid(one.number).report for one in units) if units else None,
        )

    def _laid(self, number: int) -> Laid:
        return Laid.model_validate_json(self._path(number).read_bytes())

    def _path(self, number: int) -> Path:
        return self.directory / f"{number}.json"
