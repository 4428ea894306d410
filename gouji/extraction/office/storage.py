"""What OLE storages tell without being opened: whether a password guards them.

Source: MS-CFB 2.6 (directory entries), MS-DOC 2.5.2 (FibBase), MS-OFFCRYPTO 2.3.
"""

import struct
from typing import NoReturn

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.limits import Limits
from gouji.extraction.media import MediaType
from gouji.text import Bilingual

_ENTRY = 128
_NAME = 64
_KIND, _STREAM = 66, 2
_FIRST_SECTOR = 116
_SECTOR_SHIFT = 30
_SHIFTS = (9, 12)
_FIB_FLAGS = 10
_FIB_IS_ENCRYPTED = 0x0100


def is_encrypted_document(data: bytes) -> bool:
    """Whether the Word document in `data` needs a password to be opened."""
    start = _stream(data, "WordDocument")
    if start is None or start + _FIB_FLAGS + 2 > len(data):
        return False
    (flags,) = struct.unpack_from("<H", data, start + _FIB_FLAGS)
    return bool(flags & _FIB_IS_ENCRYPTED)


def refuse_storage(data: bytes, _limits: Limits) -> NoReturn:
    """Refuse a storage that holds no document of a known format.

    Raises `DocumentError`: `encrypted` for an Office file with a password, which is a storage with
    the encrypted package in a stream; else `unsupported_media_type`.
    """
    if _stream(data, "EncryptedPackage") is not None:
        raise DocumentError(ErrorCode.ENCRYPTED)
    label = MediaType.OLE.label
    raise DocumentError(ErrorCode.UNSUPPORTED_MEDIA_TYPE, Bilingual(zh=label, en=label))


def _stream(data: bytes, name: str) -> int | None:
    """Where the stream's first sector begins in `data`; None if there is no such stream.

    Its directory entry is searched for: the directory may lie anywhere, and may be damaged.
    """
    if len(data) < _SECTOR_SHIFT + 2:
        return None
    (shift,) = struct.unpack_from("<H", data, _SECTOR_SHIFT)
    if shift not in _SHIFTS:
        return None
    wanted = name.encode("utf-16-le").ljust(_NAME, b"\0")
    at = data.find(wanted)
    while at >= 0:
        if at % _ENTRY == 0 and at + _ENTRY <= len(data) and data[at + _KIND] == _STREAM:
            sector = int.from_bytes(data[at + _FIRST_SECTOR : at + _FIRST_SECTOR + 4], "little")
            return (sector + 1) << int(shift)
        at = data.find(wanted, at + 1)
    return None
