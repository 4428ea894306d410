"""The renderings that draw PDF directly."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from random import Random

from gouji.extraction.document import PagePlace
from gouji.form import edition as form_of
from gouji.parsing.report import Status
from tests.corpus.cells import Gold
from tests.corpus.content import Content, compose
from tests.corpus.grid import Grid, Kind
from tests.corpus.ground import Ground
from tests.corpus.pdf.drawing import Drawing, draw, locked
from tests.corpus.pdf.variants import (
    ALIGNED,
    OWNER_PASSWORD,
    TWO_REPORTS,
    VARIANTS,
    WIDE_DIGITS,
    plain,
)
from tests.corpus.rendering import Rendering, Written

_PREFIX = "pdf-"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def drawn(variant: str, content: Content, rng: Random) -> Drawing:
    """The content in a variant, with the spots of its figures."""
    style = VARIANTS[variant](plain(rng), rng)
    contents = [content]
    if variant == TWO_REPORTS:
        contents.append(compose(content.edition, content.seed, "the second report of a file"))
    return draw(contents, style, rng)


def drawn_again(name: str, edition: str, seed: int) -> Drawing:
    """The drawing behind the document that the rendering `name` makes for an order."""
    content = compose(edition, seed, name)
    variant = name.removeprefix(_PREFIX)
    return drawn(variant, _printed(variant, content), Random(f"{name}/{edition}/{seed}"))


def _write(variant: str, content: Content, rng: Random) -> Written:
    content = _printed(variant, content)
    gold = _gold_by_position(content) if variant in ALIGNED else content.gold
    data = drawn(variant, content, rng).data
    return Written(locked(data, user="") if variant == OWNER_PASSWORD else data, gold=gold)


def _printed(variant: str, content: Content) -> Content:
    return _widened(content) if variant == WIDE_DIGITS else content


def _widened(content: Content) -> Content:
    """The same figures in full-width digits."""
    gold = {
        slot: replace(one, raw=one.raw and one.raw.translate(_WIDE))
        for slot, one in content.gold.items()
    }
    grids = {key: _widened_grid(grid) for key, grid in content.grids.items()}
    return replace(content, gold=gold, grids=grids)


def _widened_grid(grid: Grid) -> Grid:
    rows = tuple(
        tuple(
            replace(cell, text=cell.text.translate(_WIDE)) if cell.kind is Kind.FIGURE else cell
            for cell in row
        )
        for row in grid.rows
    )
    return replace(grid, rows=rows)


def _gold_by_position(content: Content) -> Mapping[str, Gold]:
    """Where no rule shows the columns, a table with gaps or broken sums is left open."""
    open_tables = {
        table.key
        for table in form_of(content.edition).tables
        if _has_gaps(table.key, content.gold) or _has_broken_sums(table.key, content)
    }
    return {
        slot: one.undetermined() if slot.split(".")[0] in open_tables else one
        for slot, one in content.gold.items()
    }


def _has_gaps(table: str, gold: Mapping[str, Gold]) -> bool:
    return any(
        one.status is not Status.PRESENT or one.value is None
        for slot, one in gold.items()
        if slot.startswith(f"{table}.")
    )


def _has_broken_sums(table: str, content: Content) -> bool:
    values = {slot: one.value for slot, one in content.gold.items()}
    return any(
        sum(values[slot] or 0 for slot in relation.left)
        != sum(values[slot] or 0 for slot in relation.right)
        for relation in form_of(content.edition).relations()
        if relation.left[0].startswith(f"{table}.")
    )


RENDERINGS: tuple[Rendering, ...] = tuple(
    Rendering(
        name=f"{_PREFIX}{variant}",
        suffix="pdf",
        ground=Ground.ALIGNED if variant in ALIGNED else Ground.GRID,
        place=PagePlace,
        write=partial(_write, variant),
    )
    for variant in VARIANTS
)
