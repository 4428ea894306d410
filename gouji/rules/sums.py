"""The sum relations of the form, weighed against the figures of a report.

A blank counts as 0, but only in a sum in which at least one operand is present.  An operand that
is missing, or whose text is no number, leaves the sum unweighed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from gouji.form import edition
from gouji.form.edition import Relation
from gouji.parsing.report import Report, Status
from gouji.rules.finding import Severity
from gouji.rules.rule import Unseen
from gouji.text import Bilingual

Number = int | Decimal

_LOWER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.INFO}


@dataclass(frozen=True)
class Weighed:
    """One relation with the amounts of its two sides, in the order of its operands."""

    relation: Relation
    left: tuple[Number, ...]
    right: tuple[Number, ...]
    blanks: int

    @property
    def holds(self) -> bool:
        """Whether both sides add up to the same."""
        return sum(self.left) == sum(self.right)

    @property
    def note(self) -> Bilingual | None:
        """How many blanks took part, in words; None if none did."""
        return blanks_note(self.blanks)

    def severity(self, full: Severity) -> Severity:
        """`full`, or one level less if a blank took part."""
        return less_for_blanks(full, self.blanks)


def blanks_note(blanks: int) -> Bilingual | None:
    """That so many blanks took part in a sum, in words; None if none did."""
    if not blanks:
        return None
    return Bilingual(
        zh=f"（其中{blanks}个空白单元格按0计）",
        en=f" ({blanks} blank cell{'s' if blanks > 1 else ''} counted as 0)",
    )


def less_for_blanks(full: Severity, blanks: int) -> Severity:
    """`full`, or one level less if blanks took part in a sum."""
    return _LOWER.get(full, Severity.INFO) if blanks else full


def relations_of(report: Report, code: str) -> Iterator[Relation]:
    """The relations of a rule, by the edition of the table they stand in."""
    for key, reading in report.tables.items():
        if reading.found:
            for relation in edition(reading.edition or report.edition).relations():
                if relation.rule == code and relation.table == key:
                    yield relation


def weighed(report: Report, code: str, table: str) -> Iterator[Weighed | Unseen]:
    """Every relation of a rule, weighed; unseen where an operand is missing or nothing present."""
    if table not in report.tables or not report.tables[table].found:
        yield Unseen((table,))
        return
    for relation in relations_of(report, code):
        operands = {cell: report.slot(cell) for cell in (*relation.left, *relation.right)}
        lost = tuple(cell for cell, slot in operands.items() if slot.is_unusable)
        if lost:
            yield Unseen(lost)
        elif all(slot.status is Status.BLANK for slot in operands.values()):
            yield Unseen(tuple(operands))
        else:
            yield Weighed(
                relation=relation,
                left=tuple(operands[cell].value or 0 for cell in relation.left),
                right=tuple(operands[cell].value or 0 for cell in relation.right),
                blanks=sum(slot.status is Status.BLANK for slot in operands.values()),
            )


def broken(report: Report, code: str, table: str) -> Iterator[Weighed | Unseen]:
    """The relations of a rule that do not hold, and those that could not be weighed."""
    for one in weighed(report, code, table):
        if isinstance(one, Unseen) or not one.holds:
            yield one
