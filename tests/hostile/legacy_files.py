"""Hostile files of the formats that LibreOffice converts, where a machine has it."""

import struct

from gouji.errors import ErrorCode
from tests.hostile.attack import DAMAGED, DOCUMENT, EMPTY, HEAVY, Arsenal
from tests.hostile.deflated import MIB

LEGACY = Arsenal()
NOT_INSTALLED = frozenset({ErrorCode.UNSUPPORTED_MEDIA_TYPE})
ANY = DAMAGED | HEAVY | EMPTY | NOT_INSTALLED | {DOCUMENT}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SECTOR = 512


def rtf(inside: bytes) -> bytes:
    """A rich text file with this in it."""
    return b"{\\rtf1\\ansi " + inside + b"\\par 1 2 3}"


def ole(sectors: bytes, table: int = 0, directory: int = 1) -> bytes:
    """An OLE file of these sectors; its allocation table and directory are where it is told."""
    header = _OLE + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack(
        "<IIIIIIIIII", 0, 1, directory, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, table
    )
    return header.ljust(_SECTOR, b"\xff") + sectors


def entry(name: str, kind: int, start: int, size: int) -> bytes:
    """An entry of an OLE file's directory."""
    encoded = name.encode("utf-16-le").ljust(64, b"\0")
    links = struct.pack("<IIII", 0xFFFFFFFF, 0xFFFFFFFF, 1, 0)
    rest = struct.pack("<HBB", 2 * len(name) + 2, kind, 1) + links[:12] + bytes(36)
    return encoded + rest + struct.pack("<IQ", start, size)


@LEGACY.may_end(ANY)
def groups_nested_200_000_deep() -> bytes:
    return rtf(b"{" * 200_000 + b"}" * 200_000)


@LEGACY.may_end(ANY)
def tables_nested_in_rich_text() -> bytes:
    return rtf(
        b"".join(b"\\trowd\\itap%d\\cellx9 1\\nestcell\\nestrow " % at for at in range(5_000))
    )


@LEGACY.may_end(ANY)
def binary_data_longer_than_the_file() -> bytes:
    return rtf(b"{\\pict\\bin2147483647 x}\\u-2147483648?\\li99999999999\\cols2147483647 ")


@LEGACY.may_end(ANY)
def rich_text_of_twenty_megabytes() -> bytes:
    return rtf(b"1 \\par " * (3 * MIB))


@LEGACY.may_end(ANY, secret="root:")
def rich_text_that_includes_another_file() -> bytes:
    field = b"{\\field\\flddirty{\\*\\fldinst %s}{\\fldrslt x}}"
    return rtf(
        field % b'INCLUDETEXT "file:///etc/passwd"'
        + field % b'INCLUDEPICTURE "http://127.0.0.1:9/a.png"'
        + field % b"DDEAUTO sh -c true"
    )


@LEGACY.may_end(DAMAGED, HEAVY, EMPTY, NOT_INSTALLED)
def word_file_whose_sectors_follow_themselves() -> bytes:
    table = struct.pack("<128I", *([0] + [1] + [2] * 126))
    directory = entry("Root Entry", 5, 2, 64) + entry("WordDocument", 2, 2, 2**31)
    return ole(table + directory.ljust(_SECTOR, b"\0") + bytes(_SECTOR))


@LEGACY.may_end(DAMAGED, HEAVY, EMPTY, NOT_INSTALLED)
def word_file_of_garbage() -> bytes:
    return _OLE + "WordDocument".encode("utf-16-le") + bytes(range(256)) * 4_000


@LEGACY.may_end(DAMAGED, HEAVY, EMPTY, NOT_INSTALLED)
def word_file_in_half() -> bytes:
    return ole(b"")[:300] + "WordDocument".encode("utf-16-le")
