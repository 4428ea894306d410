"""Whether every figure's place is where it was drawn."""

from collections.abc import Iterator
from dataclasses import dataclass

from gouji.extraction.document import PagePlace
from gouji.parsing.report import Report, Status
from tests.corpus.pdf.renderings import drawn_again
from tests.corpus.report import MadeUp


@dataclass(frozen=True)
class Misplaced:
    """A figure whose place is not the one it was drawn at."""

    document: str
    slot: str
    got: str
    wanted: str

    def __str__(self) -> str:
        return f"place: {self.document} {self.slot}: got {self.got}, wanted {self.wanted}"


def misplaced(document: MadeUp, report: Report) -> Iterator[Misplaced]:
    """The figures that were read and whose box does not contain the middle of the drawn one."""
    spots = drawn_again(document.rendering, document.edition, document.seed).spots
    for address, spot in spots.items():
        slot = report.slot(address)
        if slot.status is not Status.PRESENT:
            continue
        where = slot.where
        if isinstance(where, PagePlace) and where.page == spot.page:
            x0, top, x1, bottom = where.bbox
            if x0 <= spot.x <= x1 and top <= spot.y <= bottom:
                continue
        wanted = f"page {spot.page} at {spot.x:.1f}, {spot.y:.1f}"
        yield Misplaced(document.name, address, repr(where), wanted)
