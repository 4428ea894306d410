"""The text of a cell's value, as a person reads it."""

import datetime
from decimal import Decimal

# What a spreadsheet keeps; the digits behind it are artefacts of binary fractions.
_SIGNIFICANT = 15

Value = (
    int
    | float
    | str
    | bool
    | datetime.time
    | datetime.date
    | datetime.datetime
    | datetime.timedelta
)


def text_of(value: Value) -> str:
    """The value without its number format: 12.0 is "12", a date is written as ISO 8601 does."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("_x000D_\n", "\n")
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return _digits(value)
    if isinstance(value, datetime.datetime) and value.time() == datetime.time.min:
        return value.date().isoformat()
    return str(value)


def _digits(value: float) -> str:
    rounded = f"{value:.{_SIGNIFICANT}g}"
    if "n" in rounded:  # nan, inf: no spreadsheet has them, damaged files do
        return ""
    text = f"{Decimal(rounded):f}"
    whole, point, fraction = text.partition(".")
    fraction = fraction.rstrip("0")
    return whole + point + fraction if fraction else whole
