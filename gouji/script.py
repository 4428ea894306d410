"""Traditional characters made simplified, one by one: republished copies of mainland reports have
them, and the form's words must be found in either script.

OpenCC's phrases would choose better where a character has two simplified ones, and change the
length of a text, in which places are counted; for finding words its single characters will do.
"""

from typing import Final

from opencc import OpenCC

# The ideographs of Unicode that old and new texts are written in, and their compatibility forms.
_BLOCKS: Final = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00))
# Simplified script has it too: it stands in the names of counties.
_IN_BOTH: Final = "乾"


def _table() -> dict[int, str]:
    traditional = [chr(code) for block in _BLOCKS for code in block if chr(code) not in _IN_BOTH]
    # A line each, that no two are taken for a phrase.
    lines = OpenCC("t2s").convert("\n".join(traditional)).split("\n")
    pairs = zip(traditional, lines, strict=True)
    return {ord(old): new for old, new in pairs if new != old and len(new) == 1}


# Made once and early: the child processes that read documents are forked from this one.
_TO_SIMPLIFIED: Final = _table()


def simplified(text: str) -> str:
    """`text` with its traditional characters replaced, as many characters as before."""
    return text if text.isascii() else text.translate(_TO_SIMPLIFIED)
