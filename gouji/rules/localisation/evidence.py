"""What the running text states of the figures in tables three and four."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Report, Status
from gouji.rules.narrative.counterparts import cells_of
from gouji.rules.narrative.stated import is_own_share
from gouji.rules.narrative.stated import stated_figures as figures_of_text

_FIELDS: Final = (
    *(FactField.RECEIVED, FactField.CARRIED_IN, FactField.REPLIED, FactField.CARRIED_OUT),
    *(FactField.GRANTED, FactField.PARTIALLY_GRANTED, FactField.DENIED, FactField.UNABLE),
    *(FactField.REJECTED, FactField.OTHER_HANDLED),
    *(FactField.RECONSIDERATION, FactField.LITIGATION),
)


@dataclass(frozen=True)
class Stated:
    """A figure that the text states for a slot, or for the sum of several."""

    cells: tuple[str, ...]
    value: int

    def holds(self, figures: Mapping[str, object]) -> bool:
        """Whether the figures, of which `cells` are some, agree with it."""
        return sum(int(str(figures[cell])) for cell in self.cells) == self.value


def stated_figures(report: Report) -> tuple[Stated, ...]:
    """What the text states exactly, and only once, of slots that can all be read."""
    found = []
    for field in _FIELDS:
        said = figures_of_text(report, field)
        if len(said) != 1 or said[0].approximate or is_own_share(said[0], report):
            continue
        value, cells = said[0].value, cells_of(report, field)
        if isinstance(value, int) and cells and _readable(report, cells):
            found.append(Stated(cells, value))
    return tuple(found)


def _readable(report: Report, cells: tuple[str, ...]) -> bool:
    slots = map(report.slot, cells)
    return all(isinstance(slot.value, int) or slot.status is Status.BLANK for slot in slots)
