"""A whole made-up report: its bytes, and everything that is right about it."""

import codecs
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from gouji.extraction.document import LinePlace, Place
from gouji.form import edition as form_of
from tests.corpus.cells import ABSENT, EMPTY, Gold, Printing, print_figures
from tests.corpus.content import draw_identity, draw_report_figures
from tests.corpus.frame import Frame, as_lines
from tests.corpus.grid import Grid, build_grids, woven
from tests.corpus.ground import Ground
from tests.corpus.identity import Identity
from tests.corpus.layouts.bars import BarPerCell
from tests.corpus.layouts.labels_only import LabelsOnly
from tests.corpus.layouts.lines import OneCellPerLine
from tests.corpus.layouts.rows import BarredRows
from tests.corpus.layouts.single_line import SingleLine
from tests.corpus.layouts.tabs import TabbedRows
from tests.corpus.layouts.writer import TableWriter
from tests.corpus.wording import Wording


class Layout(StrEnum):
    """The text layouts met in real reports."""

    L1 = "L1"  # one cell per line
    L2 = "L2"  # one cell and a bar per line
    L3 = "L3"  # tab-separated rows
    L4 = "L4"  # rows joined by bars
    L5 = "L5"  # a table on one line
    L7 = "L7"  # empty cells dropped
    L8 = "L8"  # labels only
    L9 = "L9"  # no tables


TEXT_LAYOUTS = tuple(Layout)


@dataclass(frozen=True)
class MadeUp:
    """A document and its gold.

    `rendering` is the text layout or the name in the catalogue of renderings, `name` a file name
    that fits, `text` what the file shows, for diagnoses.  `ground` says how much can be found in
    it, `place` is the type of the place that every figure must have.
    """

    rendering: str
    edition: str
    seed: int
    name: str
    text: str
    data: bytes
    gold: Mapping[str, Gold]
    identity: Identity
    ground: Ground = Ground.FLAT
    place: type[Place] = LinePlace


# Weights: clean UTF-8 is the rule, the others are met every day.
_ENCODINGS = {"utf-8": 60, "utf-8-sig": 10, "gb18030": 18, "utf-16": 8, "utf-16-le": 4}
_WRITERS: dict[Layout, Callable[[Random], TableWriter]] = {
    Layout.L1: OneCellPerLine.draw,
    Layout.L2: BarPerCell.draw,
    Layout.L3: TabbedRows.draw,
    Layout.L4: BarredRows.draw,
    Layout.L5: SingleLine.draw,
    Layout.L7: BarredRows.draw_collapsing,
}
_COLLAPSING = (Layout.L1, Layout.L5, Layout.L7)


def make(layout: Layout, edition_key: str, seed: int) -> MadeUp:
    """The made-up text report number `seed`; the same three arguments give the same bytes."""
    rng = Random(f"{layout}/{edition_key}/{seed}")
    edition = form_of(edition_key)
    identity = draw_identity(edition, rng, other_years=0.0 if layout is Layout.L9 else 0.05)
    disturbed = 0.0 if layout in _COLLAPSING else 0.2
    figures = draw_report_figures(edition, identity, rng, disturbed=disturbed)
    printed = print_figures(edition, figures, _printing(layout, rng), rng)
    wording = Wording.draw(identity.year, rng)
    lines: dict[str, tuple[str, ...]] = {}
    gold = dict.fromkeys(printed, ABSENT)
    if layout is not Layout.L9:
        writer = draw_writer(layout, rng)
        grids = build_grids(edition, printed, wording, rng)
        if layout in (Layout.L1, Layout.L5) and rng.random() < 0.08:
            grids["review_litigation"] = woven(grids["review_litigation"])
        lines, gold = write_tables(layout, writer, grids, printed, rng)
    look = Frame.draw(rng)
    text = "\n".join(as_lines(look.parts(identity, figures, lines, rng), lines))
    return MadeUp(
        rendering=layout,
        edition=edition_key,
        seed=seed,
        name=f"{layout}-{edition_key}-{seed}{'.md' if look.markdown else '.txt'}",
        text=text,
        data=_encoded(text, rng),
        gold=gold,
        identity=identity,
    )


def write_tables(
    layout: Layout,
    writer: TableWriter,
    grids: Mapping[str, Grid],
    printed: Mapping[str, Gold],
    rng: Random,
) -> tuple[dict[str, tuple[str, ...]], dict[str, Gold]]:
    """The lines of every table, and the gold with what they leave open."""
    lines: dict[str, tuple[str, ...]] = {}
    gold: dict[str, Gold] = {}
    for table, grid in grids.items():
        rendered = writer.write(grid, rng)
        lines[table] = rendered.lines
        for slot in (one for one in printed if one.startswith(f"{table}.")):
            right = EMPTY if layout is Layout.L8 else printed[slot]
            gold[slot] = right.undetermined() if slot in rendered.undetermined else right
    return lines, gold


def _printing(layout: Layout, rng: Random) -> Printing:
    habits = Printing.draw(rng)
    if layout is Layout.L7 and not habits.zero_left_blank:
        return Printing(zero_left_blank=rng.choice((0.3, 0.7, 1.0)))
    if layout not in _COLLAPSING and rng.random() < 0.05:
        return Printing(zero_left_blank=1.0, detail_totals_left_blank=True)
    if layout not in _COLLAPSING and rng.random() < 0.05:
        return replace(habits, remarks=0.03)
    return habits


def draw_writer(layout: Layout, rng: Random) -> TableWriter:
    """One document's way to write tables in `layout`."""
    if layout is Layout.L8:
        return LabelsOnly(rng.choice(list(_WRITERS.values()))(rng))
    return _WRITERS[layout](rng)


def _encoded(text: str, rng: Random) -> bytes:
    if rng.random() < 0.3:
        text = text.replace("\n", "\r\n")
    encoding = rng.choices(list(_ENCODINGS), weights=list(_ENCODINGS.values()))[0]
    return text.encode(codecs.lookup(encoding).name)
