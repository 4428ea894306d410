"""Section six and the handling fee."""

from decimal import Decimal

import pytest

from gouji.parsing.report import Slot, Status
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import EMPTY, GONE, at, findings, outcome, said, the_finding
from tests.gouji.rules.content.told import fee, told, without

FEE, NOTICE, INCOME, HOLLOW = "CON-S6-FEE", "CON-FEE-NOTICE", "CON-FEE-T2", "CON-S6-EMPTY"
UNPAID = "applications.other_unpaid_fee.total"
AMOUNT = "active_disclosure.fees.amount_wan"


def wan(raw: str) -> Slot:
    """An amount in ten thousand yuan as the parser fills it."""
    value = Decimal(raw)
    number = value if "." in raw else int(value)
    return Slot(
        value=number, raw=raw, status=Status.PRESENT, unit="万元", yuan=value * 10_000, where=at(1)
    )


class TestEmptySection:
    @pytest.mark.parametrize(
        "text",
        [
            "无。",
            "没有",
            "（无）",
            "/",
            "本年度无其他需要报告的事项。",
            "2023年，我局没有需要报告的其他事项。",
            "截至2023年12月31日，暂无其他需报告事项",
            "無其他需要報告的事項。",
            "无\n云岭县文化局\n2024年1月12日",
            "无。\n云岭县文化局办公室\n二〇二四年一月十二日\n【打印】【关闭】",
            "无\n附件：云岭县文化局年报.docx\n扫一扫在手机打开当前页",
            "",
        ],
    )
    def test_a_section_that_says_nothing(self, text: str) -> None:
        found = the_finding(told({"六": text}), HOLLOW)
        assert found.severity is Severity.WARNING
        assert found.location == "section 六"

    @pytest.mark.parametrize(
        "text",
        [
            "未收取信息处理费，无其他需要报告的事项。",
            "无收费情况。",
            "办理人大建议3件、政协提案1件。",
            "无其他需要报告的事项。\n本报告可在门户网站下载。",
        ],
    )
    def test_a_section_that_says_something(self, text: str) -> None:
        assert findings(told({"六": text}), HOLLOW) == []

    def test_a_section_that_was_lost_is_not_judged(self) -> None:
        assert outcome(without("六"), HOLLOW) is Outcome.NOT_ASSESSED


class TestFeeStatement:
    @pytest.mark.parametrize(
        "text",
        [
            "无。",
            "办理人大建议3件。行政事业性收费0万元。",
            "我局公布了收费目录清单和部门经费。",
            "组织学习《政府信息公开信息处理费管理办法》。",
            "",
        ],
    )
    def test_no_word_on_the_fee(self, text: str) -> None:
        assert the_finding(told({"六": text}), FEE).severity is Severity.WARNING

    @pytest.mark.parametrize(
        "text",
        [
            "本年度信息处理费收取金额为0。",
            "全年未向申请人收取任何费用。",
            "按照《政府信息公开信息处理费管理办法》，本机关没有发出收费通知。",
            "政府信息公开工作未收费。",
            "本年度未收取資訊處理費，無收費通知。",
        ],
    )
    def test_the_statement_in_its_many_forms(self, text: str) -> None:
        assert findings(told({"六": text}), FEE) == []

    def test_the_statement_in_another_section(self) -> None:
        whole = told({"一": "依申请公开信息处理费收取0元。", "六": "无。"})
        assert findings(whole, FEE) == []

    def test_charges_of_other_kinds_in_other_sections_tell_nothing_of_it(self) -> None:
        whole = told({"一": "推进学校信息公开，公布校园收费和停车收费情况。", "六": "无。"})
        assert the_finding(whole, FEE).location == "section 六"

    def test_years_before_2021_owe_none(self) -> None:
        assert outcome(told({"六": "无。"}, edition="e2019"), FEE) is Outcome.NOT_APPLICABLE
        early = told({"六": "无。"}, year=said("2020"))
        assert outcome(early, FEE) is Outcome.NOT_APPLICABLE

    def test_a_section_that_was_lost_is_not_judged(self) -> None:
        assert outcome(without("六"), FEE) is Outcome.NOT_ASSESSED


class TestNotice:
    @pytest.mark.parametrize(
        "text",
        [
            "2023年没有发出收费通知，也未收取信息处理费。",
            "收费通知0份。",
            "本年度未收取信息处理费。",
        ],
    )
    def test_lapsed_and_never_asked_to_pay(self, text: str) -> None:
        found = the_finding(told({"六": text}, cells={UNPAID: 3}), NOTICE)
        assert found.severity is Severity.WARNING
        assert found.cells == (UNPAID,)
        assert "3" in found.message.zh

    def test_a_text_that_is_silent_is_information(self) -> None:
        whole = told({"六": "办理建议3件。"}, cells={UNPAID: 3})
        assert the_finding(whole, NOTICE).severity is Severity.INFO

    def test_notices_that_were_sent(self) -> None:
        whole = told({"六": "发出收费通知4件，未收取信息处理费。"}, cells={UNPAID: 3})
        assert findings(whole, NOTICE) == []

    def test_a_fee_that_was_collected(self) -> None:
        whole = told({"六": "收取信息处理费400元。"}, cells={UNPAID: 203}, facts=fee(400))
        assert findings(whole, NOTICE) == []

    def test_nothing_lapsed(self) -> None:
        assert outcome(told(), NOTICE) is Outcome.PASS
        assert outcome(told(cells={UNPAID: EMPTY}), NOTICE) is Outcome.PASS

    def test_a_figure_that_could_not_be_read(self) -> None:
        assert outcome(told(cells={UNPAID: GONE}), NOTICE) is Outcome.NOT_ASSESSED


class TestFeeAndIncome:
    @pytest.mark.parametrize(("yuan", "raw"), [(400, "0"), (1200, "0.00"), (900, "0.04")])
    def test_a_fee_that_the_income_does_not_hold(self, yuan: int, raw: str) -> None:
        found = the_finding(told(cells={AMOUNT: wan(raw)}, facts=fee(yuan)), INCOME)
        assert found.severity is Severity.INFO
        assert found.actual == raw

    @pytest.mark.parametrize(("yuan", "raw"), [(400, "0.04"), (30, "0.00"), (400, "0.0"), (0, "0")])
    def test_rounding_explains_it(self, yuan: int, raw: str) -> None:
        assert findings(told(cells={AMOUNT: wan(raw)}, facts=fee(yuan)), INCOME) == []

    def test_a_fee_only_said_roughly_is_not_compared(self) -> None:
        whole = told(cells={AMOUNT: wan("0")}, facts=fee(400, approximate=True))
        assert findings(whole, INCOME) == []

    def test_an_income_that_could_not_be_read(self) -> None:
        assert outcome(told(cells={AMOUNT: GONE}, facts=fee(400)), INCOME) is Outcome.NOT_ASSESSED
