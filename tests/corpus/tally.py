"""Counts over many documents of one kind."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from gouji.errors import DocumentError
from gouji.parsing.report import Status
from tests.corpus.faults import Fault, FaultKind, faults, read
from tests.corpus.ground import Ground
from tests.corpus.rendering import Rendering
from tests.corpus.report import MadeUp


@dataclass(frozen=True)
class Note:
    """One fault in words, with what it is counted under."""

    kind: FaultKind
    document: str
    text: str


@dataclass
class Tally:
    """What came out of the documents of one kind.

    `figures` are those whose column the documents tell, `found` those of them that were read as
    printed; `open_figures` are the others, of which a reader may leave out any.  `not_run` names
    the program without which none could be made.
    """

    name: str
    ground: Ground = Ground.FLAT
    documents: int = 0
    figures: int = 0
    found: int = 0
    open_figures: int = 0
    open_found: int = 0
    counts: Counter[FaultKind] = field(default_factory=Counter)
    notes: dict[tuple[FaultKind, str], Note] = field(default_factory=dict)
    not_run: str | None = None

    HEADING: ClassVar[str] = (
        f"{'':28} {'ground':8} {'docs':>4} {'figures':>7} {'found %':>8} {'open %':>7}"
        f" {'wrong':>6} {'missing':>7} {'status':>6} {'raw':>5} {'meta':>5} {'place':>5}"
        f" {'refused':>7}"
    )

    @property
    def share(self) -> float:
        """The share of the figures that was found."""
        return self.found / self.figures if self.figures else 1.0

    def row(self) -> str:
        """The line under `HEADING`."""
        if self.not_run is not None:
            return f"{self.name:28} not run: {self.not_run}"
        opened = f"{100 * self.open_found / self.open_figures:7.2f}" if self.open_figures else ""
        counts = [self.counts[kind] for kind in FaultKind]
        return (
            f"{self.name:28} {self.ground:8} {self.documents:4} {self.figures:7}"
            f" {100 * self.share:8.3f} {opened:>7} {counts[0]:6} {counts[1]:7} {counts[2]:6}"
            f" {counts[3]:5} {counts[4]:5} {counts[5]:5} {counts[6]:7}"
        )

    def worst(self, most: int) -> list[Note]:
        """Some faults, the worst first, one of a kind from a document: the others mostly have the
        same cause."""
        return sorted(self.notes.values(), key=lambda one: list(FaultKind).index(one.kind))[:most]

    def note(self, fault: Fault) -> None:
        """Count a fault, and keep it if it is the first of its kind in its document."""
        self.counts[fault.kind] += 1
        name = fault.document.name
        self.notes.setdefault((fault.kind, name), Note(fault.kind, name, str(fault)))

    def add(self, document: MadeUp) -> None:
        """Read a document and count."""
        self.documents += 1
        printed = {s: g for s, g in document.gold.items() if g.status is Status.PRESENT}
        determined = {slot for slot, gold in printed.items() if gold.determined}
        self.figures += len(determined)
        self.open_figures += len(printed) - len(determined)
        try:
            report = read(document)
        except DocumentError as error:
            refused = Fault(FaultKind.REFUSED, document, "document", str(error.code), "a report")
            self.note(refused)
            return
        found = list(faults(document, report))
        for fault in found:
            self.note(fault)
        bad = {one.where for one in found if one.kind in (FaultKind.WRONG, FaultKind.MISSING)}
        right = {
            slot for slot in printed.keys() - bad if report.slot(slot).status is Status.PRESENT
        }
        self.found += len(right & determined)
        self.open_found += len(right - determined)


def tally(name: str, documents: Iterable[MadeUp]) -> Tally:
    """Read all documents and count."""
    result = Tally(name)
    for document in documents:
        result.ground = document.ground
        result.add(document)
    return result


def tally_rendering(rendering: Rendering, orders: Sequence[tuple[str, int]]) -> Tally:
    """Make the documents (edition, seed) of one rendering, read them and count."""
    producer = rendering.producer
    if producer is not None and not producer.is_installed():
        return Tally(rendering.name, rendering.ground, not_run=producer.name)
    return tally(rendering.name, rendering.make(orders))
