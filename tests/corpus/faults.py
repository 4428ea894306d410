"""Compares what was read with what is right, slot by slot."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gouji.extraction.document import LinePlace, PagePlace, Place
from gouji.extraction.reader import read as extract
from gouji.parsing.parser import parse
from gouji.parsing.report import Report, Slot, Status
from tests.corpus.cells import Gold
from tests.corpus.ground import Ground
from tests.corpus.report import Layout, MadeUp, make

EDITIONS = ("e2019", "e2021")
_CONTEXT = 2
_LINE_WIDTH = 110


class FaultKind(StrEnum):
    """How a reading can go wrong, the worst first."""

    WRONG = "wrong"  # a value that is not the printed one, or one where nothing is printed
    MISSING = "missing"  # nothing, where the layout says which column the figure belongs to
    STATUS = "status"  # blank for missing, or one of them for the other
    RAW = "raw"  # the right value with another text or unit
    METADATA = "metadata"
    PLACE = "place"  # a figure without a place of its own, or with one of another format
    REFUSED = "refused"  # the document was not read at all


@dataclass(frozen=True)
class Fault:
    """One thing that was not read as it is."""

    kind: FaultKind
    document: MadeUp
    where: str
    got: str
    wanted: str
    line: int | None = None

    def __str__(self) -> str:
        """A diagnosis: which document, what was read, and the lines around it."""
        made = self.document
        head = (
            f"{self.kind}: {made.rendering} --edition {made.edition} --seed {made.seed}"
            f" {self.where}: got {self.got}, wanted {self.wanted}"
        )
        if self.line is None:
            return head
        lines = made.text.split("\n")
        first = max(self.line - 1 - _CONTEXT, 0)
        around = lines[first : self.line + _CONTEXT]
        return "\n".join(
            [head, *(f"  {at:4} {one[:_LINE_WIDTH]!r}" for at, one in enumerate(around, first + 1))]
        )


def read(document: MadeUp) -> Report:
    """The document, as Gouji reads it."""
    return parse(extract(document.data))


def faults(document: MadeUp, report: Report) -> Iterator[Fault]:
    """Everything that `report` has wrong about `document`."""
    for slot, gold in document.gold.items():
        found = report.slot(slot)
        kind = _judge(gold, found)
        if kind is not None:
            line = found.where.line if isinstance(found.where, LinePlace) else None
            yield Fault(kind, document, slot, _shown(found), _shown(gold), line)
    yield from _place_faults(document, report)
    if document.ground is Ground.DAMAGED:
        return
    for name, got, wanted in _metadata(document, report):
        if got != wanted:
            yield Fault(FaultKind.METADATA, document, name, repr(got), repr(wanted))


def faults_of(layout: Layout, edition: str, seed: int) -> list[Fault]:
    """Everything that is read wrongly in one made-up document."""
    document = make(layout, edition, seed)
    return list(faults(document, read(document)))


def _place_faults(document: MadeUp, report: Report) -> Iterator[Fault]:
    """Present figures without a place of the document's kind, and in tables three and four of a
    format that shows cells two figures at the same place."""
    owners: dict[Place, str] = {}
    for slot in document.gold:
        found = report.slot(slot)
        if found.status is not Status.PRESENT:
            continue
        if not isinstance(found.where, document.place):
            wanted = document.place.__name__
            yield Fault(FaultKind.PLACE, document, slot, repr(found.where), wanted)
        elif document.ground is Ground.GRID and not slot.startswith("active_disclosure."):
            first = owners.setdefault(found.where, slot)
            if first != slot:
                yield Fault(FaultKind.PLACE, document, slot, f"the place of {first}", "its own")


def _judge(gold: Gold, found: Slot) -> FaultKind | None:
    if found.status is Status.PRESENT:
        if gold.status is not Status.PRESENT or not _same(found.value, gold.value):
            return FaultKind.WRONG
    elif found.status is Status.MISSING:
        if not gold.determined or gold.status is Status.MISSING:
            return None
        return FaultKind.MISSING if gold.status is Status.PRESENT else FaultKind.STATUS
    elif gold.status is not Status.BLANK:
        return FaultKind.STATUS
    raw = found.raw or ""
    if isinstance(found.where, PagePlace):
        raw = raw.replace("\n", "")  # on paper every narrow cell breaks its lines
    if raw != (gold.raw or ""):
        return FaultKind.RAW
    return FaultKind.RAW if gold.unit is not None and found.unit != gold.unit else None


def _same(found: int | Decimal | None, wanted: int | Decimal | None) -> bool:
    # As text: a decimal must keep the digits that are printed.
    return str(found) == str(wanted)


def _shown(one: Gold | Slot) -> str:
    unit = f" {one.unit}" if one.unit else ""
    return f"{one.status} {one.value} {one.raw!r}{unit}"


def _metadata(document: MadeUp, report: Report) -> Iterator[tuple[str, object, object]]:
    identity = document.identity
    period = report.period
    year = identity.year
    title = report.title.value if report.title else None
    if document.place is PagePlace and title is not None:
        # Paper has gaps, not spaces: programs set one between letters and digits by themselves.
        yield "title", title.replace(" ", ""), identity.title.replace(" ", "")
    else:
        yield "title", title, identity.title
    yield "agency", report.agency and report.agency.value, identity.agency
    yield "level", report.level, identity.level
    yield "year", report.year and report.year.value, str(year)
    published = identity.published and identity.published.isoformat()
    yield "published", report.published and report.published.value, published
    signed = identity.signed and identity.signed.isoformat()
    yield "signed", report.signed and report.signed.value, signed
    stated = (f"{year}-01-01", f"{year}-12-31") if identity.states_period else None
    yield "period", period and (period.start, period.end), stated
    yield "contact", report.contact, identity.contact
    yield "index_no", report.index_no, identity.index_no
    if any(gold.status is not Status.MISSING for gold in document.gold.values()):
        yield "edition", report.edition, document.edition
    yield "sections", "".join(one.number for one in report.sections), "一二三四五六"
