"""Is the period that the figures are of stated, and is it the calendar year?"""

import re
from collections.abc import Iterator
from datetime import date

from gouji.parsing.dates import dates, month, to_arabic
from gouji.parsing.report import Mention, Period, Report
from gouji.rules import basis
from gouji.rules.dates.days import days
from gouji.rules.finding import Severity
from gouji.rules.prose import matches_across
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.text import Bilingual

# A period that is stated in words or damaged figures.
_SPOKEN_OF = re.compile(
    r"统计(?:期限|时限|期间|周期|区间|时段|时间)|所列数据[^。;]{0,10}期限|1月1日[^。;,]{0,12}12月31日"
)
_AS_OF = re.compile(
    r"(?:(?:报告|所列|以上|年报)[^。;,，()]{0,8}数据|统计数据|数据统计|[(（]数据)[^。;,，\d]{0,8}"
    r"(?:截至|截止)[^。;,，\d]{0,6}(?P<date>20\d{2}[年./-]\d{1,2}(?:[月./-]\d{1,2}日?|月))"
)
_WHOLE_DATE = len("2019-01-01")
_EXCEPTED = re.compile(r"除[^。;]{2,40}外")
_FOUNDED = re.compile(
    r"成立(?:之日|以来|时)|[局委办厅站心院处]\w{0,6}(?:成立|组建|挂牌)|(?:新|正式|重新)(?:成立|组建|挂牌)"
    r"|于\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:成立|组建|挂牌)|机构改革|挂牌"
)


@rule(
    code="PER-MISSING",
    family=Family.DATES,
    severity=Severity.INFO,
    basis=basis.COMMON_PRACTICE,
    zh="未写明统计期限。",
    en="Statistical period not stated.",
)
def no_period(report: Report) -> Iterator[Signal]:
    """No sentence states the period, or the day up to which the figures count.

    Not judged where a period is spoken of in words or in figures that cannot be read.
    """
    if report.period is not None or _as_of(report) is not None:
        return
    if next(matches_across(report.prose, _SPOKEN_OF), None) is not None:
        yield Unseen(("period",))
    else:
        yield Hit(location="document", expected="stated period", actual="none")


@rule(
    code="PER-MISMATCH",
    family=Family.DATES,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_49,
    zh="统计期限为{period}，与{year}年度不符。",
    en="Stated period {period} is not the {year} calendar year.",
)
def another_period(report: Report) -> Iterator[Signal]:
    """The stated period is not January 1 to December 31 of the report year, or the figures count
    up to another day than that.

    Dates without a day mean the whole month.  A body that says that it was founded or reformed
    in the year may begin when it did: then it is told for information, as long as the period
    ends with the year.  A period with exceptions (除规章…外) is not judged.
    """
    if report.period is None:
        yield from _judged_by_its_end(report)
        return
    if report.year is None:
        yield Unseen(("year",))
        return
    period, year = report.period, int(report.year.value)
    first, last = days(period.start)[0], days(period.end)[1]
    if (first, last) == (date(year, 1, 1), date(year, 12, 31)) and not _from_founding(period):
        return
    if _EXCEPTED.search(period.quote):
        yield Unseen(("period",))
        return
    lawful = last == date(year, 12, 31) and first.year == year and _is_new(report, period)
    yield Hit(
        location="stated_period",
        expected=f"{year}-01-01..{year}-12-31",
        actual=period.quote,
        said={"period": _from_to(period), "year": year},
        where=(period.where,),
        severity=Severity.INFO if lawful else None,
    )


def _from_to(period: Period) -> Bilingual:
    return Bilingual(zh=f"{period.start}至{period.end}", en=f"{period.start} to {period.end}")


def _judged_by_its_end(report: Report) -> Iterator[Signal]:
    """The period where only its last day is stated."""
    end = _as_of(report)
    if end is None or report.year is None:
        yield Unseen(("period",) if end is None else ("year",))
        return
    year = int(report.year.value)
    if days(end.value)[1] != date(year, 12, 31):
        yield Hit(
            location="stated_period",
            expected=f"{year}-12-31",
            actual=end.quote,
            said={
                "period": Bilingual(zh=f"截至{end.value}", en=f"up to {end.value}"),
                "year": year,
            },
            where=(end.where,),
        )


def _as_of(report: Report) -> Mention | None:
    """The day up to which the report says its figures count."""
    for match in matches_across(report.prose, _AS_OF):
        text = to_arabic(match.text)
        found = next(dates(text), None) or month(text)
        if found is not None:
            return Mention(value=found.iso, quote=match.text, where=match.where)
    return None


def _from_founding(period: Period) -> bool:
    """Whether it begins on a day of its first month that only the body's founding tells."""
    return len(period.start) < _WHOLE_DATE and _FOUNDED.search(period.quote) is not None


def _is_new(report: Report, period: Period) -> bool:
    if _FOUNDED.search(period.quote):
        return True
    return next(matches_across(report.prose, _FOUNDED), None) is not None
