"""DOCX to a document."""

from collections.abc import Callable, Iterator

from gouji.characters import PICTURE
from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Block, Document, Line
from gouji.extraction.limits import DEFAULT_LIMITS, Limits
from gouji.extraction.media import MediaType
from gouji.extraction.office.docx.body import BodyReader, Flow
from gouji.extraction.office.docx.markup import child
from gouji.extraction.office.docx.numbering import Numbering
from gouji.extraction.office.docx.placing import Placing
from gouji.extraction.office.docx.styles import Styles
from gouji.extraction.office.package import Package
from gouji.text import Bilingual

_PICTURES = ("word/media/", "media/")


Reader = Callable[[bytes, Limits], Document]


def read_docx(
    data: bytes, limits: Limits = DEFAULT_LIMITS, chunk_reader: Reader | None = None
) -> Document:
    """The body of a DOCX file, all changes accepted; headers, footers and notes are left out.

    A whole document of another format that the body shows, as web systems export their pages, is
    read by `chunk_reader`, or left out if there is none.

    The place of a paragraph is its number, counted from 1 over those outside tables; that of a
    cell is the number of its table, counted from 1 in the order in which tables begin, and its
    row and column in the grid.

    Raises `DocumentError`: `corrupt`, `encrypted` or `too_complex` as the package has it,
    `no_text_layer` if there are pictures and no text, `empty` if there is nothing at all; and what
    `chunk_reader` raises.
    """
    package = Package.open(data)

    def chunks(identifier: str) -> Document | None:
        name = package.targets(package.main_part() or "").get(identifier)
        content = package.part(name) if name is not None else None
        return chunk_reader(content, limits) if chunk_reader and content else None

    try:
        blocks = tuple(Placing(chunks).blocks(_flow(package)))
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
