"""Was the report published in time?"""

import re
from collections.abc import Generator, Iterator
from datetime import date
from typing import Final

from gouji.administration.standing import Kind
from gouji.parsing.report import Level, Mention, Report
from gouji.rules import basis
from gouji.rules.administration import standing_of
from gouji.rules.dates.days import days
from gouji.rules.finding import Severity
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.text import Bilingual

MonthDay = tuple[int, int]

_DEPARTMENTS: Final = (1, 31)
_GOVERNMENTS: Final = (3, 31)
_UPDATED = re.compile(r"更\s*新|生\s*成")
_PUBLISHED = re.compile(r"(?:发\s*[布表文]|公\s*[开布]|上\s*传)\s*(?:日\s*期|时\s*间|于)")
# They publish on the dates that their own government sets.
_NOT_NAMED_BY_THE_LAW = (Kind.COMMITTEE, Kind.INSTITUTION)
_TOWNSHIP = Bilingual(zh="乡镇（街道）", en="Township")
_OTHER_BODY = Bilingual(zh="直属机构、事业单位或管委会", en="Agency, institution or zone")


def _named_by_the_law(report: Report) -> bool:
    found = standing_of(report)
    return found is None or found.kind not in _NOT_NAMED_BY_THE_LAW


def _is_department(report: Report) -> bool:
    return report.level in (Level.DEPARTMENT, None) and _named_by_the_law(report)


def _is_government(report: Report) -> bool:
    return report.level in (Level.GOVERNMENT, None) and _named_by_the_law(report)


def _is_other(report: Report) -> bool:
    return report.level in (Level.TOWNSHIP, None) or not _named_by_the_law(report)


@rule(
    code="DL-DEPT",
    family=Family.DATES,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_49_DEPARTMENTS,
    zh="部门年报应于{deadline}前公布，实际{date}。",
    en="Departments must publish by {deadline}; published {date}.",
    applies=_is_department,
)
def department_too_late(report: Report) -> Iterator[Signal]:
    """A department's report was published after January 31 of the following year.

    The page's own date of publication counts.  A late date of an update proves nothing, nor does
    one in the year after the due one or later, unless the report is signed as late: pages are
    moved and published again.  The government's own office also publishes the government's
    report, so that until the end of March it is not judged.  Zones and public institutions are
    DL-TOWN's.
    """
    standing = standing_of(report)
    lenient = standing is not None and standing.kind is Kind.OFFICE
    yield from _judged(report, _DEPARTMENTS, _GOVERNMENTS if lenient else _DEPARTMENTS)


@rule(
    code="DL-GOV",
    family=Family.DATES,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_49_GOVERNMENTS,
    zh="政府年报应于{deadline}前公布，实际{date}。",
    en="Governments must publish by {deadline}; published {date}.",
    applies=_is_government,
)
def government_too_late(report: Report) -> Iterator[Signal]:
    """The report of a government of a county or above was published after March 31 of the
    following year; that day itself is in time.

    What is said at DL-DEPT about dates of pages holds here too.
    """
    yield from _judged(report, _GOVERNMENTS, _GOVERNMENTS)


@rule(
    code="DL-TOWN",
    family=Family.DATES,
    severity=Severity.INFO,
    basis="《政府信息公开条例》第四十九条未规定乡镇期限，各地通知多为1月31日 "
    "(Art. 49 names no townships; local notices mostly say January 31)",
    zh="{body}年报于{date}公布，晚于{deadline}。",
    en="{body} report published {date}, after {deadline}.",
    applies=_is_other,
)
def township_late(report: Report) -> Iterator[Signal]:
    """The report of a township, a street, a zone or a public institution was published after
    January 31 of the following year.

    The law sets them no date.  What is said at DL-DEPT about dates of pages holds here too.
    """
    body = _TOWNSHIP if report.level is Level.TOWNSHIP else _OTHER_BODY
    yield from _judged(report, _DEPARTMENTS, _DEPARTMENTS, body)


@rule(
    code="DL-EARLY",
    family=Family.DATES,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_49,
    zh="报告在统计期限结束前（{date}）公布。",
    en="Published before the period ended ({date}).",
)
def too_early(report: Report) -> Iterator[Signal]:
    """The report was published on December 31 of its own year or before.

    Not judged where the year is known from that date alone.
    """
    dated = yield from _dated(report)
    if dated is None:
        return
    published, year = dated
    if int(published.value[:4]) <= year:
        yield Hit(
            location="document",
            expected=f"after {year}-12-31",
            actual=published.value,
            said={"date": published.value},
            where=(published.where,),
        )


@rule(
    code="DL-UNKNOWN",
    family=Family.DATES,
    severity=Severity.INFO,
    basis=basis.ARTICLE_49,
    zh="未识别到公布日期，无法判断是否按期公布。",
    en="No publication date found; timeliness not assessed.",
)
def no_date(report: Report) -> Iterator[Signal]:
    """No date of publication was found in the document.

    The date of the signature is none.  Nothing is wrong with the report: it only cannot be told
    whether it was published in time.
    """
    if report.published is None:
        yield Hit(location="document", expected="publication date", actual="none")


def _judged(
    report: Report, due: MonthDay, certain: MonthDay, body: Bilingual | None = None
) -> Iterator[Signal]:
    """Broken if published after `certain`; open if between `due` and that."""
    if report.level is None:
        yield Unseen(("level",))
        return
    dated = yield from _dated(report)
    if dated is None:
        return
    published, year = dated
    first, last = days(published.value)
    deadline = date(year + 1, *due)
    if last <= deadline:
        return
    undecided = first <= date(year + 1, *certain) or _is_of_an_update(published)
    if undecided or _may_be_moved(report, first, year):
        yield Unseen(("published",))
        return
    yield Hit(
        location="document",
        expected=f"by {deadline}",
        actual=published.value,
        said={"deadline": str(deadline), "date": published.value, "body": body or ""},
        where=(published.where,),
    )


def _dated(report: Report) -> Generator[Unseen, None, tuple[Mention, int] | None]:
    """Returns the date of publication and the report year, if both are known."""
    published, year = report.published, report.year
    if published is None:
        yield Unseen(("published",))
        return None
    if year is None or _known_from(published, report):
        yield Unseen(("year",))
        return None
    return published, int(year.value)


def _is_of_an_update(published: Mention) -> bool:
    """Whether the page may have been published earlier and was updated or generated anew."""
    own = _PUBLISHED.search(published.quote) is not None
    return not own and _UPDATED.search(published.quote) is not None


def _known_from(published: Mention, report: Report) -> bool:
    """Whether the report year is but the one before the publication."""
    if report.title_year is not None or report.period is not None or report.year is None:
        return False
    return report.year.where == published.where


def _may_be_moved(report: Report, published: date, year: int) -> bool:
    """Whether the page is so late that it rather was moved: the year after its due one or later,
    and nothing under the report is dated as late."""
    signed = days(report.signed.value)[0] if report.signed else None
    moved = published.year > year + 1
    return moved and (signed is None or signed.year <= year + 1)
