"""Breaks text into lines of a given width, as word processors do with Chinese."""

from tests.corpus.pdf.faces import Faces

_NEVER_FIRST = "，。、；：）》”’】〕％%)"
_WORD = "0123456789.,-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@/:"


def wrap(text: str, faces: Faces, size: float, width: float) -> list[str]:
    """The lines of `text`; a newline in it breaks, and an empty text has no lines."""
    if not text.strip():
        return []
    return [line for part in text.split("\n") for line in _wrapped(part, faces, size, width)]


def _wrapped(text: str, faces: Faces, size: float, width: float) -> list[str]:
    lines = [""]
    for word in _words(text):
        if faces.width(lines[-1] + word, size) <= width or word in _NEVER_FIRST:
            lines[-1] += word
            continue
        if lines[-1]:
            lines.append("")
        for character in word:
            # A word longer than the line is broken anywhere.
            if lines[-1] and faces.width(lines[-1] + character, size) > width:
                lines.append("")
            lines[-1] += character
    return [line.rstrip(" ") for line in lines]


def _words(text: str) -> list[str]:
    words: list[str] = []
    for character in text:
        if words and character in _WORD and words[-1][-1] in _WORD:
            words[-1] += character
        else:
            words.append(character)
    return words
