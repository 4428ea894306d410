"""What reading one document may cost; all limits are finite."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """What a document may cost.

    `max_characters` is about twenty times the text of a long report; parsing takes time in
    proportion to it and to the lines.  `max_lines` and `max_cells` are what 500 pages full of text
    or of tables have.  `memory_bytes` is what reading may take beyond what the process had before;
    `seconds` counts processor time and, doubled, time by the clock.
    """

    max_bytes: int = 50 * 1024 * 1024
    max_characters: int = 1_000_000
    max_pages: int = 500
    max_lines: int = 50_000
    max_cells: int = 100_000
    memory_bytes: int = 1024 * 1024 * 1024
    seconds: float = 20

    @property
    def wall_seconds(self) -> float:
        """Time by the clock: what a machine twice as busy as it has processors would take."""
        return 2 * self.seconds


DEFAULT_LIMITS = Limits()
