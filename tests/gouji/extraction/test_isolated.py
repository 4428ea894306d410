"""Reading in a child process gives what reading here gives, and keeps its limits."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Document
from gouji.extraction.isolated import read_isolated
from gouji.extraction.limits import Limits
from gouji.extraction.office import soffice
from gouji.extraction.reader import read

SAMPLES = sorted((Path(__file__).parents[3] / "samples").glob("*-20*"))
# More than an allocator keeps at hand: room for a copy can only come from the system.
HUGE = b"x" * (40 * 1024 * 1024)
RTF = b"{\\rtf1\\ansi {\\b one} two\\par three}"


def outcome(reader: Callable[[bytes], Document], data: bytes) -> Document | str:
    """The document, or the words with which it is refused."""
    try:
        return reader(data)
    except DocumentError as error:
        return str(error)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_the_document_is_the_same_as_without_a_child(sample: Path) -> None:
    data = sample.read_bytes()
    assert outcome(read_isolated, data) == outcome(read, data)


@pytest.mark.parametrize(
    ("data", "limits", "code"),
    [
        (b"12345", Limits(max_bytes=4), ErrorCode.TOO_LARGE),
        (b"12345", Limits(max_characters=4), ErrorCode.TOO_COMPLEX),
        (b"1\n2\n3", Limits(max_lines=2), ErrorCode.TOO_COMPLEX),
        (HUGE, Limits(max_characters=len(HUGE), memory_bytes=100_000), ErrorCode.TOO_COMPLEX),
        (b"", Limits(), ErrorCode.EMPTY),
        (b"GIF89a", Limits(), ErrorCode.UNSUPPORTED_MEDIA_TYPE),
    ],
)
def test_what_cannot_be_read_has_its_code(data: bytes, limits: Limits, code: ErrorCode) -> None:
    with pytest.raises(DocumentError) as caught:
        read_isolated(data, limits)
    assert caught.value.code is code


def test_the_detail_of_an_error_comes_out_of_the_child() -> None:
    with pytest.raises(DocumentError, match="GIF"):
        read_isolated(b"GIF89a")


def test_what_is_converted_keeps_its_own_media_type() -> None:
    if soffice.program() is None:
        with pytest.raises(DocumentError) as caught:
            read_isolated(RTF)
        assert caught.value.code is ErrorCode.UNSUPPORTED_MEDIA_TYPE
        return
    document = read_isolated(RTF)
    assert document.media_type == "application/rtf"
    assert [block.text for block in document.blocks if block.kind == "line"] == ["one two", "three"]


def test_a_conversion_is_over_in_its_time_and_leaves_no_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(DocumentError) as caught:
        read_isolated(RTF, Limits(seconds=0.05))
    assert caught.value.code in {ErrorCode.TOO_COMPLEX, ErrorCode.UNSUPPORTED_MEDIA_TYPE}
    assert list(tmp_path.iterdir()) == []
