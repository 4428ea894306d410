"""Figures stated for a year that is not the report's."""

import re
from collections.abc import Iterator
from typing import Final

from gouji.parsing.claims.claim import OtherYear
from gouji.parsing.claims.sentence import Sentence, clause_of
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
# Words that, before the first figure, make the year beside them something else than its period.
_OTHERWISE: Final = frozenset(
    [
        *(Kind.LAST_YEAR, Kind.NEXT_YEAR, Kind.SINCE, Kind.COMPARE, Kind.CHANGE),
        *(Kind.CARRY, Kind.PENDING),
    ]
)
_MENTIONS: Final = frozenset([Kind.FIGURE, Kind.NONE])
_NOW = re.compile(r"[今本当]")  # 今年, 本年度; 全年 is that of the year named
_YEAR = re.compile(r"2 ?0 ?\d|[二贰][〇零○O0]")
_SPAN = re.compile(r"[-—–~至到]")
_UNTIL: Final = ("截至", "截止", "截止到", "截至到")
_TITLE = re.compile(r"《[^《》]*》|〔[^〔〕]*〕|\[20\d\d\]")
_NO_PERIOD = re.compile(r"决算|预算|计划|规划|将|拟|工作要点|年度报告|方案")


def other_years(sentence: Sentence, level: Level | None) -> Iterator[OtherYear]:
    """The figures of a sentence that opens with another year than the report's and goes on in it.

    A year in the title of a document is no period, nor is that of a budget or a plan.  Years that
    its figures are compared with, or that requests are carried to, may stand behind it.
    """
    if sentence.year is None or not _YEAR.search(sentence.text):
        return
    other = _period(sentence)
    if other in (None, sentence.year) or _NO_PERIOD.search(sentence.text):
        return
    if _speaks_of_now(sentence):
        return
    for one in readings(sentence.passage.text, other, level):
        if one.field in _COMPARED and not one.approximate:
            yield OtherYear(
                quote=sentence.printed(*sentence.passage.quote(one.start, one.end)),
                field=one.field,
                value=one.value,
                year=other,
            )


def _period(sentence: Sentence) -> int | None:
    """The one year that stands before the first figure, as the period of what is told."""
    years = set()
    for token in sentence.tokens:
        if token.kind in _MENTIONS:
            break
        if token.kind in _OTHERWISE:
            return None
        years.add(_year_outside_titles(sentence, token))
    years.discard(None)
    return years.pop() if len(years) == 1 else None


def _speaks_of_now(sentence: Sentence) -> bool:
    """Whether some clause tells of the report's own year, beyond what is carried over to it."""
    for at, token in enumerate(sentence.tokens):
        if token.kind is Kind.THIS_YEAR and _NOW.search(token.text):
            return True
        if _year_outside_titles(sentence, token) == sentence.year:
            first, last = clause_of(sentence.tokens, at)
            if all(one.kind is not Kind.CARRY for one in sentence.tokens[first:last]):
                return True
    return False


def _year_outside_titles(sentence: Sentence, token: Token) -> int | None:
    year = _year_of(sentence, token)
    if year is None:
        return None
    at, _ = sentence.source.printed(token.start, token.end)
    titles = (match.span() for match in _TITLE.finditer(sentence.passage.text))
    return None if any(start <= at < end for start, end in titles) else year


def _year_of(sentence: Sentence, token: Token) -> int | None:
    """The year that a token names as a period; the day of an event or a signature is none."""
    if token.kind is not Kind.DATE:
        return token.year
    is_period = _SPAN.search(token.text) or sentence.text.endswith(_UNTIL, 0, token.start)
    return int(token.text[:4]) if is_period and token.text[:4].isdecimal() else None
