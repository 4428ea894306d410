"""Every way in which a report is made an office file without another program."""

from dataclasses import replace
from functools import partial
from random import Random

from gouji.extraction.document import CellPlace, LinePlace
from tests.corpus.content import Content
from tests.corpus.ground import Ground
from tests.corpus.html.flat import without_tables
from tests.corpus.office import runs, wrapping
from tests.corpus.office.docx import LANDSCAPE_WIDTH, Look, write_docx
from tests.corpus.office.flat import flattened
from tests.corpus.office.tables import WordTables
from tests.corpus.office.xlsx import Sheets, write_xlsx
from tests.corpus.rendering import Rendering, Writer, Written
from tests.corpus.report import Layout

PLAIN = Look()
LOOKS: dict[str, Look] = {
    "plain": PLAIN,
    "torn": Look(runs=runs.torn, tables=WordTables(runs=runs.torn)),
    "controls": Look(
        runs=runs.controlled, tables=WordTables(runs=runs.controlled), wrap=wrapping.in_control
    ),
    "fields": Look(tables=WordTables(runs=runs.computed)),
    "links": Look(tables=WordTables(runs=runs.linked)),
    "numbered": Look(numbered=True, furniture=True),
    "nested": Look(wrap=wrapping.in_cell),
    "split": Look(in_two=True, furniture=True),
    "finer": Look(finer=True),
    "stepped": Look(tables=WordTables(stepped=True)),
    "landscape": Look(landscape=True, tables=WordTables(width=LANDSCAPE_WIDTH)),
    "text-box": Look(wrap=wrapping.in_text_box, wrapped=frozenset({"review_litigation"})),
}
# Programs that print these files print what was deleted too.
CHANGED: dict[str, Look] = {
    "tracked": Look(runs=runs.tracked, tables=WordTables(runs=runs.tracked)),
    "hidden": Look(runs=runs.beside_hidden, tables=WordTables(runs=runs.beside_hidden)),
    "deleted-rows": Look(wrap=wrapping.with_deleted_copy),
}
_FLAT = (Layout.L1, Layout.L2, Layout.L3, Layout.L4, Layout.L5, Layout.L7, Layout.L8)


def word(look: Look, content: Content, rng: Random) -> Written:
    """The report as a DOCX file with this look."""
    return Written(write_docx(content, look, rng))


def mixed(content: Content, rng: Random) -> Written:
    """The report as a DOCX file with several habits at once."""
    first, second = rng.sample(list((LOOKS | CHANGED).values()), k=2)
    look = replace(
        first,
        tables=replace(first.tables, stepped=rng.random() < 0.3),
        in_two=second.in_two,
        finer=rng.random() < 0.3,
        numbered=rng.random() < 0.3,
        runs=second.runs,
    )
    return word(look, content, rng)


def flat_word(layout: Layout, content: Content, rng: Random) -> Written:
    """The report as a DOCX file with one of the text layouts for its tables."""
    flat = flattened(content, layout, rng)
    return Written(write_docx(flat, PLAIN, rng), gold=flat.gold)


def _without_tables(content: Content, rng: Random) -> Written:
    bare = without_tables(content)
    return Written(write_docx(bare, PLAIN, rng), gold=bare.gold)


def _sheets(sheets: Sheets, content: Content, rng: Random) -> Written:
    del rng
    return write_xlsx(content, sheets)


def _docx(name: str, write: Writer) -> Rendering:
    return Rendering(f"docx-{name}", "docx", Ground.GRID, CellPlace, write)


def _flat_docx(layout: Layout, write: Writer) -> Rendering:
    """Paragraphs are lines, counted like those of a text."""
    return Rendering(f"docx-flat-{layout}", "docx", Ground.FLAT, LinePlace, write)


RENDERINGS: tuple[Rendering, ...] = (
    *(_docx(name, partial(word, look)) for name, look in (LOOKS | CHANGED).items()),
    _docx("mixed", mixed),
    *(_flat_docx(one, partial(flat_word, one)) for one in _FLAT),
    _flat_docx(Layout.L9, _without_tables),
    *(
        Rendering(f"xlsx-{one}", "xlsx", Ground.GRID, CellPlace, partial(_sheets, one))
        for one in Sheets
    ),
)
