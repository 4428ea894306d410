"""camelot with its lattice, which needs ruling lines as Gouji's grids do."""

from pathlib import Path

import camelot

from bench.tools.tool import Grid, Tool


def _read(path: Path) -> list[Grid]:
    tables = camelot.read_pdf(str(path), pages="all", flavor="lattice", suppress_stdout=True)
    return [table.df.values.tolist() for table in tables]


TOOL = Tool(_read, list)
