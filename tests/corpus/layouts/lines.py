"""L1: one cell a line, with blank lines between; empty cells leave no trace."""

from dataclasses import dataclass
from random import Random

from tests.corpus.grid import Grid, Kind
from tests.corpus.layouts.writer import Rendered, when_flowing


@dataclass(frozen=True)
class OneCellPerLine:
    """How the cells are set apart."""

    gap: int
    indent: str
    tail: str
    breaks_stand_apart: bool
    page_marks: bool

    @classmethod
    def draw(cls, rng: Random) -> "OneCellPerLine":
        """One document's way."""
        return cls(
            gap=rng.choices((0, 1, 2), weights=(15, 75, 10))[0],
            indent=rng.choices(("", "  ", "\u3000\u3000"), weights=(80, 10, 10))[0],
            tail=rng.choices(("", " ", "\u00a0", "\t"), weights=(55, 25, 15, 5))[0],
            breaks_stand_apart=rng.random() < 0.5,
            page_marks=rng.random() < 0.12,
        )

    def write(self, grid: Grid, rng: Random) -> Rendered:
        """The table, cell by cell."""
        lines: list[str] = []
        for row in grid.rows:
            if self.page_marks and row[0].kind is Kind.LABEL and rng.random() < 0.06:
                lines += [f"- {rng.randint(2, 9)} -", *[""] * self.gap]
            for cell in row:
                if cell.text:
                    lines += self._cell(cell.text)
        return Rendered(tuple(lines), when_flowing(grid))

    def _cell(self, text: str) -> list[str]:
        gap = [""] * self.gap
        parts = [f"{self.indent}{part}{self.tail}" for part in text.split("\n")]
        if not self.breaks_stand_apart:
            return [*parts, *gap]
        return [line for part in parts for line in (part, *gap)]
