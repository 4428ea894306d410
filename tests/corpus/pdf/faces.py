"""The fonts of a document: how text becomes codes, and what the file says about them."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from typing import Protocol

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.corpus.pdf import boxfont

_LATIN_END = 0x7F
_PRIVATE_USE = 0xE000


class CharacterMap(StrEnum):
    """What an embedded font tells of its characters."""

    UNICODE = "unicode"
    RADICALS = "radicals"  # 人 comes out as the Kangxi radical, as browsers print it
    IDEOGRAPHS = "ideographs"  # 不 comes out as a compatibility ideograph
    PRIVATE = "private"  # every character lies in the private use area
    NONE = "none"


def _folded_from(*ranges: range) -> dict[str, str]:
    """Plain characters to the ones of `ranges` that are compatible with them."""
    return {unicodedata.normalize("NFKC", chr(one)): chr(one) for part in ranges for one in part}


# The supplement has no compatibility mapping.
_SUPPLEMENT = dict(zip("民长门见齐风车食页贝青黄西母", "⺠⻓⻔⻅⻬⻛⻋⻝⻚⻉⻘⻩⻄⺟", strict=True))
_RADICALS = _folded_from(range(0x2F00, 0x2FD6)) | _SUPPLEMENT
_IDEOGRAPHS = _folded_from(range(0xF900, 0xFA0E))
_MAPPED: dict[CharacterMap, Callable[[str], str]] = {
    CharacterMap.UNICODE: lambda character: character,
    CharacterMap.RADICALS: lambda character: _RADICALS.get(character, character),
    CharacterMap.IDEOGRAPHS: lambda character: _IDEOGRAPHS.get(character, character),
    CharacterMap.PRIVATE: lambda character: chr(_PRIVATE_USE + ord(character) % 0x1800),
}


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


@dataclass
class EmbeddedFace:
    """An embedded subset with glyph numbers for codes, as Word, WPS and browsers write it."""

    mapping: CharacterMap = CharacterMap.UNICODE
    name: str = "F1"
    _glyphs: dict[str, int] = field(default_factory=dict)

    def advance(self, character: str) -> float:
        """Half the size for Latin characters, else the size."""
        return boxfont.advance(character) / boxfont.UNITS

    def encode(self, text: str) -> bytes:
        """Two bytes a character; its glyph joins the subset."""
        codes = (self._glyphs.setdefault(one, len(self._glyphs) + 1) for one in text)
        return b"<" + b"".join(b"%04X" % code for code in codes) + b">"

    def resource(self, pdf: Pdf) -> Object:
        """A composite font with the program, widths and, if told so, a ToUnicode map."""
        base = Name("/ABCDEF+SimSun")
        program = Stream(pdf, boxfont.build(list(self._glyphs), mapped=False))
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=base,
            Flags=4,
            FontBBox=Array([0, -140, 1000, 860]),
            ItalicAngle=0,
            Ascent=860,
            Descent=-140,
            CapHeight=680,
            StemV=80,
            FontFile2=program,
        )
        widths = Array([int(self.advance(one) * 1000) for one in self._glyphs])
        descendant = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=base,
            CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
            CIDToGIDMap=Name.Identity,
            DW=1000,
            W=Array([1, widths]),
            FontDescriptor=pdf.make_indirect(descriptor),
        )
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=base,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
        )
        if self.mapping in _MAPPED:
            font.ToUnicode = Stream(pdf, self._to_unicode())
        return pdf.make_indirect(font)

    def _to_unicode(self) -> bytes:
        mapped = _MAPPED[self.mapping]
        pairs = [
            b"<%04X> <%s>" % (code, mapped(one).encode("utf-16-be").hex().encode())
            for one, code in self._glyphs.items()
        ]
        blocks = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
        lines = [
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            b"/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            b"1 begincodespacerange <0000> <FFFF> endcodespacerange",
        ]
        for block in blocks:
            lines += [b"%d beginbfchar" % len(block), *block, b"endbfchar"]
        return b"\n".join([*lines, b"endcmap end end"])


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
