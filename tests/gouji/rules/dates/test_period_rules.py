"""The period that the figures are of."""

import pytest

from gouji.parsing.period import find_period
from gouji.parsing.report import Report
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import findings, lines, outcome, report, the_finding


def stating(*texts: str, **changes: object) -> Report:
    """A report for 2023 with these words, read as the parser reads them."""
    prose = lines(*texts)
    return report(prose=prose, period=find_period(prose), **changes)


class TestMissing:
    def test_no_word_of_it(self) -> None:
        found = the_finding(stating("按照条例要求，编制本报告。"), "PER-MISSING")
        assert (found.severity, found.location) == (Severity.INFO, "document")

    @pytest.mark.parametrize(
        "text",
        [
            "所列数据的统计期限自2023年1月1日起，至2023年12月31日止。",
            "（以上数据截至2023年12月31日）",
        ],
    )
    def test_stated(self, text: str) -> None:
        assert outcome(stating(text), "PER-MISSING") is Outcome.PASS

    @pytest.mark.parametrize(
        "text", ["统计期限为报告年度全年。", "现将2023年1月1日至12月31日的工作报告如下。"]
    )
    def test_stated_in_other_words(self, text: str) -> None:
        assert outcome(stating(text), "PER-MISSING") is Outcome.NOT_ASSESSED


class TestMismatch:
    @pytest.mark.parametrize(
        "text",
        [
            "数据的统计期限自2023年1月1日起至2023年12月31日止。",
            "数据的统计期限为2023年1月至12月。",
            "统计数据截至2023年12月31日。",
            "以上数据截至2023年12月。",
        ],
    )
    def test_the_calendar_year(self, text: str) -> None:
        assert outcome(stating(text), "PER-MISMATCH") is Outcome.PASS

    @pytest.mark.parametrize(
        ("text", "named"),
        [
            ("统计期限自2022年1月1日起至2022年12月31日止。", "2022-01-01至2022-12-31"),
            ("统计期限自2023年1月1日起至2023年11月30日止。", "2023-01-01至2023-11-30"),
            ("统计期限自2022年12月1日至2023年12月31日。", "2022-12-01至2023-12-31"),
            ("统计期限为2023年2月至12月。", "2023-02至2023-12"),
            ("本报告所列数据截至2023年11月30日。", "截至2023-11-30"),
            ("本报告数据统计截止到2024年1月15日。", "截至2024-01-15"),
        ],
    )
    def test_another_period(self, text: str, named: str) -> None:
        found = the_finding(stating(text), "PER-MISMATCH")
        assert (found.severity, found.location) == (Severity.WARNING, "stated_period")
        assert named in found.message.zh
        assert "2023" in found.message.en
        assert found.where

    @pytest.mark.parametrize(
        "text",
        [
            "统计期限自2023年3月20日我局成立之日起，至2023年12月31日止。",
            "统计期限自2023年3月我局成立之日起，至2023年12月31日止。",
        ],
    )
    def test_a_body_founded_in_the_year_is_told_for_information(self, text: str) -> None:
        assert the_finding(stating(text), "PER-MISMATCH").severity is Severity.INFO

    def test_a_reform_told_elsewhere_counts_too(self) -> None:
        reform = "根据机构改革方案，我局于2023年4月挂牌。"
        text = "统计期限自2023年4月1日起至2023年12月31日止。"
        assert the_finding(stating(reform, text), "PER-MISMATCH").severity is Severity.INFO

    def test_a_new_body_must_still_end_with_the_year(self) -> None:
        text = "统计期限自2023年3月20日我局成立之日起，至2023年11月30日止。"
        assert the_finding(stating(text), "PER-MISMATCH").severity is Severity.WARNING

    def test_a_founded_working_group_is_no_founded_body(self) -> None:
        group = "成立了政务公开工作领导小组。"
        text = "统计期限自2023年2月1日起至2023年12月31日止。"
        assert the_finding(stating(group, text), "PER-MISMATCH").severity is Severity.WARNING

    def test_exceptions_are_not_judged(self) -> None:
        text = "统计期限，除规章、规范性文件自2008年5月1日起统计外，为2023年1月1日至12月31日。"
        assert findings(stating(text), "PER-MISMATCH") == []

    def test_dates_of_other_things_are_no_period(self) -> None:
        texts = "截至2023年10月31日，网站公开信息80条。", "自2023年3月1日起开展培训。"
        assert outcome(stating(*texts), "PER-MISMATCH") is Outcome.NOT_ASSESSED

    def test_without_a_year_nothing_is_compared(self) -> None:
        whole = stating("统计期限自2022年1月1日起至2022年12月31日止。", year=None)
        assert outcome(whole, "PER-MISMATCH") is Outcome.NOT_ASSESSED
