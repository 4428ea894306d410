"""Packages that lie, are broken, or are not what they seem."""

import io
import struct
import zipfile

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Line
from gouji.extraction.office.docx.reader import read_docx
from gouji.extraction.office.package import Package, parse_xml
from gouji.extraction.reader import read
from tests.gouji.extraction.office.ooxml import (
    STRICT_W,
    W,
    document,
    docx,
    paragraph,
    relationships,
    table,
    zipped,
)

GOOD = docx(paragraph("正文" * 200))


def code_of(data: bytes) -> ErrorCode:
    with pytest.raises(DocumentError) as refused:
        read(data)
    return refused.value.code


def test_the_main_part_is_the_one_that_the_package_names() -> None:
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationships(officeDocument="/word/main%202.xml"),
        "word/main 2.xml": document(paragraph("正文")),
    }
    (line,) = read(zipped(parts)).blocks
    assert isinstance(line, Line)
    assert line.text == "正文"


def test_the_strict_form_is_read() -> None:
    strict = document(paragraph("正文")).replace(W, STRICT_W)
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    rels = relationships(officeDocument="word/document.xml").replace(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", kind
    )
    (line,) = read(zipped({"_rels/.rels": rels, "word/document.xml": strict})).blocks
    assert isinstance(line, Line)
    assert line.text == "正文"


def test_a_part_that_unpacks_too_far_is_too_complex() -> None:
    assert code_of(docx("<w:p/>" * 6_000_000)) is ErrorCode.TOO_COMPLEX


def test_a_header_that_understates_a_part_is_found_out() -> None:
    at = GOOD.find(b"PK\x01\x02", GOOD.find(b"PK\x01\x02") + 4)
    lying = GOOD[: at + 24] + struct.pack("<I", 10) + GOOD[at + 28 :]
    assert code_of(lying) is ErrorCode.CORRUPT


@pytest.mark.parametrize("kept", [0.3, 0.9])
def test_an_upload_cut_short_is_damaged(kept: float) -> None:
    assert code_of(GOOD[: int(len(GOOD) * kept)]) is ErrorCode.CORRUPT


def test_an_archive_of_other_things_is_not_supported() -> None:
    assert code_of(zipped({"报告.txt": "正文"})) is ErrorCode.UNSUPPORTED_MEDIA_TYPE


def test_a_member_with_a_password_is_encrypted() -> None:
    flags = bytearray(GOOD)
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = flags.find(mark)
        while at >= 0:
            flags[at + offset] |= 1
            at = flags.find(mark, at + 4)
    assert code_of(bytes(flags)) is ErrorCode.ENCRYPTED


def test_a_compression_that_cannot_be_bounded_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", document(""))
        archive.writestr("_rels/.rels", relationships(officeDocument="word/document.xml"))
    assert code_of(packed.getvalue()) is ErrorCode.CORRUPT


@pytest.mark.parametrize("name", ["word/document.xml", "_rels/.rels"])
def test_a_package_without_its_main_part_is_damaged(name: str) -> None:
    parts: dict[str, str | bytes] = {
        "_rels/.rels": relationships(officeDocument="word/document.xml"),
        "word/document.xml": document(""),
    }
    del parts[name]
    with pytest.raises(DocumentError) as refused:
        read_docx(zipped(parts))
    assert refused.value.code is ErrorCode.CORRUPT


def test_an_external_relationship_names_no_part() -> None:
    outside = relationships(officeDocument="word/document.xml").replace(
        " Target=", ' TargetMode="External" Target='
    )
    package = Package.open(zipped({"_rels/.rels": outside, "word/document.xml": document("")}))
    assert package.main_part() is None


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        (b"<a><b></a>", ErrorCode.CORRUPT),
        (b"", ErrorCode.CORRUPT),
        (b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>', ErrorCode.CORRUPT),
        (b"<a>" * 300 + b"</a>" * 300, ErrorCode.TOO_COMPLEX),
        (b"<a>" + b"x" * 11_000_000 + b"</a>", ErrorCode.TOO_COMPLEX),
    ],
)
def test_xml_that_is_not_to_be_trusted_is_refused(xml: bytes, code: ErrorCode) -> None:
    with pytest.raises(DocumentError) as refused:
        parse_xml(xml)
    assert refused.value.code is code


def test_a_bomb_of_entities_is_refused() -> None:
    entities = "".join(
        f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 12)
    )
    bomb = f'<!DOCTYPE a [<!ENTITY e0 "ha">{entities}]><a>&e11;</a>'
    with pytest.raises(DocumentError):
        parse_xml(bomb.encode())


def test_tables_nested_as_deep_as_xml_allows_are_read_or_refused() -> None:
    nested = paragraph("里")
    for _ in range(80):
        nested = table(f"<w:tr><w:tc>{nested}</w:tc></w:tr>")
    assert read(docx(nested)).blocks


def test_a_document_without_text_is_empty_or_a_scan() -> None:
    assert code_of(docx("<w:p/>")) is ErrorCode.EMPTY
    scan = docx("<w:p/>", **{"word/media/image1.png": b"\x89PNG"})
    assert code_of(scan) is ErrorCode.NO_TEXT_LAYER
