"""Published in time, late, early, or nobody knows when."""

import pytest

from gouji.parsing.report import Level, Mention, Report
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import at, findings, outcome, report, said, the_finding

BODIES = {
    "DL-DEPT": ("云岭县文化局", Level.DEPARTMENT),
    "DL-GOV": ("云岭县人民政府", Level.GOVERNMENT),
    "DL-TOWN": ("云岭县青石镇人民政府", Level.TOWNSHIP),
}


def of_2023(published: str, agency: str, level: Level | None, **changes: object) -> Report:
    """The report for 2023 of a body, published when it says."""
    stated = Mention(value=published, quote=f"发布日期：{published}", where=at(2))
    return report(agency=said(agency), level=level, published=stated, **changes)


def of_a_department(published: str, agency: str = "云岭县文化局", **changes: object) -> Report:
    return of_2023(published, agency, Level.DEPARTMENT, **changes)


class TestLate:
    @pytest.mark.parametrize(
        ("code", "published", "deadline"),
        [
            ("DL-DEPT", "2024-02-01", "2024-01-31"),
            ("DL-DEPT", "2024-11-20", "2024-01-31"),
            ("DL-DEPT", "2024-02", "2024-01-31"),
            ("DL-GOV", "2024-04-01", "2024-03-31"),
            ("DL-TOWN", "2024-02-01", "2024-01-31"),
        ],
    )
    def test_after_the_deadline(self, code: str, published: str, deadline: str) -> None:
        found = the_finding(of_2023(published, *BODIES[code]), code)
        assert found.severity is (Severity.INFO if code == "DL-TOWN" else Severity.WARNING)
        assert (found.expected, found.actual) == (f"by {deadline}", published)
        assert deadline in found.message.zh
        assert published in found.message.en
        assert found.where == (at(2),)

    @pytest.mark.parametrize(
        ("code", "published"),
        [
            ("DL-DEPT", "2024-01-31"),
            ("DL-DEPT", "2024-01"),
            ("DL-GOV", "2024-03-31"),
            ("DL-GOV", "2024-02-20"),
            ("DL-TOWN", "2024-01-31"),
        ],
    )
    def test_in_time(self, code: str, published: str) -> None:
        assert outcome(of_2023(published, *BODIES[code]), code) is Outcome.PASS

    def test_a_month_or_a_year_that_holds_the_deadline_decides_nothing(self) -> None:
        assert outcome(of_a_department("2024"), "DL-DEPT") is Outcome.NOT_ASSESSED

    @pytest.mark.parametrize("code", list(BODIES))
    def test_each_body_has_one_deadline(self, code: str) -> None:
        whole = of_2023("2024-05-06", *BODIES[code])
        applied = [one for one in BODIES if outcome(whole, one) is not Outcome.NOT_APPLICABLE]
        assert applied == [code]

    @pytest.mark.parametrize("code", list(BODIES))
    def test_without_a_level_none_is_judged(self, code: str) -> None:
        whole = report(agency=None, level=None, published=said("2024-05-06"))
        assert outcome(whole, code) is Outcome.NOT_ASSESSED

    @pytest.mark.parametrize("code", list(BODIES))
    def test_without_a_date_none_is_judged(self, code: str) -> None:
        agency, level = BODIES[code]
        whole = report(agency=said(agency), level=level, published=None)
        assert outcome(whole, code) is Outcome.NOT_ASSESSED


class TestPagesThatWereMoved:
    @pytest.mark.parametrize(
        "quote", ["更新时间：2024-06-06", "生成日期：2024-06-06  来源：政务公开科"]
    )
    def test_a_date_of_an_update_is_none_of_publication(self, quote: str) -> None:
        stamped = Mention(value="2024-06-06", quote=quote, where=at(2))
        assert outcome(report(published=stamped), "DL-DEPT") is Outcome.NOT_ASSESSED

    def test_an_update_in_time_was_published_in_time(self) -> None:
        stamped = Mention(value="2024-01-20", quote="生成日期：2024-01-20", where=at(2))
        assert outcome(report(published=stamped), "DL-DEPT") is Outcome.PASS

    def test_an_update_beside_the_date_of_publication_is_no_matter(self) -> None:
        both = "发布日期：2024-02-06  更新时间：2024-06-06"
        stamped = Mention(value="2024-02-06", quote=both, where=at(2))
        assert the_finding(report(published=stamped), "DL-DEPT").actual == "2024-02-06"

    def test_years_late_the_page_was_rather_moved(self) -> None:
        moved = of_a_department("2025-08-01", signed=said("2024-01-20"))
        assert outcome(moved, "DL-DEPT") is Outcome.NOT_ASSESSED
        moved = of_a_department("2025-08-01", signed=None)
        assert outcome(moved, "DL-DEPT") is Outcome.NOT_ASSESSED

    def test_unless_it_was_signed_as_late(self) -> None:
        late = of_a_department("2025-08-01", signed=said("2025-07-30"))
        assert the_finding(late, "DL-DEPT").actual == "2025-08-01"

    def test_a_year_known_from_the_publication_alone_proves_nothing(self) -> None:
        stated = Mention(value="2024-05-01", quote="发布日期：2024-05-01", where=at(2))
        year = Mention(value="2023", quote=stated.quote, where=at(2))
        whole = report(published=stated, year=year, title_year=None, period=None)
        assert outcome(whole, "DL-DEPT") is Outcome.NOT_ASSESSED
        assert outcome(whole, "DL-EARLY") is Outcome.NOT_ASSESSED


class TestBodiesTheLawDoesNotName:
    @pytest.mark.parametrize(
        "agency", ["云岭县公共资源交易中心", "云岭县第一中学", "合肥高新技术产业开发区管理委员会"]
    )
    def test_they_are_told_for_information(self, agency: str) -> None:
        whole = of_a_department("2024-02-20", agency)
        assert outcome(whole, "DL-DEPT") is Outcome.NOT_APPLICABLE
        found = the_finding(whole, "DL-TOWN")
        assert found.severity is Severity.INFO
        assert "乡镇" not in found.message.zh

    def test_the_government_s_own_office_may_publish_the_government_s_report(self) -> None:
        office = "云岭县人民政府办公室"
        assert outcome(of_a_department("2024-03-20", office), "DL-DEPT") is Outcome.NOT_ASSESSED
        assert outcome(of_a_department("2024-01-20", office), "DL-DEPT") is Outcome.PASS
        assert findings(of_a_department("2024-04-20", office), "DL-DEPT")


class TestEarly:
    @pytest.mark.parametrize("published", ["2023-12-31", "2023-12", "2023-11-02", "2022-01-10"])
    def test_before_the_year_was_over(self, published: str) -> None:
        found = the_finding(of_a_department(published), "DL-EARLY")
        assert (found.expected, found.actual) == ("after 2023-12-31", published)

    def test_on_the_first_day_after_it(self) -> None:
        assert outcome(of_a_department("2024-01-01"), "DL-EARLY") is Outcome.PASS


class TestUnknown:
    def test_a_signature_is_no_publication(self) -> None:
        found = the_finding(report(published=None, signed=said("2024-01-12")), "DL-UNKNOWN")
        assert (found.severity, found.location) == (Severity.INFO, "document")

    def test_a_date_is_all_it_asks_for(self) -> None:
        assert outcome(of_a_department("2024-09-09"), "DL-UNKNOWN") is Outcome.PASS
