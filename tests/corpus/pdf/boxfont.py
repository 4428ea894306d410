"""A TrueType font made of boxes, so that embedded fonts need none on the machine.

A box is where the ink of the real glyph would be: thin for 一, small for punctuation.  Only what a
PDF viewer needs is written: head, hhea, hmtx, loca, glyf, maxp and, on demand, a cmap.
"""

import struct
from collections.abc import Sequence

UNITS = 1000
_CHECKSUM_MAGIC = 0xB1B0AFBA
_HEAD_CHECKSUM_OFFSET = 8
_Box = tuple[int, int, int, int]

_INK: dict[str, _Box] = {
    **dict.fromkeys("一⼀—－", (60, 340, 940, 420)),
    **dict.fromkeys("，。、．", (80, -90, 330, 160)),
    **dict.fromkeys("：；", (80, 0, 300, 500)),
    **dict.fromkeys("“‘（《〔【", (560, -60, 930, 800)),
    **dict.fromkeys("”’）》〕】", (70, -60, 440, 800)),
    **dict.fromkeys(".,", (150, -120, 260, 110)),
    **dict.fromkeys("-", (40, 190, 260, 260)),
}


def advance(character: str) -> int:
    """The advance width in thousandths of the size."""
    return 500 if ord(character) < 0x2000 else UNITS


def build(characters: Sequence[str], *, mapped: bool) -> bytes:
    """A font whose glyph n+1 draws `characters[n]`; with a cmap if `mapped`."""
    glyphs = [b"", *(_glyph(_ink(one)) for one in characters)]
    metrics = [(UNITS, 0), *((advance(one), _ink(one)[0]) for one in characters)]
    offsets = [0]
    for glyph in glyphs:
        offsets.append(offsets[-1] + len(glyph))
    count = len(glyphs)
    tables = {
        b"glyf": b"".join(glyphs),
        b"head": _head(),
        b"hhea": struct.pack(
            ">IhhhHhhhhhhhhhhhH", 0x10000, 860, -140, 0, UNITS, 0, 0, UNITS, 1, *[0] * 7, count
        ),
        b"hmtx": b"".join(struct.pack(">Hh", *one) for one in metrics),
        b"loca": struct.pack(f">{count + 1}I", *offsets),
        b"maxp": struct.pack(">IH13H", 0x10000, count, 4, 1, 0, 0, 2, *[0] * 8),
    }
    if mapped:
        tables[b"cmap"] = _cmap(characters)
    return _assembled(tables)


def _ink(character: str) -> _Box:
    if character in _INK:
        return _INK[character]
    return (40, 0, 460, 680) if advance(character) < UNITS else (60, -80, 940, 820)


def _glyph(box: _Box) -> bytes:
    left, bottom, right, top = box
    glyph = struct.pack(">hhhhhHH", 1, left, bottom, right, top, 3, 0) + bytes([1] * 4)
    glyph += struct.pack(">4h", left, 0, right - left, 0)
    glyph += struct.pack(">4h", bottom, top - bottom, 0, bottom - top)
    return glyph + b"\0" * (-len(glyph) % 4)


def _head() -> bytes:
    return struct.pack(
        ">IIIIHHqqhhhhHHhhh",
        *(0x10000, 0x10000, 0, 0x5F0F3CF5, 3, UNITS, 0, 0),
        *(0, -140, UNITS, 860, 0, 8, 2, 1, 0),
    )


def _cmap(characters: Sequence[str]) -> bytes:
    pairs = sorted((ord(one), glyph) for glyph, one in enumerate(characters, 1))
    groups = b"".join(struct.pack(">III", code, code, glyph) for code, glyph in pairs)
    body = struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(pairs)) + groups
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + body


def _assembled(tables: dict[bytes, bytes]) -> bytes:
    power = len(tables).bit_length() - 1
    search = 16 << power
    head = struct.pack(">IHHHH", 0x10000, len(tables), search, power, 16 * len(tables) - search)
    offset = len(head) + 16 * len(tables)
    directory, body = b"", b""
    for tag in sorted(tables):
        table = tables[tag]
        directory += struct.pack(">4sIII", tag, _checksum(table), offset + len(body), len(table))
        body += table + b"\0" * (-len(table) % 4)
    font = head + directory + body
    at = directory.index(b"head")
    start = struct.unpack(">I", directory[at + 8 : at + 12])[0] + _HEAD_CHECKSUM_OFFSET
    adjustment = (_CHECKSUM_MAGIC - _checksum(font)) & 0xFFFFFFFF
    return font[:start] + struct.pack(">I", adjustment) + font[start + 4 :]


def _checksum(data: bytes) -> int:
    data += b"\0" * (-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}I", data)
    return sum(words) & 0xFFFFFFFF
