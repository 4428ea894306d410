"""The text on requests against table three."""

from collections.abc import Iterator
from typing import Final

from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.narrative.comparing import compared
from gouji.rules.rule import Family, Signal, rule
from gouji.text import Bilingual

_CARRIED: Final = {
    FactField.CARRIED_IN: Bilingual(zh="上年结转", en="carried in"),
    FactField.CARRIED_OUT: Bilingual(zh="结转下年度", en="carried over to the next year"),
}
_OUTCOMES: Final = {
    FactField.GRANTED: Bilingual(zh="予以公开", en="granted"),
    FactField.PARTIALLY_GRANTED: Bilingual(zh="部分公开", en="granted in part"),
    FactField.DENIED: Bilingual(zh="不予公开", en="denied"),
    FactField.UNABLE: Bilingual(zh="无法提供", en="impossible to provide"),
    FactField.REJECTED: Bilingual(zh="不予处理", en="not processed"),
    FactField.OTHER_HANDLED: Bilingual(zh="其他处理", en="handled otherwise"),
}


@rule(
    code="NAR-RECEIVED",
    family=Family.NARRATIVE,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_50,
    zh="正文称收到申请{stated}件，表三本年新收为{table}件。",
    en="The text says {stated} requests received; table three has {table} new ones.",
)
def received(report: Report) -> Iterator[Signal]:
    """The requests that the text says were received are not the new ones of table three.

    A number of requests taken up or handled (受理, 办理, 处理), or one said to include those
    carried in, may also be the new ones and those carried in together.  About and more than (约,
    余, 近) are taken as such.  A government's words on its own office alone are not compared with
    tables that may add up its whole area.
    """
    yield from compared(report, FactField.RECEIVED)


@rule(
    code="NAR-REPLIED",
    family=Family.NARRATIVE,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_50,
    zh="正文称答复、办结申请{stated}件，表三（七）总计为{table}件。",
    en="The text says {stated} requests answered or finished; the total of table three is {table}.",
)
def replied(report: Report) -> Iterator[Signal]:
    """The requests that the text says were finished are not （七）总计 of table three.

    Some bodies do not call it an answer (答复, 回复) where the applicant withdrew or the request
    was not taken further: a number of answers may leave out rows of （六）其他处理.  办结 may not.
    """
    yield from compared(report, FactField.REPLIED)


@rule(
    code="NAR-CARRIED",
    family=Family.NARRATIVE,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_50,
    zh="正文称{which}{stated}件，表三为{table}件。",
    en="The text says {stated} requests {which}; table three says {table}.",
)
def carried(report: Report) -> Iterator[Signal]:
    """The requests that the text says were taken over from the year before, or left for the year
    after, are not those of table three.

    The year beside the word decides the direction: 2022年结转 in the report of 2023 is taken over,
    结转2024年 left.
    """
    for field, which in _CARRIED.items():
        yield from compared(report, field, which=which)


@rule(
    code="NAR-OUTCOME",
    family=Family.NARRATIVE,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_50,
    zh="正文称{outcome}{stated}件，表三为{table}件。",
    en="The text says {stated} requests {outcome}; table three says {table}.",
)
def outcomes(report: Report) -> Iterator[Signal]:
    """The requests that the text says had an outcome are not the sum of its rows in table three.

    Requests granted may include those granted in part, where the text says so.  One figure for
    several outcomes (予以公开及部分公开) states none of them.
    """
    for field, outcome in _OUTCOMES.items():
        yield from compared(report, field, outcome=outcome)
