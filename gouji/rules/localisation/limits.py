"""How far the search goes; beyond it no suspects are named rather than some of them."""

from typing import Final

# A report with more wrong cells than this needs a reader, not a guess.
MOST_CELLS: Final = 6
# The solver takes longer than the reading of the whole report for sets beyond this.
MOST_SOLVED_CELLS: Final = 4
# More equally small repairs than this tell nobody anything.
MOST_REPAIRS: Final = 50
# Cells tried for one size of repair; a limit on time would not be the same on every machine.
MOST_STEPS: Final = 1_000


class TooManyError(Exception):
    """There are more minimal repairs than are worth naming, or too much work to find them."""
