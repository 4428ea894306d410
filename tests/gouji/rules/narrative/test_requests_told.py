"""What the text says of requests against table three."""

import pytest

from gouji.parsing.report import Level, Slot
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import EMPTY, GONE, Cells, at, findings, outcome, the_finding
from tests.gouji.rules.narrative.telling import telling

A = "applications"
NEW = f"{A}.new_received.total"
IN = f"{A}.carried_in.total"
DONE = f"{A}.processed_total.total"
OUT = f"{A}.carried_out.total"
BUSY: Cells = {NEW: 32, IN: 3, DONE: 30, OUT: 5}


class TestReceived:
    def test_another_number(self) -> None:
        found = the_finding(telling("全年收到政府信息公开申请23件。", cells=BUSY), "NAR-RECEIVED")
        assert found.severity is Severity.WARNING
        assert found.cells == (NEW,)
        assert (found.expected, found.actual) == ("23", "32")
        assert found.where == (at(20), at(1))
        assert "23" in found.message.zh
        assert "32" in found.message.zh

    @pytest.mark.parametrize(
        "sentence",
        [
            "全年收到政府信息公开申请32件。",
            "全年受理政府信息公开申请35件，均按规定办理。",  # those carried in among them
            "全年收到政府信息公开申请三十二件。",
            "全年收到政府信息公开申请30余件。",
            "全年收到政府信息公开申请近33件。",
            "全年收到政府信息公开申请约30件。",
            "全年收到政府信息公开申请超过20件。",
            "共办理政府信息公开申请35件，其中新收32件、上年结转3件。",
            "受理12345热线工单210件，回复群众来信14封。",
            "网站发布依申请公开目录信息22条。",
        ],
    )
    def test_what_agrees_or_is_something_else(self, sentence: str) -> None:
        assert findings(telling(sentence, cells=BUSY), "NAR-RECEIVED") == []

    @pytest.mark.parametrize(
        "sentence",
        [
            "全年收到政府信息公开申请35件。",  # received is not handled
            "全年收到政府信息公开申请40余件。",
            "全年收到政府信息公开申请近50件。",
            "全年收到政府信息公开申请超过50件。",
        ],
    )
    def test_what_does_not_reach_the_table(self, sentence: str) -> None:
        assert len(findings(telling(sentence, cells=BUSY), "NAR-RECEIVED")) == 1

    def test_two_sentences_that_contradict_each_other(self) -> None:
        whole = telling("全年收到申请32件。", "本年度收到政府信息公开申请31件。", cells=BUSY)
        assert the_finding(whole, "NAR-RECEIVED").expected == "31"

    def test_ways_of_filing_in_sentences_of_their_own(self) -> None:
        whole = telling("网站收到申请20件。", "当面收到申请12件。", cells=BUSY)
        assert findings(whole, "NAR-RECEIVED") == []

    @pytest.mark.parametrize("slot", [EMPTY, GONE])
    def test_a_figure_that_is_not_there_cannot_be_compared(self, slot: Slot) -> None:
        whole = telling("全年收到申请23件。", cells={**BUSY, NEW: slot})
        assert outcome(whole, "NAR-RECEIVED") is Outcome.NOT_ASSESSED

    def test_a_text_without_a_figure_has_nothing_to_compare(self) -> None:
        whole = telling("申请办理流程进一步规范。", cells={NEW: GONE})
        assert outcome(whole, "NAR-RECEIVED") is Outcome.PASS


class TestScope:
    def test_a_government_on_its_whole_area(self) -> None:
        whole = telling("全县各级行政机关共收到申请50件。", cells=BUSY, level=Level.GOVERNMENT)
        assert the_finding(whole, "NAR-RECEIVED").expected == "50"

    def test_a_government_on_its_area_and_on_its_office(self) -> None:
        whole = telling(
            "全县各级行政机关共收到申请32件。",
            "县政府办公室收到申请6件。",
            cells=BUSY,
            level=Level.GOVERNMENT,
        )
        assert outcome(whole, "NAR-RECEIVED") is Outcome.PASS

    def test_a_government_on_its_office_alone(self) -> None:
        whole = telling("县政府办公室未收到申请。", cells=BUSY, level=Level.GOVERNMENT)
        assert outcome(whole, "NAR-RECEIVED") is Outcome.NOT_ASSESSED
        assert outcome(whole, "NAR-NONE-BUT-TABLE") is Outcome.NOT_ASSESSED

    def test_a_department_on_its_office_is_the_department(self) -> None:
        whole = telling("局办公室收到申请6件。", cells=BUSY)
        assert len(findings(whole, "NAR-RECEIVED")) == 1


class TestReplied:
    def test_another_number(self) -> None:
        found = the_finding(telling("全年办结申请28件。", cells=BUSY), "NAR-REPLIED")
        assert (found.cells, found.expected, found.actual) == ((DONE,), "28", "30")

    @pytest.mark.parametrize(
        ("sentence", "silent"),
        [
            ("全年答复申请28件。", True),
            ("全年办结申请28件。", False),
            ("全年答复申请29件。", False),
        ],
    )
    def test_withdrawn_requests_may_have_no_answer(self, sentence: str, *, silent: bool) -> None:
        cells = {**BUSY, f"{A}.other_misc.total": 2}
        assert (findings(telling(sentence, cells=cells), "NAR-REPLIED") == []) is silent

    def test_all_received_being_answered_says_nothing_of_those_carried_in(self) -> None:
        cells: Cells = {NEW: 28, IN: 2, DONE: 30}
        whole = telling("全年收到申请28件，均在期限内答复。", cells=cells)
        assert findings(whole, "NAR-REPLIED") == []

    def test_a_number_finished_of_those_received(self) -> None:
        told = "全年收到申请32件，按期办结27件，其余5件结转下年。"
        assert findings(telling(told, cells=BUSY), "NAR-REPLIED") == []
        with_carried_in = telling(told, "上年结转申请3件。", cells=BUSY)
        assert the_finding(with_carried_in, "NAR-REPLIED").expected == "27"


class TestCarried:
    def test_the_other_direction_is_not_mixed_up(self) -> None:
        whole = telling("2022年结转的3件已办结，另有5件结转到2024年。", cells=BUSY)
        assert outcome(whole, "NAR-CARRIED") is Outcome.PASS

    def test_each_direction_with_its_cell(self) -> None:
        whole = telling("上年结转申请4件，结转下年度6件。", cells=BUSY)
        found = findings(whole, "NAR-CARRIED")
        assert [one.cells for one in found] == [(IN,), (OUT,)]
        assert "上年结转4件" in found[0].message.zh
        assert "结转下年度6件" in found[1].message.zh

    def test_nothing_left_for_the_next_year(self) -> None:
        whole = telling("收到申请3件，全部办结，无下年度结转。", cells={NEW: 3, DONE: 3})
        assert findings(whole, "NAR-CARRIED") == []


class TestOutcome:
    def test_a_group_is_the_sum_of_its_rows(self) -> None:
        cells = {f"{A}.denied_state_secret.total": 2, f"{A}.denied_process_info.total": 3}
        right = telling("其中不予公开5件。", "收到申请9件，不予公开5件。", cells=cells)
        assert findings(right, "NAR-OUTCOME") == []
        found = the_finding(telling("收到申请9件，不予公开4件。", cells=cells), "NAR-OUTCOME")
        assert (found.expected, found.actual, len(found.cells)) == ("4", "5", 8)
        assert "不予公开" in found.message.zh

    def test_blanks_in_a_group_make_it_information(self) -> None:
        cells: Cells = {f"{A}.unable_not_held.total": 7, f"{A}.unable_needs_creation.total": EMPTY}
        found = the_finding(telling("收到申请9件，无法提供6件。", cells=cells), "NAR-OUTCOME")
        assert found.severity is Severity.INFO
        assert "1个空白" in found.message.zh

    def test_granted_in_part_may_be_among_those_granted(self) -> None:
        cells = {f"{A}.granted.total": 6, f"{A}.partially_granted.total": 2}
        told = "收到申请9件，予以公开8件（含部分公开2件）。"
        assert findings(telling(told, cells=cells), "NAR-OUTCOME") == []
        told = "收到申请9件，予以公开及部分公开共8件。"
        assert findings(telling(told, cells=cells), "NAR-OUTCOME") == []

    @pytest.mark.parametrize(
        ("sentence", "rows"),
        [
            (
                "收到申请9件，其中因信息不存在的6件。",
                {"unable_not_held": 6, "unable_still_unclear": 1},
            ),
            ("收到申请9件，不再处理2件。", {"other_no_correction": 2, "other_misc": 1}),
            (
                "收到申请9件，涉及商业秘密不予公开3件。",
                {"denied_third_party": 3, "denied_process_info": 1},
            ),
        ],
    )
    def test_one_reason_is_one_row(self, sentence: str, rows: dict[str, int]) -> None:
        cells: Cells = {NEW: 9, **{f"{A}.{row}.total": value for row, value in rows.items()}}
        whole = telling(sentence, cells=cells)
        assert findings(whole, "NAR-OUTCOME") == []
        assert findings(whole, "NAR-NONE-BUT-TABLE") == []
        empty = telling(sentence, cells={NEW: 9})
        assert len(findings(empty, "NAR-NONE-BUT-TABLE")) == 1

    def test_the_form_of_2019_has_one_row_for_the_others(self) -> None:
        cells = {f"{A}.other_handling.total": 3}
        whole = telling("收到申请9件，其他处理2件。", cells=cells, edition="e2019")
        assert the_finding(whole, "NAR-OUTCOME").cells == (f"{A}.other_handling.total",)


class TestBalance:
    def test_four_figures_that_do_not_balance(self) -> None:
        told = "新收申请30件，上年结转2件，办结31件，结转下年度0件。"
        found = the_finding(telling(told), "NAR-BALANCE")
        assert (found.cells, found.location) == ((), "section 一")
        assert found.actual == "32 ≠ 31"
        assert found.message.zh == "正文数据不平：30+2≠31+0。"
        assert found.where == (at(20),)

    @pytest.mark.parametrize(
        "told",
        [
            "新收申请308件，上年结转1件，办结306件，结转下年度3件。",
            "新收申请30件，上年结转2件，办结31件。",
            "新收申请30余件，上年结转2件，办结31件，结转下年度0件。",
            "受理申请32件，上年结转2件，办结31件，结转下年度1件。",
            "新收申请30件，上年结转2件，办结30件，结转下年度0件，申请人撤回2件。",
        ],
    )
    def test_what_balances_or_cannot_be_weighed(self, told: str) -> None:
        assert findings(telling(told), "NAR-BALANCE") == []
