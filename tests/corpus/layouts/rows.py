"""L4: rows joined by bars, with or without outer ones, or Markdown; L7: empty cells dropped."""

from dataclasses import dataclass
from enum import StrEnum
from random import Random

from tests.corpus.grid import Grid, GridCell, Kind, figures_of
from tests.corpus.layouts.writer import Rendered, addresses, flat, when_collapsed


class Spans(StrEnum):
    """What becomes of cells that span rows or columns."""

    OMITTED = "omitted"  # a spanning cell is written once, the others are not written at all
    REPEATED = "repeated"  # its text stands in every cell that it covers
    MARKDOWN = "markdown"  # a full grid: its text first, then empty cells


class OuterBars(StrEnum):
    """Where a row has bars besides those between its cells."""

    NONE = "none"
    BOTH = "both"
    TRAILING = "trailing"


@dataclass(frozen=True)
class BarredRows:
    """One document's rows; a collapsing one writes no empty figure cells (L7)."""

    spans: Spans
    outer: OuterBars
    separator: str
    collapsing: bool
    page_marks: bool

    @classmethod
    def draw(cls, rng: Random) -> "BarredRows":
        """One document's way of keeping every cell (L4)."""
        spans = rng.choices(list(Spans), weights=(45, 20, 35))[0]
        outer = OuterBars.BOTH if spans is Spans.MARKDOWN else rng.choice(list(OuterBars))
        return cls(spans, outer, rng.choices((" | ", "|"), weights=(85, 15))[0], False, _marks(rng))

    @classmethod
    def draw_collapsing(cls, rng: Random) -> "BarredRows":
        """One document's way of dropping empty cells (L7)."""
        outer = rng.choice((OuterBars.TRAILING, OuterBars.TRAILING, OuterBars.NONE, OuterBars.BOTH))
        return cls(Spans.OMITTED, outer, " | ", True, _marks(rng))

    def write(self, grid: Grid, rng: Random) -> Rendered:
        """The table, a row a line."""
        lines: list[str] = []
        undetermined: set[str] = set()
        covering: dict[int, tuple[GridCell, int]] = {}
        for number, row in enumerate(grid.rows):
            figures = figures_of(row)
            texts = self._texts(grid, row, covering)
            if self.page_marks and figures and number > 3 and rng.random() < 0.05:
                lines += ["", f"- {rng.randint(2, 9)} -", ""]
            lines.append(self._joined(texts))
            if self.spans is Spans.MARKDOWN:
                if number == 0:
                    lines.append("|" + " --- |" * grid.width)
            elif self.collapsing:
                undetermined |= when_collapsed(figures)
            elif figures and (self.outer is OuterBars.NONE or len(figures) == len(row)):
                # A bar at an end may be an outer one, so an empty cell there cannot be seen.
                undetermined |= _open_ends(figures)
            if figures and self.spans is Spans.REPEATED and figures[-1].colspan > 1:
                # Its figure is repeated like any label, and then looks like several.
                undetermined |= addresses(figures)
        return Rendered(tuple(lines), frozenset(undetermined))

    def _texts(
        self, grid: Grid, row: tuple[GridCell, ...], covering: dict[int, tuple[GridCell, int]]
    ) -> list[str]:
        if self.spans is Spans.OMITTED:
            return [
                flat(cell.text)
                for cell in row
                if cell.text or cell.kind is not Kind.FIGURE or not self.collapsing
            ]
        fields = [""] * grid.width
        for column, (cell, rows_left) in list(covering.items()):
            if self.spans is Spans.REPEATED:
                fields[column] = flat(cell.text)
            if rows_left == 1:
                del covering[column]
            else:
                covering[column] = (cell, rows_left - 1)
        for cell in row:
            for column in range(cell.column, cell.column + cell.colspan):
                if column == cell.column or self.spans is Spans.REPEATED:
                    fields[column] = flat(cell.text)
                if cell.rowspan > 1:
                    covering[column] = (cell, cell.rowspan - 1)
        return fields

    def _joined(self, texts: list[str]) -> str:
        line = self.separator.join(texts)
        bar = self.separator.strip()
        space = self.separator[: self.separator.index(bar)]
        if self.outer is OuterBars.BOTH:
            return f"{bar}{space}{line}{space}{bar}"
        if self.outer is OuterBars.TRAILING:
            return f"{line}{space}{bar}"
        return line


def _marks(rng: Random) -> bool:
    return rng.random() < 0.1


def _open_ends(figures: list[GridCell]) -> frozenset[str]:
    if figures[0].text and figures[-1].text:
        return frozenset()
    return when_collapsed(figures)
