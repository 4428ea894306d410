"""What a made-up report says, before any format: figures with their gold, tables, text, identity.

Formats render a `Content`; whatever they do to it, its gold stays what a reader must find, unless
they say which slots they left open or lost.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random

from gouji.form import Edition, editions
from gouji.form import edition as form_of
from tests.corpus.cells import Gold, Printing, print_figures
from tests.corpus.figures import Figures, disturb, draw_figures, draw_size, without_regulations
from tests.corpus.frame import Frame, Part
from tests.corpus.grid import Grid, build_grids
from tests.corpus.identity import Identity
from tests.corpus.wording import Wording

_OTHER_YEARS = 0.05  # a clerk took the form of other years; the tables decide what is read
_DISTURBED = 0.2


@dataclass(frozen=True)
class Content:
    """One report; `grids` by table key, `parts` in reading order with a part for each grid."""

    edition: str
    seed: int
    identity: Identity
    gold: Mapping[str, Gold]
    grids: Mapping[str, Grid]
    parts: tuple[Part, ...]


def compose(edition_key: str, seed: int, strand: str = "") -> Content:
    """The content number `seed`; the same arguments give the same content.

    `strand` names a series of its own, so that formats need not all print the same reports.
    """
    rng = Random(f"content/{strand}/{edition_key}/{seed}")
    edition = form_of(edition_key)
    identity = draw_identity(edition, rng, other_years=_OTHER_YEARS)
    figures = draw_report_figures(edition, identity, rng, disturbed=_DISTURBED)
    printed = print_figures(edition, figures, _habits(rng), rng)
    wording = Wording.draw(identity.year, rng)
    grids = build_grids(edition, printed, wording, rng)
    parts = Frame.draw_bare(rng).parts(identity, figures, grids, rng)
    return Content(edition_key, seed, identity, printed, grids, tuple(parts))


def draw_identity(edition: Edition, rng: Random, *, other_years: float) -> Identity:
    """A body and its year; with the probability `other_years` a year of the other edition."""
    if other_years and rng.random() < other_years:
        edition = next(one for one in editions().values() if one.key != edition.key)
    return Identity.draw(edition, rng)


def draw_report_figures(
    edition: Edition, identity: Identity, rng: Random, *, disturbed: float
) -> Figures:
    """Figures for every slot, as this body can have them; with the probability `disturbed` one of
    them breaks its sums."""
    figures = draw_figures(edition, draw_size(rng), rng)
    if not identity.may_make_regulations:
        figures = without_regulations(figures)
    return disturb(figures, rng) if disturbed and rng.random() < disturbed else figures


def _habits(rng: Random) -> Printing:
    habits = Printing.draw(rng)
    if rng.random() < 0.05:
        return Printing(zero_left_blank=1.0, detail_totals_left_blank=True)
    return replace(habits, remarks=0.03) if rng.random() < 0.05 else habits
