"""Numerals to numbers: Chinese ones, positional or with tens and hundreds, and printed factors."""

from decimal import Decimal
from typing import Final

_DIGITS = {
    digit: value
    for value, digits in enumerate(
        ("〇零○", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for digit in digits
}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_CONTRACTED = {"廿": 20, "卅": 30}
FACTORS: Final = {"百": 100, "千": 1000, "万": 10_000, "亿": 10**8}
NUMERALS: Final = "".join([*_DIGITS, *_TENS, *_CONTRACTED, "万亿"])
ZEROS: Final = "〇零○"


def chinese_number(numeral: str) -> int | None:
    """The value of a Chinese numeral; None if it is not well formed.

    二百零三 is 203, 二〇三 is 203, 两万三千 is 23000, 廿五 is 25.
    """
    if len(numeral) > 1 and all(one in _DIGITS for one in numeral):
        return int("".join(str(_DIGITS[one]) for one in numeral))
    total = 0
    for factor in ("亿", "万"):
        head, found, numeral = numeral.rpartition(factor)
        if found:
            part = _below_ten_thousand(head)
            if not part:
                return None
            total += part * FACTORS[factor]
    rest = _below_ten_thousand(numeral)
    return None if rest is None else total + rest


def _below_ten_thousand(numeral: str) -> int | None:
    total, digit, last = 0, None, 10_000
    for one in numeral:
        if one in _CONTRACTED:
            if digit is not None or last <= _TENS["十"]:
                return None
            total, last = total + _CONTRACTED[one], _TENS["十"]
        elif one in _TENS:
            if _TENS[one] >= last or (digit is None and total and one not in "十拾"):
                return None
            last = _TENS[one]
            total, digit = total + (1 if digit is None else digit) * last, None
        elif one not in _DIGITS or (digit not in (None, 0)):
            return None
        else:
            digit = _DIGITS[one]
    return total + (digit or 0)


def whole(amount: Decimal) -> int | Decimal:
    """The amount as an integer where it is one."""
    return int(amount) if amount == amount.to_integral_value() else amount
