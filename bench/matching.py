"""How much of table three is in somebody's grids: the same lenient matcher for every tool.

A row is found by the label printed in it; its last seven cells are its figures.  Nothing else is
asked of a grid, neither spans nor headers nor the order of rows.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.tools.tool import Grid
from gouji.parsing.report import Status
from tests.corpus.cells import Gold
from tests.corpus.grid import Grid as GoldGrid
from tests.corpus.grid import Kind

COLUMNS = 7
_LEAST_PART = 4  # characters of a label that tell it from the others
_LOOSE = re.compile(r"[\s.,:;、，。：；“”\"'()（）]")


@dataclass(frozen=True)
class GoldRow:
    """A row of table three: its label as printed, and its figures, `None` where none is."""

    label: str
    figures: tuple[str | None, ...]


@dataclass(frozen=True)
class Tally:
    """Figures that came out right, with another value, or not at all."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.right + other.right, self.wrong + other.wrong, self.missing + other.missing
        )

    @property
    def all(self) -> int:
        """How many there are."""
        return self.right + self.wrong + self.missing


def gold_rows(grid: GoldGrid, gold: Mapping[str, Gold]) -> tuple[GoldRow, ...]:
    """What a matcher looks for, from the table as it was made up."""
    rows = []
    for row in grid.rows:
        label = next((cell.text for cell in row if cell.kind is Kind.LABEL), None)
        addresses = [cell.address for cell in row if cell.address]
        if label is None or len(addresses) != COLUMNS:
            continue
        printed = [gold[address] for address in addresses]
        figures = tuple(
            one.raw if one.status is Status.PRESENT and one.value is not None else None
            for one in printed
        )
        rows.append(GoldRow(label, figures))
    return tuple(rows)


def match(grids: Iterable[Grid], wanted: Sequence[GoldRow]) -> Tally:
    """How many of the figures are in the grids."""
    rows = [row for grid in grids for row in grid]
    tally = Tally()
    for gold in wanted:
        found = _best(rows, gold)
        for at, figure in enumerate(gold.figures):
            if figure is None:
                continue
            got = _folded(found[at] or "") if found else ""
            if not got:
                tally += Tally(missing=1)
            elif got == _folded(figure):
                tally += Tally(right=1)
            else:
                tally += Tally(wrong=1)
    return tally


def _best(rows: Sequence[Sequence[str | None]], gold: GoldRow) -> list[str] | None:
    label = _bare(gold.label)
    for same in (_is_label, _holds_label, _is_part_of_label):
        candidates = [figures for row in rows for figures in _figures(row, label, same)]
        if candidates:
            return candidates[0]
    return None


def _figures(
    row: Sequence[str | None], label: str, same: Callable[[str, str], bool]
) -> Iterator[list[str]]:
    cells = [cell for cell in row if cell is not None]
    if len(cells) <= COLUMNS:
        return
    before, figures = cells[:-COLUMNS], cells[-COLUMNS:]
    if any(same(_bare(cell), label) for cell in before):
        yield figures


def _is_label(cell: str, label: str) -> bool:
    return cell == label


def _holds_label(cell: str, label: str) -> bool:
    return len(label) >= _LEAST_PART and label in cell


def _is_part_of_label(cell: str, label: str) -> bool:
    return len(cell) >= _LEAST_PART and (label.startswith(cell) or label.endswith(cell))


def _bare(text: str) -> str:
    return _LOOSE.sub("", unicodedata.normalize("NFKC", text))


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
