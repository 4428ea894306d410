"""The words that matter to the figures of a report, by class of synonyms.

Classes hold what offices write for one thing; nothing in them is a sentence.  Where a word stands
in two classes, the later table below has it.
"""

from collections import defaultdict

from gouji.parsing.facts.lexicon.grammar import GRAMMAR
from gouji.parsing.facts.lexicon.published import CHANNELS, PUBLISHED
from gouji.parsing.facts.lexicon.requests import REQUESTS
from gouji.parsing.facts.lexicon.statutory import DECISIONS, DISPUTES, DOCUMENTS, FEES
from gouji.parsing.facts.tokens import Kind

_TABLES = (GRAMMAR, PUBLISHED, CHANNELS, DOCUMENTS, DECISIONS, FEES, DISPUTES, REQUESTS)

WORDS: dict[str, Kind] = {
    word: kind for table in _TABLES for kind, words in table.items() for word in words if word
}


def _by_first_character() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word in WORDS:
        found[word[0]].append(word)
    return {first: tuple(sorted(words, key=len, reverse=True)) for first, words in found.items()}


_CANDIDATES = _by_first_character()


def longest_word(text: str, position: int) -> str | None:
    """The longest word of the lexicon that begins at `position`."""
    for word in _CANDIDATES.get(text[position], ()):
        if text.startswith(word, position):
            return word
    return None
