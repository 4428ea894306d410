"""PDFs that cannot be read, and limits."""

import io

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.limits import DEFAULT_LIMITS, Limits
from gouji.extraction.pdf import characters, rulings
from gouji.extraction.pdf.reader import read_pdf
from tests.gouji.extraction.pdf.drawn_pdf import PROSE, pdf, write


def _prose(canvas: Canvas) -> None:
    write(canvas, 60, 100, PROSE * 2)


def _code(data: bytes, limits: Limits = DEFAULT_LIMITS) -> ErrorCode:
    with pytest.raises(DocumentError) as caught:
        read_pdf(data, limits)
    return caught.value.code


def _encrypted(user: str, owner: str) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(_prose))) as document:
        document.save(buffer, encryption=pikepdf.Encryption(user=user, owner=owner))
    return buffer.getvalue()


def test_a_user_password_keeps_readers_out() -> None:
    assert _code(_encrypted("secret", "owner")) is ErrorCode.ENCRYPTED


def test_an_owner_password_alone_does_not() -> None:
    assert read_pdf(_encrypted("", "owner")).pages == 1


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 20])
def test_what_pdfium_cannot_open_is_corrupt(data: bytes) -> None:
    assert _code(data) is ErrorCode.CORRUPT


def test_a_document_without_pages_is_corrupt() -> None:
    buffer = io.BytesIO()
    pikepdf.new().save(buffer)
    assert _code(buffer.getvalue()) is ErrorCode.CORRUPT


def test_pages_are_counted_before_any_is_read() -> None:
    data = pdf(_prose, _prose, _prose)
    assert _code(data, Limits(max_pages=2)) is ErrorCode.TOO_MANY_PAGES
    assert read_pdf(data, Limits(max_pages=3)).pages == 3


def test_a_page_with_too_many_objects_is_too_complex(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(canvas: Canvas) -> None:
        _prose(canvas)
        for x in range(60):
            canvas.line(x, 0, x, 10)

    monkeypatch.setattr(rulings, "_MOST_OBJECTS", 50)
    assert _code(pdf(draw)) is ErrorCode.TOO_COMPLEX


def test_a_page_with_too_many_characters_is_too_complex(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(characters, "_MOST_CHARACTERS", 20)
    assert _code(pdf(_prose)) is ErrorCode.TOO_COMPLEX
