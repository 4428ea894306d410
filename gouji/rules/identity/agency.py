"""Do title, signature and page name one body, and is there a title at all?"""

import re
from collections.abc import Iterator
from itertools import combinations

from gouji.administration.bodies import same_body, same_place
from gouji.administration.standing import Kind, standing
from gouji.parsing.report import Mention, Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.text import Bilingual

_ENOUGH = 2
# Bodies that run the site on which all others of the place publish.
_RUNS_THE_SITE = re.compile(r"政务|数据|信息|网|融媒|新闻|宣传|办公|审批|行政服务|电子")


@rule(
    code="META-AGENCY",
    family=Family.IDENTITY,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_49,
    zh="报告主体不一致：{named}。",
    en="The report names different bodies: {named}.",
)
def different_bodies(report: Report) -> Iterator[Signal]:
    """Title, signature and the publisher in the page's metadata name different bodies.

    Only what is certain counts: a name that abbreviates or holds another, names that share a word
    of their subject (joint names, offices renamed by a reform), a name without its place, and an
    office of the government that signs for it are no contradiction.  As a publisher counts only a
    department of the same place: governments and the bodies that run their sites publish for all.
    """
    named = list(_named(report))
    if len(named) < _ENOUGH:
        yield Unseen(("signature", "publisher") if report.title else ("title",))
        return
    for (first, one), (second, other) in combinations(named, 2):
        if same_body(one.value, other.value) is not False:
            continue
        yield Hit(
            location="document",
            expected=one.value,
            actual=other.value,
            said={
                "named": Bilingual(
                    zh=f"{first.zh}“{one.value}”、{second.zh}“{other.value}”",
                    en=f"{first.en} “{one.value}”, {second.en} “{other.value}”",
                )
            },
            where=(one.where, other.where),
        )
        return


@rule(
    code="META-TITLE-MISSING",
    family=Family.IDENTITY,
    severity=Severity.INFO,
    basis=basis.COMMON_PRACTICE,
    zh="未找到标题，单位与年度由正文推断。",
    en="No title; agency and year inferred from the text.",
)
def no_title(report: Report) -> Iterator[Signal]:
    """No line before the first section is worded like the title of an annual report.

    What the report says of its body and year is then taken from signature, page and text.
    """
    if report.title is None:
        yield Hit(location="document", expected="title line", actual="none")


def _named(report: Report) -> Iterator[tuple[Bilingual, Mention]]:
    """Each place that names a body, as messages call it, and what it names."""
    agency, title = report.agency, report.title
    titled = agency is not None and title is not None and agency.quote == title.value
    if agency is not None and titled:
        yield Bilingual(zh="标题", en="title"), agency
    if report.signatory is not None:
        yield Bilingual(zh="落款", en="signature"), report.signatory
    if report.publisher is not None and agency is not None and _counts(report.publisher, agency):
        yield Bilingual(zh="发布机构", en="publisher"), report.publisher


def _counts(publisher: Mention, agency: Mention) -> bool:
    """Whether the publisher publishes for itself alone, and in the reporting body's place."""
    if standing(publisher.value).kind is not Kind.DEPARTMENT:
        return False
    there = same_place(publisher.value, agency.value) is True
    return there and not _RUNS_THE_SITE.search(publisher.value)
