"""The whole road in one call, and its stages."""

import pytest

from gouji.check import Limits, assemble, check, describe, extract, fail, parse, validate
from gouji.errors import DocumentError, ErrorCode
from gouji.result import Result, Verdict
from gouji.rules.catalogue import RULES
from gouji.rules.finding import Outcome
from gouji.rules.policy import STANDARD
from tests.corpus.report import Layout, make

PLAIN = "今天天气很好，没有什么要公开的。\n".encode()


def checked(data: bytes, name: str = "报告.txt") -> Result:
    return check(data, describe(data, name))


@pytest.mark.parametrize("layout", [Layout.L2, Layout.L4, Layout.L9])
def test_one_call_gives_what_the_stages_give(layout: Layout) -> None:
    made = make(layout, "e2021", 1)
    source = describe(made.data, made.name)
    document = extract(made.data)
    report = parse(document)
    assert check(made.data, source) == assemble(source, document, report, validate(report))


def test_the_same_bytes_give_the_same_json() -> None:
    made = make(Layout.L2, "e2019", 2)
    assert checked(made.data).as_json() == checked(made.data).as_json()


def test_the_source_says_what_was_read() -> None:
    source = checked(PLAIN, "note.txt").source
    assert source.name == "note.txt"
    assert source.bytes == len(PLAIN)
    assert source.media_type == "text/plain"


def test_a_document_that_is_no_report_is_refused_by_a_rule() -> None:
    result = checked(PLAIN)
    assert result.verdict is Verdict.REFUSED
    assert (result.report, result.tables) == (None, None)
    assert result.error is not None
    assert result.error.code == ErrorCode.NOT_AN_ANNUAL_REPORT
    assert result.error.remedy.zh
    assert [one.rule for one in result.findings] == ["DOC-NOT-REPORT"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ErrorCode.EMPTY),
        (b"\x89PNG\r\n\x1a\n", ErrorCode.UNSUPPORTED_MEDIA_TYPE),
        (b"x" * 11, ErrorCode.TOO_LARGE),
    ],
)
def test_a_document_that_cannot_be_read_is_refused_with_its_code(
    data: bytes, code: ErrorCode
) -> None:
    result = check(data, describe(data, "x"), Limits(max_bytes=10 if data[:1] == b"x" else 100))
    assert result.verdict is Verdict.REFUSED
    assert result.error is not None
    assert result.error.code == code
    assert result.findings == ()


def test_more_text_than_a_report_can_have_is_too_complex() -> None:
    result = check(PLAIN, describe(PLAIN, "x"), Limits(max_characters=10))
    assert result.error is not None
    assert result.error.code == ErrorCode.TOO_COMPLEX


def test_every_rule_is_in_every_result() -> None:
    codes = [rule.code for rule in RULES]
    assert list(checked(PLAIN).assessed) == codes
    unread = fail(describe(b"", "x"), DocumentError(ErrorCode.EMPTY))
    assert list(unread.assessed) == codes
    assert set(unread.assessed.values()) == {Outcome.NOT_ASSESSED}
    assert unread.config == STANDARD.digest


def test_information_alone_leaves_a_report_clean() -> None:
    results = [checked(make(Layout.L2, "e2021", seed).data) for seed in range(12)]
    for result in results:
        serious = [one for one in result.findings if one.severity != "info"]
        assert (result.verdict is Verdict.CLEAN) == (not serious)
    assert {result.verdict for result in results} == {Verdict.CLEAN, Verdict.FINDINGS}
