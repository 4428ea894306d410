"""Recognition, edition, years and damage."""

import pytest

from gouji.errors import ErrorCode
from gouji.parsing.report import BlockReading, Period, Recognition, Report
from gouji.rules.engine import validate
from gouji.rules.finding import Outcome
from tests.gouji.rules.build import (
    absent,
    at,
    findings,
    lines,
    outcome,
    report,
    said,
    table,
    the_finding,
    with_table,
)

NOTHING = Recognition(sections=0, tables=(), figures=0, legacy_markers=())
HEADINGS_ONLY = Recognition(sections=6, tables=(), figures=0, legacy_markers=())
LABELS_ONLY = Recognition(sections=6, tables=("active_disclosure",), figures=0, legacy_markers=())
OLD_FORM = Recognition(sections=3, tables=(), figures=0, legacy_markers=("收费及减免", "统计指标"))


def period(start: str, end: str) -> Period:
    return Period(start=start, end=end, quote="", where=at(5))


def mixed(*editions: str) -> Report:
    """An e2021 report whose blocks of table two follow these editions."""
    blocks = tuple(
        BlockReading(
            title=f"块{number}",
            edition=edition,
            decided=True,
            rows=("licences",),
            missing_rows=(),
            where=at(number),
        )
        for number, edition in enumerate(editions, 10)
    )
    return with_table(report(), "active_disclosure", blocks=blocks)


class TestNotAReport:
    def test_neither_sections_nor_tables(self) -> None:
        assert validate(report(recognition=NOTHING)).refused is ErrorCode.NOT_AN_ANNUAL_REPORT

    def test_a_notice_that_explains_the_format_has_labels_and_no_figure(self) -> None:
        notice = report(recognition=LABELS_ONLY, title=None, title_year=None)
        assert validate(notice).refused is ErrorCode.NOT_AN_ANNUAL_REPORT

    @pytest.mark.parametrize("ending", ["有关事项的通知", "的通知》", "格式说明"])
    def test_a_notice_whose_title_names_a_body_and_a_year(self, ending: str) -> None:
        title = said(f"云岭县文化局关于2023年政府信息公开工作年度报告{ending}")
        notice = report(recognition=LABELS_ONLY, title=title)
        assert validate(notice).refused is ErrorCode.NOT_AN_ANNUAL_REPORT

    def test_a_report_whose_tables_are_pictures_is_one(self) -> None:
        assert validate(report(recognition=HEADINGS_ONLY)).refused is None

    def test_a_report_with_figures_needs_no_title(self) -> None:
        assert validate(report(title=None, title_year=None, agency=None)).refused is None

    def test_a_spaced_title_still_names_its_body(self) -> None:
        title = said("云岭县文化局 ２０２３ 年政府信息公开工作年度报告")
        assert validate(report(recognition=HEADINGS_ONLY, title=title)).refused is None


class TestBefore2019:
    def test_a_report_for_an_earlier_year(self) -> None:
        old = report(year=said("2018"), title_year=2018, recognition=OLD_FORM)
        verdict = validate(old)
        assert verdict.refused is ErrorCode.EDITION_UNSUPPORTED
        assert [one.rule for one in verdict.findings] == ["DOC-PRE2019"]
        assert "2018" in verdict.findings[0].message.zh

    def test_the_old_form_without_a_year(self) -> None:
        old = report(year=None, title_year=None, recognition=OLD_FORM)
        assert validate(old).refused is ErrorCode.EDITION_UNSUPPORTED

    def test_one_old_heading_is_no_reason(self) -> None:
        seen = report().recognition.model_copy(update={"legacy_markers": ("概述",)})
        assert validate(report(year=None, recognition=seen)).refused is None

    def test_two_old_headings_are_no_reason_where_the_tables_are_there(self) -> None:
        seen = report().recognition.model_copy(update={"legacy_markers": ("概述", "收费及减免")})
        assert validate(report(year=None, recognition=seen)).refused is None

    def test_some_other_document_of_an_earlier_year_is_no_report_at_all(self) -> None:
        other = report(year=said("2015"), title=None, title_year=None, recognition=NOTHING)
        assert validate(other).refused is ErrorCode.NOT_AN_ANNUAL_REPORT


class TestEditionOfTheYear:
    def test_the_form_of_2019_in_a_later_report(self) -> None:
        late = report("e2019", year=said("2023"), title_year=2023)
        found = the_finding(late, "DOC-EDITION-YEAR")
        assert (found.expected, found.actual) == ("e2021", "e2019")
        assert found.cells == ("active_disclosure", "applications")

    def test_the_revised_form_in_an_earlier_report(self) -> None:
        early = report("e2021", year=said("2020"), title_year=2020, signed=None)
        assert the_finding(early, "DOC-EDITION-YEAR").expected == "e2019"

    def test_its_missing_rows_are_then_not_told_one_by_one(self) -> None:
        late = report("e2019", year=said("2023"), title_year=2023)
        blocks = tuple(
            block.model_copy(update={"missing_rows": ("other_handling",)})
            for block in late.tables["applications"].blocks
        )
        verdict = validate(with_table(late, "applications", blocks=blocks))
        assert "STR-ROW-MISSING" not in {one.rule for one in verdict.findings}
        assert verdict.assessed["STR-ROW-MISSING"] is Outcome.NOT_ASSESSED

    def test_a_year_known_from_the_publication_date_alone_proves_nothing(self) -> None:
        page = report(
            "e2019",
            year=said("2022", line=2),
            published=said("2023-05-01", line=2),
            title_year=None,
            signed=None,
            period=None,
        )
        assert outcome(page, "DOC-EDITION-YEAR") is Outcome.NOT_ASSESSED

    def test_without_a_year_it_is_not_assessed(self) -> None:
        assert outcome(report(year=None), "DOC-EDITION-YEAR") is Outcome.NOT_ASSESSED

    def test_mixed_tables_are_left_to_the_rule_on_mixtures(self) -> None:
        assert findings(mixed("e2019", "e2021"), "DOC-EDITION-YEAR") == []


class TestHybrid:
    def test_blocks_of_table_two_disagree(self) -> None:
        found = the_finding(mixed("e2019", "e2021", "e2021"), "DOC-HYBRID")
        assert "块10: e2019" in found.message.zh
        assert at(10) in found.where

    def test_table_two_and_table_three_disagree(self) -> None:
        whole = report()
        tables = {**whole.tables, "applications": table("applications", "e2019")}
        assert findings(report(tables=tables), "DOC-HYBRID")

    def test_a_block_that_lost_its_header_proves_nothing(self) -> None:
        whole = mixed("e2019", "e2021")
        first, *others = whole.tables["active_disclosure"].blocks
        blocks = (first.model_copy(update={"decided": False}), *others)
        assert findings(with_table(whole, "active_disclosure", blocks=blocks), "DOC-HYBRID") == []

    def test_with_table_three_absent_it_is_not_assessed(self) -> None:
        tables = {**report().tables, "applications": absent("applications", "e2021")}
        assert outcome(report(tables=tables), "DOC-HYBRID") is Outcome.NOT_ASSESSED


class TestUnknownForm:
    def test_a_local_form_instead_of_the_statutory_one(self) -> None:
        local = absent("active_disclosure", "e2021").model_copy(
            update={"foreign_header": "本年度实际产生数量｜对外公开数量", "where": at(20)}
        )
        tables = {**report().tables, "active_disclosure": local}
        verdict = validate(report(tables=tables))
        (found,) = [one for one in verdict.findings if one.rule == "DOC-UNKNOWN-FORM"]
        assert found.location == "section 二"
        assert "实际产生数量" in found.message.en
        assert "STR-TABLE-MISSING" not in {one.rule for one in verdict.findings}

    def test_a_local_table_beside_the_statutory_one_is_lawful(self) -> None:
        beside = with_table(report(), "active_disclosure", foreign_header="其他统计")
        assert findings(beside, "DOC-UNKNOWN-FORM") == []


class TestCitesOld:
    @pytest.mark.parametrize(
        "text",
        [
            "依据国办公开办函〔2019〕60号编制",
            "（国办公开办函[2019]60号）",
            "按《年度报告格式（试行）》",
        ],
    )
    def test_the_superseded_notice(self, text: str) -> None:
        assert the_finding(report(prose=lines("引言", text)), "DOC-CITES-OLD").where == (at(2),)

    def test_a_citation_that_runs_over_a_line_break(self) -> None:
        assert findings(report(prose=lines("国办公开办函〔20", "19〕60 号")), "DOC-CITES-OLD")

    def test_the_notice_in_force_is_no_matter(self) -> None:
        prose = lines("国办公开办函〔2021〕30号", "国发〔2019〕160号")
        assert outcome(report(prose=prose), "DOC-CITES-OLD") is Outcome.PASS

    def test_a_report_for_2020_must_cite_it(self) -> None:
        prose = lines("国办公开办函〔2019〕60号")
        assert outcome(report("e2019", prose=prose), "DOC-CITES-OLD") is Outcome.NOT_APPLICABLE


class TestYears:
    def test_the_signature_must_be_of_the_next_year(self) -> None:
        found = the_finding(report(signed=said("2025-01-12", line=90)), "DOC-YEAR-CONFLICT")
        assert "落款2025" in found.message.zh
        assert at(90) in found.where

    def test_the_stated_period_is_another_year(self) -> None:
        stated = period("2022-01-01", "2022-12-31")
        assert findings(report(period=stated), "DOC-YEAR-CONFLICT")

    def test_a_period_that_begins_when_the_body_was_founded_is_no_conflict(self) -> None:
        stated = period("2023-07", "2023-12-31")
        assert outcome(report(period=stated), "DOC-YEAR-CONFLICT") is Outcome.PASS

    def test_late_publication_is_no_conflict(self) -> None:
        assert outcome(report(published=said("2026-03-01")), "DOC-YEAR-CONFLICT") is Outcome.PASS

    def test_one_year_alone_cannot_be_compared(self) -> None:
        verdict = validate(report(signed=None, period=None))
        assert verdict.assessed["DOC-YEAR-CONFLICT"] is Outcome.NOT_ASSESSED
        assert verdict.unseen["DOC-YEAR-CONFLICT"] == ("period", "signature")


class TestDamage:
    def test_characters_are_lost_again_and_again(self) -> None:
        prose = lines("自20201月1日起", "至 2020 12 月 31 日止", "2020未收到申请")
        found = the_finding(report(prose=prose), "DOC-TEXT-DAMAGE")
        assert found.actual == "20201月1日 / 202012月31日 / 2020未收到"
        assert found.location == "document"
        assert found.where == (at(1), at(2), at(3))

    def test_empty_titles_and_lost_numerals(self) -> None:
        prose = lines("根据《》的规定", "、主动公开政府信息情况")
        assert findings(report(prose=prose), "DOC-TEXT-DAMAGE")

    def test_once_is_an_accident(self) -> None:
        assert findings(report(prose=lines("自20201月1日起")), "DOC-TEXT-DAMAGE") == []

    def test_ordinary_text(self) -> None:
        prose = lines(
            "2023年1月1日至2023年12月31日，共公开2023条",
            "《条例》、《办法》，“双随机”",
            "2020年度、2021版、〔2022〕1号、共 2020 度假村",
        )
        assert findings(report(prose=prose), "DOC-TEXT-DAMAGE") == []
