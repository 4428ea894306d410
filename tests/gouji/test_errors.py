"""The tree of errors: what each code tells people and the service."""

import re

import pytest

from gouji.errors import DocumentError, ErrorCode, ErrorKind
from gouji.text import Bilingual

KINDS = {
    ErrorKind.PERMANENT: {
        "unsupported_media_type",
        "encrypted",
        "no_text_layer",
        "garbled_text",
        "corrupt",
        "too_large",
        "too_many_pages",
        "too_complex",
        "empty",
        "not_an_annual_report",
        "edition_unsupported",
    },
    ErrorKind.TRANSIENT: {"storage_unavailable", "broker_unavailable"},
    ErrorKind.POISON: {"worker_lost", "timed_out"},
    ErrorKind.BUG: {"internal"},
}
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("kind", ErrorKind)
def test_every_kind_has_its_codes(kind: ErrorKind) -> None:
    assert {code.value for code in ErrorCode if code.kind is kind} == KINDS[kind]


@pytest.mark.parametrize("code", ErrorCode)
def test_every_code_says_what_happened_and_what_to_do_in_both_languages(code: ErrorCode) -> None:
    for said in (code.explanation, code.remedy):
        assert CHINESE.search(said.zh)
        assert said.en
        assert not CHINESE.search(said.en)
    assert code.remedy.zh.endswith("。")
    assert code.remedy.en.endswith(".")


def test_no_two_codes_say_the_same() -> None:
    for side in ("zh", "en"):
        said = [getattr(code.explanation, side) for code in ErrorCode]
        assert len(set(said)) == len(said)


@pytest.mark.parametrize("code", ErrorCode)
def test_a_message_without_detail_is_one_sentence(code: ErrorCode) -> None:
    message = DocumentError(code).message
    assert message.zh == f"{code.explanation.zh}。"
    assert message.en == f"{code.explanation.en}."


def test_the_detail_follows_the_explanation() -> None:
    error = DocumentError(
        ErrorCode.TOO_LARGE, Bilingual(zh="61 MiB，上限50 MiB", en="61 of 50 MiB")
    )
    assert error.message.zh == "文件超过允许的大小：61 MiB，上限50 MiB。"
    assert error.message.en == "The file is larger than allowed: 61 of 50 MiB."
    assert error.remedy == ErrorCode.TOO_LARGE.remedy


def test_the_log_gets_the_code_and_the_english_message() -> None:
    assert str(DocumentError(ErrorCode.EMPTY)) == ("empty: The file is empty or holds no text.")
