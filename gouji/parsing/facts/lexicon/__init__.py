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


def _lengths() -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = defaultdict(set)
    for word in WORDS:
        found[word[0]].add(len(word))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


WORDS: Final = {word: kind for name in _FILES for word, kind in _read(name) if word}
# How long the words are that begin with a character, the longest first.
_LENGTHS: Final = _lengths()


def word_at(text: str, position: int) -> str | None:
    """The word of the lexicon that begins at `position`.

    It is the longest, unless a shorter one lets the two words from here reach further, or as far
    and more evenly: 为|主动公开 rather than 为主|动公开, 信息公开|网上 rather than 信息公开网|上.
    """
    words = list(_words(text, position))
    if not words:
        return None
    longest = words[0]
    best = (len(longest), _length(text, position + len(longest)))
    for word in words[1:]:
        pair = (len(word), _length(text, position + len(word)))
        if sum(pair) > len(longest) and _order(pair) > _order(best):
            return word
    return longest


def _order(pair: tuple[int, int]) -> tuple[int, int]:
    return sum(pair), -abs(pair[0] - pair[1])


def _words(text: str, position: int) -> Iterator[str]:
    """The words that begin at `position`, the longest first."""
    for length in _LENGTHS.get(text[position], ()):
        word = text[position : position + length]
        if word in WORDS and len(word) == length:
            yield word


def _length(text: str, position: int) -> int:
    """The length of the longest word at `position`, 0 if there is none."""
    if position >= len(text):
        return 0
    return len(next(_words(text, position), ""))
