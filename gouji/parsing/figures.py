"""The text of a cell to a figure: value as printed, unit, notation."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gouji.characters import PICTURE
from gouji.form.edition import Column, ValueType
from gouji.parsing.folding import plain, squeeze


class CellKind(StrEnum):
    """What the text of a cell is."""

    FIGURE = "figure"
    PLACEHOLDER = "placeholder"
    BLANK = "blank"
    TEXT = "text"


@dataclass(frozen=True)
class Figure:
    """A number with what was printed around it.

    `value` keeps the digits as printed (an `int` unless a decimal point is there) and carries the
    sign of 增/减, +/- and arrows; `unit` is what follows the number, normalised to full words.
    """

    value: int | Decimal
    unit: str | None = None


_PLACEHOLDERS = frozenset(
    [
        "/",
        "\\",
        "//",
        "-",
        "--",
        "---",
        "—",
        "——",
        "–",
        "―",
        "─",
        "_",
        "__",
        "...",
        "……",
        "…",
        "*",
        "×",
        "~",
        "无",
        "N/A",
        "n/a",
        "NA",
        "不适用",
        "暂无",
    ]
)
_MONEY = {"元": 1, "千元": 1_000, "万": 10_000, "万元": 10_000, "亿": 10**8, "亿元": 10**8}
_UNITS = "|".join(
    sorted(
        [*_MONEY, "人民币元", *"件个项条份宗起次人例篇则部户家", "件次", "人次"],
        key=len,
        reverse=True,
    )
)
_FIGURE = re.compile(
    r"(?P<sign>[+\-−－]|增加|增长|增|减少|减|下降|↑|↓)?"
    r"(?P<number>\d{1,3}(?:[,，]\d{3}){1,5}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?)"
    rf"(?P<unit>{_UNITS})?"
)
_NEGATIVE = frozenset(["-", "−", "－", "减", "减少", "下降", "↓"])
# Words that people write into a cell in place of a number; any other text may be a label.
_CELL_WORDS = re.compile(
    r"^(?:详?见|附后|附件|附表|未统计|不统计|待统计|待定|同上|同左|保密|涉密|不详|不涉及|暂缺|空|略"
    r"|\(空\)|若干|多|少量|[〇零一二三四五六七八九十百千万]+$)"
)
_SINGLE_WORDS = frozenset(["O", "o", "两", PICTURE])
_LONGEST_CELL_WORD = 12
_NUMBERED = re.compile(r"^(?:\(?\d{1,2}[.、)]|第|\(?[一二三四五六七八九十]{1,3}[、)])")
_GROUPED = re.compile(r"^\d{1,3}(?:[ \u00a0\u2009]\d{3})+$")
_SIGN_APART = re.compile(r"^[-−－]\s+\d")
_DIGITS_APART = re.compile(r"\d\s+\d")
# Raised digits behind a number; brackets around them are not raised in text.
_NOTE_MARK = re.compile(r"(?<=[\d人件])[\[(（〔［]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}[\])）〕］]?$")


def kind_of(text: str) -> CellKind:
    """What the text of a cell is, before its column is known."""
    printed = squeeze(text)
    if not printed:
        return CellKind.BLANK
    if printed in _PLACEHOLDERS:
        return CellKind.PLACEHOLDER
    return CellKind.FIGURE if read_figure(text) else CellKind.TEXT


def is_cell_text(text: str) -> bool:
    """Whether a text that is no number stands for one: "see annex", "about 10", "十二"."""
    printed = squeeze(text)
    if not printed or len(printed) > _LONGEST_CELL_WORD or _NUMBERED.match(printed):
        return False
    return (
        printed in _SINGLE_WORDS
        or any(character.isdigit() for character in printed)
        or _CELL_WORDS.match(printed) is not None
    )


def read_figure(text: str) -> Figure | None:
    """The figure printed in `text`; None if it holds anything that is no figure.

    Two numbers beside each other are no figure: "1 2" may be 12 or two cells run together.
    """
    trimmed = _NOTE_MARK.sub("", plain(text).strip())
    if _DIGITS_APART.search(trimmed) and not _GROUPED.match(trimmed):
        return None
    if _SIGN_APART.match(trimmed) or any(unicodedata.category(one) == "No" for one in trimmed):
        return None  # "- 5" may be an item of a list, ① a note's number
    match = _FIGURE.fullmatch(squeeze(trimmed))
    if match is None:
        return None
    digits = match["number"].replace(",", "").replace("，", "")
    value: int | Decimal = Decimal(digits) if "." in digits else int(digits)
    if match["sign"] in _NEGATIVE:
        value = -value
    unit = match["unit"]
    return Figure(value=value, unit="元" if unit == "人民币元" else unit)


def is_unit(text: str) -> bool:
    """Whether `text` is a unit alone, which belongs to the number printed before it."""
    return re.fullmatch(_UNITS, squeeze(text)) is not None


def yuan_of(figure: Figure, column: Column) -> tuple[str | None, Decimal | None]:
    """Unit and amount in yuan of a figure of `column`; (unit, None) if that cannot be known."""
    if column.type is not ValueType.AMOUNT:
        return figure.unit, None
    unit = figure.unit or column.unit
    factor = _MONEY.get(unit or "")
    if factor is None:
        return unit, None
    amount = Decimal(figure.value) * factor
    # A whole number of yuan is written as one: 503.59 万元 is 5035900 yuan, not 5035900.00.
    return unit, amount.to_integral_value() if amount == amount.to_integral_value() else amount
