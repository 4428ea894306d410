"""What the text states of a field: its facts, with the words that say what each one covers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from gouji.extraction.document import Place
from gouji.parsing.facts.fields import FactField
from gouji.parsing.folding import squeeze
from gouji.parsing.numerals import NUMERALS, chinese_number
from gouji.parsing.report import Fact, Level, Report
from gouji.rules.narrative.qualified import counts_some
from gouji.rules.prose import matches_across
from gouji.rules.sums import Number

# Not the separators of thousands.
_COMMA = re.compile(r",(?!\d{3}(?!\d))|(?<!\d),|[:(]")
_FIGURE = re.compile(rf"\d[\d,]*(?:\.\d+)?|[{NUMERALS}]+")
_WIDE = r"(?:全[省市县区州旗盟]|各(?:级|部门|单位|乡镇|镇|街道))"
_WIDE_WORK = re.compile(rf"{_WIDE}[^。;]{{0,30}}(?:申请|复议|诉讼|处罚|许可|文件)")
_OFFICE = re.compile(r"本级|办公室|办公厅|政府办(?!理)")
_BODY = re.compile(r"本机关|[我本]办")
_SHOWN = re.compile(r"公示|公开|公布|发布|上传|推送|推发")
_MADE = re.compile(r"[作做]出|立案|查[处办]|实施|下达|办[理结]|(?:全部|均|已).{0,12}公[示开布]")
_SUBJECTS = {
    FactField.RECEIVED: "申请",
    FactField.REPLIED: "申请",
    FactField.CARRIED_IN: "结转",
    FactField.CARRIED_OUT: "结转",
    FactField.RECONSIDERATION: "复议",
    FactField.LITIGATION: "诉",
    FactField.PENALTIES: "处罚",
    FactField.LICENCES: "许可",
    FactField.FEE_INCOME: "收费",
}
_NONE = re.compile(r"[未无没零]")
_DECISIONS = frozenset([FactField.PENALTIES, FactField.LICENCES])


@dataclass(frozen=True)
class StatedFigure:
    """A figure that the text states of a field, once or in the same words several times.

    `words` are the clauses that hold the figure, without blanks and with half-width marks.
    """

    field: FactField
    value: Number
    approximate: bool
    quote: str
    words: str
    where: tuple[Place, ...]
    section: str | None

    @property
    def is_published(self) -> bool:
        """Whether it counts decisions published, which may be fewer than those made."""
        return (
            self.field in _DECISIONS
            and _SHOWN.search(self.words) is not None
            and _MADE.search(self.words) is None
        )

    @property
    def is_wide(self) -> bool:
        """Whether it speaks of a whole area."""
        return re.search(_WIDE, self.quote) is not None


def stated_figures(report: Report, field: FactField) -> tuple[StatedFigure, ...]:
    """What the text states of the field, each figure once.

    A figure of some only (未收到当面申请) is not stated of the field.  A number of published
    decisions counts only where no number of decisions made is stated.
    """
    found = tuple(_stated([one for one in report.facts if one.field is field]))
    whole = tuple(one for one in found if not counts_some(field, one.value, one.words, one.quote))
    made = tuple(one for one in whole if not one.is_published)
    return made or whole


def is_own_share(stated: StatedFigure, report: Report) -> bool:
    """Whether a government speaks of its own office, where its tables may add up its whole area."""
    if report.level is not Level.GOVERNMENT or stated.is_wide:
        return False
    if _OFFICE.search(stated.quote):
        return True
    tells_of_area = next(matches_across(report.prose, _WIDE_WORK), None) is not None
    return tells_of_area and _BODY.search(stated.quote) is not None


def _stated(facts: list[Fact]) -> Iterator[StatedFigure]:
    def said(fact: Fact) -> tuple[Number, bool]:
        return fact.value, fact.approximate

    for (value, approximate), same in groupby(sorted(facts, key=said), key=said):
        alike = list(same)
        quotes = [squeeze(one.quote) for one in alike]
        yield StatedFigure(
            field=alike[0].field,
            value=value,
            approximate=approximate,
            quote="。".join(quotes),
            words=",".join(_around(alike[0].field, quote, value) for quote in quotes),
            where=tuple(dict.fromkeys(one.where for one in alike)),
            section=alike[0].section,
        )


def _around(field: FactField, quote: str, value: Number) -> str:
    """The clauses of a quote that hold the figure; all of it if none shows it."""
    clauses = _COMMA.split(quote)
    holding = [one for one in clauses if value in _figures(one)]
    if not holding and value == 0:
        holding = [one for one in clauses if _NONE.search(one)]
        named = [one for one in holding if re.search(_SUBJECTS.get(field, ""), one)]
        holding = named or holding
    return ",".join(holding) or quote


def _figures(clause: str) -> Iterator[Number | None]:
    for match in _FIGURE.finditer(clause):
        printed = match[0]
        if printed[0].isdecimal():
            number = printed.replace(",", "")
            yield None if "." in number else int(number)
        else:
            yield chinese_number(printed)
