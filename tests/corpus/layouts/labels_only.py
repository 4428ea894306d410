"""L8: every label of the form and not one figure."""

from dataclasses import dataclass, replace
from random import Random

from tests.corpus.grid import Grid, Kind
from tests.corpus.layouts.writer import Rendered, TableWriter


@dataclass(frozen=True)
class LabelsOnly:
    """Another layout with its figures lost."""

    writer: TableWriter

    def write(self, grid: Grid, rng: Random) -> Rendered:
        """The table's labels."""
        rows = tuple(
            tuple(replace(cell, text="") if cell.kind is Kind.FIGURE else cell for cell in row)
            for row in grid.rows
        )
        return self.writer.write(replace(grid, rows=rows), rng)
