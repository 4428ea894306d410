"""What every compared reader offers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

Grid = Sequence[Sequence[str | None]]  # rows of cell texts; None where a span covers the place


@dataclass(frozen=True)
class Tool:
    """A reader; `read` is what is timed, `grids` turns what it gave into tables.

    `needs` is the module without which it is not installed; `find` says so for programs.
    """

    name: str
    read: Callable[[Path], Any]
    grids: Callable[[Any], list[Grid]] | None = None
    needs: str | None = None
    find: Callable[[], bool] | None = None

    @property
    def is_installed(self) -> bool:
        """Whether this machine has it."""
        if self.find is not None:
            return self.find()
        return self.needs is None or find_spec(self.needs) is not None
