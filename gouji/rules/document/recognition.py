"""Is the document an annual report, and one that has the statutory tables?"""

import re
from collections.abc import Iterator

from gouji.errors import ErrorCode
from gouji.form import editions
from gouji.parsing.folding import squeeze
from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.rule import Family, Hit, Signal, rule
from gouji.text import Bilingual

_FEWEST_SECTIONS = 2
_FEWEST_MARKERS = 2
_ABOUT_REPORTS = re.compile(
    r"(?:通知|通报|函|意见|办法|格式|模板|样式|说明|解读|指南|要求)[》)」]*$"
)


_ONLY_LABELS = Bilingual(
    zh="未识别为政府信息公开工作年度报告（没有任何统计数据，标题也未写明机关和年度），已拒绝解析。",
    en="Not recognised as a government-information-disclosure annual report "
    "(no figure in it, and no title that names a body and a year); refused.",
)


@rule(
    code="DOC-NOT-REPORT",
    family=Family.DOCUMENT,
    severity=Severity.ERROR,
    basis=basis.ARTICLE_50,
    zh="未识别为政府信息公开工作年度报告（未找到法定章节或表格），已拒绝解析。",
    en="Not recognised as a government-information-disclosure annual report "
    "(no statutory section or table found); refused.",
    refuses=ErrorCode.NOT_AN_ANNUAL_REPORT,
)
def not_a_report(report: Report) -> Iterator[Signal]:
    """Fewer than two of the six sections and none of the three tables are found.

    A notice that explains the format has every label and no figure.  Where no table holds a
    figure, the title must therefore name a body and a year, and must not be that of a notice;
    where one does, no title is needed.  Reports of the time before the unified form are left to
    DOC-PRE2019.
    """
    if _predates_the_form(report):
        return
    seen = report.recognition
    unmarked = seen.sections < _FEWEST_SECTIONS and not seen.tables
    if unmarked or (not seen.figures and not _titled_as_report(report)):
        yield Hit(
            location="document",
            expected="six sections, three tables",
            actual=f"{seen.sections} sections, {len(seen.tables)} tables, {seen.figures} figures",
            wording=None if unmarked else _ONLY_LABELS,
        )


@rule(
    code="DOC-PRE2019",
    family=Family.DOCUMENT,
    severity=Severity.ERROR,
    basis=basis.NOTICE_2019,
    zh="该报告为{year}年度，属于2019年统一格式实施前的旧版年报（无三张统计表），本系统不支持。",
    en="Report year {year} predates the 2019 unified form (no statutory tables); not supported.",
    refuses=ErrorCode.EDITION_UNSUPPORTED,
)
def before_the_unified_form(report: Report) -> Iterator[Signal]:
    """The report is for 2018 or before; or its year is unknown, it has two marks of the forms
    before 2019 and none of the three tables.

    A heading such as 概述 alone is no such mark: reports for 2020 and 2021 still use it.
    """
    if _predates_the_form(report):
        year = report.year
        yield Hit(
            location="document",
            expected=f"{_first_year()} or later",
            actual=year.value if year else ", ".join(report.recognition.legacy_markers),
            said={"year": year.value if year else Bilingual(zh="（未注明）", en="(not stated)")},
            where=(year.where,) if year else (),
        )


def _predates_the_form(report: Report) -> bool:
    seen = report.recognition
    legacy = len(seen.legacy_markers) >= _FEWEST_MARKERS
    if report.year is None:
        return legacy and not seen.tables
    known = report.title or legacy or seen.tables or seen.sections >= _FEWEST_SECTIONS
    return bool(known) and int(report.year.value) < _first_year()


def _first_year() -> int:
    return min(one.first_year for one in editions().values())


def _titled_as_report(report: Report) -> bool:
    if report.title is None or report.agency is None or report.title_year is None:
        return False
    title = squeeze(report.title.value)
    return squeeze(report.agency.value) in title and not _ABOUT_REPORTS.search(title)
