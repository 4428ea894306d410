"""Whether a PDF has text that can be read at all, told from the text and pictures of its pages.

A scanned page is a picture; a page whose fonts do not say which characters their glyphs are gives
private, unassigned or random ones.  Reports are Chinese, in either script, with Latin letters and
figures among it: characters in everyday use in one of the two scripts are what readable text has.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.pdf.page import PageText
from gouji.text import Bilingual

_FEW_LETTERS = 20
_PAGE_FURNITURE = 60  # letters of a running header and footer over a picture of the page
_HALF_PICTURE = 0.5
_ALL_PICTURE = 0.8
_READABLE = 0.6  # 0.9 is the least on real pages; one in three random ideographs is in use
_SYMBOLS = 0.4  # the share of ASCII signs that no text has, but bare character codes have
_VOWELS = (0.2, 0.6)
_COVER = 200  # letters of a cover and a table of contents; a report has more in section one alone
_RADICALS = ("\u2e80", "\u2fdf")
_IDEOGRAPHS = (("\u3400", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff"))
# The first levels of the two standards, ordered by how common characters are, by their lead bytes.
_EVERYDAY = (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6))


class PageState(StrEnum):
    """What can be done with a page's text."""

    READABLE = "readable"
    SCANNED = "scanned"
    GARBLED = "garbled"
    BLANK = "blank"  # no text, and no picture of any


def state_of(page: PageText) -> PageState:
    """What can be done with the text of `page`."""
    letters = _letters(page.text)
    count = letters.total()
    few = count < _FEW_LETTERS
    furniture = count < _PAGE_FURNITURE
    if (few and page.images > _HALF_PICTURE) or (furniture and page.images > _ALL_PICTURE):
        return PageState.SCANNED
    if _is_signs_alone(page.text):
        return PageState.GARBLED
    if few:
        return PageState.READABLE if page.text else PageState.BLANK
    readable = sum(letters[one] for one in letters if _is_everyday(one))
    latin = Counter({one: letters[one] for one in letters if one.isascii()})
    if _reads_as_words(latin):
        readable += latin.total()
    return PageState.GARBLED if readable < _READABLE * count else PageState.READABLE


def check_usable(pages: Sequence[PageText]) -> None:
    """Nothing, if the text of `pages` is worth reading.

    A page among others that cannot be read is passed over: what stood on it is missing.  Where
    nothing but a cover can be read, raises `DocumentError` with `no_text_layer` or
    `garbled_text`, whichever holds for more pages, and the numbers of these; with `empty` where
    nothing at all is on the pages, and `no_text_layer` where only pictures or outlines are.
    """
    states = [(page, state_of(page)) for page in pages]
    readable = (page for page, state in states if state is PageState.READABLE)
    if sum(_letters(page.text).total() for page in readable) >= _COVER:
        return
    scanned, garbled = (
        [page.number for page, state in states if state is wanted]
        for wanted in (PageState.SCANNED, PageState.GARBLED)
    )
    if garbled and len(garbled) >= len(scanned):
        raise DocumentError(ErrorCode.GARBLED_TEXT, _named(garbled))
    if scanned:
        raise DocumentError(ErrorCode.NO_TEXT_LAYER, _named(scanned))
    if all(state is PageState.BLANK for _, state in states):
        pictures = [page.number for page in pages if page.images or page.drawn]
        if pictures:
            raise DocumentError(ErrorCode.NO_TEXT_LAYER, _named(pictures))
        raise DocumentError(ErrorCode.EMPTY)


def _letters(text: str) -> Counter[str]:
    """How often each letter stands in a text: a page repeats most of its own."""
    counts = Counter(text)
    return Counter({one: number for one, number in counts.items() if _is_letter(one)})


@lru_cache(maxsize=1 << 14)
def _is_letter(character: str) -> bool:
    """Whether it is a letter, or something in the place of one: private, unassigned, unknown."""
    return unicodedata.category(character)[0] in "LC" or character == "\ufffd"


@lru_cache(maxsize=1 << 14)
def _is_everyday(character: str) -> bool:
    """Whether an ideograph or radical is in everyday use in one of the two scripts."""
    if _RADICALS[0] <= character <= _RADICALS[1]:
        return True
    if not any(first <= character <= last for first, last in _IDEOGRAPHS):
        return False
    folded = unicodedata.normalize("NFKC", character)
    for encoding, first_lead, last_lead in _EVERYDAY:
        try:
            lead = folded.encode(encoding)[0]
        except UnicodeEncodeError:
            continue
        if first_lead <= lead <= last_lead:
            return True
    return False


def _reads_as_words(latin: Counter[str]) -> bool:
    """Whether Latin letters are those of words: as many vowels as any language has."""
    count = latin.total()
    if not count:
        return False
    vowels = sum(latin[one] for one in "aeiouAEIOU") / count
    return _VOWELS[0] <= vowels <= _VOWELS[1] or count < _FEW_LETTERS


def _is_signs_alone(text: str) -> bool:
    """Whether a page consists of ASCII signs: codes of glyphs whose characters are unknown."""
    if len(text) < _FEW_LETTERS or any(_is_everyday(one) for one in text):
        return False
    signs = sum(one.isascii() and not one.isalnum() for one in text)
    return signs > _SYMBOLS * len(text)


def _named(numbers: Sequence[int]) -> Bilingual:
    """The pages by their numbers, runs drawn together: 1, 3-5."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
    plural = "page" if len(numbers) == 1 else "pages"
    return Bilingual(zh=f"第{'、'.join(shown)}页", en=f"{plural} {', '.join(shown)}")
