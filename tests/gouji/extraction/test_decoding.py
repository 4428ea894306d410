"""Bytes to text: the encoding is told by the bytes alone."""

import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.decoding import decode

REPORT = "云岭县文化局2023年政府信息公开工作年度报告\n一、总体情况\n全年收到申请12件。\n"

# No NUL, which text has not; no U+FFFD, which stands for damage; no mark that is not one.
TEXT = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff\ufffd"), max_size=40
)


@given(TEXT)
def test_utf8_comes_back(text: str) -> None:
    assert decode(text.encode("utf-8")) == text
    assert decode(text.encode("utf-8-sig")) == text


@given(TEXT)
def test_gb18030_comes_back(text: str) -> None:
    data = text.encode("gb18030")
    assume(not is_utf8(data) and not data.startswith(codecs.BOM_UTF8))
    assert decode(data) == text


@given(TEXT, st.sampled_from(["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_a_byte_order_mark_decides(text: str, encoding: str) -> None:
    assert decode(("\ufeff" + text).encode(encoding)) == text


def is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


@pytest.mark.parametrize(
    "encoding", ["utf-8", "gbk", "gb2312", "gb18030", "utf-16-le", "utf-16-be"]
)
def test_a_report_comes_out_of_every_encoding_met(encoding: str) -> None:
    assert decode(REPORT.encode(encoding)) == REPORT


def test_ideographs_outside_gbk_come_out_of_gb18030() -> None:
    assert decode("𠮷林㐂镇㵲水街道".encode("gb18030")) == "𠮷林㐂镇㵲水街道"


def test_a_stray_byte_in_utf8_costs_one_character() -> None:
    data = (REPORT * 5).encode()
    end_of_line = data.index(b"\n") + 1
    text = decode(data[:end_of_line] + b"\xff" + data[end_of_line:])
    assert text.count("\ufffd") == 1
    assert text.replace("\ufffd", "") == REPORT * 5


def test_a_stray_byte_in_gb18030_leaves_the_rest_readable() -> None:
    data = (REPORT * 5).encode("gb18030")
    end_of_line = data.index(b"\n") + 1
    text = decode(data[:end_of_line] + b"\xff" + data[end_of_line:])
    assert text.count("\ufffd") == 1
    assert text.replace("\ufffd", "") == REPORT * 5


def test_utf8_cut_in_the_middle_of_a_character_stays_utf8() -> None:
    text = decode((REPORT * 5).encode()[:-3])
    assert text == (REPORT * 5)[:-2] + "\ufffd"


def test_damage_under_a_mark_is_replaced_and_never_changes_the_encoding() -> None:
    assert decode(codecs.BOM_UTF8 + "报告".encode() + b"\xff") == "报告\ufffd"
    assert decode(codecs.BOM_UTF16_LE + "报告".encode("utf-16-le") + b"x") == "报告\ufffd"


@pytest.mark.parametrize("data", [bytes(range(256)), b"MZ\x90\0\x03\0\0\0\x04", b"\0" * 8 + b"a"])
def test_nul_bytes_that_are_no_utf16_are_no_text(data: bytes) -> None:
    with pytest.raises(DocumentError) as refused:
        decode(data)
    assert refused.value.code is ErrorCode.UNSUPPORTED_MEDIA_TYPE


def test_nothing_is_the_empty_text() -> None:
    assert decode(b"") == ""


@given(st.binary(max_size=200))
def test_bytes_without_nul_are_always_text(data: bytes) -> None:
    assume(b"\0" not in data)
    assert isinstance(decode(data), str)
