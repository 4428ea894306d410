"""Breaks text into lines of a given width, as word processors do with Chinese."""

from dataclasses import dataclass

from tests.corpus.pdf.faces import Faces

_HANGING = "，。、；："  # may stand in the margin behind a full line
_NEVER_FIRST = "）》”’】〕％%),.;:"
_WORD = "0123456789.,-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@/:"


def wrap(text: str, faces: Faces, size: float, width: float) -> list[str]:
    """The lines of `text`; a newline in it breaks, and an empty text has no lines."""
    if not text.strip():
        return []
    measure = _Measure(faces, size, width)
    return [line.rstrip(" ") for part in text.split("\n") for line in measure.lines(part)]


@dataclass(frozen=True)
class _Measure:
    faces: Faces
    size: float
    width: float

    def lines(self, text: str) -> list[str]:
        """The text without line breaks, broken where it must be."""
        lines = [""]
        for word in _words(text):
            line = lines[-1]
            if self._fits(line + word) or (word in _HANGING and self._fits(line)):
                lines[-1] += word
            elif word in _NEVER_FIRST and len(line) > 1:
                # The character before it goes down with it.
                lines[-1:] = [line[:-1], line[-1] + word]
            else:
                lines[-1:] = [*([line] if line else []), *self._broken(word)]
        return lines

    def _broken(self, word: str) -> list[str]:
        """A word on lines of its own, broken anywhere if it is longer than one."""
        lines = [""]
        for character in word:
            if lines[-1] and not self._fits(lines[-1] + character):
                lines.append("")
            lines[-1] += character
        return lines

    def _fits(self, line: str) -> bool:
        return self.faces.width(line, self.size) <= self.width


def _words(text: str) -> list[str]:
    words: list[str] = []
    for character in text:
        if words and character in _WORD and words[-1][-1] in _WORD:
            words[-1] += character
        else:
            words.append(character)
    return words
