"""Grids as tables of WordprocessingML."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

from tests.corpus.grid import Grid, Kind
from tests.corpus.office.borders import BORDERS, Borders
from tests.corpus.office.runs import RunWriter, plain
from tests.corpus.reshaping import Spread, head_rows, spread

CELL_STYLE = "TableText"  # the paragraph style of cells, which the document defines
_LABELS_SHARE: Mapping[str, tuple[float, ...]] = {
    "active_disclosure": (2.2,),
    "applications": (0.7, 0.9, 3.2),
    "review_litigation": (),
}


@dataclass(frozen=True)
class _Raster:
    """The columns of one table, and how many of its rows are header."""

    table: str
    widths: tuple[int, ...]
    header: int


@dataclass(frozen=True)
class WordTables:
    """A document's way to write tables; `width` in twentieths of a point.

    `rows_break`: a page may end inside a row.  `header_repeats`: on every page.  `stepped`: cells
    under a label that spans rows are left out and the row begins later.
    """

    runs: RunWriter = plain
    borders: Borders = BORDERS["single"]
    width: int = 8800
    rows_break: bool = False
    header_repeats: bool = False
    stepped: bool = False

    def write(self, grid: Grid, rng: Random) -> str:
        """The table as one `w:tbl`."""
        raster = _Raster(grid.table, self._widths(grid), head_rows(grid))
        columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in raster.widths)
        rows = "".join(
            self._row(number, row, raster, rng) for number, row in enumerate(spread(grid))
        )
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(raster.widths)}" w:type="dxa"/>'
            f'{self.borders.table()}<w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
        )

    def _widths(self, grid: Grid) -> tuple[int, ...]:
        shares = [*_LABELS_SHARE[grid.table]][: grid.width]
        shares += [1.0] * (grid.width - len(shares))
        return tuple(int(self.width * share / sum(shares)) for share in shares)

    def _row(self, number: int, row: dict[int, Spread], raster: _Raster, rng: Random) -> str:
        properties = "" if self.rows_break else "<w:cantSplit/>"
        if self.header_repeats and number < raster.header and raster.table == "applications":
            properties += "<w:tblHeader/>"
        skipped = self._skipped(number, row)
        if skipped:
            properties = f'<w:gridBefore w:val="{skipped}"/>{properties}'
        cells = "".join(
            self._cell(number, one, raster, rng)
            for one in row.values()
            if one.cell.column >= skipped
        )
        marked = f"<w:trPr>{properties}</w:trPr>" if properties else ""
        return f"<w:tr>{marked}{cells}</w:tr>"

    def _skipped(self, number: int, row: dict[int, Spread]) -> int:
        """The columns before the first cell that begins in this row, if they are left out."""
        if not self.stepped:
            return 0
        return min((one.cell.column for one in row.values() if one.origin == number), default=0)

    def _cell(self, number: int, one: Spread, raster: _Raster, rng: Random) -> str:
        cell = one.cell
        width = sum(raster.widths[cell.column : cell.column + cell.colspan])
        properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        if cell.colspan > 1:
            properties += f'<w:gridSpan w:val="{cell.colspan}"/>'
        if cell.rowspan > 1 and not self.stepped:
            properties += '<w:vMerge w:val="restart"/>' if one.origin == number else "<w:vMerge/>"
        if one.origin + cell.rowspan == raster.header and cell.kind is Kind.HEADER:
            properties += self.borders.under_header()
        text = cell.text if one.origin == number else ""
        paragraphs = "".join(self._paragraphs(text, cell.kind, rng))
        return f'<w:tc><w:tcPr>{properties}<w:vAlign w:val="center"/></w:tcPr>{paragraphs}</w:tc>'

    def _paragraphs(self, text: str, kind: Kind, rng: Random) -> Iterator[str]:
        """One paragraph, or one for each line of the text."""
        lines = text.split("\n") if rng.random() < 0.5 else [text]
        align = '<w:jc w:val="center"/>' if kind is not Kind.LABEL else ""
        for line in lines:
            yield (
                f'<w:p><w:pPr><w:pStyle w:val="{CELL_STYLE}"/>{align}</w:pPr>'
                f"{self.runs(line, rng)}</w:p>"
            )
