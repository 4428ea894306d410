"""camelot with its lattice, which needs ruling lines as Gouji's grids do."""

from pathlib import Path

from bench.tools.tool import Grid, Tool


def _read(path: Path) -> list[Grid]:
    import camelot  # noqa: PLC0415 - an optional comparison

    tables = camelot.read_pdf(str(path), pages="all", flavor="lattice", suppress_stdout=True)
    return [table.df.values.tolist() for table in tables]


CAMELOT = Tool("camelot", _read, list, needs="camelot")
