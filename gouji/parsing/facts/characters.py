"""Text with one spelling for each character, and the way back to what is printed."""

import re
import unicodedata
from dataclasses import dataclass

from gouji.characters import INVISIBLE
from gouji.script import simplified

_BLANK = re.compile(rf"[\s{INVISIBLE}]")
# Traditional characters that only running text about figures and answers has in one reading: the
# capital numeral, 答覆 and 帳.
_TO_SIMPLIFIED = str.maketrans("參覆帳", "叁复账")
_QUOTES = frozenset("\"'“”‘’「」『』《》〈〉*_`~|#")
# The title of a document, whose words are not the sentence's; names of papers and gazettes, and
# the rules on the fee, tell where and what.
_TITLE = re.compile(r"《([^《》]{6,60})》")
_TELLING = re.compile(r"[报刊网]$|电视|信息处理费|收费|答复书")
_CIRCLED = "●"


@dataclass(frozen=True)
class Normalised:
    """`text` without blanks, quotation marks and the titles of documents; `origins[i]` is where its
    character i stands in what was printed."""

    text: str
    origins: tuple[int, ...]

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """The span of the printed text that [start, end) came from."""
        return self.origins[start], self.origins[end - 1] + 1


def normalised(printed: str) -> Normalised:
    """`printed` in ordinary width and simplified characters.

    One blank is left between two digits: it may part a year from a number.
    """
    characters: list[str] = []
    origins: list[int] = []
    blank_at = -1
    titles = _titles(printed)
    for position, character in enumerate(printed):
        if position in titles:
            continue
        if _BLANK.match(character):
            blank_at = position
            continue
        if character in _QUOTES:
            continue
        for one in _ordinary(character):
            if blank_at == position - 1 and characters and _both_digits(characters[-1], one):
                characters.append(" ")
                origins.append(blank_at)
            characters.append(one)
            origins.append(position)
    return Normalised("".join(characters), tuple(origins))


def _titles(printed: str) -> frozenset[int]:
    """Where the words of titles stand."""
    found = (one for one in _TITLE.finditer(printed) if not _TELLING.search(one[1]))
    return frozenset(position for one in found for position in range(*one.span(1)))


def _both_digits(before: str, after: str) -> bool:
    return before.isdecimal() and after.isdecimal()


def _ordinary(character: str) -> str:
    if character.isascii():
        return character
    if unicodedata.category(character) == "No":
        return _CIRCLED  # ① numbers an item and counts nothing
    wide = unicodedata.normalize("NFKC", character)
    return simplified(wide.translate(_TO_SIMPLIFIED)).replace(" ", "")
