"""Characters that are not what they look like, whatever format they come from."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

INVISIBLE: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
"""Soft hyphens, zero-width characters and directional marks: what stands between the brackets of a
regular expression."""

_INVISIBLE: Final = re.compile(f"[{INVISIBLE}]")

# Kangxi radicals fold under NFKC; these of the CJK Radicals Supplement have no decompositions.
RADICALS: Final[Mapping[str, str]] = MappingProxyType(
    dict(
        zip(
            "⺠⻔⻓⻅⻬⻛⻋⻆⻉⻢⻣⻥⻦⻨⻩⻮⻰⻄⻘⺟⻤⻁",
            "民门长见齐风车角贝马骨鱼鸟麦黄齿龙西青母鬼虎",
            strict=True,
        )
    )
)
"""Supplementary radicals that fonts and print drivers write, each with the ideograph meant."""


RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Digits to raised ones: a note's number behind a figure is none of its digits."""

PICTURE: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""The text of a cell that holds a picture and no text: it is not blank, but nobody can read it."""


def visible(text: str) -> str:
    """`text` without the characters that nobody sees; white space is kept."""
    return _INVISIBLE.sub("", text)
