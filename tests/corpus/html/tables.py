"""Grids as `<table>`, or as `div`s that style sheets lay out like one."""

from dataclasses import dataclass
from enum import StrEnum
from random import Random

from tests.corpus.grid import Grid, GridCell, Kind
from tests.corpus.html.marking import MARKINGS, PLAIN, Marking
from tests.corpus.reshaping import blocks, cut, head_rows, middle_row, refined, unspanned

_TABLE_TAGS = (
    "<table>",
    '<table border="1" cellspacing="0" cellpadding="0" width="100%">',
    '<table class="MsoNormalTable" style="border-collapse:collapse;border:none;'
    'mso-padding-alt:0cm 5.4pt 0cm 5.4pt" width="650">',
    '<TABLE style="BORDER-COLLAPSE: collapse" borderColor=#000000 border=1>',
    '<table x:str class="et-table" width=723 style="width:542.25pt;table-layout:fixed">',
)


@dataclass(frozen=True)
class RealTables:
    """A page's way to write `<table>`.

    `closed`: end tags of rows and cells are written.  `measured`: a row without height gives the
    columns their width first, as office programs write it.
    """

    marking: Marking = PLAIN
    opening: str = "<table>"
    closed: bool = True
    header_cells: bool = False
    body_tag: bool = False
    measured: bool = False
    boxed: bool = False
    finer: bool = False
    one_a_block: bool = False
    in_two: bool = False

    @classmethod
    def draw(cls, rng: Random) -> "RealTables":
        """One page's way."""
        return cls(
            marking=rng.choice(list(MARKINGS.values())),
            opening=rng.choice(_TABLE_TAGS),
            closed=rng.random() < 0.85,
            header_cells=rng.random() < 0.25,
            body_tag=rng.random() < 0.6,
            measured=rng.random() < 0.15,
            boxed=rng.random() < 0.15,
            finer=rng.random() < 0.2,
            one_a_block=rng.random() < 0.12,
            in_two=rng.random() < 0.12,
        )

    def write(self, grid: Grid, rng: Random) -> str:
        """The mark-up of the table, or of the tables it was cut into."""
        parts = [grid]
        if self.one_a_block:
            parts = list(blocks(grid))
        elif self.in_two and grid.table == "applications":
            repeated = head_rows(grid) if rng.random() < 0.5 else 0
            parts = list(cut(grid, middle_row(grid, rng), heading_rows=repeated))
        return "\n<p>&nbsp;</p>\n".join(self._table(part, rng) for part in parts)

    def _table(self, grid: Grid, rng: Random) -> str:
        if self.finer:
            grid = refined(grid, rng)
        rows = [self._measure(grid.width)] if self.measured else []
        rows += [self._row(row, rng) for row in grid.rows]
        inside = "\n".join(rows)
        if self.body_tag:
            inside = f"<tbody>{inside}</tbody>"
        table = f"{self.opening}\n{inside}\n</table>"
        return f"<table><tr><td>\n{table}\n</td></tr></table>" if self.boxed else table

    def _measure(self, width: int) -> str:
        cells = "".join('<td width="72"></td>' for _ in range(width))
        return f'<tr height="0">{cells}</tr>'

    def _row(self, row: tuple[GridCell, ...], rng: Random) -> str:
        cells = "\n".join(self._cell(cell, rng) for cell in row)
        end = "</tr>" if self.closed else ""
        return f'<tr style="height:19pt">\n{cells}{end}'

    def _cell(self, cell: GridCell, rng: Random) -> str:
        head = self.header_cells and cell.kind in (Kind.HEADER, Kind.TITLE)
        tag = "th" if head else "td"
        quote = rng.choice(("", '"'))
        spans = [
            f" {name}={quote}{size}{quote}"
            for name, size in (("rowspan", cell.rowspan), ("colspan", cell.colspan))
            if size > 1
        ]
        end = f"</{tag}>" if self.closed else ""
        return f'<{tag} valign="middle"{"".join(spans)}>' + self.marking.cell(cell.text, rng) + end


class Merged(StrEnum):
    """What becomes of a merged cell where nothing can declare its span."""

    SPREAD = "spread"  # a `div` for every place of the grid, the first with the text
    RAGGED = "ragged"  # one `div`, so that rows have fewer than the grid has columns


@dataclass(frozen=True)
class DivTables:
    """A page's way to lay out `div`s as a table, which has no spans.

    `inline`: the styles stand at each element, else in the page's style sheet.
    """

    marking: Marking
    inline: bool
    merged: Merged

    STYLE = (
        ".tb{display:table;width:100%;border-collapse:collapse}.tb .tr{display:table-row}"
        ".tb .td{display:table-cell;border:1px solid #333;padding:2px}"
    )

    @classmethod
    def draw(cls, merged: Merged, rng: Random) -> "DivTables":
        """One page's way."""
        marking = MARKINGS[rng.choice(("plain", "torn", "spaced", "references"))]
        return cls(marking, inline=rng.random() < 0.5, merged=merged)

    def write(self, grid: Grid, rng: Random) -> str:
        """The mark-up of the table."""
        rows = "\n".join(
            f"<div {self._looks('tr', 'table-row')}>"
            + "".join(
                f"<div {self._looks('td', 'table-cell')}>{self.marking.cell(cell.text, rng)}</div>"
                for cell in row
            )
            + "</div>"
            for row in (unspanned(grid) if self.merged is Merged.SPREAD else grid).rows
        )
        return f"<div {self._looks('tb', 'table')}>\n{rows}\n</div>"

    def _looks(self, name: str, display: str) -> str:
        return f'style="display:{display};"' if self.inline else f'class="{name}"'
