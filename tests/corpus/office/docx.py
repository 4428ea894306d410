"""A whole word-processor file of a report."""

import io
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from random import Random

import docx
from docx.document import Document as DocxDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tests.corpus.content import Content
from tests.corpus.frame import Part, Role
from tests.corpus.grid import Grid
from tests.corpus.office import wrapping
from tests.corpus.office.numbering import numbered_headings
from tests.corpus.office.runs import RunWriter, plain
from tests.corpus.office.tables import WordTables
from tests.corpus.reshaping import cut, head_rows, middle_row, refined

_NUMERAL = re.compile(r"^[一二三四五六]?[、．]\s*")
LANDSCAPE_WIDTH = 13600  # of a table, in twentieths of a point


@dataclass(frozen=True)
class Look:
    """One file's habits.

    `wrap` puts the mark-up of a table into something else, `boxed` names the tables it is done
    to.  `landscape`: the tables stand on pages of their own, turned.  `numbered`: the numerals of
    headings are made by the program.  `in_two`: table three was split.
    """

    tables: WordTables = field(default_factory=WordTables)
    runs: RunWriter = plain
    wrap: Callable[[str], str] = wrapping.bare
    wrapped: frozenset[str] = frozenset({"active_disclosure", "applications", "review_litigation"})
    cell_size: float = 9.0
    margin: float = 3.0
    landscape: bool = False
    numbered: bool = False
    in_two: bool = False
    finer: bool = False
    furniture: bool = False


def write_docx(content: Content, look: Look, rng: Random) -> bytes:
    """The report as a DOCX file."""
    document = docx.Document()
    _prepare(document, content, look)
    for part in content.parts:
        if part.role is Role.TABLE:
            _add_table(document, content.grids[part.text], look, rng)
        else:
            _add_text(document, part, look, rng)
    if look.numbered:
        numbered_headings(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _prepare(document: DocxDocument, content: Content, look: Look) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(look.margin)
    normal = document.styles["Normal"]
    _set_font(normal, 12)
    cell = document.styles.add_style("TableText", WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style = None
    _set_font(cell, look.cell_size)
    cell.paragraph_format.space_after = Pt(0)
    if look.furniture:
        section.header.paragraphs[0].text = f"{content.identity.agency}信息公开年报"
        page = '<w:fldSimple xmlns:w="%s" w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        footer = section.footer.paragraphs[0]
        footer.add_run("— ")
        footer._p.append(parse_xml(page % wrapping.NAMESPACES["w"]))
        footer.add_run(" —")


def _set_font(style: object, size: float) -> None:
    font = style.font  # type: ignore[attr-defined]
    font.name, font.size = "Noto Sans CJK SC", Pt(size)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Noto Sans CJK SC")  # type: ignore[attr-defined]


def _add_text(document: DocxDocument, part: Part, look: Look, rng: Random) -> None:
    for line in part.text.replace("\f", "\n").split("\n"):  # XML has no page breaks
        text = line if part.role is Role.FURNITURE else line.strip()
        if look.numbered and part.role is Role.HEADING:
            text = _NUMERAL.sub("", text)
        properties = {
            Role.TITLE: '<w:jc w:val="center"/>',
            Role.SIGNATURE: '<w:jc w:val="right"/>',
            Role.PARAGRAPH: '<w:ind w:firstLineChars="200" w:firstLine="480"/>',
            Role.HEADING: '<w:pStyle w:val="Heading1"/>',
        }.get(part.role, "")
        _append(document, f"<w:p><w:pPr>{properties}</w:pPr>{look.runs(text, rng)}</w:p>")


def _add_table(document: DocxDocument, grid: Grid, look: Look, rng: Random) -> None:
    if look.landscape:
        _turn(document, WD_ORIENT.LANDSCAPE)
    for part in _parts(grid, look, rng):
        table = look.tables.write(part, rng)
        _append(document, look.wrap(table) if grid.table in look.wrapped else table)
        _append(document, "<w:p/>")
    if look.landscape:
        _turn(document, WD_ORIENT.PORTRAIT)


def _parts(grid: Grid, look: Look, rng: Random) -> Iterator[Grid]:
    split = look.in_two and grid.table == "applications"
    repeated = head_rows(grid) if rng.random() < 0.5 else 0
    for part in cut(grid, middle_row(grid, rng), heading_rows=repeated) if split else (grid,):
        yield refined(part, rng) if look.finer else part


def _turn(document: DocxDocument, orientation: WD_ORIENT) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    if section.orientation is not orientation:
        section.orientation = orientation
        section.page_width, section.page_height = section.page_height, section.page_width


def _append(document: DocxDocument, markup: str) -> None:
    declared = " ".join(f'xmlns:{name}="{uri}"' for name, uri in wrapping.NAMESPACES.items())
    block = parse_xml(f"<w:body {declared}>{markup}</w:body>")
    end = document.element.body.sectPr
    for child in list(block):
        end.addprevious(deepcopy(child))
