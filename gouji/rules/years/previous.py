"""What the rules of this family share: the report of the year before, or what is wanting."""

from typing import Final

from gouji.rules.neighbours import Neighbours
from gouji.rules.rule import Unseen

PREVIOUS: Final = "report of the year before"


def without_previous(neighbours: Neighbours) -> Unseen:
    """What a rule says that needs the report of the year before and has none.

    Reports that may be it, though nobody can be certain, are named.
    """
    if not neighbours.doubtful:
        return Unseen((PREVIOUS,))
    return Unseen(tuple(f"{PREVIOUS} ({name}?)" for name in neighbours.doubtful))


def of_previous(cell: str) -> str:
    """How a cell of the report of the year before is named among what could not be looked at."""
    return f"{PREVIOUS}: {cell}"
