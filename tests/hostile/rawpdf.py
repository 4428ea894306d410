"""PDF files written object by object, so that anything may be wrong with them."""

import zlib
from dataclasses import dataclass, field
from typing import Final

CATALOG: Final = 1
PAGES: Final = 2
PAGE: Final = 3
CONTENT: Final = 4
FONT: Final = 5


def stream(data: bytes, entries: bytes = b"", length: int | None = None) -> bytes:
    """A stream object; `length` is what it says about itself, if that is to be a lie."""
    said = len(data) if length is None else length
    return b"<< %s /Length %d >> stream\n%s\nendstream" % (entries, said, data)


def packed(data: bytes, entries: bytes = b"") -> bytes:
    """A stream object that is compressed."""
    return stream(zlib.compress(data), entries + b" /Filter /FlateDecode")


@dataclass
class RawPdf:
    """A file of one page, every object of which may be replaced.

    Its page shows its content (object 4) with a font (object 5) and the resources given.
    """

    objects: dict[int, bytes] = field(default_factory=dict)
    trailer: bytes = b""
    resources: bytes = b""
    content: bytes = b"BT /F 12 Tf 50 700 Td (1234567890 and some words on a page) Tj ET"

    def __post_init__(self) -> None:
        made = {
            CATALOG: b"<< /Type /Catalog /Pages 2 0 R >>",
            PAGES: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            PAGE: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            b" /Resources << /Font << /F 5 0 R >> %s >> >>" % self.resources,
            CONTENT: packed(self.content),
            FONT: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        }
        self.objects = {**made, **self.objects}

    def bytes(self) -> bytes:
        """The file, with a cross-reference table that is right."""
        out = bytearray(b"%PDF-1.7\n")
        offsets = {}
        for number, body in sorted(self.objects.items()):
            offsets[number] = len(out)
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        start = len(out)
        out += b"xref\n0 1\n0000000000 65535 f \n"
        for number, offset in offsets.items():
            out += b"%d 1\n%010d 00000 n \n" % (number, offset)
        size = max(offsets) + 1
        out += b"trailer << /Root 1 0 R /Size %d %s >>\n" % (size, self.trailer)
        out += b"startxref\n%d\n%%%%EOF\n" % start
        return bytes(out)
