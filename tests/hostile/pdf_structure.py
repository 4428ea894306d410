"""Hostile PDF files: page trees, cross-references and objects that lie, loop or never end."""

import io
import zipfile

from gouji.errors import ErrorCode
from tests.hostile.attack import DAMAGED, EMPTY, HEAVY, READ, Arsenal
from tests.hostile.deflated import zlib_bomb
from tests.hostile.rawpdf import CONTENT, FONT, PAGE, PAGES, RawPdf, packed, stream

STRUCTURE = Arsenal()
TOO_MANY = frozenset({ErrorCode.TOO_MANY_PAGES})


@STRUCTURE.may_end(TOO_MANY, DAMAGED, HEAVY, EMPTY)
def page_tree_that_is_its_own_child() -> bytes:
    return RawPdf({PAGES: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 100 >>"}).bytes()


@STRUCTURE.may_end(READ, TOO_MANY, DAMAGED, HEAVY, EMPTY)
def page_tree_in_a_circle() -> bytes:
    return RawPdf(
        {
            PAGES: b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>",
            10: b"<< /Type /Pages /Kids [11 0 R] /Parent 2 0 R /Count 1 >>",
            11: b"<< /Type /Pages /Kids [10 0 R 3 0 R] /Parent 10 0 R /Count 1 >>",
        }
    ).bytes()


@STRUCTURE.may_end(READ, DAMAGED, HEAVY, EMPTY)
def page_tree_50_000_deep() -> bytes:
    depth = 50_000
    nodes = {
        10 + level: b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>"
        % (11 + level if level < depth else PAGE)
        for level in range(depth + 1)
    }
    return RawPdf({PAGES: b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>", **nodes}).bytes()


@STRUCTURE.may_end(READ, TOO_MANY, DAMAGED, HEAVY)
def two_billion_pages_by_its_own_account() -> bytes:
    return RawPdf({PAGES: b"<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>"}).bytes()


@STRUCTURE.may_end(READ, DAMAGED, EMPTY, HEAVY)
def fewer_pages_than_none() -> bytes:
    return RawPdf({PAGES: b"<< /Type /Pages /Kids [3 0 R] /Count -5 >>"}).bytes()


@STRUCTURE.may_end(TOO_MANY)
def one_page_200_000_times() -> bytes:
    kids = b"3 0 R " * 200_000
    return RawPdf({PAGES: b"<< /Type /Pages /Kids [%s] /Count 200000 >>" % kids}).bytes()


@STRUCTURE.may_end(TOO_MANY)
def one_page_more_than_the_limit() -> bytes:
    return RawPdf({PAGES: b"<< /Type /Pages /Kids [%s] /Count 501 >>" % (b"3 0 R " * 501)}).bytes()


@STRUCTURE.may_end(READ, DAMAGED, HEAVY, EMPTY)
def cross_reference_table_that_follows_itself() -> bytes:
    data = RawPdf().bytes()
    start = data.rindex(b"xref\n0 1")
    return data.replace(b"/Root", b"/Prev %d /Root" % start)


@STRUCTURE.may_end(READ, DAMAGED, HEAVY, EMPTY)
def cross_references_to_the_wrong_objects() -> bytes:
    data = RawPdf().bytes()
    head, mark, tail = data.rpartition(b"xref\n0 1")
    lines = tail.split(b"\n")
    places = [at for at, line in enumerate(lines) if line.endswith(b" 00000 n ")]
    lies = [lines[at] for at in reversed(places)]
    for at, lie in zip(places, lies, strict=True):
        lines[at] = lie
    return head + mark + b"\n".join(lines)


@STRUCTURE.may_end(READ, DAMAGED, HEAVY, EMPTY)
def cross_reference_stream_of_two_billion_entries() -> bytes:
    data = RawPdf().bytes()
    body, _, _ = data.rpartition(b"xref\n0 1")
    entries = b"/Type /XRef /W [1 4 2] /Index [0 2000000000] /Size 2000000000 /Root 1 0 R"
    filled = stream(zlib_bomb(4096, b"\1"), entries + b" /Filter /FlateDecode")
    return body + b"99 0 obj\n" + filled + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)


@STRUCTURE.may_end(READ, DAMAGED, HEAVY, EMPTY)
def object_stream_that_holds_itself() -> bytes:
    inner = b"1 0 " + b"<< /Type /Catalog /Pages 2 0 R >>"
    return RawPdf(
        {50: packed(inner, b"/Type /ObjStm /N 1000000000 /First 4 /Extends 50 0 R")}
    ).bytes()


@STRUCTURE.may_end(READ, DAMAGED, HEAVY, EMPTY)
def reference_that_refers_to_itself() -> bytes:
    return RawPdf({CONTENT: b"4 0 R", FONT: b"6 0 R", 6: b"5 0 R"}).bytes()


@STRUCTURE.may_end(READ, DAMAGED, HEAVY, EMPTY)
def arrays_nested_200_000_deep() -> bytes:
    return RawPdf({FONT: b"[" * 200_000 + b"]" * 200_000}).bytes()


@STRUCTURE.may_end(READ, DAMAGED, HEAVY, EMPTY)
def dictionaries_nested_200_000_deep() -> bytes:
    return RawPdf(trailer=b"/X " + b"<< /X " * 200_000 + b">>" * 200_000).bytes()


@STRUCTURE.may_end(READ, DAMAGED, HEAVY, EMPTY)
def stream_longer_than_the_file() -> bytes:
    return RawPdf({CONTENT: stream(b"BT ET", length=2**31)}).bytes()


@STRUCTURE.may_end(READ, DAMAGED, HEAVY, EMPTY)
def stream_whose_length_is_itself() -> bytes:
    return RawPdf({CONTENT: b"<< /Length 4 0 R >> stream\nBT ET\nendstream"}).bytes()


@STRUCTURE.may_end(READ, DAMAGED, HEAVY, EMPTY)
def page_of_astronomic_size() -> bytes:
    page = RawPdf().objects[PAGE].replace(b"[0 0 595 842]", b"[-1e38 -1e38 1e38 1e38]")
    return RawPdf({PAGE: page + b" "}).bytes()


@STRUCTURE.may_end(READ, DAMAGED, HEAVY, EMPTY)
def page_that_is_inside_out() -> bytes:
    page = RawPdf().objects[PAGE].replace(b"[0 0 595 842]", b"[595 842 0 0] /Rotate 45")
    return RawPdf({PAGE: page}).bytes()


@STRUCTURE.may_end(READ, DAMAGED, EMPTY)
def page_whose_box_is_no_box() -> bytes:
    page = RawPdf().objects[PAGE].replace(b"[0 0 595 842]", b"[(a) /b null 99999999999999999999]")
    return RawPdf({PAGE: page}).bytes()


@STRUCTURE.may_end(DAMAGED, EMPTY)
def nothing_but_the_header() -> bytes:
    return b"%PDF-1.7\n"


@STRUCTURE.may_end(DAMAGED, EMPTY)
def garbage_after_the_header() -> bytes:
    return b"%PDF-1.7\n" + bytes(range(256)) * 4000


@STRUCTURE.may_end(READ, DAMAGED, EMPTY)
def second_half_missing() -> bytes:
    data = RawPdf().bytes()
    return data[: len(data) // 2]


@STRUCTURE.may_end(READ, DAMAGED, EMPTY)
def nothing_after_the_objects() -> bytes:
    return RawPdf().bytes().partition(b"xref\n")[0]


@STRUCTURE.may_end({ErrorCode.UNSUPPORTED_MEDIA_TYPE}, DAMAGED)
def archive_called_pdf() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("report.pdf", RawPdf().bytes())
    return held.getvalue()


@STRUCTURE.may_end({ErrorCode.EMPTY})
def zero_bytes() -> bytes:
    return b""


@STRUCTURE.may_end({ErrorCode.EMPTY})
def nothing_but_nul() -> bytes:
    return bytes(100_000)


@STRUCTURE.may_end(READ, DAMAGED, EMPTY)
def actions_that_fetch_and_launch() -> bytes:
    action = (
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >>"
        b" /AA << /WC << /S /URI /URI (http://127.0.0.1:9/) >> >>"
        b" /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (while(1){}) >>] >> >> >>"
    )
    return RawPdf({1: action}).bytes()


@STRUCTURE.may_end(READ, DAMAGED, EMPTY, secret="root:")
def content_in_another_file() -> bytes:
    outside = b"<< /F (/etc/passwd) /FFilter null /Length 0 >> stream\n\nendstream"
    return RawPdf({CONTENT: outside}).bytes()
