"""Every way in which another program makes the document: PDF and the older office formats."""

from functools import partial
from random import Random

from gouji.extraction.document import CellPlace, PagePlace
from tests.corpus.content import Content
from tests.corpus.ground import Ground
from tests.corpus.html.encodings import Encoding
from tests.corpus.html.flat import flatten
from tests.corpus.html.marking import PLAIN as PLAIN_MARKING
from tests.corpus.html.printing import SHEETS, UNRULED, Sheet, printable
from tests.corpus.html.renderings import Site
from tests.corpus.html.tables import RealTables
from tests.corpus.office.borders import BORDERS
from tests.corpus.office.docx import LANDSCAPE_WIDTH, Look
from tests.corpus.office.renderings import CHANGED, LOOKS, flat_word, word
from tests.corpus.office.tables import WordTables
from tests.corpus.producers.chromium import Chromium
from tests.corpus.producers.libreoffice import LibreOffice
from tests.corpus.rendering import Producer, Rendering, Writer, Written
from tests.corpus.report import Layout

_WORD_TO_PDF = LibreOffice("docx", "pdf")
_WORD_TO_OLD = LibreOffice("docx", "doc", "MS Word 97")
_BROWSER = Chromium()

# Rules that tell no columns.
_UNRULED = ("none", "three-line")
_FLAT = (Layout.L1, Layout.L2, Layout.L4, Layout.L5)
# What LibreOffice can put into the old format: it forgets that rows were deleted and writes the
# text of content controls several times.
_LOST = ("deleted-rows", "controls")
_OLD = {name: look for name, look in (LOOKS | CHANGED).items() if name not in _LOST}
_PAPERS: dict[str, Look] = {
    "repeated-header": Look(tables=WordTables(header_repeats=True), cell_size=12.0, furniture=True),
    "broken-rows": Look(tables=WordTables(rows_break=True), cell_size=14.0, furniture=True),
    "narrow": Look(tables=WordTables(width=6800, rows_break=True), cell_size=10.5),
    "landscape": Look(landscape=True, furniture=True, tables=WordTables(width=LANDSCAPE_WIDTH)),
    "nested": LOOKS["nested"],
    "split": LOOKS["split"],
    "text-box": LOOKS["text-box"],
    "numbered": LOOKS["numbered"],
    "tiny": Look(cell_size=5.5),
}


def _pdf(name: str, ground: Ground, write: Writer, producer: Producer) -> Rendering:
    return Rendering(name, "pdf", ground, PagePlace, write, producer)


def _bordered(name: str) -> Rendering:
    look = Look(tables=WordTables(borders=BORDERS[name], rows_break=True))
    ground = Ground.ALIGNED if name in _UNRULED else Ground.GRID
    return _pdf(f"office-pdf-{name}", ground, partial(word, look), _WORD_TO_PDF)


def _printed(sheet: Sheet, content: Content, rng: Random) -> Written:
    return Written(printable(content, sheet, rng))


def _printed_flat(layout: Layout, content: Content, rng: Random) -> Written:
    flat, tables = flatten(content, layout, rng)
    return Written(printable(flat, Sheet(tables=tables), rng), gold=flat.gold)


def _printed_site(content: Content, rng: Random) -> Written:
    """A whole page with its navigation, as a visitor prints it."""
    tables = RealTables(
        marking=PLAIN_MARKING, opening='<table border="1" cellspacing="0" width="100%">'
    )
    return Written(Site(encoding=Encoding("utf-8", "utf-8")).page(content, tables, rng))


RENDERINGS: tuple[Rendering, ...] = (
    *map(_bordered, BORDERS),
    *(
        _pdf(f"office-pdf-{name}", Ground.GRID, partial(word, look), _WORD_TO_PDF)
        for name, look in _PAPERS.items()
    ),
    *(
        _pdf(f"office-pdf-flat-{one}", Ground.FLAT, partial(flat_word, one), _WORD_TO_PDF)
        for one in _FLAT
    ),
    *(
        _pdf(f"browser-pdf-{name}", Ground.GRID, partial(_printed, sheet), _BROWSER)
        for name, sheet in SHEETS.items()
    ),
    *(
        _pdf(f"browser-pdf-{name}", Ground.ALIGNED, partial(_printed, sheet), _BROWSER)
        for name, sheet in UNRULED.items()
    ),
    *(
        _pdf(f"browser-pdf-flat-{one}", Ground.FLAT, partial(_printed_flat, one), _BROWSER)
        for one in _FLAT
    ),
    _pdf("browser-pdf-site", Ground.GRID, _printed_site, _BROWSER),
    *(
        Rendering(f"doc-{name}", "doc", Ground.GRID, CellPlace, partial(word, look), _WORD_TO_OLD)
        for name, look in _OLD.items()
    ),
)
