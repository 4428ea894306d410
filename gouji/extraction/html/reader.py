"""A web page to a document: its own text, and above it what the page says about it."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from lxml import etree
from pydantic import TypeAdapter

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Block, Cell, Document, Line, Table
from gouji.extraction.html.blocks import PageBlock, Paragraph
from gouji.extraction.html.content import main_content
from gouji.extraction.html.flow import blocks_of
from gouji.extraction.html.imprint import as_lines, dated, page_lines
from gouji.extraction.html.meta import from_meta
from gouji.extraction.html.naming import Naming
from gouji.extraction.html.page import Page
from gouji.extraction.html.places import Places
from gouji.extraction.html.source import parse
from gouji.extraction.limits import DEFAULT_LIMITS, Limits

_HEAD = 20
# All at once take two thirds of the time that they take one by one.
_LINES = TypeAdapter(list[Line])
_CELLS = TypeAdapter(tuple[Cell, ...])


def read_html(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The text of a page, without navigation, bars and lists of other pages.

    Title, date of publication, index number and source come first, wherever on the page or in its
    `meta` elements they stand.  The encoding is found from the bytes, whatever the page declares.
    Raises `DocumentError` with `empty` if nothing can be read, with `unsupported_media_type` if it
    is no text, and with `too_complex` beyond the limits on lines, nesting and cells.
    """
    return document(parse(data), "text/html")


def document(elements: list[etree._Element], media_type: str) -> Document:
    """The document in the elements of a page, which are in document order."""
    body = next((one for one in elements if one.tag == "body"), None)
    blocks = _page_blocks(elements, body) if body is not None else []
    if not blocks:
        raise DocumentError(ErrorCode.EMPTY)
    return Document(media_type=media_type, blocks=tuple(_blocks(blocks)))


def _page_blocks(elements: list[etree._Element], body: etree._Element) -> list[PageBlock]:
    page = Page.of(elements)
    content = main_content(page, body)
    text = list(as_lines(blocks_of(page, content)))
    naming = Naming()
    text[:_HEAD] = [
        dated(one, naming) if isinstance(one, Paragraph) else one for one in text[:_HEAD]
    ]
    if content is body:
        around: list[Paragraph] = []
    else:
        order = {element: number for number, element in enumerate(elements)}
        start = order[content]
        outside = page_lines(list(as_lines(blocks_of(page, body, without=content))), naming)
        around = list(takewhile(lambda line: order[line.element] < start, outside))
    head = [*around, *text]
    if not head:
        return []
    return [*from_meta(head, elements), *head]


def _blocks(blocks: Sequence[PageBlock]) -> Iterator[Block]:
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    grids = [block for block in blocks if not isinstance(block, Paragraph)]
    elements = dict.fromkeys(line.element for line in paragraphs)  # many lines may share one
    elements.update((cell.element, None) for grid in grids for cell in grid.cells)
    places = Places().of(elements)
    lines = iter(
        _LINES.validate_python(
            [{"text": line.text, "where": places[line.element]} for line in paragraphs]
        )
    )
    for block in blocks:
        if isinstance(block, Paragraph):
            yield next(lines)
            continue
        cells = [
            {
                "row": row,
                "column": column,
                "rowspan": rowspan,
                "colspan": colspan,
                "text": text,
                "where": places[element],
            }
            for row, column, rowspan, colspan, text, element in block.cells
        ]
        yield Table(evidence=block.evidence, cells=_CELLS.validate_python(cells))
