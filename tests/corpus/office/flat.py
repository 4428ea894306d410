"""The text layouts as paragraphs of a word-processor file."""

from dataclasses import replace
from random import Random

from tests.corpus.content import Content
from tests.corpus.frame import Part, Role
from tests.corpus.report import Layout, draw_writer, write_tables


def flattened(content: Content, layout: Layout, rng: Random) -> Content:
    """The content with each line of its tables a paragraph, and the gold of `layout`."""
    lines, gold = write_tables(layout, draw_writer(layout, rng), content.grids, content.gold, rng)
    parts = []
    for part in content.parts:
        if part.role is Role.TABLE:
            parts += [Part(Role.FURNITURE, line) for line in lines[part.text]]
        else:
            parts.append(part)
    return replace(content, parts=tuple(parts), gold=gold, grids={})
