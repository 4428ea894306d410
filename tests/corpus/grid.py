"""The statutory tables as grids with spans, as the official form has them, before any layout."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from gouji.form import Edition
from gouji.form.edition import BlockForm, Row, TableForm
from tests.corpus.cells import Gold
from tests.corpus.wording import Wording

_LABEL_COLUMNS = 3
_EXTRA_ROW = "其他主动公开文件"


class Kind(StrEnum):
    """What a cell is for."""

    TITLE = "title"
    HEADER = "header"
    GROUP = "group"
    LABEL = "label"
    FIGURE = "figure"


@dataclass(frozen=True)
class GridCell:
    """A cell at its upper left corner; a newline in `text` is a line break inside the cell."""

    column: int
    text: str
    kind: Kind
    rowspan: int = 1
    colspan: int = 1
    address: str | None = None


@dataclass(frozen=True)
class Grid:
    """One table; `rows` hold the cells that begin in them, from left to right."""

    table: str
    width: int
    rows: tuple[tuple[GridCell, ...], ...]


def figures_of(row: tuple[GridCell, ...]) -> list[GridCell]:
    """The cells of a row that hold figures."""
    return [cell for cell in row if cell.kind is Kind.FIGURE]


def woven(grid: Grid) -> Grid:
    """Table four with its vertical headers read across, as flip-book viewers hand them out."""
    top, middle, bottom, figures = grid.rows
    blocks = tuple(cell for cell in middle if cell.rowspan == 1)
    outcomes = [cell for cell in (*middle, *bottom) if cell not in blocks]
    letters = [cell.text.replace(" ", "").replace("\n", "") for cell in outcomes]
    woven_rows = tuple(
        tuple(
            GridCell(at, word[depth], Kind.HEADER)
            for at, word in enumerate(letters)
            if depth < len(word)
        )
        for depth in range(max(map(len, letters)))
    )
    return Grid(grid.table, grid.width, (top, blocks, *woven_rows, figures))


def build_grids(
    edition: Edition, printed: Mapping[str, Gold], wording: Wording, rng: Random
) -> dict[str, Grid]:
    """The three tables by key."""
    return {
        "active_disclosure": _active_disclosure(edition, printed, wording, rng),
        "applications": _applications(edition, printed, wording, rng),
        "review_litigation": _review_litigation(edition, printed, wording, rng),
    }


def _figures(
    table: TableForm, block: BlockForm, row: Row, first: int, printed: Mapping[str, Gold]
) -> list[GridCell]:
    cells = []
    for offset, column in enumerate(block.columns):
        address = f"{table.key}.{row.key}.{column.key}"
        text = printed[address].raw or ""
        cells.append(GridCell(first + offset, text, Kind.FIGURE, address=address))
    return cells


def _active_disclosure(
    edition: Edition, printed: Mapping[str, Gold], wording: Wording, rng: Random
) -> Grid:
    table = edition.table("active_disclosure")
    width = 1 + max(len(block.columns) for block in table.blocks)
    extra = rng.random() < 0.06
    rows: list[tuple[GridCell, ...]] = []

    def stretch(cells: list[GridCell]) -> tuple[GridCell, ...]:
        last = cells[-1]
        wide = GridCell(last.column, last.text, last.kind, 1, width - last.column, last.address)
        return (*cells[:-1], wide)

    for number, block in enumerate(table.blocks):
        title = wording.title(block.title, rng)
        rows.append((GridCell(0, title, Kind.TITLE, colspan=width),))
        headers = [
            GridCell(at, wording.header(column.key, column.label, rng), Kind.HEADER)
            for at, column in enumerate(block.columns, 1)
        ]
        rows.append(stretch([GridCell(0, "信息内容", Kind.HEADER), *headers]))
        for row in block.rows:
            label = GridCell(0, wording.row(row.label, rng), Kind.LABEL)
            rows.append(stretch([label, *_figures(table, block, row, 1, printed)]))
        if extra and number == 0:
            label = GridCell(0, _EXTRA_ROW, Kind.LABEL)
            strays = [
                GridCell(at, str(rng.randint(0, 300)), Kind.FIGURE)
                for at in range(1, len(block.columns) + 1)
            ]
            rows.append(stretch([label, *strays]))
    return Grid(table.key, width, tuple(rows))


def _applications(
    edition: Edition, printed: Mapping[str, Gold], wording: Wording, rng: Random
) -> Grid:
    table = edition.table("applications")
    block = table.blocks[0]
    first = _LABEL_COLUMNS
    width = first + len(block.columns)
    names = [wording.header(column.key, column.label, rng) for column in block.columns]
    caption = wording.caption(table.headings[0], rng)
    rows: list[tuple[GridCell, ...]] = [
        (
            GridCell(0, caption, Kind.HEADER, 3, first),
            GridCell(first, "申请人情况", Kind.HEADER, 1, len(names)),
        ),
        (
            GridCell(first, names[0], Kind.HEADER, 2),
            GridCell(first + 1, "法人或其他组织", Kind.HEADER, 1, len(names) - 2),
            GridCell(width - 1, names[-1], Kind.HEADER, 2),
        ),
        tuple(GridCell(first + at, name, Kind.HEADER) for at, name in enumerate(names[1:-1], 1)),
    ]
    open_groups: tuple[str, ...] = ()
    for row in block.rows:
        cells = []
        for depth, group in enumerate(row.group):
            if depth >= len(open_groups) or open_groups[depth] != group:
                span = sum(group in one.group for one in block.rows)
                cells.append(GridCell(depth, wording.row(group, rng), Kind.GROUP, span))
        open_groups = row.group
        depth = len(row.group)
        label = wording.row(row.label, rng)
        cells.append(GridCell(depth, label, Kind.LABEL, 1, first - depth))
        rows.append((*cells, *_figures(table, block, row, first, printed)))
    return Grid(table.key, width, tuple(rows))


def _review_litigation(
    edition: Edition, printed: Mapping[str, Gold], wording: Wording, rng: Random
) -> Grid:
    table = edition.table("review_litigation")
    block = table.blocks[0]
    each = len(block.columns)
    width = each * len(block.rows)

    def outcomes(first: int, rowspan: int) -> list[GridCell]:
        return [
            GridCell(first + at, wording.outcome(column.label, rng), Kind.HEADER, rowspan)
            for at, column in enumerate(block.columns)
        ]

    figures = [
        cell
        for number, row in enumerate(block.rows)
        for cell in _figures(table, block, row, number * each, printed)
    ]
    return Grid(
        table.key,
        width,
        (
            (
                GridCell(0, "行政复议", Kind.HEADER, 1, each),
                GridCell(each, "行政诉讼", Kind.HEADER, 1, 2 * each),
            ),
            (
                *outcomes(0, 2),
                GridCell(each, "未经复议直接起诉", Kind.HEADER, 1, each),
                GridCell(2 * each, "复议后起诉", Kind.HEADER, 1, each),
            ),
            (*outcomes(each, 1), *outcomes(2 * each, 1)),
            tuple(figures),
        ),
    )
