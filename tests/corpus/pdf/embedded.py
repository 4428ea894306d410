"""Embedded fonts, and what they tell, or do not tell, of the characters they draw."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from tests.corpus.pdf import boxfont

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
