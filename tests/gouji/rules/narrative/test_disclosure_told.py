"""What the text says of documents, decisions and fees against table two."""

import pytest

from gouji.parsing.report import Slot
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import EMPTY, Cells, findings, outcome, the_finding
from tests.gouji.rules.narrative.telling import amount, telling

T = "active_disclosure"
PENALTIES = f"{T}.penalties.decisions"
LICENCES = f"{T}.licences.decisions"
DOCUMENTS = f"{T}.normative_documents"
FEES = f"{T}.fees.amount_wan"
DECIDED: Cells = {PENALTIES: 86, LICENCES: 120}


class TestPenalties:
    @pytest.mark.parametrize(
        ("told", "number"),
        [
            ("全年作出行政处罚决定35件。", "35"),
            ("全年查处案件38起，罚款金额4.2万元。", "38"),
            ("本级行政处罚案件35件已全部在网站公示。", "35"),
            ("公示行政处罚决定35件。", "35"),
            ("作出行政处罚决定35件。网站公示行政处罚决定86件。", "35"),  # made goes first
        ],
    )
    def test_another_number(self, told: str, number: str) -> None:
        found = the_finding(telling(told, cells=DECIDED), "NAR-PENALTY")
        assert (found.severity, found.cells) == (Severity.WARNING, (PENALTIES,))
        assert (found.expected, found.actual) == (number, "86")

    @pytest.mark.parametrize(
        "told",
        [
            "作出行政处罚决定86件。网站公示行政处罚决定35件。",
            "梳理权力清单，涉及行政处罚408项。",
            "全市同类机构查处案件129件。",
            "行政处罚含简易程序19件。",
            "公示行政处罚事项清单35项。",
        ],
    )
    def test_what_agrees_or_is_no_decision_of_this_body(self, told: str) -> None:
        whole = telling(told, cells=DECIDED)
        assert findings(whole, "NAR-PENALTY") == []
        assert findings(whole, "NAR-NONE-BUT-TABLE") == []

    def test_none_published_is_not_none_made(self) -> None:
        whole = telling("公示行政处罚决定0件。", cells=DECIDED)
        assert findings(whole, "NAR-NONE-BUT-TABLE") == []
        assert the_finding(whole, "NAR-PENALTY").expected == "0"


class TestLicences:
    def test_another_number(self) -> None:
        found = the_finding(telling("作出行政许可决定102件。", cells=DECIDED), "NAR-LICENCE")
        assert (found.cells, found.expected, found.actual) == ((LICENCES,), "102", "120")

    def test_matters_are_no_decisions(self) -> None:
        told = "行政许可事项13项，全年行政许可处理决定数量120件。"
        assert findings(telling(told, cells=DECIDED), "NAR-LICENCE") == []


class TestDocuments:
    def test_each_kind_with_its_cell(self) -> None:
        cells = {f"{DOCUMENTS}.issued": 3, f"{DOCUMENTS}.repealed": 1, f"{DOCUMENTS}.in_force": 9}
        told = "制发行政规范性文件4件，废止1件，现行有效8件。"
        issued, in_force = findings(telling(told, cells=cells), "NAR-DOCS")
        assert issued.cells == (f"{DOCUMENTS}.issued",)
        assert "制发规范性文件4件" in issued.message.zh
        assert in_force.cells == (f"{DOCUMENTS}.in_force",)

    @pytest.mark.parametrize("told", ["主动公开各类文件102件。", "转发上级规范性文件12件。"])
    def test_other_documents(self, told: str) -> None:
        cells = {f"{DOCUMENTS}.issued": 3}
        assert findings(telling(told, cells=cells), "NAR-DOCS") == []

    def test_the_form_of_2019_counts_new_ones_only(self) -> None:
        cells = {f"{DOCUMENTS}.newly_made": 3, f"{DOCUMENTS}.total_disclosed": 40}
        told = "制发规范性文件4件，现行有效39件。"
        whole = telling(told, cells=cells, edition="e2019")
        assert the_finding(whole, "NAR-DOCS").cells == (f"{DOCUMENTS}.newly_made",)


class TestFeeIncome:
    def test_yuan_in_a_column_of_ten_thousands(self) -> None:
        told = "全年收取行政事业性收费12.5万元。"
        found = the_finding(telling(told, cells={FEES: amount("125")}), "NAR-FEE-INCOME")
        assert (found.expected, found.actual) == ("12.5万元", "125万元")

    @pytest.mark.parametrize(
        ("told", "printed"),
        [
            ("全年收取行政事业性收费125000元。", amount("12.5")),
            ("全年收取行政事业性收费123456元。", amount("12.35")),
            ("全年收取行政事业性收费12.35万元。", amount("12.3456")),
            ("全年收取行政事业性收费12.35万元。", amount("123456", "元")),
            ("全年收取行政事业性收费3000元。", amount("0")),  # rounded to 0万元
            ("全年收取行政事业性收费12万余元。", amount("12.6")),
            ("收取信息处理费600元。", amount("12.5")),
        ],
    )
    def test_the_same_amount_in_other_digits(self, told: str, printed: Slot) -> None:
        whole = telling(told, cells={FEES: printed})
        assert findings(whole, "NAR-FEE-INCOME") == []
        assert findings(whole, "NAR-NONE-BUT-TABLE") == []

    def test_a_difference_in_the_last_digit(self) -> None:
        told = "全年收取行政事业性收费12.36万元。"
        assert len(findings(telling(told, cells={FEES: amount("12.35")}), "NAR-FEE-INCOME")) == 1

    def test_a_blank_is_no_amount(self) -> None:
        whole = telling("全年收取行政事业性收费12.5万元。", cells={FEES: EMPTY})
        assert outcome(whole, "NAR-FEE-INCOME") is Outcome.NOT_ASSESSED

    def test_the_form_of_2019_counts_kinds_of_fees(self) -> None:
        whole = telling("全年收取行政事业性收费12.5万元。", edition="e2019")
        assert outcome(whole, "NAR-FEE-INCOME") is Outcome.NOT_APPLICABLE
        assert outcome(whole, "NAR-NONE-BUT-TABLE") is Outcome.PASS
