"""Figures against those of the year before: 较2022年（31件）下降29%."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from gouji.parsing.claims.claim import Comparison, Unit
from gouji.parsing.claims.sentence import Sentence, counted
from gouji.parsing.facts.analysis import Reading, readings
from gouji.parsing.facts.fields import FactField
from gouji.parsing.facts.tokens import Kind, Token
from gouji.parsing.report import Level

_PERCENT = re.compile(r"(?P<number>\d{1,6}(?:\.\d{1,4})?)%")
_LESS = re.compile(r"降|减|少|回落|下滑|缩")
_ROUGHLY = re.compile(r"(?:约|近|超过?|逾|不足|将近|接近|不到)$")
_MORE = re.compile(r"以[上下]|左右|余|多|强|上下")
_COMPARES = re.compile(r"较|比|持平|去年|上年|上一年|20\d\d年")
_ANOTHER_BASE = re.compile(r"环比|上月|上季|季度|月|半年|五年|三年|两年|全[国省市]平均|平均")
# Days, and the year as a span of months, are no other base: 截至12月31日.
_DAYS = re.compile(r"\d{1,2}月\d{1,2}日|12月[底末]|1月?(?:份)?[-—–~至到]12月")
_EQUAL = re.compile(r"(?<!基本)(?<!大致)(?<!总体)持平")
_NAMES_ITS_BASE = re.compile(r"同比|同期|年")
_LINKS: Final = frozenset([Kind.OF, Kind.OPEN, Kind.COLON, Kind.FILLER, Kind.TOTAL])
_WITH: Final = ("与", "同", "和", "跟")
_REACHES: Final = 6  # characters between the word for a change and its size
_ENDS: Final = frozenset([Kind.SEMICOLON, Kind.STOP])
_THINGS: Final = (
    (FactField.RECONSIDERATION, frozenset([Kind.REVIEW])),
    (FactField.LITIGATION, frozenset([Kind.SUIT])),
    (FactField.DOCUMENTS_ISSUED, frozenset([Kind.NORMATIVE])),
    (FactField.PENALTIES, frozenset([Kind.PENALTY])),
    (FactField.LICENCES, frozenset([Kind.LICENCE])),
)
_REQUESTS: Final = frozenset([Kind.REQUEST, Kind.APPLICATION, Kind.ATTRIBUTE])
_GOVERNED: Final = frozenset([Kind.RECEIVE, Kind.REPLY])
_COUNTED_FIELDS: Final = frozenset(
    [FactField.RECEIVED, FactField.REPLIED, *(field for field, _ in _THINGS)]
)


@dataclass(frozen=True)
class _Change:
    """A change found at [start, end) of the text; `at` is where the comparison begins."""

    at: int
    end: int
    amount: Decimal | None
    unit: Unit


def comparisons(sentence: Sentence, level: Level | None) -> Iterator[Comparison]:
    """What a sentence says of the figures of the year before.

    Only of figures the tables hold too, and only where one of them is meant without doubt: the
    sentence states it beside the comparison, or names one such thing alone.  Changes said roughly,
    in percentage points or against another period are passed over.
    """
    text = sentence.text
    if sentence.year is None or not _COMPARES.search(text):
        return
    changes = [*_changes(sentence), *_equalities(sentence)]
    changes += _figures_alone(sentence, changes)
    changes = [one for one in changes if not _has_another_base(text, one)]
    if not changes:
        return
    facts = [
        one
        for one in readings(sentence.passage.text, sentence.year, level)
        if one.field in _COUNTED_FIELDS
    ]
    for change in changes:
        subject = _subject(sentence, change, facts)
        if subject is None:
            continue
        field, stated = subject
        yield Comparison(
            quote=sentence.quote(change.at, change.end),
            field=field,
            value=stated,
            before=_before(sentence, change),
            change=change.amount,
            unit=change.unit,
        )


def _changes(sentence: Sentence) -> Iterator[_Change]:
    for at, token in enumerate(sentence.tokens):
        if token.kind is not Kind.CHANGE or at + 1 >= len(sentence.tokens):
            continue
        size = next(
            (
                one
                for one in sentence.tokens[at + 1 :]
                if one.kind in (Kind.FIGURE, Kind.NO_FIGURE, Kind.TO, Kind.COMMA, *_ENDS)
            ),
            None,
        )
        base = _base(sentence, at)
        if size is None or base is None or size.start - token.end > _REACHES:
            continue
        amount = _size(sentence, size)
        if amount is not None:
            number, unit = amount
            signed = -number if _LESS.search(token.text) else number
            yield _Change(base.start, size.end, signed, unit)


def _has_another_base(text: str, change: _Change) -> bool:
    """Whether a month, a quarter, an average is compared, in this part of the sentence."""
    first = max(text.rfind(mark, 0, change.at) for mark in ";。") + 1
    return _ANOTHER_BASE.search(_DAYS.sub("", text[first : change.end])) is not None


def _size(sentence: Sentence, token: Token) -> tuple[Decimal, Unit] | None:
    if _ROUGHLY.search(sentence.text[: token.start]) or _MORE.match(sentence.text, token.end):
        return None
    number = counted(token)
    if number is not None:
        return Decimal(number), Unit.COUNT
    percent = _PERCENT.fullmatch(token.text)
    return (Decimal(percent["number"]), Unit.PERCENT) if percent else None


def _equalities(sentence: Sentence) -> Iterator[_Change]:
    for match in _EQUAL.finditer(sentence.text):
        at = next((n for n, one in enumerate(sentence.tokens) if one.end >= match.end()), None)
        base = _base(sentence, at) if at is not None else None
        if base is not None:
            yield _Change(base.start, match.end(), Decimal(0), Unit.COUNT)


def _figures_alone(sentence: Sentence, changes: Sequence[_Change]) -> Iterator[_Change]:
    """Last year's figures that stand in no change: 上年为31件."""
    for at, token in enumerate(sentence.tokens):
        is_last = token.kind is Kind.YEAR and token.year == (sentence.year or 0) - 1
        if not is_last and token.kind is not Kind.LAST_YEAR:
            continue
        behind = next((one for one in sentence.tokens[at + 1 :] if one.kind not in _LINKS), None)
        if behind is None or counted(behind) is None:
            continue
        if not any(one.at <= token.start < one.end for one in changes):
            yield _Change(token.start, behind.end, None, Unit.COUNT)


def _base(sentence: Sentence, at: int) -> Token | None:
    """The word with which the comparison begins: 较, 比, 与, 同比 before last year or its number.

    None if it is with another year, or with none.
    """
    found: Token | None = None
    for token in reversed(sentence.tokens[:at]):
        if found is not None and token.text in _WITH and token.end == found.start:
            return token
        if token.kind in _ENDS:
            break
        if token.kind is Kind.YEAR:
            if token.year == sentence.year:
                if found is not None:
                    break
                continue
            if sentence.year is None or token.year != sentence.year - 1:
                return None
            found = token
        elif token.kind is Kind.LAST_YEAR:
            found = token
        elif token.kind is Kind.COMPARE:
            if found is not None or _NAMES_ITS_BASE.search(token.text):
                return token
            if not token.text.startswith("相"):  # 与去年相比: the year stands before it
                return None
    return found


def _subject(
    sentence: Sentence, change: _Change, facts: Sequence[Reading]
) -> tuple[FactField, int | None] | None:
    """What is compared, with its figure: the nearest one stated before the comparison in its part
    of the sentence, else the first behind it, else the only thing that is named."""
    start, end = sentence.source.printed(change.at, change.end)
    printed = sentence.passage.text
    first = max(printed.rfind(mark, 0, start) for mark in ";；") + 1
    ahead = [one for one in facts if first <= one.start and one.end <= start]
    if ahead:
        return _whole(ahead[-1])
    behind = [one for one in facts if one.start >= end]
    named = _named(sentence, change)
    if behind and named in (None, behind[0].field):
        return _whole(behind[0])
    return (named, None) if named is not None else None


def _whole(reading: Reading) -> tuple[FactField, int | None] | None:
    if reading.approximate or not isinstance(reading.value, int):
        return None
    return reading.field, reading.value


def _named(sentence: Sentence, change: _Change) -> FactField | None:
    """The only thing of the tables that the clauses before the comparison's end name."""
    ahead: list[Kind] = []
    for token in sentence.tokens:
        if token.kind in _ENDS and token.end <= change.at:
            ahead = []
        elif token.end <= change.end:
            ahead.append(token.kind)
    fields = [field for field, kinds in _THINGS if kinds & {*ahead}]
    if _REQUESTS & {*ahead}:
        # Requests handled, or received and carried in, are no figure of the tables.
        if Kind.CARRY in ahead or (Kind.HANDLE in ahead and not {*ahead} & _GOVERNED):
            return None
        replied = Kind.REPLY in ahead and Kind.RECEIVE not in ahead
        fields.append(FactField.REPLIED if replied else FactField.RECEIVED)
    return fields[0] if len(fields) == 1 else None


def _before(sentence: Sentence, change: _Change) -> int | None:
    """The figure of the year before inside the comparison: 比2022年（31件）下降29%."""
    inside = [one for one in sentence.tokens if change.at <= one.start and one.end <= change.end]
    turned = next((n for n, one in enumerate(inside) if one.kind is Kind.CHANGE), len(inside))
    figures = [number for one in inside[:turned] if (number := counted(one)) is not None]
    return figures[0] if len(figures) == 1 else None
