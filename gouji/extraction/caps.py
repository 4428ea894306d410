"""How much text and how many lines and cells a document may hold, whatever its format."""

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Document, Line
from gouji.extraction.limits import Limits


def hold_to(limits: Limits, document: Document) -> Document:
    """The document itself.  Raises `DocumentError` (`too_complex`) if it goes beyond the limits."""
    characters = lines = cells = 0
    for block in document.blocks:
        if isinstance(block, Line):
            characters += len(block.text)
            lines += 1
        else:
            characters += sum(len(cell.text) for cell in block.cells)
            cells += len(block.cells)
    if characters > limits.max_characters or lines > limits.max_lines or cells > limits.max_cells:
        raise DocumentError(ErrorCode.TOO_COMPLEX)
    return document
