"""A second opinion on pages that come out garbled, by pdfplumber.

Where a font has no table of its characters, PDFium gives up; pdfminer, under pdfplumber, also looks
into the embedded TrueType font, which often still has one.  It takes ten times as long, and so is
asked about garbled pages alone.  Ruling lines are PDFium's in any case: only glyphs are exchanged.
"""

import io
from collections.abc import Iterator, Sequence

from gouji.extraction.pdf.glyphs import Glyph

_MOST_PAGES = 30  # a report of more than so many garbled pages is refused without asking
_UNMAPPED = "(cid:"
# What it stumbles over in damaged files that it goes on to read: no box, a name for a number.
_UNFORESEEN = (TypeError, ValueError, LookupError, AttributeError, ArithmeticError, AssertionError)


def glyphs_again(data: bytes, numbers: Sequence[int]) -> Iterator[tuple[int, tuple[Glyph, ...]]]:
    """The number (from 1) and the glyphs of each page in `numbers`, as pdfplumber reads them, in
    points from the upper left corner of the page as it is shown.

    Pages that it cannot read either are left out, as are all if there are too many, or if the file
    is beyond it; nothing is raised: it is the first reader's refusal that counts.
    """
    if not 0 < len(numbers) <= _MOST_PAGES:
        return
    # Few documents need it, and it takes as much memory as a hundred pages.
    import pdfplumber  # noqa: PLC0415
    from pdfplumber.utils.exceptions import (  # noqa: PLC0415
        MalformedPDFException,
        PdfminerException,
    )

    try:
        with pdfplumber.open(io.BytesIO(data), pages=list(numbers)) as document:
            for page in document.pages:
                glyphs = tuple(_glyphs(page.chars, page.cropbox[0], page.cropbox[1]))
                page.close()  # or every page's objects are kept to the end
                if glyphs:
                    yield page.page_number, glyphs
    except (PdfminerException, MalformedPDFException, *_UNFORESEEN):
        return


def _glyphs(characters: Sequence[dict[str, object]], left: float, top: float) -> Iterator[Glyph]:
    spaced = False
    for one in characters:
        text = str(one["text"])
        if not text.strip():
            spaced = True
            continue
        if text.startswith(_UNMAPPED):
            text = "\ufffd"
        x0, y0, x1, y1 = (_number(one[key]) for key in ("x0", "top", "x1", "bottom"))
        box = (x0 - left, y0 - top, x1 - left, y1 - top)
        yield Glyph(text, *box, _number(one["size"]), spaced=spaced)
        spaced = False


def _number(value: object) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0
