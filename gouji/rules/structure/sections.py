"""Are the six statutory sections there, in order and under their titles?"""

import re
from collections.abc import Iterator

from gouji.form import edition
from gouji.parsing.folding import squeeze
from gouji.parsing.report import Report, Section
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.rule import Family, Hit, Signal, rule
from gouji.rules.wording import section_number

_APPENDIX = re.compile(r"^附(?:件|表|录|注|[:\d]|$)")


@rule(
    code="STR-SECTION-MISSING",
    family=Family.STRUCTURE,
    severity=Severity.ERROR,
    basis=f"{basis.ARTICLE_50}；{basis.NOTICE_2021}",
    zh="缺少第{n}部分“{title}”。",
    en="Section {n} “{title}” is missing.",
)
def missing_section(report: Report) -> Iterator[Signal]:
    """One of the six sections has no heading.

    Headings are found by title as well as by numeral, glued to a paragraph or without their
    numeral; rows of table three that are numbered like sections are none.
    """
    found = {section.number for section in report.sections if section.statutory}
    for form in edition(report.edition).sections:
        if form.number not in found:
            yield Hit(
                location=f"section {form.number}",
                expected=form.title,
                actual="no heading",
                said={"n": section_number(form.number), "title": form.title},
            )


@rule(
    code="STR-SECTION-ORDER",
    family=Family.STRUCTURE,
    severity=Severity.WARNING,
    basis=basis.FORM,
    zh="章节顺序与统一格式不一致：{order}。",
    en="Sections are not in the prescribed order: {order}.",
)
def section_order(report: Report) -> Iterator[Signal]:
    """The statutory sections do not follow each other as 一 to 六.

    Judged on the sections that are there, each where it first stands; two-column pages that were
    read across the columns can look like this.
    """
    prescribed = [form.number for form in edition(report.edition).sections]
    order = list(dict.fromkeys(one.number for one in report.sections if one.statutory))
    if order != sorted(order, key=prescribed.index):
        said = "".join(order)
        yield Hit(
            location="document",
            expected="".join(number for number in prescribed if number in order),
            actual=said,
            said={"order": said},
            where=tuple(one.where for one in report.sections if one.statutory),
        )


@rule(
    code="STR-SECTION-EXTRA",
    family=Family.STRUCTURE,
    severity=Severity.INFO,
    basis=basis.NOTICE_2021,
    zh="出现统一格式以外的章节“{title}”。",
    en="Extra section “{title}” beyond the unified format.",
)
def extra_section(report: Report) -> Iterator[Signal]:
    """A seventh top-level section, or a numeral that is used twice.

    Appendices are no sections.
    """
    numerals: set[str] = set()
    for section in report.sections:
        repeated = section.number in numerals
        numerals.add(section.number)
        if _APPENDIX.match(squeeze(section.title)) or (section.statutory and not repeated):
            continue
        yield Hit(
            location=f"section {section.number}",
            expected="six sections",
            actual=section.title,
            said={"title": section.title},
            where=(section.where,),
        )


@rule(
    code="STR-SECTION-TITLE",
    family=Family.STRUCTURE,
    severity=Severity.INFO,
    basis=basis.FORM,
    zh="第{n}部分标题“{found}”与统一格式“{expected}”不一致。",
    en="Section {n} is titled “{found}” instead of “{expected}”.",
)
def section_title(report: Report) -> Iterator[Signal]:
    """A section was recognised by a variant of its title.

    Very common, and never more than information.  Spaces, full-width forms and marks at the end
    make no difference.
    """
    for section in report.sections:
        if section.statutory and section.expected and not _titled_as(section, section.expected):
            yield Hit(
                location=f"section {section.number}",
                expected=section.expected,
                actual=section.title,
                said={
                    "n": section_number(section.number),
                    "found": section.title,
                    "expected": section.expected,
                },
                where=(section.where,),
            )


def _titled_as(section: Section, title: str) -> bool:
    return squeeze(section.title).rstrip("。.:;,、") == squeeze(title)
