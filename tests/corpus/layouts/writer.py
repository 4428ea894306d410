"""What every layout has in common: a table goes in, lines come out, and which columns stay open."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Protocol

from tests.corpus.grid import Grid, GridCell, figures_of


@dataclass(frozen=True)
class Rendered:
    """A table as lines of text.

    `undetermined` are the slots whose column these lines do not tell: figures were left out, or
    an empty cell may belong to the label as well as to the figures.
    """

    lines: tuple[str, ...]
    undetermined: frozenset[str] = frozenset()


class TableWriter(Protocol):
    """One document's way to write tables."""

    def write(self, grid: Grid, rng: Random) -> Rendered:
        """The table as text."""
        ...


def flat(text: str) -> str:
    """A cell's text on one line."""
    return text.replace("\n", " ")


def when_collapsed(figures: Sequence[GridCell]) -> frozenset[str]:
    """The slots left open when empty cells vanish: all of a row that is partly empty."""
    printed = sum(bool(cell.text) for cell in figures)
    if printed in (0, len(figures)):
        return frozenset()
    return addresses(figures)


def when_flowing(grid: Grid) -> frozenset[str]:
    """The slots left open when cells follow each other and rows have no ends.

    Besides partly empty rows these are the empty ones before a row that is not of the form: its
    unknown label may as well be a remark before the figures of the row above.
    """
    open_slots: frozenset[str] = frozenset()
    for row, following in pairwise([*grid.rows, ()]):
        figures = figures_of(row)
        open_slots |= when_collapsed(figures)
        stray = any(not cell.address for cell in figures_of(following))
        if stray and not any(cell.text for cell in figures):
            open_slots |= addresses(figures)
    return open_slots


def when_padded(figures: Sequence[GridCell], after_label: Sequence[str]) -> frozenset[str]:
    """The slots left open when a row has more cells after its label than figures.

    All of them, if the printed ones fit at more than one offset, or at none; nothing if the row
    is empty, for then every figure is blank wherever it stands.
    """
    filled = [at for at, text in enumerate(after_label) if text.strip()]
    if not filled:
        return frozenset()
    last_offset = len(after_label) - len(figures)
    fits = [
        offset
        for offset in range(last_offset + 1)
        if offset <= filled[0] and filled[-1] < offset + len(figures)
    ]
    return frozenset() if len(fits) == 1 else addresses(figures)


def addresses(figures: Sequence[GridCell]) -> frozenset[str]:
    """The slots of these cells; a row beyond the form has none."""
    return frozenset(cell.address for cell in figures if cell.address)
