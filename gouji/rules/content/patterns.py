"""Pieces of regular expressions over Chinese clauses."""

from typing import Final

NEAR: Final = r"[^,。;:]{0,12}?"
"""A few characters within a clause, for patterns."""


def any_of(words: str) -> str:
    """A pattern for any of the words, each a pattern without blanks."""
    return f"(?:{'|'.join(words.split())})"
