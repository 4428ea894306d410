"""Table two, regulations: has the body the power to make any?"""

from collections.abc import Iterator

from gouji.administration.division import Rank
from gouji.administration.standing import Kind, Standing
from gouji.parsing.report import Report, Status
from gouji.rules import basis
from gouji.rules.administration import standing_of
from gouji.rules.finding import Severity
from gouji.rules.located import located_slots
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.wording import figure

_ROW = "regulations"
_MAY_MAKE = (Rank.PROVINCE, Rank.PREFECTURE)


@rule(
    code="T2-REG-POWER",
    family=Family.ACTIVE_DISCLOSURE,
    severity=Severity.WARNING,
    basis=basis.LEGISLATION_LAW,
    zh="{agency}无规章制定权，规章栏填报了{value}。",
    en="{agency} has no rule-making power but reports {value} regulation(s).",
)
def regulations_without_power(report: Report) -> Iterator[Signal]:
    """The row 规章 holds a number above 0 although the body is no department of the State
    Council and no government of a province, a prefecture-level city or an autonomous prefecture.

    Governments of that rank may make regulations and may count those of all below.  Some other
    bodies count the regulations that they enforce; that is told all the same, as a warning.  Not
    judged where the name does not tell kind and rank, nor for the own office of a government that
    has the power, which may report for it.
    """
    table = report.tables["active_disclosure"]
    counts = [one for one in located_slots(report, table) if one.row.key == _ROW]
    lost = tuple(
        one.address
        for one in counts
        if one.slot.status is Status.MISSING
        or (one.slot.status is Status.PRESENT and one.slot.value is None)
    )
    if lost:
        yield Unseen(lost)
    made = [one for one in counts if one.slot.value is not None and one.slot.value > 0]
    if not made:
        return
    standing = standing_of(report)
    power = None if standing is None else _has_power(standing)
    if power is None or report.agency is None:
        yield Unseen(("agency",))
    elif not power:
        value = "/".join(figure(one.slot.value) for one in made)
        yield Hit(
            cells=tuple(one.address for one in made),
            expected="0",
            actual=value,
            said={"agency": report.agency.value, "value": value},
        )


def _has_power(standing: Standing) -> bool | None:
    if standing.rank is Rank.NATION:
        return True
    if standing.kind is Kind.OFFICE and standing.rank in (*_MAY_MAKE, None):
        return None
    if standing.kind is not Kind.GOVERNMENT:
        return False
    return None if standing.rank is None else standing.rank in _MAY_MAKE
