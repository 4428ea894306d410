"""How results leave `gouji check`: as text, JSON or HTML, to standard output or into files."""

import sys
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from gouji.extraction.limits import Limits
from gouji.rendering.drawing import draw_pages
from gouji.rendering.page import render_page
from gouji.rendering.pictures import pages_to_show
from gouji.rendering.text import render_text
from gouji.result import Result
from worker.cli.inputs import Input


class Format(StrEnum):
    """What a result looks like."""

    TEXT = "text"
    JSON = "json"  # one object a line
    HTML = "html"

    @property
    def suffix(self) -> str:
        """What such a file's name ends with."""
        return ".txt" if self is Format.TEXT else f".{self}"

    @property
    def has_pictures(self) -> bool:
        """Whether pages of the document are shown, for which its bytes are needed."""
        return self is Format.HTML


@dataclass(frozen=True)
class Checked:
    """A result, the bytes it is about, and the limits they were read within."""

    result: Result
    data: bytes
    limits: Limits

    def render(self, form: Format) -> str:
        """The result in that form, ending with a line break."""
        match form:
            case Format.JSON:
                return self.result.as_json() + "\n"
            case Format.HTML:
                pictures = draw_pages(self.data, pages_to_show(self.result), self.limits)
                return render_page(self.result, pictures).rstrip("\n") + "\n"
            case Format.TEXT:
                return render_text(self.result)


class Destination(Protocol):
    """Where results go."""

    def put(self, one: Input, checked: Checked) -> None:
        """Take the result of one file."""


@dataclass
class StandardOutput:
    """All results, one after the other, in UTF-8 whatever the locale is."""

    form: Format
    _first: bool = field(default=True, init=False)

    def put(self, one: Input, checked: Checked) -> None:
        """Write the result; an empty line goes between two texts."""
        text = checked.render(self.form)
        if self.form is Format.TEXT and not self._first:
            text = "\n" + text
        self._first = False
        sys.stdout.buffer.write(text.encode("utf-8", errors="replace"))
        sys.stdout.buffer.flush()


@dataclass
class Directory:
    """One file for each input, named after it; a second one of the same name gets a number."""

    root: Path
    form: Format
    _taken: Counter[str] = field(default_factory=Counter, init=False)

    def put(self, one: Input, checked: Checked) -> None:
        """Write the result to its file.  Raises `OSError`."""
        label = str(one.label)
        self._taken[label] += 1
        number = f"-{self._taken[label]}" if self._taken[label] > 1 else ""
        target = self.root / f"{label}{number}{self.form.suffix}"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(checked.render(self.form), encoding="utf-8", errors="replace")
