"""How an item of a list, or a heading, is numbered: 一、 （二） 3. ４）."""

from typing import Final

_CHINESE: Final = "[一二三四五六七八九十]{1,3}"
_ARABIC: Final = r"\d{1,2}"
_END: Final = "[）)、.．]"
ITEM: Final = rf"[（(]?\s*(?:{_CHINESE}\s*{_END}|{_ARABIC}\s*{_END}(?!\d))"
"""The regular expression of an item's number; 1.5 is a figure and begins none."""
