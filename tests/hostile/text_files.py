"""Hostile text."""

from gouji.errors import ErrorCode
from tests.hostile.attack import DOCUMENT, EMPTY, HEAVY, Arsenal
from tests.hostile.deflated import MIB

TEXT = Arsenal()
REFUSED = HEAVY | EMPTY
ANY = REFUSED | {DOCUMENT, ErrorCode.UNSUPPORTED_MEDIA_TYPE}


@TEXT.may_end(REFUSED)
def fifty_megabytes_of_line_breaks() -> bytes:
    return b"1" + b"\n" * 50 * (MIB - 1)


@TEXT.may_end(REFUSED)
def fifty_megabytes_on_one_line() -> bytes:
    return b"1" * 50 * MIB


@TEXT.may_end({ErrorCode.TOO_LARGE})
def more_than_fifty_megabytes() -> bytes:
    return b"1" * (50 * MIB + 1)


@TEXT.may_end(ANY)
def one_megabyte_of_digits() -> bytes:
    return b"1" * 990_000


@TEXT.may_end(ANY)
def one_megabyte_of_bars() -> bytes:
    return b"|" * 990_000


@TEXT.may_end(ANY)
def quarter_of_a_million_numbers_on_a_line() -> bytes:
    return b"1 | " * 245_000


@TEXT.may_end(ANY)
def fifty_thousand_headings() -> bytes:
    return "一、总体情况\n".encode() * 50_000


@TEXT.may_end(ANY)
def table_of_one_label_for_ever() -> bytes:
    row = "三、本年度办理结果 | （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 7\n"
    return ("三、收到和处理政府信息公开申请情况\n" + row * 23_000).encode()


@TEXT.may_end(ANY)
def every_label_on_one_line() -> bytes:
    return ("予以公开部分公开不予公开" * 80_000).encode()


@TEXT.may_end(ANY)
def bytes_of_every_kind() -> bytes:
    return bytes(range(1, 256)) * 4_000


@TEXT.may_end(ANY)
def broken_utf_32() -> bytes:
    return b"\xff\xfe\0\0" + b"\xff" * 1_000_003


@TEXT.may_end(ANY)
def utf_16_in_half() -> bytes:
    return "统计表".encode("utf-16")[:-1] + b"\xd8" * 9


@TEXT.may_end(ANY)
def marks_that_turn_the_direction() -> bytes:
    return ("\u202e\u2066\u200f１２３\u0301" * 50_000).encode()
