"""The engine: outcomes, refusal, order and suppression."""

from gouji.errors import ErrorCode
from gouji.parsing.report import Recognition
from gouji.rules.catalogue import RULES
from gouji.rules.engine import unread, validate
from gouji.rules.finding import Outcome
from tests.gouji.rules.build import EMPTY, GONE, absent, at, cell, outcome, report, the_finding


def test_a_faultless_report_has_no_findings() -> None:
    for edition in ("e2019", "e2021"):
        assert validate(report(edition)).findings == ()


def test_every_rule_has_one_outcome() -> None:
    assert list(validate(report()).assessed) == [rule.code for rule in RULES]


def test_a_refused_document_gets_that_one_finding() -> None:
    nothing = report(
        cells={"applications.new_received.total": 5},
        recognition=Recognition(sections=0, tables=(), figures=0, legacy_markers=()),
        title=None,
    )
    verdict = validate(nothing)
    assert verdict.refused is ErrorCode.NOT_AN_ANNUAL_REPORT
    assert [one.rule for one in verdict.findings] == ["DOC-NOT-REPORT"]
    assert verdict.assessed["DOC-NOT-REPORT"] is Outcome.FAIL
    others = {how for code, how in verdict.assessed.items() if code != "DOC-NOT-REPORT"}
    assert others == {Outcome.NOT_ASSESSED}


def test_what_could_not_be_read_was_not_assessed() -> None:
    assert set(unread().values()) == {Outcome.NOT_ASSESSED}
    assert len(unread()) == len(RULES)


def test_a_rule_that_could_not_look_everywhere_does_not_pass_and_says_where() -> None:
    verdict = validate(report(cells={"applications.granted.other_org": GONE}))
    assert verdict.assessed["T3-ROW"] is Outcome.NOT_ASSESSED
    assert verdict.unseen["T3-ROW"] == ("applications.granted.other_org",)
    assert "T3-BAL" not in verdict.unseen


def test_a_rule_broken_in_one_place_fails_whatever_could_not_be_seen_elsewhere() -> None:
    verdict = validate(
        report(
            cells={
                "applications.granted.other_org": GONE,
                "applications.carried_in.total": 4,
            }
        )
    )
    assert verdict.assessed["T3-ROW"] is Outcome.FAIL
    assert verdict.unseen["T3-ROW"] == ("applications.granted.other_org",)


def test_no_rule_on_a_table_passes_when_it_is_absent() -> None:
    whole = report()
    for key in whole.tables:
        without = report(tables={**whole.tables, key: absent(key, "e2021")})
        verdict = validate(without)
        for code in ("CELL-NEGATIVE", "STR-ROW-MISSING", "STR-TABLE-EMPTY"):
            assert verdict.assessed[code] is Outcome.NOT_ASSESSED
            assert verdict.unseen[code] == (key,)
        sums = "T4-SUM" if key == "review_litigation" else "T3-SUM"
        if key != "active_disclosure":
            assert verdict.assessed[sums] is Outcome.NOT_ASSESSED


def test_a_rule_for_another_edition_is_not_applicable() -> None:
    assert outcome(report("e2021"), "CELL-NOTATION") is Outcome.NOT_APPLICABLE
    assert outcome(report("e2021"), "CELL-UNIT-UNKNOWN") is Outcome.NOT_APPLICABLE
    assert outcome(report("e2019"), "CELL-FEE-MAGNITUDE") is Outcome.NOT_APPLICABLE
    assert outcome(report("e2019"), "DOC-CITES-OLD") is Outcome.NOT_APPLICABLE


def test_a_suppressed_finding_never_reads_as_a_pass() -> None:
    only_total = {
        "applications.new_received.total": 7,
        "applications.processed_total.total": 7,
    }
    verdict = validate(report(cells=only_total))
    there = ("applications.new_received.total",)
    assert [one.rule for one in verdict.findings if one.cells == there] == ["T3-APPLICANT-MISSING"]
    assert "applications.new_received.total" in verdict.unseen["T3-ROW"]


def test_an_empty_table_is_reported_as_such_and_not_cell_by_cell() -> None:
    whole = report()
    cells = {
        f"review_litigation.{row}.{column}": EMPTY
        for row, columns in whole.tables["review_litigation"].slots.items()
        for column in columns
    }
    verdict = validate(report(cells=cells))
    assert [one.rule for one in verdict.findings] == ["STR-TABLE-EMPTY"]
    assert verdict.assessed["CELL-BLANK"] is Outcome.NOT_ASSESSED


def test_findings_come_in_catalogue_order_then_in_the_forms() -> None:
    verdict = validate(
        report(
            cells={
                "review_litigation.review.total": 1,
                "applications.carried_out.total": 9,
                "applications.new_received.other_org": -3,
                "active_disclosure.licences.decisions": "许多",
                "active_disclosure.penalties.decisions": "若干",
            }
        )
    )
    order = [rule.code for rule in RULES]
    codes = [one.rule for one in verdict.findings]
    assert codes == sorted(codes, key=order.index)
    texts = [one.cells[0] for one in verdict.findings if one.rule == "CELL-TEXT"]
    assert texts == [
        "active_disclosure.licences.decisions",
        "active_disclosure.penalties.decisions",
    ]


def test_a_finding_points_at_its_cells() -> None:
    cells = {"review_litigation.review.total": cell(1, line=41)}
    assert the_finding(report(cells=cells), "T4-SUM").where == (at(41),)
