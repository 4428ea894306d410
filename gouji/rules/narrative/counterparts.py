"""What the tables hold against a figure of the text: the cells that it is the sum of."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from gouji.form import edition
from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Report, Status
from gouji.rules.located import followed_edition
from gouji.rules.rule import Unseen
from gouji.rules.sums import Number

_DISCLOSURE = "active_disclosure"
_APPLICATIONS = "applications"
_DOCUMENTS = "normative_documents"
_FEES = "active_disclosure.fees.amount_wan"
YUAN_IN_WAN: Final = Decimal(10_000)

_CELLS: Final = {
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
    FactField.PENALTIES: ("active_disclosure.penalties.decisions",),
    FactField.LICENCES: ("active_disclosure.licences.decisions",),
}
_GROUPS: Final = {
    FactField.DENIED: "denied_",
    FactField.UNABLE: "unable_",
    FactField.REJECTED: "rejected_",
    FactField.OTHER_HANDLED: "other_",
}
# The form of 2019 counts new documents only; its other columns mean something else.
_DOCUMENT_COLUMNS: Final = {
    FactField.DOCUMENTS_ISSUED: {"e2019": "newly_made", "e2021": "issued"},
    FactField.DOCUMENTS_REPEALED: {"e2021": "repealed"},
    FactField.DOCUMENTS_IN_FORCE: {"e2021": "in_force"},
}


@dataclass(frozen=True)
class Counterpart:
    """The sum of some cells; `blanks` of them are empty and count as 0.

    Fees are in yuan; `rounding` is how much the digits printed leave open.
    """

    cells: tuple[str, ...]
    amount: Number
    blanks: int = 0
    rounding: Decimal = Decimal(0)

    @property
    def is_nought(self) -> bool:
        """Whether the table says that there was nothing, in figures: a blank does not."""
        return self.amount == 0 and self.blanks == 0


def counterpart(report: Report, field: FactField) -> Counterpart | Unseen | None:
    """What the report's own edition holds against a field; None if it has no such figure.

    Unseen if a cell cannot be read, or all are blank.
    """
    if field is FactField.FEE_INCOME:
        return _fee_income(report) if has_fee_income(report) else None
    cells = cells_of(report, field)
    return sum_of(report, cells) if cells else None


def cells_of(report: Report, field: FactField) -> tuple[str, ...]:
    """The cells that a field is the sum of, as the report's editions have them."""
    if field in _CELLS:
        return _CELLS[field]
    if field in _GROUPS:
        return tuple(_group(report, _GROUPS[field]))
    columns = _DOCUMENT_COLUMNS.get(field, {})
    column = columns.get(followed_edition(report, _DISCLOSURE, _DOCUMENTS))
    return (f"{_DISCLOSURE}.{_DOCUMENTS}.{column}",) if column else ()


def has_fee_income(report: Report) -> bool:
    """Whether the report's form asks for the fees collected, not for kinds of fees."""
    return followed_edition(report, _DISCLOSURE, "fees") == "e2021"


def sum_of(report: Report, cells: tuple[str, ...]) -> Counterpart | Unseen:
    """The sum of the cells; a blank counts as 0 where another cell holds a figure."""
    slots = {cell: report.slot(cell) for cell in cells}
    unread = tuple(
        cell
        for cell, slot in slots.items()
        if slot.value is None and slot.status is not Status.BLANK
    )
    if unread:
        return Unseen(unread)
    values = [slot.value for slot in slots.values() if slot.value is not None]
    if not values:
        return Unseen(cells)
    return Counterpart(cells, sum(values), len(cells) - len(values))


def _group(report: Report, prefix: str) -> Iterator[str]:
    reading = report.tables.get(_APPLICATIONS)
    followed = (reading.edition if reading else None) or report.edition
    for _, row in edition(followed).table(_APPLICATIONS).rows():
        if row.key.startswith(prefix):
            yield f"{_APPLICATIONS}.{row.key}.total"


def _fee_income(report: Report) -> Counterpart | Unseen:
    slot = report.slot(_FEES)
    if slot.value is None or slot.yuan is None:
        return Unseen((_FEES,))
    exponent = Decimal(slot.value).as_tuple().exponent
    unit = 1 if slot.unit == "元" else YUAN_IN_WAN
    place = unit * Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return Counterpart((_FEES,), slot.yuan, rounding=place / 2)
