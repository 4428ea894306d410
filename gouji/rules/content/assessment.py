"""Does a government's report tell how its work was judged?"""

import re
from collections.abc import Iterator
from typing import Final

from gouji.parsing.report import Level, Report
from gouji.rules import basis
from gouji.rules.content.bodies import text_is_lost
from gouji.rules.finding import Severity
from gouji.rules.prose import whole_text
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.text import Bilingual

_RESULTS: Final = (
    (
        Bilingual(zh="工作考核", en="assessment"),
        re.compile(r"考核|考评|绩效(?:评价|评估|管理)"),
    ),
    (
        Bilingual(zh="社会评议", en="public evaluation"),
        re.compile(r"评议|测评|第三方评估|满意度|民意调查|公众评价|社会评价"),
    ),
    (
        Bilingual(zh="责任追究", en="accountability"),
        re.compile(
            r"责任追究|追责|问责|追究[^,。;]{0,10}责任|责任[^,。;]{0,6}追究"
            r"|约谈|通报批评|批评教育|处分"
        ),
    ),
)
_SOME_MISSING = Bilingual(
    zh="政府年报未提及：{missing}。", en="A government’s report should also state: {missing}."
)


def _may_be_a_government(report: Report) -> bool:
    return report.level in (Level.GOVERNMENT, None)


@rule(
    code="CON-GOV-ASSESS",
    family=Family.CONTENT,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_50,
    applies=_may_be_a_government,
    zh="政府年报未报告{missing}结果。",
    en="A government’s report must state the results of {missing}.",
)
def unreported_assessment(report: Report) -> Iterator[Signal]:
    """The report of a people's government tells how its work was assessed (工作考核), evaluated by
    the public (社会评议) and whether anyone was held to account (责任追究), wherever it says so and
    also if it says that there was none of it.

    With one or two of the three left out it is information only.  Departments need not report this,
    and townships and sub-district offices are not asked.
    """
    if report.level is None:
        yield Unseen(("level",))
        return
    if text_is_lost(report):
        yield Unseen(("text",))
        return
    text = whole_text(report)
    missing = [name for name, told in _RESULTS if not told.search(text)]
    if not missing:
        return
    names = Bilingual(
        zh="、".join(one.zh for one in missing), en=", ".join(one.en for one in missing)
    )
    some = len(missing) < len(_RESULTS)
    yield Hit(
        location="document",
        expected="工作考核、社会评议、责任追究",
        actual=f"no {names.zh}",
        said={"missing": names},
        severity=Severity.INFO if some else None,
        wording=_SOME_MISSING if some else None,
    )
