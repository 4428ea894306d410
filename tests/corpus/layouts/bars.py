"""L2: a cell and a bar on each line; runs of bars for spans and row ends, as web editors export."""

from dataclasses import dataclass
from random import Random

from tests.corpus.grid import Grid, figures_of
from tests.corpus.layouts.writer import Rendered, addresses, flat, when_padded


@dataclass(frozen=True)
class BarPerCell:
    """`spare` is the number of columns beyond those of the form that rows are filled up to."""

    bar: str
    spare: int
    empty_stands_alone: bool
    last_row_trimmed: bool

    @classmethod
    def draw(cls, rng: Random) -> "BarPerCell":
        """One document's way."""
        return cls(
            bar=rng.choices((" |", "|", "  |"), weights=(80, 10, 10))[0],
            spare=rng.choice((0, 1)),
            empty_stands_alone=rng.random() < 0.5,
            last_row_trimmed=rng.random() < 0.8,
        )

    def write(self, grid: Grid, rng: Random) -> Rendered:
        """The table; labels that span rows are not repeated, and rows are filled up at the end."""
        del rng
        width = grid.width + (self.spare if grid.table == "active_disclosure" else 0)
        lines: list[str] = []
        undetermined: set[str] = set()
        for number, row in enumerate(grid.rows, 1):
            figures = figures_of(row)
            texts = [flat(cell.text) for cell in row]
            padding = width - len(texts)
            if self.last_row_trimmed and number == len(grid.rows) and texts[-1]:
                padding = 0
            lines += self._row(texts, padding)
            labels = len(row) - len(figures)
            if figures and not labels:
                # The form's only row without a label: bars before it may end the header.
                whole = not any(texts) or (texts[0] and texts[-1])
                undetermined |= set() if whole else addresses(figures)
            elif figures:
                undetermined |= when_padded(figures, texts[labels:] + [""] * padding)
        return Rendered(tuple(lines), frozenset(undetermined))

    def _row(self, texts: list[str], padding: int) -> list[str]:
        lines: list[str] = []
        run = ""
        for text in texts:
            if text:
                lines.append(f"{run}{text}{self.bar}")
                run = ""
            elif self.empty_stands_alone:
                lines.append("|")
            else:
                run += "|"
        run += "|" * padding
        return [*lines, run] if run else lines
