"""Profiles and waivers: what a deployment asks of the reports, and what somebody answers for."""

from datetime import date

import pytest

from gouji.check import assemble, describe
from gouji.extraction.document import Document
from gouji.form import edition as form_of
from gouji.parsing.report import Report
from gouji.result import Verdict
from gouji.rules.engine import validate
from gouji.rules.finding import Finding, Outcome, Severity, WaiverState
from gouji.rules.neighbours import ALONE
from gouji.rules.policy import STANDARD, Policy, PolicyError, read_profile, read_waivers
from tests.gouji.rules.build import EMPTY, report

TOTAL = "review_litigation.review.total"
BROKEN = {TOTAL: 1}
WAIVER = """
[[waiver]]
rule = "T4-SUM"
agency = "云岭县 文化局"
year = 2023
cell = "review_litigation.review"
reason = "更正后的报告三月公布"
by = "政务公开科"
until = 2024-03-31
"""
IN_TIME, TOO_LATE = date(2024, 3, 31), date(2024, 4, 1)


def sums(whole: Report, policy: Policy) -> list[Finding]:
    return [one for one in validate(whole, ALONE, policy).findings if one.rule == "T4-SUM"]


def under(profile: str) -> Policy:
    return Policy(read_profile(profile))


def waiving(today: date, text: str = WAIVER) -> Policy:
    return Policy(waivers=read_waivers(text), today=today)


def test_a_rule_that_is_off_is_not_applicable() -> None:
    validation = validate(report(cells=BROKEN), ALONE, under('rules.off = ["T4-SUM"]'))
    assert validation.assessed["T4-SUM"] is Outcome.NOT_APPLICABLE
    assert not validation.findings


def test_a_profile_sets_how_serious_a_rule_is() -> None:
    [finding] = sums(report(cells=BROKEN), under('severity.T4-SUM = "info"'))
    assert finding.severity is Severity.INFO


def test_a_finding_stays_as_far_below_its_rule_as_the_rule_puts_it() -> None:
    whole = report(cells={TOTAL: 1, "review_litigation.review.upheld": EMPTY})
    [finding] = sums(whole, STANDARD)
    assert finding.severity is Severity.WARNING
    [finding] = sums(whole, under('severity.T4-SUM = "warning"'))
    assert finding.severity is Severity.INFO


def test_a_finding_that_a_rule_holds_for_more_serious_than_itself_stays_so() -> None:
    column = "total"
    blank = dict.fromkeys(
        (cell for cell in form_of("e2021").addresses() if cell.endswith(f".{column}")), EMPTY
    )
    found = validate(report(cells=blank)).findings
    assert Severity.ERROR in {one.severity for one in found if one.rule == "CELL-BLANK"}


def test_only_errors_are_wanted() -> None:
    assessed = validate(report(cells=BROKEN), ALONE, under('least = "error"')).assessed
    assert assessed["T4-SUM"] is Outcome.FAIL
    assert assessed["T4-SEQ"] is Outcome.NOT_APPLICABLE
    assert assessed["CELL-BLANK"] is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('rules.off = ["T9-SUM"]', "T9-SUM"),
        ('rules.off = ["DOC-NOT-REPORT"]', "DOC-NOT-REPORT"),
        ('severity.T4-SUM = "fatal"', "severity.T4-SUM"),
        ('colour = "red"', "colour"),
        ("least = ", "Invalid value"),
    ],
)
def test_a_profile_that_is_none_is_refused_with_its_cause(text: str, said: str) -> None:
    with pytest.raises(PolicyError) as caught:
        read_profile(text)
    assert said in caught.value.message.zh
    assert said in caught.value.message.en


def test_a_waived_finding_stays_visible_and_counts_for_nothing() -> None:
    whole = report(cells=BROKEN)
    validation = validate(whole, ALONE, waiving(IN_TIME))
    assert [one.waived for one in validation.findings if one.rule == "T4-SUM"] == [True]
    assert [one.state for one in validation.waivers] == [WaiverState.APPLIED]
    assert validation.assessed["T4-SUM"] is Outcome.FAIL
    source = describe(b"", "a.txt")
    document = Document(media_type="text/plain", blocks=())
    assert assemble(source, document, whole, validation).verdict is Verdict.CLEAN


def test_an_expired_waiver_waives_nothing_and_is_reported() -> None:
    validation = validate(report(cells=BROKEN), ALONE, waiving(TOO_LATE))
    assert not any(one.waived for one in validation.findings)
    assert [one.state for one in validation.waivers] == [WaiverState.EXPIRED]


def test_a_waiver_that_nothing_needs_is_reported() -> None:
    validation = validate(report(), ALONE, waiving(IN_TIME))
    assert [one.state for one in validation.waivers] == [WaiverState.UNUSED]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("云岭县 文化局", "云岭县教育局"),
        ("year = 2023", "year = 2022"),
        ("litigation.review", "litigation.litigation_direct"),
        ("T4-SUM", "T4-SEQ"),
    ],
)
def test_a_waiver_covers_nothing_but_what_it_names(before: str, after: str) -> None:
    policy = waiving(IN_TIME, WAIVER.replace(before, after))
    assert [one.waived for one in sums(report(cells=BROKEN), policy)] == [False]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("T4-SUM", "T4-SUMS", "T4-SUMS"),
        ("review_litigation.review", "review_litigation.revue", "revue"),
        ('by = "政务公开科"', "", "by"),
        ("2024-03-31", '"soon"', "until"),
    ],
)
def test_waivers_that_are_none_are_refused_with_their_cause(
    before: str, after: str, said: str
) -> None:
    with pytest.raises(PolicyError) as caught:
        read_waivers(WAIVER.replace(before, after))
    assert said in caught.value.message.en


def test_the_digest_tells_what_is_in_force_and_not_the_day() -> None:
    assert STANDARD.digest.startswith("sha256:")
    assert under('severity.T4-SUM = "warning"').digest != STANDARD.digest
    assert waiving(IN_TIME).digest == waiving(date(2024, 1, 1)).digest != STANDARD.digest
    assert waiving(TOO_LATE).digest == STANDARD.digest
    assert validate(report(), ALONE, waiving(IN_TIME)).config == waiving(IN_TIME).digest
