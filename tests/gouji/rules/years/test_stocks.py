"""What table two says there is follows from what there was."""

import pytest

from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import EMPTY, GONE
from tests.gouji.rules.years.pairs import became, found, year

DOCUMENTS = "active_disclosure.normative_documents"
REGULATIONS = "active_disclosure.regulations"
LICENCES = "active_disclosure.licences"


class TestInForce:
    RULE = "XY-INFORCE"

    def test_a_stock_that_does_not_follow(self) -> None:
        cells = {f"{DOCUMENTS}.issued": 3, f"{DOCUMENTS}.repealed": 2, f"{DOCUMENTS}.in_force": 19}
        (one,) = found(self.RULE, year(2023, cells), year(2022, {f"{DOCUMENTS}.in_force": 20}))
        assert one.severity is Severity.WARNING
        assert one.cells == (f"{DOCUMENTS}.in_force",)
        assert (one.expected, one.actual) == ("21", "19")
        assert "上年现行有效20+本年制发3−本年废止2=21，报告为19" in one.message.zh

    @pytest.mark.parametrize("row", [DOCUMENTS, REGULATIONS])
    def test_one_that_follows(self, row: str) -> None:
        cells = {f"{row}.issued": 3, f"{row}.repealed": 2, f"{row}.in_force": 21}
        assert became(self.RULE, year(2023, cells), year(2022, {f"{row}.in_force": 20})) is (
            Outcome.PASS
        )

    def test_the_first_year_of_the_form_has_no_predecessor(self) -> None:
        later = year(2021, {f"{DOCUMENTS}.in_force": 19})
        assert became(self.RULE, later, year(2020)) is Outcome.NOT_APPLICABLE

    @pytest.mark.parametrize(
        "reason",
        [
            "全年清理规范性文件，继续有效14件，失效2件，废止4件。",
            "有效期届满的规范性文件2件自动失效。",
            "移交市级部门的规范性文件2件不再计入。",
        ],
    )
    def test_documents_that_ended_without_being_repealed(self, reason: str) -> None:
        before = year(2023, {f"{DOCUMENTS}.in_force": 20})
        later = year(2024, {f"{DOCUMENTS}.repealed": 4, f"{DOCUMENTS}.in_force": 14}, reason)
        assert became(self.RULE, later, before) is Outcome.NOT_ASSESSED

    @pytest.mark.parametrize("text", ["规范性文件失效0件。", "有1件规范性文件到期失效。"])
    def test_another_number_of_them_explains_nothing(self, text: str) -> None:
        before = year(2023, {f"{DOCUMENTS}.in_force": 20})
        later = year(2024, {f"{DOCUMENTS}.in_force": 17}, text)
        assert found(self.RULE, later, before)

    def test_documents_that_ended_do_not_explain_more_of_them(self) -> None:
        before = year(2023, {f"{DOCUMENTS}.in_force": 20})
        later = year(2024, {f"{DOCUMENTS}.in_force": 25}, "失效的规范性文件2件。")
        assert found(self.RULE, later, before)

    def test_a_table_of_the_other_edition_before_cannot_be_compared(self) -> None:
        assert became(self.RULE, year(2022), year(2020)) is Outcome.NOT_ASSESSED

    def test_without_last_years_report(self) -> None:
        assert became(self.RULE, year(2022), None) is Outcome.NOT_ASSESSED


class TestItems:
    RULE = "XY-ITEMS"

    def test_prior_items_that_are_not_last_years_closing(self) -> None:
        before = year(2019, {f"{LICENCES}.prior_items": 33, f"{LICENCES}.change": -3})
        (one,) = found(self.RULE, year(2020, {f"{LICENCES}.prior_items": 28}), before)
        assert one.cells == (f"{LICENCES}.prior_items",)
        assert (one.expected, one.actual) == ("30", "28")
        assert "2020年“上一年项目数量”28≠2019年末30" in one.message.zh
        assert became(self.RULE, year(2020, {f"{LICENCES}.prior_items": 30}), before) is (
            Outcome.PASS
        )

    def test_lists_drawn_up_anew(self) -> None:
        before = year(2019, {f"{LICENCES}.prior_items": 30})
        later = year(2020, {f"{LICENCES}.prior_items": 28}, "本年重新编制权责清单。")
        assert became(self.RULE, later, before) is Outcome.NOT_ASSESSED

    def test_words_about_items_alone_explain_nothing(self) -> None:
        before = year(2019, {f"{LICENCES}.prior_items": 30})
        text = "行政权力共30项，年内调整2项。编制了工作要点。"
        assert found(self.RULE, year(2020, {f"{LICENCES}.prior_items": 28}, text), before)

    @pytest.mark.parametrize("number", [2019, 2022])
    def test_other_years_have_nothing_to_compare(self, number: int) -> None:
        assert became(self.RULE, year(number), None) is Outcome.NOT_APPLICABLE

    def test_a_cell_that_is_missing(self) -> None:
        before = year(2019, {f"{LICENCES}.change": GONE})
        assert became(self.RULE, year(2020), before) is Outcome.NOT_ASSESSED


class TestTotalDisclosed:
    RULE = "XY-TOTAL-DISCLOSED"

    def test_a_total_that_does_not_follow(self) -> None:
        cells = {f"{DOCUMENTS}.newly_disclosed": 5, f"{DOCUMENTS}.total_disclosed": 50}
        before = year(2019, {f"{DOCUMENTS}.total_disclosed": 40})
        (one,) = found(self.RULE, year(2020, cells), before)
        assert one.severity is Severity.INFO
        assert "40+5≠50" in one.message.zh

    def test_repeals_reduce_the_stock(self) -> None:
        before = year(2019, {f"{DOCUMENTS}.total_disclosed": 40})
        later = year(2020, {f"{DOCUMENTS}.total_disclosed": 36}, "全年废止规范性文件4件。")
        assert became(self.RULE, later, before) is Outcome.NOT_ASSESSED

    def test_blank_rows_prove_nothing(self) -> None:
        row = dict.fromkeys(
            (f"{REGULATIONS}.newly_disclosed", f"{REGULATIONS}.total_disclosed"), EMPTY
        )
        before = year(2019, {f"{REGULATIONS}.total_disclosed": EMPTY})
        assert became(self.RULE, year(2020, row), before) is Outcome.NOT_ASSESSED
