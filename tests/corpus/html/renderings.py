"""Every way in which a report is made a web page."""

from dataclasses import dataclass
from functools import partial
from random import Random

from gouji.extraction.document import MarkupPlace
from tests.corpus.content import Content
from tests.corpus.ground import Ground
from tests.corpus.html.body import GridWriter, Paragraphs, body, head
from tests.corpus.html.damage import Damage, traditional
from tests.corpus.html.encodings import Encoding, draw_encoding
from tests.corpus.html.flat import flatten
from tests.corpus.html.imprints import IMPRINTS, Imprint
from tests.corpus.html.marking import MARKINGS
from tests.corpus.html.pages import TEMPLATES, PageParts, Template
from tests.corpus.html.tables import DivTables, Merged, RealTables
from tests.corpus.rendering import Rendering, Writer, Written
from tests.corpus.report import Layout

_FLAT = (
    Layout.L1,
    Layout.L2,
    Layout.L3,
    Layout.L4,
    Layout.L5,
    Layout.L7,
    Layout.L8,
    Layout.L9,
)


@dataclass(frozen=True)
class Site:
    """A template and an encoding, each drawn where it is not given."""

    template: Template | None = None
    encoding: Encoding | None = None

    def page(self, content: Content, tables: GridWriter, rng: Random) -> bytes:
        """The page's bytes."""
        template = self.template or rng.choice(list(TEMPLATES.values()))
        imprint = _imprint(content, rng)
        encoding = self.encoding or draw_encoding(rng)
        parts = PageParts(
            title=content.identity.title,
            year=content.identity.year,
            imprint=imprint,
            body=body(content, tables, Paragraphs.draw(rng), rng),
            charset=encoding.meta(rng),
            style=DivTables.STYLE if isinstance(tables, DivTables) else "",
        )
        return encoding.encode(template(parts, rng))


def _imprint(content: Content, rng: Random) -> Imprint:
    if rng.random() < 0.25:
        return Imprint("", head(content))
    return rng.choice(IMPRINTS)(content.identity, rng)


def _real_tables(site: Site, content: Content, rng: Random) -> Written:
    return Written(site.page(content, RealTables.draw(rng), rng))


def _marked(marking: str, content: Content, rng: Random) -> Written:
    return Written(Site().page(content, RealTables(marking=MARKINGS[marking]), rng))


def _divisions(merged: Merged, content: Content, rng: Random) -> Written:
    return Written(Site().page(content, DivTables.draw(merged, rng), rng))


def _flat(layout: Layout, content: Content, rng: Random) -> Written:
    flat, tables = flatten(content, layout, rng)
    return Written(Site().page(flat, tables, rng), gold=flat.gold)


def _traditional(content: Content, rng: Random) -> Written:
    converted = traditional(content)
    data = Site().page(converted, RealTables.draw(rng), rng)
    return Written(data, gold=converted.gold, identity=converted.identity)


def _damaged(content: Content, rng: Random) -> Written:
    damaged = Damage.draw(rng).damage(content, rng)
    return Written(Site().page(damaged, RealTables.draw(rng), rng), gold=damaged.gold)


def _rendering(name: str, ground: Ground, write: Writer) -> Rendering:
    return Rendering(f"html-{name}", "html", ground, MarkupPlace, write)


RENDERINGS: tuple[Rendering, ...] = (
    *(
        _rendering(f"site-{name}", Ground.GRID, partial(_real_tables, Site(template)))
        for name, template in TEMPLATES.items()
    ),
    *(_rendering(f"marking-{name}", Ground.GRID, partial(_marked, name)) for name in MARKINGS),
    _rendering("divisions", Ground.ALIGNED, partial(_divisions, Merged.SPREAD)),
    _rendering("ragged-divisions", Ground.ALIGNED, partial(_divisions, Merged.RAGGED)),
    *(_rendering(f"flat-{layout}", Ground.FLAT, partial(_flat, layout)) for layout in _FLAT),
    _rendering("traditional", Ground.GRID, _traditional),
    _rendering("damaged", Ground.DAMAGED, _damaged),
)
