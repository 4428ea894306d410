"""L3: tab-separated rows whose indentation shifts, cut by page breaks, as PDF converters write."""

from dataclasses import dataclass
from random import Random

from tests.corpus.grid import Grid, GridCell, Kind, figures_of
from tests.corpus.layouts.writer import Rendered, flat, when_padded

_PAGE_BREAKS = (
    ("",),
    ("", ""),
    ("— {page} —",),
    ("", "- {page} -", ""),
    ("{page}",),
    ("第 {page} 页 共 9 页", ""),
    ("\f",),
)


@dataclass(frozen=True)
class TabbedRows:
    """`shifting`: labels that span rows keep no column of their own after a page break."""

    shifting: bool
    page_break: tuple[str, ...] | None
    header_repeated: bool
    early_row: bool
    tabs_stripped: bool

    @classmethod
    def draw(cls, rng: Random) -> "TabbedRows":
        """One document's way."""
        return cls(
            shifting=rng.random() < 0.7,
            page_break=rng.choice(_PAGE_BREAKS) if rng.random() < 0.7 else None,
            header_repeated=rng.random() < 0.3,
            early_row=rng.random() < 0.6,
            tabs_stripped=rng.random() < 0.25,
        )

    def write(self, grid: Grid, rng: Random) -> Rendered:
        """The table, row by row; only long tables are cut."""
        long = grid.table == "applications"
        body = [at for at, row in enumerate(grid.rows) if figures_of(row)]
        cut = rng.choice(body[1:]) if long and self.page_break is not None else None
        early = self._early_row(grid, cut, rng) if long else None
        lines: list[str] = []
        undetermined: set[str] = set()
        for at, row in enumerate(grid.rows):
            if at == cut and self.page_break is not None:
                page = rng.randint(2, 8)
                lines += [line.format(page=page) for line in self.page_break]
                if self.header_repeated:
                    lines += [self._line(header, grid.width, 0) for header in grid.rows[:3]]
            dropped = int(self._lost_a_column(row) and cut is not None and at >= cut)
            if at == early:
                dropped = row[0].column
            line = self._line(row, grid.width, dropped)
            lines.append(line)
            figures = figures_of(row)
            if figures:
                undetermined |= when_padded(figures, _after_label(line, row))
        return Rendered(tuple(lines), frozenset(undetermined))

    def _early_row(self, grid: Grid, cut: int | None, rng: Random) -> int | None:
        deep = [at for at, row in enumerate(grid.rows) if row[0].column and figures_of(row)]
        if not self.early_row:
            return None
        return cut - 1 if cut is not None and cut - 1 in deep else rng.choice(deep)

    def _lost_a_column(self, row: tuple[GridCell, ...]) -> bool:
        return self.shifting and row[0].column > 0 and bool(figures_of(row))

    def _line(self, row: tuple[GridCell, ...], width: int, dropped: int) -> str:
        fields = [""] * width
        # A lost span pulls the figures to the left, as far as the label leaves room.
        labels = [cell for cell in row if cell.kind is Kind.LABEL]
        pulled = int(self.shifting and bool(labels) and labels[-1].colspan > 1)
        for cell in row:
            shift = dropped + (pulled if cell.kind is Kind.FIGURE else 0)
            fields[max(cell.column - shift, 0)] = flat(cell.text)
        line = "\t".join(fields)
        figures = figures_of(row)
        # Stripping must not take an empty cell of a row that has printed ones.
        harmless = not figures or bool(figures[-1].text) or not any(one.text for one in figures)
        return line.rstrip("\t") if self.tabs_stripped and harmless else line


def _after_label(line: str, row: tuple[GridCell, ...]) -> list[str]:
    """The fields after the last label of the row."""
    fields = line.split("\t")
    labels = [flat(cell.text) for cell in row if cell.kind is not Kind.FIGURE]
    return fields[fields.index(labels[-1]) + 1 :] if labels else fields
