"""A report's parts as the mark-up of a page's main text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from random import Random
from typing import Protocol

from tests.corpus.content import Content
from tests.corpus.frame import Part, Role
from tests.corpus.grid import Grid

_HEAD = (Role.INDEX, Role.IMPRINT, Role.TITLE)


class GridWriter(Protocol):
    """One page's way to write tables."""

    def write(self, grid: Grid, rng: Random) -> str:
        """The mark-up of the table."""
        ...


@dataclass(frozen=True)
class Paragraphs:
    """A page's way to write running text.

    `broken`: one element holds all lines, which `<br>` sets apart.
    """

    opening: str
    closing: str
    indent: str
    heading: tuple[str, str]
    broken: bool = False

    @classmethod
    def draw(cls, rng: Random) -> "Paragraphs":
        """One page's way."""
        opening, closing = rng.choice(
            (
                ("<p>", "</p>"),
                ('<p style="text-indent: 2em; text-align: justify;">', "</p>"),
                ('<p class="MsoNormal"><span lang="EN-US">', "</span></p>"),
                ("<div>", "</div>"),
                ("<P style='LINE-HEIGHT: 2em'><FONT face=仿宋_GB2312>", "</FONT></P>"),
            )
        )
        return cls(
            opening,
            closing,
            rng.choice(("", "　　", "&nbsp;&nbsp;&nbsp;&nbsp;", "&emsp;&emsp;", "\n      ")),
            rng.choice((("", ""), ("<strong>", "</strong>"), ("<b><span>", "</span></b>"))),
            broken=rng.random() < 0.15,
        )

    def write(self, lines: Sequence[str]) -> str:
        """Lines of mark-up as paragraphs."""
        if self.broken:
            return f"{self.opening}{'<br/>'.join(self.indent + one for one in lines)}{self.closing}"
        return "\n".join(f"{self.opening}{self.indent}{one}{self.closing}" for one in lines)


def body(content: Content, tables: GridWriter, text: Paragraphs, rng: Random) -> str:
    """The mark-up from the first paragraph to the signature; the page shows title and imprint."""
    pieces: list[str] = []
    waiting: list[str] = []
    for part in content.parts:
        if part.role in _HEAD:
            continue
        if part.role is not Role.TABLE:
            waiting += _lines(part, text)
            continue
        pieces += [text.write(waiting)] if waiting else []
        waiting = []
        pieces.append(tables.write(content.grids[part.text], rng))
    return "\n".join([*pieces, text.write(waiting)] if waiting else pieces)


def head(content: Content) -> str:
    """Title, index number and imprint where the page has no block of its own for them."""
    return "\n".join(
        f"<h1>{escape(part.text)}</h1>"
        if part.role is Role.TITLE
        else f"<p>{escape(part.text.strip())}</p>"
        for part in content.parts
        if part.role in _HEAD
    )


def _lines(part: Part, text: Paragraphs) -> Iterator[str]:
    for line in part.text.split("\n"):
        marked = escape(line.strip(), quote=False)
        if part.role is Role.HEADING:
            marked = f"{text.heading[0]}{marked}{text.heading[1]}"
        yield marked
