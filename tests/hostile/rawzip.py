"""Office packages written member by member, so that anything may be wrong with them."""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import Final

DOCUMENT_PART: Final = "word/document.xml"
_W: Final = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S: Final = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R: Final = b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_RELATED: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DECLARATION: Final = b'<?xml version="1.0" encoding="UTF-8"?>'


def relationships(**targets: str) -> bytes:
    """A relationships part: kinds to targets."""
    lines = "".join(
        f'<Relationship Id="r{at}" Type="{_RELATED}/{kind.rstrip("_")}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items(), 1)
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{lines}</Relationships>'.encode()


def content_types() -> bytes:
    """The content types part, as far as readers look."""
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    return (
        f'<Types xmlns="{namespace}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
    ).encode()


def body(inner: bytes, prologue: bytes = b"") -> bytes:
    """A word processor's main part."""
    return b"%s%s<w:document %s><w:body>%s</w:body></w:document>" % (
        _DECLARATION,
        prologue,
        _W,
        inner,
    )


def paragraph(text: bytes) -> bytes:
    """A paragraph of it."""
    return b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % text


def cell(inner: bytes = b"<w:p/>", properties: bytes = b"") -> bytes:
    """A cell of a table of it."""
    return b"<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>" % (properties, inner)


def docx(document: bytes, **others: bytes) -> bytes:
    """A word processor's file with this main part."""
    return package(
        {
            "[Content_Types].xml": content_types(),
            "_rels/.rels": relationships(officeDocument=DOCUMENT_PART),
            DOCUMENT_PART: document,
            **others,
        }
    )


def sheet(rows: bytes, rest: bytes = b"") -> bytes:
    """A worksheet."""
    return b"%s<worksheet %s><sheetData>%s</sheetData>%s</worksheet>" % (
        _DECLARATION,
        _S,
        rows,
        rest,
    )


def xlsx_members(worksheet: bytes, shared: bytes = b"") -> dict[str, bytes]:
    """The members of a spreadsheet's file."""
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(officeDocument="xl/workbook.xml"),
        "xl/workbook.xml": b'<workbook %s %s><sheets><sheet name="a" sheetId="1" r:id="r1"/>'
        b"</sheets></workbook>" % (_S, _R),
        "xl/_rels/workbook.xml.rels": relationships(
            worksheet="worksheets/sheet1.xml", sharedStrings="sharedStrings.xml"
        ),
        "xl/worksheets/sheet1.xml": worksheet,
        "xl/sharedStrings.xml": b"<sst %s>%s</sst>" % (_S, shared),
    }


def package(members: dict[str, bytes]) -> bytes:
    """A zip file of the members."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return held.getvalue()


@dataclass(frozen=True)
class Member:
    """A member of a package as it is on disk, whatever it says about itself."""

    name: str
    packed: bytes
    size: int
    method: int = zipfile.ZIP_DEFLATED
    flags: int = 0
    checksum: int = 0

    @classmethod
    def of(cls, name: str, data: bytes) -> "Member":
        """An honest one."""
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = packer.compress(data) + packer.flush()
        return cls(name, packed, len(data), checksum=zlib.crc32(data))

    def _entry(self) -> bytes:
        """What the local header and the directory have in common."""
        return struct.pack(
            "<HHHHHIIIHH",
            20,
            self.flags,
            self.method,
            0,
            33,
            self.checksum,
            len(self.packed),
            self.size,
            len(self.name.encode()),
            0,
        )

    def local(self) -> bytes:
        """The header and the data."""
        return b"PK\3\4" + self._entry() + self.name.encode() + self.packed

    def listed(self, offset: int) -> bytes:
        """The entry of the directory."""
        rest = struct.pack("<HHHII", 0, 0, 0, 0, offset)
        return b"PK\1\2\24\0" + self._entry() + rest + self.name.encode()


def raw_package(members: list[Member]) -> bytes:
    """A zip file of these members, which may say what they like, twice the same name too."""
    out = bytearray()
    listed = bytearray()
    for one in members:
        listed += one.listed(len(out))
        out += one.local()
    count = min(len(members), 0xFFFF)
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(listed), len(out), 0)
    return bytes(out + listed + b"PK\5\6" + end)


def raw_docx(*members: Member) -> bytes:
    """A word processor's file of raw members and what it needs besides."""
    return raw_package(
        [
            Member.of("[Content_Types].xml", content_types()),
            Member.of("_rels/.rels", relationships(officeDocument=DOCUMENT_PART)),
            *members,
        ]
    )
