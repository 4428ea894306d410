"""Do the text's own figures of requests balance?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.narrative.readings import includes_carried_in
from gouji.rules.narrative.stated import StatedFigure, stated_figures
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.wording import figure

_SIDES: Final = (
    FactField.RECEIVED,
    FactField.CARRIED_IN,
    FactField.REPLIED,
    FactField.CARRIED_OUT,
)
_MOST_FIGURES = 12
# What may end a request without an answer.
_OTHER_ENDS = re.compile(r"撤回|撤销|终止|不再处理|转送|转交|合并|复核")


@dataclass(frozen=True)
class _Stated:
    """One figure of the text for each of the four."""

    received: StatedFigure
    carried_in: StatedFigure
    replied: StatedFigure
    carried_out: StatedFigure

    @property
    def figures(self) -> tuple[StatedFigure, ...]:
        return self.received, self.carried_in, self.replied, self.carried_out

    @property
    def balances(self) -> bool:
        left = self.replied.value + self.carried_out.value
        all_in = self.received.value == left and includes_carried_in(self.received)
        return all_in or self.received.value + self.carried_in.value == left

    @property
    def may_end_otherwise(self) -> bool:
        came = self.received.value + self.carried_in.value
        told = any(_OTHER_ENDS.search(one.quote) for one in self.figures)
        return told and came > self.replied.value + self.carried_out.value


@rule(
    code="NAR-BALANCE",
    family=Family.NARRATIVE,
    severity=Severity.WARNING,
    basis=basis.PRINTED_RELATION,
    zh="正文数据不平：{received}+{carried_in}≠{replied}+{carried_out}。",
    en="The text does not balance: {received}+{carried_in}≠{replied}+{carried_out}.",
)
def balance(report: Report) -> Iterator[Signal]:
    """In the text, the requests received and those carried in are not those finished and those
    carried over; weighed where it states all four exactly.

    Where it states one of them several times, one choice that balances is enough; where there are
    more than a dozen, nothing is judged.  A number of requests taken up or handled may include
    those carried in.  Where more came in than is accounted for and the text tells of requests
    withdrawn, referred or put together, nothing is judged either.
    """
    stated = [stated_figures(report, field) for field in _SIDES]
    if not all(stated):
        return
    exact = [[one for one in some if not one.approximate] for some in stated]
    few = all(len(some) <= _MOST_FIGURES for some in exact)
    choices = [_Stated(*chosen) for chosen in product(*exact)] if few else []
    if not choices or all(one.may_end_otherwise for one in choices):
        yield Unseen(tuple(dict.fromkeys(_section(one) for some in stated for one in some)))
    elif not any(one.balances or one.may_end_otherwise for one in choices):
        yield _unbalanced(choices[0])


def _unbalanced(stated: _Stated) -> Hit:
    came = stated.received.value + stated.carried_in.value
    left = stated.replied.value + stated.carried_out.value
    return Hit(
        location=_section(stated.received),
        expected=f"{figure(came)} replied to or carried over",
        actual=f"{figure(came)} ≠ {figure(left)}",
        said={
            "received": stated.received.value,
            "carried_in": stated.carried_in.value,
            "replied": stated.replied.value,
            "carried_out": stated.carried_out.value,
        },
        where=tuple(dict.fromkeys(place for one in stated.figures for place in one.where)),
    )


def _section(stated: StatedFigure) -> str:
    return f"section {stated.section}" if stated.section else "document"
