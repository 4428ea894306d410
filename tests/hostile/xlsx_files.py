"""Hostile spreadsheets."""

from tests.hostile.attack import DAMAGED, DOCUMENT, EMPTY, HEAVY, Arsenal
from tests.hostile.deflated import MIB, raw_bomb, stored
from tests.hostile.rawzip import Member, package, raw_package, sheet, xlsx_members

SHEETS = Arsenal()
SHEET = "xl/worksheets/sheet1.xml"
REFUSED = DAMAGED | HEAVY | EMPTY | {"unsupported_media_type"}
ANY = REFUSED | {DOCUMENT}


def _inline(place: bytes, text: bytes) -> bytes:
    return b'<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' % (place, text)


def _with(member: str, packed: bytes, size: int) -> bytes:
    """A spreadsheet with one member as it is on disk."""
    honest = xlsx_members(sheet(b'<row r="1">%s</row>' % _inline(b"A1", b"text")))
    return raw_package(
        [
            Member(name, packed, size) if name == member else Member.of(name, data)
            for name, data in honest.items()
        ]
    )


@SHEETS.may_end(ANY)
def cell_in_the_last_corner() -> bytes:
    cells = b'<row r="1048576">%s</row>' % _inline(b"XFD1048576", b"text")
    return package(xlsx_members(sheet(cells)))


@SHEETS.may_end(ANY)
def cells_in_all_corners() -> bytes:
    first = b'<row r="1">%s%s</row>' % (_inline(b"A1", b"1"), _inline(b"XFD1", b"2"))
    last = b'<row r="1048576">%s</row>' % _inline(b"A1048576", b"3")
    return package(xlsx_members(sheet(first + last)))


@SHEETS.may_end(ANY)
def cell_beyond_the_last_corner() -> bytes:
    cells = b'<row r="4294967295">%s</row>' % _inline(b"ZZZZZZ4294967295", b"text")
    return package(xlsx_members(sheet(cells)))


@SHEETS.may_end(ANY)
def cell_nowhere() -> bytes:
    cells = b'<row r="-1">%s%s</row>' % (_inline(b"", b"text"), _inline(b"1A$", b"text"))
    return package(xlsx_members(sheet(cells)))


@SHEETS.may_end(ANY)
def merged_over_the_whole_sheet() -> bytes:
    merged = b'<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:A1"/></mergeCells>'
    cells = b'<row r="1">%s</row>' % _inline(b"A1", b"text")
    return package(xlsx_members(sheet(cells, merged)))


@SHEETS.may_end(ANY)
def hundred_thousand_merged_ranges() -> bytes:
    ranges = b'<mergeCell ref="A1:XFD1048576"/>' * 100_000
    cells = b'<row r="1">%s</row>' % _inline(b"A1", b"text")
    return package(xlsx_members(sheet(cells, b"<mergeCells>%s</mergeCells>" % ranges)))


@SHEETS.may_end(ANY)
def inline_text_of_400_megabytes() -> bytes:
    data = sheet(b'<row r="1">%s</row>' % _inline(b"A1", b"|"))
    start, _, end = data.partition(b"|")
    text, last = raw_bomb(400, b"1")[:-2], b"\1" + stored(end)[1:]
    return _with(SHEET, stored(start) + text + last, len(data) - 1 + 400 * MIB)


@SHEETS.may_end(REFUSED)
def sheet_of_four_gigabytes() -> bytes:
    return _with(SHEET, raw_bomb(4095), 4095 * MIB)


@SHEETS.may_end(ANY)
def sheet_of_four_gigabytes_that_says_one_kilobyte() -> bytes:
    return _with(SHEET, raw_bomb(4095), 1024)


@SHEETS.may_end(ANY)
def shared_texts_of_four_gigabytes() -> bytes:
    return _with("xl/sharedStrings.xml", raw_bomb(4095), 1024)


@SHEETS.may_end(ANY)
def million_shared_texts_and_none_of_them_used() -> bytes:
    cells = b'<row r="1"><c r="A1" t="s"><v>99999999999999999999</v></c></row>'
    return package(xlsx_members(sheet(cells), b"<si><t>1</t></si>" * 1_000_000))


@SHEETS.may_end(ANY)
def million_cells_in_one_row() -> bytes:
    return package(xlsx_members(sheet(b"<row>%s</row>" % (b"<c><v>1</v></c>" * 1_000_000))))


@SHEETS.may_end(ANY)
def million_rows() -> bytes:
    return package(xlsx_members(sheet(b"<row><c><v>1</v></c></row>" * 1_000_000)))


@SHEETS.may_end(ANY)
def numbers_that_are_none() -> bytes:
    values = (b"1e999999", b"nan", b"-inf", b"1" * 5000, b"", b"0x10", b"1e-400", b"\xe4\xb8\x80")
    cells = b"".join(b"<c><v>%s</v></c>" % value for value in values)
    dates = b'<c t="d"><v>9999999-99-99</v></c><c t="b"><v>7</v></c><c t="e"><v>?</v></c>'
    return package(xlsx_members(sheet(b"<row>%s%s</row>" % (cells, dates))))


@SHEETS.may_end(ANY)
def entities_a_billion_times_over_in_a_sheet() -> bytes:
    levels = b"".join(
        b'<!ENTITY e%d "%s">' % (level, b"&e%d;" % (level - 1) * 10) for level in range(1, 12)
    )
    data = sheet(b"<row>%s</row>" % _inline(b"A1", b"&e11;"))
    head, mark, tail = data.partition(b"?>")
    prologue = b'<!DOCTYPE d [<!ENTITY e0 "0123456789">%s]>' % levels
    return package(xlsx_members(head + mark + prologue + tail))


@SHEETS.may_end(ANY, secret="root:")
def entity_of_another_file_in_a_sheet() -> bytes:
    data = sheet(b"<row>%s</row>" % _inline(b"A1", b"text &e;"))
    head, mark, tail = data.partition(b"?>")
    prologue = b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return package(xlsx_members(head + mark + prologue + tail))


@SHEETS.may_end(ANY)
def tags_nested_in_a_sheet() -> bytes:
    return package(xlsx_members(sheet(b"<row>" * 100_000 + b"</row>" * 100_000)))


@SHEETS.may_end(REFUSED)
def workbook_without_sheets() -> bytes:
    members = xlsx_members(sheet(b""))
    return package({**members, "xl/workbook.xml": b"<workbook/>"})


@SHEETS.may_end(ANY)
def thousand_sheets_that_are_one() -> bytes:
    members = xlsx_members(sheet(b"<row><c><v>1</v></c></row>" * 5_000))
    one = b'<sheet name="a%d" sheetId="%d" r:id="r1"/>'
    sheets = b"".join(one % (at, at) for at in range(1, 1001))
    only = b'<sheet name="a" sheetId="1" r:id="r1"/>'
    workbook = members["xl/workbook.xml"].replace(only, sheets)
    return package({**members, "xl/workbook.xml": workbook})


@SHEETS.may_end(REFUSED)
def workbook_of_garbage() -> bytes:
    members = xlsx_members(sheet(b""))
    return package({**members, "xl/workbook.xml": bytes(range(256)) * 100})


@SHEETS.may_end(REFUSED)
def binary_workbook_of_garbage() -> bytes:
    members = xlsx_members(sheet(b""))
    del members["xl/workbook.xml"]
    return package({**members, "xl/workbook.bin": bytes(range(256)) * 100})
