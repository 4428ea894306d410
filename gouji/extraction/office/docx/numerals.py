"""Numbers as automatic numbering writes them.

Source: ECMA-376 part 1, 17.18.59 (ST_NumberFormat).
"""

from collections.abc import Callable, Mapping

_DIGITS = "〇一二三四五六七八九"
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_ALPHABET = 26
_TEN = 10
_TWENTY = 20
_HUNDRED = 100
_TEN_THOUSAND = 10_000


def spell(number: int, style: str) -> str:
    """`number` in the number format `style`; formats not known here are written in digits."""
    if number <= 0:
        return str(number)
    return _FORMATS.get(style, str)(number)


def _digitwise(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _counting(number: int) -> str:
    """一, 十, 十一, 二十, and digit by digit from a hundred on."""
    return _thousands(number) if number < _HUNDRED else _digitwise(number)


def _thousands(number: int) -> str:
    """一, 十, 十一, 二十, 一百零一."""
    if number >= _TEN_THOUSAND:
        return _digitwise(number)
    text = _with_places(number, "零" + _DIGITS[1:], "十百千")
    return text.removeprefix("一") if _TEN <= number < _TWENTY else text


def _legal(number: int) -> str:
    """壹, 壹拾, 壹佰零壹."""
    if number >= _TEN_THOUSAND:
        return "".join(_LEGAL_DIGITS[int(digit)] for digit in str(number))
    return _with_places(number, _LEGAL_DIGITS, "拾佰仟")


def _with_places(number: int, digits: str, places: str) -> str:
    """A number below ten thousand with its places named, and one zero for a gap inside."""
    text = ""
    gap = False
    for place, digit in zip(range(len(str(number)) - 1, -1, -1), str(number), strict=True):
        if digit == "0":
            gap = True
            continue
        text += (digits[0] if gap else "") + digits[int(digit)]
        text += places[place - 1] if place else ""
        gap = False
    return text


def _letters(number: int) -> str:
    """A … Z, AA … ZZ: the letter repeated, as Word does it."""
    times, letter = divmod(number - 1, _ALPHABET)
    return chr(ord("A") + letter) * (times + 1)


def _roman(number: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        times, number = divmod(number, worth)
        text += letters * times
    return text


def _ring(characters: str) -> Callable[[int], str]:
    """One of `characters` in turn; digits beyond them."""
    return lambda number: characters[number - 1] if number <= len(characters) else str(number)


def _row(first: str, last: str) -> str:
    return "".join(chr(code) for code in range(ord(first), ord(last) + 1))


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate(_WIDE),
    "decimalFullWidth2": lambda number: str(number).translate(_WIDE),
    "decimalEnclosedCircle": _ring(_row("①", "⑳")),
    "decimalEnclosedCircleChinese": _ring(_row("①", "⑳")),
    "decimalEnclosedParen": _ring(_row("⑴", "⒇")),
    "decimalEnclosedFullstop": _ring(_row("⒈", "⒛")),
    "ideographEnclosedCircle": _ring(_row("㊀", "㊉")),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "chineseCounting": _counting,
    "chineseCountingThousand": _thousands,
    "japaneseCounting": _thousands,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _thousands,
    "ideographDigital": _digitwise,
    "japaneseDigitalTenThousand": _digitwise,
    "taiwaneseDigital": _digitwise,
    "chineseLegalSimplified": _legal,
    "ideographTraditional": _ring(_STEMS),
    "ideographZodiac": _ring(_BRANCHES),
    "none": lambda _: "",
}
