"""Figures stated for a year that is not the report's."""

import re
from collections.abc import Iterator
from typing import Final

from gouji.parsing.claims.claim import OtherYear
from gouji.parsing.claims.sentence import Sentence
from gouji.parsing.facts.analysis import readings
from gouji.parsing.facts.fields import FactField
from gouji.parsing.facts.tokens import Kind, Token
from gouji.parsing.report import Level

_COMPARED: Final = frozenset(
    [
        *(FactField.RECEIVED, FactField.REPLIED, FactField.RECONSIDERATION),
        *(FactField.LITIGATION, FactField.DOCUMENTS_ISSUED, FactField.PENALTIES),
        *(FactField.LICENCES, FactField.INFO_FEE),
    ]
)
# Words by which a sentence speaks of several years, or compares them.
_OTHERWISE: Final = frozenset(
    [
        *(Kind.THIS_YEAR, Kind.LAST_YEAR, Kind.NEXT_YEAR, Kind.SINCE, Kind.COMPARE),
        *(Kind.CHANGE, Kind.CARRY, Kind.PENDING),
    ]
)
_YEAR = re.compile(r"2 ?0 ?\d|[二贰][〇零○O0]")
_SPAN = re.compile(r"[-—–~至到]")
_UNTIL: Final = ("截至", "截止", "截止到", "截至到")
_TITLE = re.compile(r"《[^《》]*》|〔[^〔〕]*〕|\[20\d\d\]")
_NO_PERIOD = re.compile(r"决算|预算|计划|规划|将|拟|工作要点|年度报告|方案")


def other_years(sentence: Sentence, level: Level | None) -> Iterator[OtherYear]:
    """The figures of a sentence whose only year is another than the report's.

    A year in the title of a document is no period, nor is that of a budget or a plan.
    """
    if sentence.year is None or not _YEAR.search(sentence.text):
        return
    printed = sentence.passage.text
    titles = [match.span() for match in _TITLE.finditer(printed)]
    years = set()
    for token in sentence.tokens:
        if token.kind in _OTHERWISE:
            return
        year = _year_of(sentence, token)
        if year is not None:
            at, _ = sentence.source.printed(token.start, token.end)
            if not any(start <= at < end for start, end in titles):
                years.add(year)
    if len(years) != 1 or _NO_PERIOD.search(sentence.text):
        return
    (other,) = years
    if other == sentence.year:
        return
    for one in readings(printed, other, level):
        if one.field in _COMPARED and not one.approximate:
            yield OtherYear(
                quote=sentence.printed(*sentence.passage.quote(one.start, one.end)),
                field=one.field,
                value=one.value,
                year=other,
            )


def _year_of(sentence: Sentence, token: Token) -> int | None:
    """The year that a token names as a period; the day of an event or a signature is none."""
    if token.kind is not Kind.DATE:
        return token.year
    is_period = _SPAN.search(token.text) or sentence.text.endswith(_UNTIL, 0, token.start)
    return int(token.text[:4]) if is_period and token.text[:4].isdecimal() else None
