"""Does the telephone of a body ring where the body is?"""

from collections.abc import Iterator

from gouji.administration.bodies import printed_name
from gouji.administration.division import Division, Rank
from gouji.administration.gazetteer import divisions, short_name
from gouji.administration.territory import territory
from gouji.extraction.document import Place
from gouji.parsing.folding import squeeze
from gouji.parsing.locality import area_code
from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule

_MOST_NAMED = 3


@rule(
    code="META-PHONE",
    family=Family.IDENTITY,
    severity=Severity.INFO,
    basis=basis.DATA_QUALITY,
    zh="联系电话区号{code}与所在地不符（{region}应为{expected}）。",
    en="Area code {code} does not match {region} ({expected}).",
)
def foreign_area_code(report: Report) -> Iterator[Signal]:
    """The area code of the contact telephone belongs to another prefecture.

    Codes that the prefecture had before a merger, and those of its counties, count as its own; a
    provincial body may be anywhere in its province.  Numbers without an area code (mobile ones,
    400, 800, short ones) have nothing to compare.  A zone is looked up where its city is; where
    the place of the body is not certain, nothing is said.
    """
    if report.contact.phone is None:
        yield Unseen(("contact.phone",))
        return
    code = area_code(report.contact.phone)
    if code is None:
        return
    region = _division(report)
    if region is None:
        yield Unseen(("region",))
        return
    own = _codes(region)
    if code in own:
        return
    expected = f"{'/'.join(own[:_MOST_NAMED])} ({short_name(region.name)})"
    yield Hit(
        location="contact.phone",
        expected=expected,
        actual=code,
        said={"code": code, "region": region.path, "expected": "/".join(own[:_MOST_NAMED])},
        where=_place(report, report.contact.phone),
    )


def _division(report: Report) -> Division | None:
    """The division the body is of, or the city that its zone lies in."""
    if report.region is not None:
        return next((one for one in divisions() if one.path == report.region), None)
    hosts = territory(printed_name(report.agency.value)).hosts if report.agency else ()
    return hosts[0] if len(hosts) == 1 else None


def _codes(region: Division) -> tuple[str, ...]:
    """The area codes used in the region: its own first, then those of its parts and its city."""
    parts = (one for one in divisions() if one.within(region))
    city = (one for one in divisions() if one.rank is Rank.PREFECTURE and region.within(one))
    return tuple(dict.fromkeys(code for one in (region, *parts, *city) for code in one.area_codes))


def _place(report: Report, phone: str) -> tuple[Place, ...]:
    printed = squeeze(phone)
    return tuple(line.where for line in report.prose if printed in squeeze(line.text))[:1]
