"""Do the years a report gives agree?"""

from collections.abc import Iterator

from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.text import Bilingual

_ENOUGH = 2
_UNSTATED = Bilingual(zh="（未注明）", en="(not stated)")


@rule(
    code="DOC-YEAR-CONFLICT",
    family=Family.DOCUMENT,
    severity=Severity.ERROR,
    basis=basis.ARTICLE_49,
    zh="年度不一致：标题{title_year}、统计期限{period_year}、落款{sign_year}。",
    en="Year conflict: title {title_year}, period {period_year}, signature {sign_year}.",
)
def conflicting_years(report: Report) -> Iterator[Signal]:
    """The years of the title, of the end of the stated period and of the signature disagree; the
    signature must be of the year after the report's.

    Publication dates play no part: pages are published again years later.
    """
    period = int(report.period.end[:4]) if report.period else None
    signed = int(report.signed.value[:4]) if report.signed else None
    meant = {
        "title": report.title_year,
        "period": period,
        "signature": None if signed is None else signed - 1,
    }
    known = {year for year in meant.values() if year is not None}
    if sum(year is not None for year in meant.values()) < _ENOUGH:
        yield Unseen(tuple(name for name, year in meant.items() if year is None))
    elif len(known) > 1:
        found = [one.where for one in (report.title, report.period, report.signed) if one]
        yield Hit(
            location="document",
            expected="one report year",
            actual=", ".join(f"{name} {year}" for name, year in meant.items() if year is not None),
            said={
                "title_year": report.title_year or _UNSTATED,
                "period_year": period or _UNSTATED,
                "sign_year": signed or _UNSTATED,
            },
            where=tuple(dict.fromkeys(found)),
        )
