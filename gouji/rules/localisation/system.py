"""The sums that a report's figures must satisfy, in groups that share no cell."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from gouji.form import edition
from gouji.form.edition import Relation
from gouji.parsing.report import Report
from gouji.rules.finding import Change, Finding

Exact = int | Fraction


@dataclass(frozen=True)
class System:
    """Sum relations connected through their cells, and the figures that stand in those cells.

    `cells` are in the form's order; a blank is 0, as in the rules.
    """

    relations: tuple[Relation, ...]
    figures: Mapping[str, Exact]

    @cached_property
    def cells(self) -> tuple[str, ...]:
        """The cells that could be changed."""
        return tuple(self.figures)

    @cached_property
    def coefficients(self) -> Mapping[str, Mapping[int, int]]:
        """By cell: the relations it stands in, +1 on the left side and -1 on the right."""
        columns: dict[str, dict[int, int]] = {cell: {} for cell in self.figures}
        for index, relation in enumerate(self.relations):
            for cell in relation.left:
                columns[cell][index] = 1
            for cell in relation.right:
                columns[cell][index] = -1
        return columns

    @cached_property
    def gaps(self) -> Mapping[int, Exact]:
        """By broken relation: what its left side lacks to equal the right one."""
        found = {
            index: sum(self.figures[cell] for cell in relation.right)
            - sum(self.figures[cell] for cell in relation.left)
            for index, relation in enumerate(self.relations)
        }
        return {index: gap for index, gap in found.items() if gap}

    def repaired(self, changes: Iterable[Change]) -> bool:
        """Whether all relations hold after the changes, with counts alone in all cells."""
        figures = {**self.figures, **{change.cell: change.value for change in changes}}
        return all(is_count(figure) for figure in figures.values()) and all(
            sum(figures[cell] for cell in relation.left)
            == sum(figures[cell] for cell in relation.right)
            for relation in self.relations
        )


def is_count(figure: Exact) -> bool:
    """Whether a figure is a whole number that is not negative."""
    return figure >= 0 and figure.denominator == 1


def exact(value: object) -> Exact:
    """A figure as an exact number, an `int` where it is whole."""
    number = Fraction(str(value))
    return number.numerator if number.denominator == 1 else number


def systems(report: Report, findings: Sequence[Finding]) -> tuple[System, ...]:
    """The groups of connected relations of which at least one is broken, in the form's order.

    A relation with a missing cell, or a text in one, constrains nothing.  Nor does a broken one
    that no finding tells of: another finding replaced it (a column without any result is not
    filled in, which is no wrong figure).
    """
    broken = {finding.rule for finding in findings}
    relations = list(_relations(report))
    if broken.isdisjoint(relation.rule for relation in relations):
        return ()
    usable = [one for one in relations if _readable(report, one)]
    groups = (_system(report, group) for group in _connected(usable))
    told = (_without_untold(report, group, findings) for group in groups)
    return tuple(system for group in told for system in group if system.gaps)


def tells_of(finding: Finding, relation: Relation) -> bool:
    """Whether a finding is that of the rule on this very relation."""
    operands = {*relation.left, *relation.right}
    return finding.rule == relation.rule and bool(finding.cells) and operands >= {*finding.cells}


def _relations(report: Report) -> Iterator[Relation]:
    for key, reading in report.tables.items():
        if reading.found:
            for relation in edition(reading.edition or report.edition).relations():
                if relation.table == key:
                    yield relation


def _readable(report: Report, relation: Relation) -> bool:
    slots = map(report.slot, (*relation.left, *relation.right))
    return not any(slot.is_unusable for slot in slots)


def _without_untold(
    report: Report, system: System, findings: Sequence[Finding]
) -> tuple[System, ...]:
    told = [
        relation
        for index, relation in enumerate(system.relations)
        if index not in system.gaps or any(tells_of(finding, relation) for finding in findings)
    ]
    if len(told) == len(system.relations):
        return (system,)
    return tuple(_system(report, group) for group in _connected(told))


def _connected(relations: Iterable[Relation]) -> list[list[Relation]]:
    """The relations in groups without a common cell, each in the order given."""
    groups: list[tuple[set[str], list[Relation]]] = []
    for relation in relations:
        cells, members = {*relation.left, *relation.right}, [relation]
        apart = []
        for group in groups:
            if cells.isdisjoint(group[0]):
                apart.append(group)
            else:
                cells |= group[0]
                members = [*group[1], *members]
        groups = [*apart, (cells, members)]
    return [members for _, members in groups]


def _system(report: Report, relations: list[Relation]) -> System:
    cells = {cell for relation in relations for cell in (*relation.left, *relation.right)}
    table = report.tables[relations[0].table]
    form = edition(table.edition or report.edition)
    return System(
        relations=tuple(relations),
        figures={
            cell: exact(report.slot(cell).value or 0) for cell in form.addresses() if cell in cells
        },
    )
