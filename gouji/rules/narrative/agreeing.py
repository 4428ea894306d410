"""When a figure of the text and an amount of a table say the same."""

import re
from decimal import ROUND_UP, Decimal

from gouji.parsing.facts.fields import FactField
from gouji.parsing.numerals import FACTORS
from gouji.rules.narrative.stated import StatedFigure
from gouji.rules.sums import Number

_BELOW = re.compile(r"(?:近|接近|不到|不足)[\d一二三四五六七八九十百两]")
_BEYOND = re.compile(r"超|逾|以上")
_ABOVE = re.compile(r"余|多")
_AMOUNT = re.compile(r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<factor>[百千万亿]?)元")
_LOOSE = Decimal("0.05")  # how far from a number that is not round "about" reaches


def agrees(stated: StatedFigure, amount: Number, rounding: Decimal = Decimal(0)) -> bool:
    """Whether the text, read with its 余, 近 and 约, holds for the amount.

    `rounding` is how far two exact figures may lie apart, being printed with few digits.
    """
    value, actual = Decimal(stated.value), Decimal(amount)
    if not stated.approximate:
        return abs(value - actual) <= rounding
    step = _last_place(value)
    margin = (value * _LOOSE).to_integral_value(ROUND_UP)
    around = max(step / 2, margin)
    if _BELOW.search(stated.words):
        return value - around <= actual <= value
    if _BEYOND.search(stated.words):
        return actual >= value
    if _ABOVE.search(stated.words):
        return value <= actual < value + max(step, margin)
    return abs(value - actual) <= around


def rounding_of(stated: StatedFigure) -> Decimal:
    """How much the digits printed leave open: half a unit of the last, for a fee; counts are
    exact."""
    if stated.field is not FactField.FEE_INCOME:
        return Decimal(0)
    for printed in _AMOUNT.finditer(stated.quote):
        number = Decimal(printed["number"].replace(",", ""))
        factor = FACTORS.get(printed["factor"], 1)
        exponent = number.as_tuple().exponent
        if number * factor == stated.value and isinstance(exponent, int):
            return factor * Decimal(1).scaleb(exponent) / 2
    return Decimal(0)


def _last_place(value: Decimal) -> Decimal:
    """The weight of the last digit that is not 0: 100 for 20500."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
