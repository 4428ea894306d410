"""OLE storages: what a password guards, and what is no document."""

import struct

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.media import MediaType
from gouji.extraction.office.legacy import convert
from gouji.extraction.office.storage import is_encrypted_document
from gouji.extraction.reader import read

_SECTOR = 512


def storage(stream: str, content: bytes) -> bytes:
    """A storage with one stream: header, directory, then the stream's only sector."""
    header = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(_SECTOR, b"\0"))
    struct.pack_into("<H", header, 30, 9)
    entry = bytearray(_SECTOR)
    name = stream.encode("utf-16-le")
    entry[: len(name)] = name
    entry[66] = 2
    struct.pack_into("<I", entry, 116, 1)
    return bytes(header) + bytes(entry) + content.ljust(_SECTOR, b"\0")


def fib(flags: int) -> bytes:
    """The first bytes of a Word document's stream."""
    return struct.pack("<HHHHHH", 0xA5EC, 0xC1, 0, 0x804, 0, flags)


def test_a_password_on_an_office_file_is_named() -> None:
    with pytest.raises(DocumentError) as refused:
        read(storage("EncryptedPackage", b"\1" * 64))
    assert refused.value.code is ErrorCode.ENCRYPTED


def test_a_storage_of_something_else_is_not_supported() -> None:
    with pytest.raises(DocumentError) as refused:
        read(storage("Thumbs.db", b""))
    assert refused.value.code is ErrorCode.UNSUPPORTED_MEDIA_TYPE


@pytest.mark.parametrize(("flags", "encrypted"), [(0x0100, True), (0x1200, False), (0, False)])
def test_a_word_document_says_whether_it_is_encrypted(flags: int, encrypted: bool) -> None:
    assert is_encrypted_document(storage("WordDocument", fib(flags))) is encrypted


@pytest.mark.parametrize(
    "data",
    [b"", b"\xd0\xcf", storage("WordDocument", b"")[:600], storage("Other", fib(0x0100))],
)
def test_what_is_cut_short_is_not_taken_for_encrypted(data: bytes) -> None:
    assert not is_encrypted_document(data)


def test_an_encrypted_word_document_is_not_converted() -> None:
    with pytest.raises(DocumentError) as refused:
        convert(storage("WordDocument", fib(0x0100)), MediaType.DOC, 1)
    assert refused.value.code is ErrorCode.ENCRYPTED
