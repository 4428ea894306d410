"""Hostile word-processor files."""

from tests.hostile.attack import DAMAGED, DOCUMENT, EMPTY, HEAVY, Arsenal
from tests.hostile.deflated import MIB, raw_bomb, stored
from tests.hostile.rawzip import (
    DOCUMENT_PART,
    Member,
    body,
    cell,
    content_types,
    docx,
    package,
    paragraph,
    raw_docx,
    raw_package,
    relationships,
)

WORDS = Arsenal()
REFUSED = DAMAGED | HEAVY | EMPTY | {"unsupported_media_type", "encrypted", "too_large"}
ANY = REFUSED | {DOCUMENT}


@WORDS.may_end(REFUSED)
def main_part_of_two_gigabytes() -> bytes:
    return raw_docx(Member(DOCUMENT_PART, raw_bomb(2047), 2047 * MIB))


@WORDS.may_end(REFUSED)
def main_part_of_four_gigabytes_that_says_one_kilobyte() -> bytes:
    return raw_docx(Member(DOCUMENT_PART, raw_bomb(4095), 1024))


@WORDS.may_end(REFUSED)
def main_part_of_paragraphs_without_end() -> bytes:
    filling = paragraph(b"12345") * 100
    start, _, _ = body(b"|").partition(b"|")
    packed = stored(start) + raw_bomb(1500, filling)
    return raw_docx(Member(DOCUMENT_PART, packed, len(start) + 1500 * MIB))


@WORDS.may_end(ANY)
def side_part_of_four_gigabytes() -> bytes:
    return raw_docx(
        Member.of(DOCUMENT_PART, body(paragraph(b"text"))),
        Member("word/styles.xml", raw_bomb(4095), 4095 * MIB),
        Member("word/numbering.xml", raw_bomb(4095), 1024),
        Member("word/footnotes.xml", raw_bomb(4095), 1024),
    )


@WORDS.may_end(ANY)
def relationships_of_four_gigabytes() -> bytes:
    return raw_package(
        [
            Member.of("[Content_Types].xml", content_types()),
            Member("_rels/.rels", raw_bomb(4095), 1024),
            Member.of(DOCUMENT_PART, body(paragraph(b"text"))),
        ]
    )


@WORDS.may_end(ANY)
def four_hundred_thousand_members() -> bytes:
    empty = [Member(f"word/{at}.xml", b"", 0, method=0) for at in range(400_000)]
    return raw_docx(Member.of(DOCUMENT_PART, body(paragraph(b"text"))), *empty)


@WORDS.may_end(REFUSED)
def entities_a_billion_times_over() -> bytes:
    levels = b"".join(
        b'<!ENTITY e%d "%s">' % (level, b"&e%d;" % (level - 1) * 10) for level in range(1, 12)
    )
    prologue = b'<!DOCTYPE d [<!ENTITY e0 "0123456789">%s]>' % levels
    return docx(body(paragraph(b"&e11;"), prologue))


@WORDS.may_end(ANY)
def one_long_entity_a_hundred_thousand_times() -> bytes:
    prologue = b'<!DOCTYPE d [<!ENTITY e "%s">]>' % (b"0" * 100_000)
    return docx(body(paragraph(b"&e;" * 100_000), prologue))


@WORDS.may_end(ANY, secret="root:")
def entity_of_another_file() -> bytes:
    prologue = b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return docx(body(paragraph(b"text &e;"), prologue))


@WORDS.may_end(ANY, secret="root:")
def parameter_entity_of_another_host() -> bytes:
    prologue = (
        b'<!DOCTYPE d SYSTEM "http://127.0.0.1:9/a.dtd" [<!ENTITY % p SYSTEM'
        b' "file:///etc/passwd"> %p;]>'
    )
    return docx(body(paragraph(b"text"), prologue))


@WORDS.may_end(ANY, secret="root:")
def included_file() -> bytes:
    include = b'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="%s"/>'
    return docx(body(paragraph(include % b"file:///etc/passwd")))


@WORDS.may_end(ANY)
def cell_over_two_billion_columns() -> bytes:
    wide = cell(paragraph(b"1"), b'<w:gridSpan w:val="2000000000"/>')
    row = b"<w:tr>%s</w:tr>" % (wide * 3)
    return docx(body(b"<w:tbl>%s</w:tbl>" % (row * 3)))


@WORDS.may_end(ANY)
def cells_before_the_first_column() -> bytes:
    strange = cell(paragraph(b"1"), b'<w:gridSpan w:val="-5"/><w:vMerge w:val="continue"/>')
    before = b'<w:trPr><w:gridBefore w:val="2000000000"/><w:gridAfter w:val="x"/></w:trPr>'
    return docx(body(b"<w:tbl><w:tr>%s%s</w:tr></w:tbl>" % (before, strange * 3)))


@WORDS.may_end(ANY)
def rows_all_over_the_widest_grid() -> bytes:
    row = b"<w:tr>%s</w:tr>" % cell(paragraph(b"1"), b'<w:gridSpan w:val="256"/><w:vMerge/>')
    return docx(body(b"<w:tbl>%s</w:tbl>" % (row * 60_000)))


@WORDS.may_end(ANY)
def tables_nested_100_000_deep() -> bytes:
    depth = 100_000
    return docx(body(b"<w:tbl><w:tr><w:tc>" * depth + b"<w:p/></w:tc></w:tr></w:tbl>" * depth))


@WORDS.may_end(ANY)
def tables_nested_60_deep_and_wide() -> bytes:
    inner = paragraph(b"1")
    for _ in range(60):
        inner = b"<w:tbl><w:tr>%s%s</w:tr></w:tbl><w:p/>" % (cell(inner), cell() * 3)
    return docx(body(inner))


@WORDS.may_end(ANY)
def tags_nested_100_000_deep() -> bytes:
    return docx(body(b"<w:x>" * 100_000 + paragraph(b"1") + b"</w:x>" * 100_000))


@WORDS.may_end(ANY)
def million_paragraphs() -> bytes:
    return docx(body(paragraph(b"1") * 1_000_000))


@WORDS.may_end(ANY)
def million_cells() -> bytes:
    row = b"<w:tr>%s</w:tr>" % (cell(paragraph(b"1")) * 50)
    return docx(body(b"<w:tbl>%s</w:tbl>" % (row * 20_000)))


@WORDS.may_end(REFUSED)
def text_of_a_hundred_megabytes() -> bytes:
    return docx(body(paragraph(b"1234567890" * 10 * MIB)))


@WORDS.may_end(ANY)
def million_attributes() -> bytes:
    attributes = b" ".join(b'a%d="1"' % at for at in range(500_000))
    return docx(body(b"<w:p %s/>" % attributes + paragraph(b"1")))


@WORDS.may_end(ANY)
def main_part_twice() -> bytes:
    return raw_docx(
        Member.of(DOCUMENT_PART, body(paragraph(b"first"))),
        Member.of(DOCUMENT_PART, body(paragraph(b"second"))),
    )


@WORDS.may_end(ANY, secret="root:")
def main_part_outside_the_package() -> bytes:
    return package(
        {
            "[Content_Types].xml": content_types(),
            "_rels/.rels": relationships(officeDocument="file:///etc/passwd"),
            DOCUMENT_PART: body(paragraph(b"text")),
        }
    )


@WORDS.may_end(ANY, secret="root:")
def members_with_paths_out_of_the_package() -> bytes:
    return package(
        {
            "[Content_Types].xml": content_types(),
            "_rels/.rels": relationships(officeDocument="/../../../../etc/passwd"),
            "/etc/passwd": b"x",
            "../../../../tmp/out": b"x",
            DOCUMENT_PART: body(paragraph(b"text")),
        }
    )


@WORDS.may_end(REFUSED)
def main_part_with_a_password() -> bytes:
    return raw_docx(Member(DOCUMENT_PART, b"0" * 200, 100, flags=1))


@WORDS.may_end(REFUSED)
def main_part_packed_in_an_unknown_way() -> bytes:
    return raw_docx(Member(DOCUMENT_PART, b"0" * 200, 100, method=99))


@WORDS.may_end(REFUSED)
def main_part_whose_checksum_is_wrong() -> bytes:
    honest = Member.of(DOCUMENT_PART, body(paragraph(b"text")))
    return raw_docx(Member(honest.name, honest.packed, honest.size, checksum=1))


@WORDS.may_end(REFUSED)
def main_part_in_half() -> bytes:
    honest = Member.of(DOCUMENT_PART, body(paragraph(b"text" * 1000)))
    return raw_docx(Member(honest.name, honest.packed[:-20], honest.size))


@WORDS.may_end(REFUSED)
def main_part_that_is_no_markup() -> bytes:
    return docx(bytes(range(256)) * 1000)


@WORDS.may_end(REFUSED)
def main_part_that_is_empty() -> bytes:
    return docx(b"")


@WORDS.may_end(ANY)
def package_in_half() -> bytes:
    whole = docx(body(paragraph(b"text")))
    return whole[: len(whole) // 2]
