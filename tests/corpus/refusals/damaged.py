"""PDFs that cannot be opened, or hold nothing, or too much."""

import io
from collections.abc import Iterator
from random import Random

from pikepdf import Page, Pdf

from gouji.errors import ErrorCode
from gouji.extraction.limits import DEFAULT_LIMITS
from tests.corpus.content import compose
from tests.corpus.pdf.drawing import draw, locked, saved
from tests.corpus.pdf.style import Style
from tests.corpus.refusals.refusal import Refusal

_SEED = 11


def damaged() -> Iterator[Refusal]:
    """Locked, cut short, without pages, with too many."""
    content = compose("e2021", _SEED, "refusals")
    data = draw([content], Style(), Random(_SEED)).data
    yield Refusal("user-password", locked(data, user="secret"), ErrorCode.ENCRYPTED)
    yield Refusal("truncated-by-half", data[: len(data) // 2], ErrorCode.CORRUPT)
    yield Refusal("truncated-at-the-end", data[:-40], ErrorCode.CORRUPT)
    cut = _for_the_web(data)[: len(data) // 2]
    yield Refusal("truncated-made-for-the-web", cut, ErrorCode.CORRUPT)
    yield Refusal("truncated-to-the-head", data[:600], ErrorCode.CORRUPT)
    yield Refusal("header-alone", b"%PDF-1.7\n", ErrorCode.CORRUPT)
    yield Refusal("garbage-behind-header", b"%PDF-1.7\n" + _garbage(), ErrorCode.CORRUPT)
    yield Refusal("no-pages", saved(Pdf.new()), ErrorCode.CORRUPT)
    yield Refusal("too-many-pages", _many_pages(data), ErrorCode.TOO_MANY_PAGES)


def _for_the_web(data: bytes) -> bytes:
    """The same file with its first page and the whole directory at the beginning."""
    buffer = io.BytesIO()
    with Pdf.open(io.BytesIO(data)) as pdf:
        pdf.save(buffer, deterministic_id=True, linearize=True)
    return buffer.getvalue()


def _garbage() -> bytes:
    return Random(_SEED).randbytes(20_000)


def _many_pages(data: bytes) -> bytes:
    with Pdf.open(io.BytesIO(data)) as pdf:
        page = pdf.pages[0]
        while len(pdf.pages) <= DEFAULT_LIMITS.max_pages:
            pdf.pages.append(Page(page.obj))
        return saved(pdf)
