"""What every compared reader offers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Grid = Sequence[Sequence[str | None]]  # rows of cell texts; None where a span covers the place


@dataclass(frozen=True)
class Tool:
    """A reader; `read` is what is timed, `grids` turns what it gave into tables."""

    read: Callable[[Path], Any]
    grids: Callable[[Any], list[Grid]] | None = None
