"""The fonts of a document: how text becomes codes, and what the file says about them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from pikepdf import Array, Dictionary, Name, Object, Pdf
from reportlab.pdfbase.pdfmetrics import stringWidth

_LATIN_END = 0x7F


class Face(Protocol):
    """One font resource."""

    @property
    def name(self) -> str:
        """Its name among the page's resources, without the slash."""
        ...

    def advance(self, character: str) -> float:
        """The width of a character at size 1."""
        ...

    def encode(self, text: str) -> bytes:
        """The codes that show `text`, as the hexadecimal string of a content stream."""
        ...

    def resource(self, pdf: Pdf) -> Object:
        """The font dictionary; called when all text has been encoded."""
        ...


@dataclass(frozen=True)
class SystemFace:
    """A Chinese font that the file only names, as print drivers do."""

    name: str = "F1"
    base: str = "STSong-Light"

    def advance(self, character: str) -> float:
        """Half the size for ASCII, else the size."""
        return 0.5 if ord(character) <= _LATIN_END else 1.0

    def encode(self, text: str) -> bytes:
        """Two bytes a character."""
        return b"<" + text.encode("utf-16-be").hex().encode() + b">"

    def resource(self, pdf: Pdf) -> Object:
        """A composite font over Adobe-GB1."""
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name(f"/{self.base}"),
            Flags=6,
            FontBBox=Array([-25, -254, 1000, 880]),
            ItalicAngle=0,
            Ascent=880,
            Descent=-120,
            CapHeight=880,
            StemV=93,
        )
        descendant = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType0,
            BaseFont=Name(f"/{self.base}"),
            CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"GB1", Supplement=0),
            DW=1000,
            W=Array([1, 95, 500]),
            FontDescriptor=pdf.make_indirect(descriptor),
        )
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=Name(f"/{self.base}"),
                Encoding=Name("/UniGB-UCS2-H"),
                DescendantFonts=Array([pdf.make_indirect(descendant)]),
            )
        )


@dataclass(frozen=True)
class LatinFace:
    """One of the fonts every viewer has, for digits and letters beside Chinese ones."""

    base: str = "Times-Roman"
    name: str = "F2"

    def advance(self, character: str) -> float:
        """The width that every viewer knows."""
        return float(stringWidth(character, self.base, 1000)) / 1000

    def encode(self, text: str) -> bytes:
        """One byte a character."""
        return b"<" + text.encode("cp1252").hex().encode() + b">"

    def resource(self, pdf: Pdf) -> Object:
        """A simple font without widths."""
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type1,
                BaseFont=Name(f"/{self.base}"),
                Encoding=Name.WinAnsiEncoding,
            )
        )


@dataclass(frozen=True)
class Faces:
    """The faces of one document: `latin`, where there is one, takes the ASCII characters."""

    chinese: Face
    latin: Face | None = None

    def of(self, character: str) -> Face:
        """The face that draws a character."""
        if self.latin is not None and " " < character <= "~":
            return self.latin
        return self.chinese

    def runs(self, text: str) -> Iterator[tuple[Face, str]]:
        """The text cut where the face changes."""
        for _, characters in groupby(text, key=lambda one: self.of(one).name):
            run = "".join(characters)
            yield self.of(run[0]), run

    def width(self, text: str, size: float) -> float:
        """How long a line is in points."""
        return sum(self.of(one).advance(one) for one in text) * size

    def resources(self, pdf: Pdf) -> Dictionary:
        """The /Font dictionary of every page."""
        used = [self.chinese] if self.latin is None else [self.chinese, self.latin]
        return Dictionary({f"/{face.name}": face.resource(pdf) for face in used})
