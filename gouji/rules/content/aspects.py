"""Does section one speak of the five aspects that the form names?"""

import re
from collections.abc import Iterator

from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.content.applying import follows_the_form_of_2021
from gouji.rules.content.aspect_words import ASPECTS
from gouji.rules.content.bodies import Body, body_of, text_is_lost
from gouji.rules.finding import Severity
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.text import Bilingual

_RIGHTS = re.compile(r"(?:知情|参与|表达|监督)权")
_CONTENTS = re.compile(
    r"主动公开政府信息.{0,60}收到和处理|(?:部分|方面)组成|(?:包括|分为)[^。]{0,200}其他需"
)
_TITLES = re.compile(r"《[^《》]*》")


@rule(
    code="CON-S1-ASPECTS",
    family=Family.CONTENT,
    severity=Severity.WARNING,
    basis=basis.NOTICE_2021_OVERVIEW,
    editions=("e2021",),
    applies=follows_the_form_of_2021,
    zh="第一部分未涉及：{missing}。",
    en="Section 1 does not cover: {missing}.",
)
def uncovered_aspects(report: Report) -> Iterator[Signal]:
    """Section one speaks of all five: 主动公开, 依申请公开, 政府信息管理, 政府信息公开平台建设 and
    监督保障.

    An aspect is covered by its name, by another common one (信息资源管理, 网站建设, 组织保障) or by
    what is usually reported under it, with or without a heading.  Naming a web site as the way
    something was published covers no platform, and the rights of the public (监督权) are no
    supervision.  The list of the report's parts does not count.  How well an aspect is covered is
    not judged, nor the form of 2019, whose wording differs.
    """
    body = body_of(report, "一")
    if body is None or body.is_empty or text_is_lost(report):
        yield Unseen(("section 一",))
        return
    text = _said(body)
    missing = [one.name for one in ASPECTS if not one.words.search(text)]
    if missing:
        names = Bilingual(
            zh="、".join(one.zh for one in missing), en=", ".join(one.en for one in missing)
        )
        yield Hit(
            location="section 一",
            expected="、".join(one.name.zh for one in ASPECTS),
            actual=f"no {names.zh}",
            said={"missing": names},
            where=(body.where,),
        )


def _said(body: Body) -> str:
    own = [one for one in body.sentences() if not _CONTENTS.search(one)]
    return _RIGHTS.sub("", _TITLES.sub("", "\n".join(own)))
