"""DOCX to a document."""

from collections.abc import Iterator

from gouji.characters import PICTURE
from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import (
    Block,
    Cell,
    CellPlace,
    Document,
    Line,
    LinePlace,
    Place,
    Table,
)
from gouji.extraction.limits import DEFAULT_LIMITS, Limits
from gouji.extraction.media import MediaType
from gouji.extraction.office.docx.body import (
    BodyReader,
    CellContent,
    Flow,
    Paragraph,
    TableContent,
)
from gouji.extraction.office.docx.markup import child
from gouji.extraction.office.docx.numbering import Numbering
from gouji.extraction.office.docx.styles import Styles
from gouji.extraction.office.package import Package
from gouji.text import Bilingual

_PICTURES = ("word/media/", "media/")


def read_docx(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The body of a DOCX file, all changes accepted; headers, footers and notes are left out.

    The place of a paragraph is its number, counted from 1 over those outside tables; that of a
    cell is the number of its table, counted from 1 in the order in which tables begin, and its
    row and column in the grid.

    Raises `DocumentError`: `corrupt`, `encrypted` or `too_complex` as the package has it,
    `no_text_layer` if there are pictures and no text, `empty` if there is nothing at all.
    """
    package = Package.open(data)
    try:
        blocks = tuple(_Emitter().blocks(_flow(package)))
    except RecursionError as error:
        raise DocumentError(ErrorCode.TOO_COMPLEX) from error
    if not any(_texts(blocks)):
        pictures = any(name.startswith(_PICTURES) for name in package.names)
        raise DocumentError(ErrorCode.NO_TEXT_LAYER if pictures else ErrorCode.EMPTY)
    return Document(media_type=MediaType.DOCX.value, blocks=blocks)


def _texts(blocks: tuple[Block, ...]) -> Iterator[bool]:
    for block in blocks:
        if isinstance(block, Line):
            yield bool(block.text.strip())
        else:
            yield from (cell.text not in ("", PICTURE) for cell in block.cells)


def _flow(package: Package) -> Flow:
    main = package.main_part()
    root = package.xml(main) if main is not None else None
    body = child(root, "w:body")
    if main is None or body is None:
        raise DocumentError(
            ErrorCode.CORRUPT, Bilingual(zh="缺少正文", en="the main document is missing")
        )
    parts = package.related(main, "styles", "numbering")
    styles = Styles.of(package.xml(parts["styles"]) if "styles" in parts else None)
    lists = package.xml(parts["numbering"]) if "numbering" in parts else None
    return BodyReader(styles, Numbering(lists, styles)).flow(body)


class _Emitter:
    """Gives paragraphs and tables their places, and takes layout tables apart."""

    def __init__(self) -> None:
        self._paragraphs = 0
        self._tables = 0

    def blocks(self, flow: Flow) -> Iterator[Block]:
        """The blocks of the document's own flow."""
        for one in flow:
            if isinstance(one, TableContent):
                yield from self._table(one)
            else:
                self._paragraphs += 1
                place = LinePlace(line=self._paragraphs)
                yield from _lines(one, place)

    def _table(self, table: TableContent) -> Iterator[Block]:
        """The table; a row with tables in its cells is layout, and what is in it stands by
        itself, between what is above and below."""
        self._tables += 1
        number = self._tables
        cells: list[Cell] = []
        for row in table.rows:
            if any(_has_table(cell.content) for cell in row):
                if cells:
                    yield Table(cells=tuple(cells))
                    cells = []
                for cell in row:
                    yield from self._taken_apart(cell, _place(number, cell))
            else:
                cells += [_cell(cell, _place(number, cell)) for cell in row]
        if cells:
            yield Table(cells=tuple(cells))

    def _taken_apart(self, cell: CellContent, place: CellPlace) -> Iterator[Block]:
        for one in cell.content:
            if isinstance(one, TableContent):
                yield from self._table(one)
            else:
                yield from _lines(one, place)


def _lines(paragraph: Paragraph, place: Place) -> Iterator[Line]:
    text = paragraph.text.replace(PICTURE, "")
    return (Line(text=one, where=place) for one in text.split("\n"))


def _place(table: int, cell: CellContent) -> CellPlace:
    return CellPlace(table=table, row=cell.row + 1, column=cell.column + 1)


def _cell(cell: CellContent, place: CellPlace) -> Cell:
    return Cell(
        row=cell.row,
        column=cell.column,
        rowspan=cell.rowspan,
        colspan=cell.colspan,
        text=_text(cell.content),
        where=place,
    )


def _text(flow: Flow) -> str:
    """The text of a cell, a line for each paragraph, or `PICTURE`; a table of one cell in it is
    only a frame."""
    lines = (one.text if isinstance(one, Paragraph) else _text(_framed(one) or ()) for one in flow)
    whole = "\n".join(line.replace("\t", " ") for line in lines if line.strip())
    return whole.replace(PICTURE, "").strip() or whole[: len(PICTURE)]


def _has_table(flow: Flow) -> bool:
    return any(
        isinstance(one, TableContent) and ((inner := _framed(one)) is None or _has_table(inner))
        for one in flow
    )


def _framed(table: TableContent) -> Flow | None:
    """What is in the only cell of a table; None if it has more."""
    cells = [cell for row in table.rows for cell in row]
    return cells[0].content if len(cells) == 1 else None
