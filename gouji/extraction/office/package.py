"""Reads the parts of an Office Open XML package without trusting what the archive says of itself.

Source: ECMA-376 part 2 (Open Packaging Conventions).
"""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from functools import cached_property
from typing import NoReturn, Self
from urllib.parse import unquote

from lxml import etree

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.limits import Limits
from gouji.text import Bilingual

# About ten times the main part of a report of a hundred pages; a tree in memory takes ten times
# that again.
_LARGEST_PART = 32 * 1024 * 1024
_LARGEST_SUM = 96 * 1024 * 1024
_MOST_MEMBERS = 10_000
_IS_ENCRYPTED = 0x1 | 0x40  # by the traditional or by a strong cipher
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What libxml2 says when a document is beyond its limits rather than ill-formed.
_BEYOND_LIMITS = ("XML_PARSE_HUGE", "entity", "Maximum")
# What is not implemented: disks of many, patched members, versions of the far future.
_BROKEN_ARCHIVE = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError,
)  # fmt: skip
_RELATIONSHIP = "Relationship"
MAIN = "officeDocument"


class Package:
    """An open package.

    Every method raises `DocumentError`: `corrupt` for a broken archive or ill-formed XML,
    `encrypted` for a member with a password, `too_complex` for parts beyond all reason.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._unpacked = 0

    @classmethod
    def open(cls, data: bytes) -> Self:
        """The package in `data`."""
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN_ARCHIVE as error:
            raise DocumentError(ErrorCode.CORRUPT) from error
        if len(archive.filelist) > _MOST_MEMBERS:
            raise DocumentError(ErrorCode.TOO_COMPLEX)
        return cls(archive)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all parts, without leading slash."""
        return frozenset(self._archive.namelist())

    def part(self, name: str) -> bytes | None:
        """The content of a part; None if there is none of that name."""
        info = self._archive.NameToInfo.get(name)
        if info is None:
            return None
        if info.flag_bits & _IS_ENCRYPTED:
            raise DocumentError(ErrorCode.ENCRYPTED)
        self._unpacked += info.file_size
        if info.file_size > _LARGEST_PART or self._unpacked > _LARGEST_SUM:
            raise _unpacks_too_far()
        if info.compress_type not in _READABLE:
            raise DocumentError(ErrorCode.CORRUPT)
        try:
            with self._archive.open(info) as stream:
                # Not read(): it would inflate all that a lying header hides.
                return stream.read(info.file_size + 1)
        except _BROKEN_ARCHIVE as error:
            raise DocumentError(ErrorCode.CORRUPT) from error

    def verify(self) -> None:
        """Read every part once, for readers that unpack by themselves and trust what it says."""
        for name in self.names:
            self.part(name)
        self._unpacked = 0

    def xml(self, name: str) -> etree._Element | None:
        """The root element of a part; entities in it are not resolved."""
        content = self.part(name)
        return None if content is None else parse_xml(content)

    def main_part(self) -> str | None:
        """The name of the part that the package is about."""
        return self.related("", MAIN).get(MAIN)

    def related(self, source: str, *kinds: str) -> Mapping[str, str]:
        """The first part of each kind that `source` refers to, by kind.

        A kind is the last word of a relationship's type, which is the same in the transitional
        and the strict form; `source` is "" for the package itself.
        """
        found: dict[str, str] = {}
        for kind, _, target in self._relationships(source):
            if kind in kinds:
                found.setdefault(kind, target)
        return found

    def targets(self, source: str) -> Mapping[str, str]:
        """The parts that `source` refers to, by the relationship's id."""
        return {identifier: target for _, identifier, target in self._relationships(source)}

    def _relationships(self, source: str) -> list[tuple[str, str, str]]:
        folder, name = posixpath.split(source)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return []
        return [
            (
                str(one.get("Type", "")).rpartition("/")[2],
                str(one.get("Id", "")),
                _resolved(folder, str(one.get("Target", ""))),
            )
            for one in root
            if isinstance(one.tag, str)
            and etree.QName(one).localname == _RELATIONSHIP
            and one.get("TargetMode") != "External"
        ]


def _resolved(folder: str, target: str) -> str:
    path = unquote(target)
    joined = path if path.startswith("/") else posixpath.join("/", folder, path)
    return posixpath.normpath(joined).lstrip("/")


def parse_xml(content: bytes) -> etree._Element:
    """The root element of `content`, with neither entities nor anything external resolved.

    Raises `DocumentError`: `too_complex` if it is nested deeper than 256 elements or otherwise
    beyond the parser's limits, `corrupt` if it is ill-formed or declares a document type, which
    no Office file does.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        beyond = any(words in str(error) for words in _BEYOND_LIMITS)
        code = ErrorCode.TOO_COMPLEX if beyond else ErrorCode.CORRUPT
        raise DocumentError(code) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DocumentError(ErrorCode.CORRUPT)
    return root


def _unpacks_too_far() -> DocumentError:
    limit = _LARGEST_PART // 1024 // 1024
    return DocumentError(
        ErrorCode.TOO_COMPLEX,
        Bilingual(zh=f"解压后超过 {limit} MiB", en=f"a part unpacks to more than {limit} MiB"),
    )


def refuse_archive(data: bytes, _limits: Limits) -> NoReturn:
    """Refuse an archive that holds no document of a known format.

    Raises `DocumentError`: `corrupt` if the archive is broken, as an upload cut short is, which
    has lost the list of its members; else `unsupported_media_type`.
    """
    Package.open(data)
    raise DocumentError(ErrorCode.UNSUPPORTED_MEDIA_TYPE, Bilingual(zh="ZIP", en="ZIP"))
