"""What the running text states of the figures in tables three and four."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from gouji.form import edition
from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Report, Status

# The slots whose sum a fact states; the second part of an address may end in * for several rows.
_SLOTS: Final = {
    FactField.RECEIVED: ("applications.new_received.total",),
    FactField.CARRIED_IN: ("applications.carried_in.total",),
    FactField.REPLIED: ("applications.processed_total.total",),
    FactField.CARRIED_OUT: ("applications.carried_out.total",),
    FactField.GRANTED: ("applications.granted.total",),
    FactField.PARTIALLY_GRANTED: ("applications.partially_granted.total",),
    FactField.RECONSIDERATION: ("review_litigation.review.total",),
    FactField.LITIGATION: (
        "review_litigation.litigation_direct.total",
        "review_litigation.litigation_after_review.total",
    ),
}
_GROUPS: Final = {
    FactField.DENIED: "denied_",
    FactField.UNABLE: "unable_",
    FactField.REJECTED: "rejected_",
    FactField.OTHER_HANDLED: "other_",
}


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
    values: dict[FactField, set[object]] = {}
    for fact in report.facts:
        values.setdefault(fact.field, set()).add(None if fact.approximate else fact.value)
    found = []
    for field, said in values.items():
        (value, *others) = said
        cells = tuple(_cells(report, field))
        if isinstance(value, int) and not others and cells and _readable(report, cells):
            found.append(Stated(cells, value))
    return tuple(found)


def _cells(report: Report, field: FactField) -> Iterator[str]:
    yield from _SLOTS.get(field, ())
    prefix = _GROUPS.get(field)
    reading = report.tables.get("applications")
    if prefix is None or reading is None:
        return
    for row, column in edition(reading.edition or report.edition).table("applications").cells():
        if row.key.startswith(prefix) and column.key == "total":
            yield f"applications.{row.key}.total"


def _readable(report: Report, cells: tuple[str, ...]) -> bool:
    slots = map(report.slot, cells)
    return all(isinstance(slot.value, int) or slot.status is Status.BLANK for slot in slots)
