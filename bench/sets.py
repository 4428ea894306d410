"""The documents that are measured: made-up reports with their gold, written to a folder."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pypdfium2

from bench.matching import GoldRow, gold_rows
from bench.portal import PageSize, dressed
from gouji.extraction.document import PagePlace
from gouji.extraction.media import MediaType, detect
from tests.corpus.catalogue import CATALOGUE
from tests.corpus.content import Content, compose
from tests.corpus.ground import Ground
from tests.corpus.keeping import kept
from tests.corpus.pdf.drawing import draw
from tests.corpus.pdf.style import Font, Style
from tests.corpus.pdf.variants import RULED
from tests.corpus.rendering import Rendering
from tests.corpus.report import MadeUp

_TABLE = "applications"
_EDITIONS = ("e2019", "e2021")
_MOST_TRIES = 20  # until a rendering draws UTF-8
_LONG_PAGES = 300
_LONG_SEED = 300
# Nothing but rules: every other variant draws them too, and something else beside.
_RULE_VARIANTS = tuple(list(RULED)[: list(RULED).index("repeated-headers") + 1])


@dataclass(frozen=True)
class Case:
    """One document; `writer` made the file, and `rows` is what is looked for in it."""

    path: Path
    pages: int
    writer: str = "drawn"
    rows: tuple[GoldRow, ...] = ()


@dataclass(frozen=True)
class DocumentSet:
    """Documents that are measured together."""

    name: str
    cases: tuple[Case, ...]

    @property
    def pages(self) -> int:
        """Pages of all documents."""
        return sum(case.pages for case in self.cases)


def ruled(folder: Path) -> DocumentSet:
    """Reports whose tables are ruled, in every kind of line and by every writer there is."""
    printed = [one for one in _printed() if one.ground is Ground.GRID]
    names = [f"pdf-{name}" for name in _RULE_VARIANTS]
    return DocumentSet("ruled tables", tuple(_cases([*_drawn(names), *printed], folder)))


def whole(folder: Path) -> DocumentSet:
    """Every PDF rendering that is drawn directly, and what other programs printed."""
    names = [name for name, one in CATALOGUE.items() if one.suffix == "pdf" and not one.producer]
    return DocumentSet("whole corpus", tuple(_cases([*_drawn(names), *_printed()], folder)))


def _drawn(names: Sequence[str]) -> Iterator[MadeUp]:
    for number, name in enumerate(names):
        yield from CATALOGUE[name].make([(_EDITIONS[number % 2], 0)])


def _printed() -> list[MadeUp]:
    """The committed files, so that a run needs no other program."""
    return [one for one in kept() if one.place is PagePlace]


def long(folder: Path) -> DocumentSet:
    """One file of 300 pages and a few more, report behind report."""
    contents: list[Content] = []
    pages = 0
    style = Style(font=Font.EMBEDDED)
    while pages < _LONG_PAGES:
        content = compose(_EDITIONS[len(contents) % 2], _LONG_SEED + len(contents), "long")
        pages += draw([content], style, _rng()).pages
        contents.append(content)
    drawing = draw(contents, style, _rng())
    path = folder / "long.pdf"
    path.write_bytes(drawing.data)
    return DocumentSet(f"{drawing.pages} pages", (Case(path, drawing.pages),))


def web_pages(folder: Path) -> Path:
    """A folder with web pages in UTF-8, one of every rendering, in a folder for each size.

    In other encodings the compared parser alone would have to find out which it is.
    """
    pages = folder / "pages"
    for size in PageSize:
        (pages / size).mkdir(parents=True)
    rng = _rng()
    for rendering in CATALOGUE.values():
        if rendering.suffix != "html" or rendering.producer is not None:
            continue
        document = next(filter(_is_utf8_page, _tries(rendering)), None)
        if document is None:
            continue
        (pages / PageSize.SMALL / document.name).write_bytes(document.data)
        (pages / PageSize.LARGE / document.name).write_bytes(dressed(document.data, rng))
    return pages


def _tries(rendering: Rendering) -> Iterator[MadeUp]:
    for seed in range(_MOST_TRIES):
        yield from rendering.make([(_EDITIONS[seed % 2], seed)])


def _is_utf8_page(document: MadeUp) -> bool:
    try:
        text = document.data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return "<body" in text and detect(document.data) is MediaType.HTML


def _rng() -> Random:
    return Random(_LONG_SEED)  # noqa: S311 - the same documents every time


def _cases(documents: Iterable[MadeUp], folder: Path) -> Iterator[Case]:
    for document in documents:
        path = folder / document.name
        path.write_bytes(document.data)
        content = compose(document.edition, document.seed, document.rendering)
        # A committed file's gold does not follow the generator; then its labels are not known.
        known = all(content.gold[slot].value == one.value for slot, one in document.gold.items())
        rows = gold_rows(content.grids[_TABLE], document.gold) if known else ()
        yield Case(path, _pages(document.data), _writer(document), rows)


def _writer(document: MadeUp) -> str:
    producer = CATALOGUE[document.rendering].producer
    return "drawn" if producer is None else producer.name


def _pages(data: bytes) -> int:
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        return len(document)


def totals(sets: Sequence[DocumentSet]) -> str:
    """What is measured, in a line."""
    return ", ".join(f"{one.name}: {len(one.cases)} files, {one.pages} pages" for one in sets)
