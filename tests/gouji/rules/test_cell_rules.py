"""Blank cells, placeholders, texts, numbers, amounts and notation."""

from decimal import Decimal

import pytest

from gouji.parsing.report import Level, Slot, Status
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import (
    EMPTY,
    GONE,
    at,
    cell,
    findings,
    held,
    lines,
    outcome,
    report,
    said,
    the_finding,
)

PROCUREMENT = "active_disclosure.procurement.total_amount"
FEES = "active_disclosure.fees.amount_wan"
CHANGE = "active_disclosure.licences.change"
COUNT = "active_disclosure.penalties.decisions"
RULES_ISSUED = "active_disclosure.regulations.issued"


def amount(raw: str, value: str, unit: str | None = None) -> Slot:
    return Slot(status=Status.PRESENT, raw=raw, value=Decimal(value), unit=unit, where=at(7))


class TestBlank:
    def test_all_blank_cells_of_a_table_are_one_finding(self) -> None:
        cells = ("applications.granted.other_org", "applications.carried_in.total")
        found = the_finding(report(cells=dict.fromkeys(cells, EMPTY)), "CELL-BLANK")
        assert set(found.cells) == set(cells)
        assert found.severity is Severity.WARNING
        assert "有2个空白单元格" in found.message.zh

    def test_two_tables_are_two_findings(self) -> None:
        cells = {COUNT: EMPTY, "review_litigation.review.upheld": EMPTY}
        assert len(findings(report(cells=cells), "CELL-BLANK")) == 2

    def test_many_are_listed_in_full_and_named_in_part(self) -> None:
        whole = report()
        rows = list(whole.tables["applications"].slots)
        cells = {f"applications.{row}.other_org": EMPTY for row in rows}
        found = the_finding(report(cells=cells), "CELL-BLANK")
        assert len(found.cells) == len(rows)
        assert "等" in found.message.zh

    def test_a_total_row_left_blank_is_an_error(self) -> None:
        columns = report().tables["applications"].slots["processed_total"]
        cells = {f"applications.processed_total.{column}": EMPTY for column in columns}
        assert the_finding(report(cells=cells), "CELL-BLANK").severity is Severity.ERROR

    def test_a_total_column_left_blank_is_an_error(self) -> None:
        rows = report().tables["review_litigation"].slots
        cells = {f"review_litigation.{row}.total": EMPTY for row in rows}
        assert the_finding(report(cells=cells), "CELL-BLANK").severity is Severity.ERROR

    def test_totals_of_the_detail_rows_alone_stay_a_warning(self) -> None:
        rows = [row for row in report().tables["applications"].slots if row != "processed_total"]
        cells = {f"applications.{row}.total": EMPTY for row in rows}
        assert the_finding(report(cells=cells), "CELL-BLANK").severity is Severity.WARNING

    def test_a_placeholder_is_not_also_blank(self) -> None:
        whole = report(cells={COUNT: held("/")})
        assert findings(whole, "CELL-BLANK") == []
        assert len(findings(whole, "CELL-PLACEHOLDER")) == 1


class TestPlaceholder:
    def test_a_sign_for_nothing(self) -> None:
        found = the_finding(report(cells={COUNT: held("—")}), "CELL-PLACEHOLDER")
        assert found.severity is Severity.WARNING
        assert found.actual == "—"

    def test_a_county_body_has_no_regulations(self) -> None:
        found = the_finding(report(cells={RULES_ISSUED: held("/")}), "CELL-PLACEHOLDER")
        assert found.severity is Severity.INFO

    def test_a_city_may_have_some(self) -> None:
        city = report(cells={RULES_ISSUED: held("/")}, agency=said("云岭市人民政府"))
        assert the_finding(city, "CELL-PLACEHOLDER").severity is Severity.WARNING


class TestText:
    def test_a_word_in_a_cell(self) -> None:
        found = the_finding(report(cells={COUNT: "若干"}), "CELL-TEXT")
        assert found.severity is Severity.ERROR
        assert found.actual == "若干"

    @pytest.mark.parametrize("raw", ["12*", "12[1]", "12①", "0 0 0"])
    def test_a_footnote_mark_or_a_merged_cell_is_only_a_warning(self, raw: str) -> None:
        slot = Slot(status=Status.PRESENT, raw=raw, where=at(1))
        assert the_finding(report(cells={COUNT: slot}), "CELL-TEXT").severity is Severity.WARNING

    def test_a_number_is_none(self) -> None:
        assert outcome(report(), "CELL-TEXT") is Outcome.PASS


class TestNumbers:
    def test_a_negative_count(self) -> None:
        assert the_finding(report(cells={COUNT: -1}), "CELL-NEGATIVE").actual == "-1"

    def test_a_decrease_is_lawful(self) -> None:
        assert findings(report("e2019", {CHANGE: -1}), "CELL-NEGATIVE") == []

    def test_a_lone_dash_is_a_placeholder(self) -> None:
        assert findings(report(cells={COUNT: held("-")}), "CELL-NEGATIVE") == []

    def test_half_a_decision(self) -> None:
        assert the_finding(report(cells={COUNT: "1.5"}), "CELL-FRACTION").actual == "1.5"

    def test_one_point_nought_is_whole(self) -> None:
        assert findings(report(cells={COUNT: "1.0"}), "CELL-FRACTION") == []

    def test_amounts_have_decimals(self) -> None:
        assert findings(report(cells={FEES: "18.8710"}), "CELL-FRACTION") == []
        spent = {PROCUREMENT: amount("503.59万元", "503.59", "万元")}
        assert findings(report("e2019", spent), "CELL-FRACTION") == []

    def test_a_separator_is_no_decimal_point(self) -> None:
        slot = Slot(status=Status.PRESENT, raw="1,234", value=1234, where=at(1))
        assert findings(report(cells={COUNT: slot}), "CELL-FRACTION") == []


class TestUnit:
    def test_an_amount_with_its_unit(self) -> None:
        found = the_finding(
            report("e2019", {PROCUREMENT: amount("503.59万元", "503.59", "万元")}), "CELL-UNIT"
        )
        assert found.severity is Severity.INFO
        assert "“万元”" in found.message.zh

    def test_a_count_with_a_measure_word(self) -> None:
        slot = Slot(status=Status.PRESENT, raw="３件", value=3, where=at(1))
        assert "“件”" in the_finding(report(cells={COUNT: slot}), "CELL-UNIT").message.zh

    def test_a_unit_that_the_form_prints_is_not_in_the_cell(self) -> None:
        fees = {FEES: amount("18.87", "18.87", "万元")}
        assert findings(report(cells=fees), "CELL-UNIT") == []

    def test_the_word_for_a_change_is_no_unit(self) -> None:
        slot = Slot(status=Status.PRESENT, raw="增加35", value=35, where=at(1))
        assert findings(report("e2019", {CHANGE: slot}), "CELL-UNIT") == []


class TestUnknownUnit:
    def test_a_large_amount_without_unit(self) -> None:
        found = the_finding(report("e2019", {PROCUREMENT: 22214900}), "CELL-UNIT-UNKNOWN")
        assert found.cells == (PROCUREMENT,)
        assert found.actual == "22214900"

    def test_more_decimals_than_a_fen_has(self) -> None:
        spent = {PROCUREMENT: amount("3.1234567", "3.1234567")}
        assert findings(report("e2019", spent), "CELL-UNIT-UNKNOWN")

    @pytest.mark.parametrize("raw", ["503.59", "18.8710", "0", "999"])
    def test_a_small_amount_is_ten_thousands(self, raw: str) -> None:
        assert outcome(report("e2019", {PROCUREMENT: raw}), "CELL-UNIT-UNKNOWN") is Outcome.PASS

    def test_a_printed_unit(self) -> None:
        spent = {PROCUREMENT: amount("251000元", "251000", "元")}
        assert findings(report("e2019", spent), "CELL-UNIT-UNKNOWN") == []

    def test_a_missing_amount_is_not_assessed(self) -> None:
        whole = report("e2019", {PROCUREMENT: GONE})
        assert outcome(whole, "CELL-UNIT-UNKNOWN") is Outcome.NOT_ASSESSED


class TestFees:
    def test_a_county_that_takes_in_a_thousand_million(self) -> None:
        assert findings(report(cells={FEES: 316441}), "CELL-FEE-MAGNITUDE")

    def test_a_whole_city_does_take_in_that_much(self) -> None:
        city = report(cells={FEES: 316441}, agency=said("大同市人民政府"))
        assert outcome(city, "CELL-FEE-MAGNITUDE") is Outcome.PASS

    def test_a_city_of_unknown_rank_is_not_assessed(self) -> None:
        city = report(cells={FEES: 316441}, agency=said("云州市人民政府"))
        assert outcome(city, "CELL-FEE-MAGNITUDE") is Outcome.NOT_ASSESSED

    def test_a_township_is_below_the_prefecture(self) -> None:
        town = report(cells={FEES: 200000}, agency=said("云州市人民政府"), level=Level.TOWNSHIP)
        assert findings(town, "CELL-FEE-MAGNITUDE")

    @pytest.mark.parametrize("text", ["行政事业性收费2277820元", "收费共计 2,277,820 元。"])
    def test_the_same_digits_as_yuan_in_the_text(self, text: str) -> None:
        city = report(cells={FEES: 2277820}, agency=said("云州市应急局"), prose=lines("引言", text))
        assert findings(city, "CELL-FEE-MAGNITUDE")

    @pytest.mark.parametrize("text", ["收费12277820元", "罚款2277820元", "收费2277820万元"])
    def test_other_sums_in_the_text(self, text: str) -> None:
        city = report(
            cells={FEES: 2277820},
            agency=said("云州市应急局"),
            region="江南省云州市",
            prose=lines(text),
        )
        assert findings(city, "CELL-FEE-MAGNITUDE") == []


class TestNotation:
    @pytest.mark.parametrize(
        ("raw", "value"), [("增35", 35), ("减2", -2), ("+3", 3), ("-8", -8), ("↑4", 4)]
    )
    def test_a_change_with_a_sign(self, raw: str, value: int) -> None:
        slot = Slot(status=Status.PRESENT, raw=raw, value=value, where=at(1))
        found = the_finding(report("e2019", {CHANGE: slot}), "CELL-NOTATION")
        assert found.cells == (CHANGE,)
        assert str(value) in found.message.en

    def test_a_plain_change(self) -> None:
        assert outcome(report("e2019", {CHANGE: 35}), "CELL-NOTATION") is Outcome.PASS

    def test_a_count_that_is_a_year(self) -> None:
        for year in (2022, 2023, 2024):
            found = the_finding(report(cells={COUNT: year}), "CELL-YEAR-VALUE")
            assert found.severity is Severity.INFO

    def test_another_count_or_an_amount(self) -> None:
        assert findings(report(cells={COUNT: 2019, FEES: 2023}), "CELL-YEAR-VALUE") == []

    def test_without_a_year_it_is_not_assessed(self) -> None:
        assert outcome(report(year=None), "CELL-YEAR-VALUE") is Outcome.NOT_ASSESSED


def test_two_single_digits_side_by_side_are_two_figures() -> None:
    cells = {
        "applications.granted.natural_person": cell(1),
        "applications.granted.other_org": cell(2),
    }
    assert outcome(report(cells=cells), "CELL-SPLIT") is Outcome.PASS
