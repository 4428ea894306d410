"""The text layouts in a page: a table whose mark-up was lost before it was pasted."""

from dataclasses import dataclass, replace
from html import escape
from random import Random

from tests.corpus.cells import ABSENT
from tests.corpus.content import Content
from tests.corpus.frame import Role
from tests.corpus.grid import Grid
from tests.corpus.html.body import Paragraphs
from tests.corpus.report import Layout, draw_writer, write_tables


@dataclass(frozen=True)
class FlatTables:
    """Tables as lines of text that were made before."""

    lines: dict[str, tuple[str, ...]]
    text: Paragraphs
    preformatted: bool

    def write(self, grid: Grid, rng: Random) -> str:
        """The lines as paragraphs, or as preformatted text."""
        del rng
        lines = [escape(line, quote=False) for line in self.lines[grid.table]]
        if self.preformatted:
            return "<pre>\n" + "\n".join(lines) + "\n</pre>"
        return self.text.write([line or "&nbsp;" for line in lines])


def flatten(content: Content, layout: Layout, rng: Random) -> tuple[Content, FlatTables]:
    """The content with the gold of `layout`, and its tables in it.

    Tab-separated rows keep their tabs only as preformatted text.
    """
    text = Paragraphs("<p>", "</p>", "", ("", ""), broken=rng.random() < 0.3)
    if layout is Layout.L9:
        return without_tables(content), FlatTables({}, text, preformatted=False)
    writer = draw_writer(layout, rng)
    lines, gold = write_tables(layout, writer, content.grids, content.gold, rng)
    tabbed = any("\t" in line for table in lines.values() for line in table)
    preformatted = tabbed or rng.random() < 0.15
    return replace(content, gold=gold), FlatTables(lines, text, preformatted)


def without_tables(content: Content) -> Content:
    """The content whose tables were never published as text."""
    parts = tuple(part for part in content.parts if part.role is not Role.TABLE)
    gold = dict.fromkeys(content.gold, ABSENT)
    return replace(content, gold=gold, grids={}, parts=parts)
