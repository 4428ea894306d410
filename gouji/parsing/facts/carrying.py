"""Requests carried over a year's end: in which direction."""

from collections.abc import Sequence

from gouji.parsing.facts.fields import FactField
from gouji.parsing.facts.mentions import LINKS, YEARS
from gouji.parsing.facts.tokens import Kind, Token

_TAKEN_OVER = ("承接",)
_START = ("年初", "期初")


def direction(words: Sequence[Token], year: int | None) -> FactField | None:
    """Whether words that carry requests over speak of those taken over from the year before or of
    those left for the year after; None if they carry none.

    The year beside the verb decides, not the word order: 结转上年 and 上年结转 are the same.
    """
    verb = next((at for at, one in enumerate(words) if one.kind is Kind.CARRY), None)
    if verb is None:
        return _pending(words, year)
    if words[verb].text.startswith(_TAKEN_OVER):
        return FactField.CARRIED_IN
    later = any(one.year is not None and year is not None and one.year > year for one in words)
    if later and any(one.kind is Kind.LAST_YEAR for one in words):
        return None  # 2023年1月办结上年结转 in the report of 2022
    target = _beside(words[verb + 1 :])
    if target is not None:
        later = _offset(target, year) > 0
        return FactField.CARRIED_OUT if later else FactField.CARRIED_IN
    sources = [one for one in words[:verb] if one.kind in YEARS]
    old = bool(sources) and _offset(sources[-1], year) < 0
    opening = any(one.text in _START for one in words[:verb])
    return FactField.CARRIED_IN if old or opening else FactField.CARRIED_OUT


def directions(words: Sequence[Token], year: int | None) -> list[FactField]:
    """The directions in an enumeration: 上年结转和结转下年."""
    parts: list[list[Token]] = [[]]
    for token in words:
        if token.kind in LINKS:
            parts.append([])
        else:
            parts[-1].append(token)
    found = [
        FactField.CARRIED_IN if _beside_new(parts, at) else direction(part, year)
        for at, part in enumerate(parts)
    ]
    return [one for one in found if one is not None]


def _beside_new(parts: Sequence[Sequence[Token]], at: int) -> bool:
    """Whether an item carries requests over beside the new ones, no year named: 新收和结转."""
    kinds = {one.kind for one in parts[at]}
    ahead = parts[at - 1][-1:] if at else ()
    new = any(one.kind is Kind.RECEIVE and one.text.startswith("新") for one in ahead)
    return new and Kind.CARRY in kinds and not kinds & YEARS


def _pending(words: Sequence[Token], year: int | None) -> FactField | None:
    """What is not finished at the year's end is left for the next, unless it was last year's."""
    at = next((at for at, one in enumerate(words) if one.kind is Kind.PENDING), None)
    if at is None:
        return None
    sources = [one for one in words[:at] if one.kind in YEARS]
    old = bool(sources) and _offset(sources[-1], year) < 0
    return FactField.CARRIED_IN if old else FactField.CARRIED_OUT


def _beside(behind: Sequence[Token]) -> Token | None:
    """The year right behind the verb."""
    for token in behind:
        if token.kind in YEARS:
            return token
        if token.kind not in (Kind.TO, Kind.FILLER, Kind.CARRY, Kind.HANDLE):
            return None
    return None


def _offset(token: Token, year: int | None) -> int:
    """Years from the report year to the one named; -1, 0 or 1 for last, this and next year."""
    if token.year is not None:
        return token.year - year if year is not None else 0
    return {Kind.LAST_YEAR: -1, Kind.NEXT_YEAR: 1}.get(token.kind, 0)
