"""The text's figures of a field against the tables: where do they differ?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Level, Report
from gouji.rules.finding import Severity
from gouji.rules.narrative.agreeing import agrees, rounding_of
from gouji.rules.narrative.counterparts import YUAN_IN_WAN, Counterpart, counterpart
from gouji.rules.narrative.readings import other_amounts
from gouji.rules.narrative.stated import StatedFigure, is_own_share, stated_figures
from gouji.rules.rule import Hit, Said, Signal, Unseen
from gouji.rules.sums import Number, blanks_note, less_for_blanks
from gouji.rules.wording import figure
from gouji.text import Bilingual

_LEAST_PARTS = 2


@dataclass(frozen=True)
class Disagreement:
    """A figure of the text and what the table holds instead."""

    text: StatedFigure
    table: Counterpart

    @property
    def is_none_against_some(self) -> bool:
        """Whether one of the two says that there was nothing, and the other does not."""
        return self.text.value == 0 or self.table.is_nought


def disagreements(report: Report, field: FactField) -> Iterator[Disagreement | Unseen]:
    """Every figure that the text states of the field and the tables do not bear out.

    Where a government states several figures and its table follows one of them, the others are of
    another scope; what it says of its own office alone is not compared, as its tables may add up
    its whole area.  Figures of a field that together are the table's are its parts.
    """
    stated = stated_figures(report, field)
    table = counterpart(report, field) if stated else None
    if table is None:
        return
    if isinstance(table, Unseen):
        yield table
        return
    wrong = [one for one in stated if not _holds(report, one, table)]
    if _are_parts(stated, table):
        return
    follows_another = len(wrong) < len(stated)
    for figure_of_text in wrong:
        if is_own_share(figure_of_text, report):
            if not follows_another:
                yield Unseen(table.cells)
        elif not (follows_another and _of_other_scope(report, figure_of_text, stated)):
            yield Disagreement(figure_of_text, table)


def compared(report: Report, field: FactField, **said: Said) -> Iterator[Signal]:
    """A warning for every disagreement of the field; its message has `stated`, `table` and what
    else is `said`."""
    for one in disagreements(report, field):
        if isinstance(one, Unseen):
            yield one
        else:
            said |= {"stated": stated_figure(one), "table": table_figure(one)}
            yield hit(report, one, Severity.WARNING, dict(said))


def hit(report: Report, found: Disagreement, full: Severity, said: Mapping[str, Said]) -> Hit:
    """The finding on a disagreement, at the words and at the cells; `full` is its severity where
    no blank took part."""
    places = [report.slot(cell).where for cell in found.table.cells]
    return Hit(
        cells=found.table.cells,
        expected=stated_figure(found).en,
        actual=table_figure(found),
        said=said,
        where=(*found.text.where, *(one for one in dict.fromkeys(places) if one is not None)),
        severity=less_for_blanks(full, found.table.blanks),
        note=blanks_note(found.table.blanks),
    )


def stated_figure(found: Disagreement) -> Bilingual:
    """The figure of the text, as messages give it."""
    number = _figure(found, found.text.value)
    if not found.text.approximate:
        return Bilingual(zh=number, en=number)
    return Bilingual(zh=f"约{number}", en=f"about {number}")


def table_figure(found: Disagreement) -> str:
    """The figure of the table, as messages give it."""
    return _figure(found, found.table.amount)


def _figure(found: Disagreement, value: Number) -> str:
    """A count as it is, a fee in 万元."""
    if found.text.field is not FactField.FEE_INCOME:
        return figure(value)
    return f"{figure((Decimal(value) / YUAN_IN_WAN).normalize())}万元"


def _holds(report: Report, stated: StatedFigure, table: Counterpart) -> bool:
    rounding = max(table.rounding, rounding_of(stated))
    amounts = (table.amount, *other_amounts(report, stated))
    return any(agrees(stated, amount, rounding) for amount in amounts)


def _are_parts(stated: tuple[StatedFigure, ...], table: Counterpart) -> bool:
    counts = [one.value for one in stated if one.value > 0 and not one.approximate]
    return (
        len(counts) >= _LEAST_PARTS and len(counts) == len(stated) and sum(counts) == table.amount
    )


def _of_other_scope(report: Report, one: StatedFigure, stated: tuple[StatedFigure, ...]) -> bool:
    if report.level is not Level.GOVERNMENT:
        return False
    others = [other for other in stated if other is not one]
    return one.is_wide or any(other.is_wide or is_own_share(other, report) for other in others)
