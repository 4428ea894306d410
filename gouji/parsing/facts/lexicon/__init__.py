"""The words that matter to the figures of a report, by class of synonyms.

The classes are data: one TOML file for each subject, with a table for each class.  `words` are
words as they stand; `compounds` are put together from one piece of each part, where `-` stands for
nothing and `{name}` for a part defined once under `shared`.  They hold what offices write for one
thing; nothing in them is a sentence.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from itertools import product
from typing import Final, TypedDict, cast

from gouji.parsing.facts.tokens import Kind

# Where a word stands in two files, the later one has it.
_FILES = (
    "grammar",
    "published",
    "channels",
    "documents",
    "decisions",
    "fees",
    "disputes",
    "requests",
)


class _Class(TypedDict, total=False):
    words: str
    compounds: list[list[str]]


def _read(name: str) -> Iterator[tuple[str, Kind]]:
    content = tomllib.loads((files(__package__) / f"{name}.toml").read_text("utf-8"))
    parts = cast("dict[str, str]", content.pop("shared", {}))
    for key, value in content.items():
        one = cast("_Class", value)
        for word in one.get("words", "").split():
            yield word, Kind(key)
        for compound in one.get("compounds", []):
            pieces = [part.format(**parts).split() for part in compound]
            for chosen in product(*pieces):
                yield "".join(piece for piece in chosen if piece != "-"), Kind(key)


def _by_first_character() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word in WORDS:
        found[word[0]].append(word)
    return {first: tuple(sorted(words, key=len, reverse=True)) for first, words in found.items()}


WORDS: Final = {word: kind for name in _FILES for word, kind in _read(name) if word}
_CANDIDATES: Final = _by_first_character()


def longest_word(text: str, position: int) -> str | None:
    """The longest word of the lexicon that begins at `position`."""
    for word in _CANDIDATES.get(text[position], ()):
        if text.startswith(word, position):
            return word
    return None
