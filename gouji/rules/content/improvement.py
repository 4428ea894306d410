"""Does section five name a problem, and say what is done about it?"""

import re
from collections.abc import Generator, Iterator

from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.content.bodies import (
    Body,
    body_with_others,
    text_is_lost,
)
from gouji.rules.content.problems import Clause, Saying, clauses
from gouji.rules.finding import Severity
from gouji.rules.prose import whole_text
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.text import Bilingual

_SECTION = "section 五"
_ALSO = re.compile(r"问题|不足|短板|改进|整改|措施|打算|计划|下一?步|努力方向")
_ELSEWHERE = re.compile(
    r"[()、是:。](?:主要)?存在的?(?:主要)?(?:问题|不足)(?!及改进|和改进|与改进)|改进措施[。:]"
)
_ONLY_GENERAL = Bilingual(
    zh="第五部分只笼统承认“{text}”，未写明具体问题。",
    en="Section 5 only admits in general that there are problems (“{text}”) and names none.",
)


@rule(
    code="CON-S5-PROBLEM",
    family=Family.CONTENT,
    severity=Severity.ERROR,
    basis=basis.ARTICLE_50,
    zh="第五部分未写明存在的主要问题。",
    en="Section 5 names no actual problem.",
)
def unnamed_problem(report: Report) -> Iterator[Signal]:
    """Section five names at least one problem: what is wanting, and in what.

    A section that admits a gap in general (还存在一定差距) and names nothing is a warning; one that
    admits nothing, or says that there are no problems, is an error.  A problem that stands in the
    list of improvements (着力解决更新不及时的问题) is named.  Sections beyond the form's six that
    are titled for problems or improvements are read with it.  Statements that are neither a measure
    nor praise may be problems in unusual words: beside an admission they are taken for what is
    admitted, and alone nothing is judged.  Whether the problems named are the
    important ones is not judged, and a section without a heading is not looked for.
    """
    body = yield from _section_five(report)
    if body is None:
        return
    said = list(clauses(body))
    sayings = {one.saying for one in said}
    if sayings & {Saying.PROBLEM, Saying.BOTH} or {Saying.ADMISSION, Saying.STATEMENT} <= sayings:
        return
    if Saying.STATEMENT in sayings:
        yield Unseen((_SECTION,))
        return
    admitted = next((one for one in said if one.saying is Saying.ADMISSION), None)
    yield Hit(
        location=_SECTION,
        expected="a concrete problem",
        actual=_quoted(admitted) if admitted else "none",
        said={"text": admitted.text} if admitted else {},
        severity=Severity.WARNING if admitted else None,
        wording=_ONLY_GENERAL if admitted else None,
        where=(body.where,),
    )


@rule(
    code="CON-S5-IMPROVE",
    family=Family.CONTENT,
    severity=Severity.ERROR,
    basis=basis.ARTICLE_50,
    zh="第五部分未写改进情况。",
    en="Section 5 gives no improvement measures.",
)
def unstated_improvement(report: Report) -> Iterator[Signal]:
    """Section five says what was or will be done: measures taken, or plans for the next year.

    The law asks for the state of improvement (改进情况); plans alone are weaker and pass too.  A
    heading with nothing under it is no measure, and neither is a shortcoming that names one
    (有待进一步加强).  Where the body tells what it did in words that are not known here, nothing is
    judged.
    """
    body = yield from _section_five(report)
    if body is None:
        return
    said = list(clauses(body))
    if any(one.saying in (Saying.IMPROVEMENT, Saying.BOTH) for one in said):
        return
    if any(one.may_be_a_measure for one in said):
        yield Unseen((_SECTION,))
    else:
        yield Hit(
            location=_SECTION,
            expected="measures or plans",
            actual="none",
            where=(body.where,),
        )


def _section_five(report: Report) -> Generator[Unseen, None, Body | None]:
    """Returns the text to judge; without it, yields what is missing.

    An empty section at the very end may be one that was cut off, and one whose matter another
    section tells was moved there.
    """
    body = body_with_others(report, "五", _ALSO)
    last = bool(report.sections) and report.sections[-1].number == "五"
    elsewhere = last or _ELSEWHERE.search(whole_text(report)) is not None
    if body is None or text_is_lost(report) or (body.is_empty and elsewhere):
        yield Unseen((_SECTION,))
        return None
    return body


def _quoted(clause: Clause) -> str:
    return f"only “{clause.text}”"
