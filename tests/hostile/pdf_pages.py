"""Hostile PDF files: pages, fonts and forms that take more time or memory than anybody has."""

from tests.hostile.attack import DAMAGED, EMPTY, HEAVY, READ, Arsenal
from tests.hostile.deflated import zlib_bomb, zlib_bomb_in_bomb
from tests.hostile.rawpdf import CONTENT, FONT, PAGES, RawPdf, packed, stream

PAGES_AND_FONTS = Arsenal()
ANY = READ | DAMAGED | HEAVY | EMPTY | {"garbled_text"}


@PAGES_AND_FONTS.may_end(HEAVY, DAMAGED, EMPTY)
def page_that_unpacks_to_a_gigabyte() -> bytes:
    return RawPdf({CONTENT: stream(zlib_bomb(1024), b"/Filter /FlateDecode")}).bytes()


@PAGES_AND_FONTS.may_end(HEAVY, DAMAGED, EMPTY)
def page_that_unpacks_to_four_gigabytes() -> bytes:
    return RawPdf({CONTENT: stream(zlib_bomb(4096), b"/Filter /FlateDecode")}).bytes()


@PAGES_AND_FONTS.may_end(HEAVY, DAMAGED, EMPTY)
def page_that_unpacks_twice() -> bytes:
    twice = stream(zlib_bomb_in_bomb(4096), b"/Filter [/FlateDecode /FlateDecode]")
    return RawPdf({CONTENT: twice}).bytes()


@PAGES_AND_FONTS.may_end(HEAVY, DAMAGED, EMPTY, READ)
def page_behind_a_hundred_filters() -> bytes:
    filters = b"/Filter [%s]" % (b"/ASCIIHexDecode /ASCII85Decode /RunLengthDecode " * 40)
    return RawPdf({CONTENT: stream(zlib_bomb(1), filters)}).bytes()


@PAGES_AND_FONTS.may_end(HEAVY, DAMAGED, EMPTY, READ)
def predictor_with_two_billion_columns() -> bytes:
    lie = b"/DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 32 /BitsPerComponent 16 >>"
    return RawPdf({CONTENT: packed(b"BT ET" * 1000, lie)}).bytes()


@PAGES_AND_FONTS.may_end(ANY)
def forms_that_call_forms_a_billion_times() -> bytes:
    names = b"/XObject << %s >>" % b" ".join(b"/X%d %d 0 R" % (n, 20 + n) for n in range(10))
    forms = {
        20 + level: stream(
            b"BT /F 1 Tf (1) Tj ET 0 0 9 9 re S" if level == 0 else b"/X%d Do " % (level - 1) * 10,
            b"/Type /XObject /Subtype /Form /BBox [0 0 600 900]"
            b" /Resources << /Font << /F 5 0 R >> %s >>" % names,
        )
        for level in range(10)
    }
    return RawPdf(forms, resources=names, content=b"/X9 Do").bytes()


@PAGES_AND_FONTS.may_end(ANY)
def form_that_calls_itself() -> bytes:
    names = b"/XObject << /X 20 0 R >>"
    form = stream(b"/X Do /X Do", b"/Subtype /Form /BBox [0 0 9 9] /Resources << %s >>" % names)
    return RawPdf({20: form}, resources=names, content=b"/X Do").bytes()


def _with_map(unicode_map: bytes) -> bytes:
    """A page whose font has this map to Unicode."""
    return RawPdf(
        {
            FONT: b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H"
            b" /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
            6: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /FontDescriptor 8 0 R"
            b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            b" /W [0 2147483647 500] /DW 1000 >>",
            7: packed(unicode_map),
            8: b"<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1 1] >>",
        },
        content=b"BT /F 12 Tf 50 700 Td <000100020003> Tj ET",
    ).bytes()


@PAGES_AND_FONTS.may_end(ANY)
def character_map_of_two_billion() -> bytes:
    return _with_map(
        b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        b"1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange endcmap"
    )


@PAGES_AND_FONTS.may_end(ANY)
def character_map_of_a_hundred_full_ranges() -> bytes:
    return _with_map(
        b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n100 beginbfrange\n"
        + b"<0000> <FFFF> <0041>\n" * 100
        + b"endbfrange endcmap"
    )


@PAGES_AND_FONTS.may_end(ANY)
def character_map_to_half_a_character() -> bytes:
    return _with_map(
        b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        b"3 beginbfchar <0001> <D800> <0002> <DC00DC00> <0003> <> endbfchar endcmap"
    )


@PAGES_AND_FONTS.may_end(ANY)
def font_program_of_garbage() -> bytes:
    font = (
        b"<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 0 /LastChar 2147483647"
        b" /Widths [1e38 -1e38] /FontDescriptor 8 0 R >>"
    )
    descriptor = b"<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 9 0 R >>"
    program = b"\0\1\0\0\xff\xff" + bytes(range(256)) * 400
    return RawPdf({FONT: font, 8: descriptor, 9: packed(program)}).bytes()


@PAGES_AND_FONTS.may_end(ANY)
def glyphs_that_draw_themselves() -> bytes:
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0]"
        b" /CharProcs << /a 8 0 R >> /Encoding << /Differences [49 /a] >> /FirstChar 49"
        b" /LastChar 49 /Widths [1] /Resources << /Font << /F 5 0 R >> >> >>"
    )
    return RawPdf({FONT: font, 8: stream(b"BT /F 1 Tf (1111) Tj ET")}).bytes()


@PAGES_AND_FONTS.may_end(HEAVY)
def page_of_three_million_characters() -> bytes:
    line = b"(" + b"1234567890" * 30 + b") Tj T*\n"
    return RawPdf(content=b"BT /F 1 Tf 1 TL 0 800 Td " + line * 10_000 + b"ET").bytes()


@PAGES_AND_FONTS.may_end(ANY)
def page_of_characters_in_one_place() -> bytes:
    return RawPdf(content=b"BT /F 9 Tf 9 9 Td " + b"(1) Tj -5 0 Td " * 60_000 + b"ET").bytes()


@PAGES_AND_FONTS.may_end(ANY)
def page_of_a_million_lines() -> bytes:
    return RawPdf(content=b"0 0 m 500 500 l S " * 1_000_000).bytes()


@PAGES_AND_FONTS.may_end(ANY)
def page_of_a_hundred_thousand_different_rules() -> bytes:
    drawn = b"".join(
        b"0 %.3f m 595 %.3f l S %.3f 0 m %.3f 842 l S " % (at / 60, at / 60, at / 85, at / 85)
        for at in range(50_000)
    )
    return RawPdf(content=drawn).bytes()


@PAGES_AND_FONTS.may_end(ANY)
def path_of_a_million_segments() -> bytes:
    return RawPdf(content=b"0 0 m " + b"9 9 l 500 9 l " * 500_000 + b"S").bytes()


@PAGES_AND_FONTS.may_end(ANY)
def grid_of_23_400_cells() -> bytes:
    rows = b"".join(b"10 %d m 570 %d l S " % (10 + 6 * row, 10 + 6 * row) for row in range(131))
    columns = b"".join(b"%d 10 m %d 790 l S " % (10 + 3 * at, 10 + 3 * at) for at in range(181))
    return RawPdf(content=rows + columns).bytes()


@PAGES_AND_FONTS.may_end(ANY)
def arrays_nested_in_the_content() -> bytes:
    return RawPdf(content=b"[" * 200_000 + b"(1)" + b"]" * 200_000 + b" TJ").bytes()


@PAGES_AND_FONTS.may_end(ANY)
def states_saved_a_million_times() -> bytes:
    return RawPdf(content=b"q 0 0 9 9 re W n " * 300_000 + b"BT /F 9 Tf (1) Tj ET").bytes()


@PAGES_AND_FONTS.may_end(ANY)
def matrices_beyond_all_numbers() -> bytes:
    content = (
        b"1e38 0 0 1e38 1e38 1e38 cm 1e38 0 0 1e38 0 0 cm BT /F 1e38 Tf 1e38 1e38 Td (1) Tj ET"
        b" 0 0 1e38 1e38 re S -1e38 0 m 1e38 1e38 l S nan inf 0 0 re S"
    )
    return RawPdf(content=content).bytes()


@PAGES_AND_FONTS.may_end(ANY)
def picture_of_astronomic_size() -> bytes:
    picture = stream(
        zlib_bomb(512),
        b"/Subtype /Image /Width 2000000000 /Height 2000000000 /ColorSpace /DeviceRGB"
        b" /BitsPerComponent 8 /Filter /FlateDecode",
    )
    names = b"/XObject << /I 20 0 R >>"
    return RawPdf({20: picture}, resources=names, content=b"600 0 0 800 0 0 cm /I Do").bytes()


@PAGES_AND_FONTS.may_end(ANY)
def five_hundred_heavy_pages() -> bytes:
    content = b"BT /F 1 Tf 1 TL 0 800 Td " + (b"(" + b"12 34 " * 20 + b") Tj T*\n") * 300 + b"ET"
    pages = b"<< /Type /Pages /Kids [%s] /Count 500 >>" % (b"3 0 R " * 500)
    return RawPdf({PAGES: pages}, content=content + b" 0 0 m 9 9 l S" * 3000).bytes()
