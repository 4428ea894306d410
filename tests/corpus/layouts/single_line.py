"""L5: a whole table on one line, its cells set apart by spaces; empty cells leave no trace."""

from dataclasses import dataclass
from random import Random

from tests.corpus.grid import Grid
from tests.corpus.layouts.writer import Rendered, flat, when_flowing


@dataclass(frozen=True)
class SingleLine:
    """How the cells are set apart."""

    space: str
    indent: str

    @classmethod
    def draw(cls, rng: Random) -> "SingleLine":
        """One document's way."""
        return cls(
            space=rng.choices((" ", "  ", "\u3000", "\u00a0"), weights=(80, 10, 5, 5))[0],
            indent=rng.choices(("", "  ", "\u3000\u3000"), weights=(70, 15, 15))[0],
        )

    def write(self, grid: Grid, rng: Random) -> Rendered:
        """The table as one line."""
        del rng
        cells = [flat(cell.text) for row in grid.rows for cell in row if cell.text]
        return Rendered((self.indent + self.space.join(cells),), when_flowing(grid))
