"""Does section one speak of the five aspects, and a government's report of how it was judged?"""

import re
from collections.abc import Iterator
from typing import Final

from gouji.parsing.report import Level, Report
from gouji.rules import basis
from gouji.rules.content.applying import follows_the_form_of_2021
from gouji.rules.content.bodies import Body, body_of, text_is_lost, whole_text
from gouji.rules.content.patterns import NEAR
from gouji.rules.finding import Severity
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.text import Bilingual

_PLACES = r"(?:网站|新媒体|公众号|专栏|栏目|平台|载体|阵地|专区|公开栏|体验区|客户端|门户|渠道)"

# Each aspect by its name, by the other names offices give it, and by what is done under it; a
# place of publishing named in passing (通过网站公开) is no work on it.
_ASPECTS: Final = (
    (
        Bilingual(zh="主动公开", en="active disclosure"),
        re.compile(
            rf"主动(?:公开|发布|公示|向社会)|(?:发布|更新|推送|公布|公示|(?<!予以|不予|申请)公开){NEAR}"
            r"(?:信息|\d[余多]?[条篇则]|公示决定)|公示决定|重点领域|政策解读|五公开|双公示"
        ),
    ),
    (
        Bilingual(zh="依申请公开", en="disclosure on request"),
        re.compile(rf"依申请|公开申请|申请公开|(?:收到|受理|办理|答复|接到){NEAR}申请"),
    ),
    (
        Bilingual(zh="政府信息管理", en="management of information"),
        re.compile(
            r"信息(?:资源)?(?:管理|资源)|管理政府信息|保密审查|三审|先审后|公开属性|源头(?:认定|管理)"
            rf"|文件{NEAR}(?:清理|审查|备案|梳理|废止|归集|管理)"
            rf"|(?:清理|梳理|归集|废止|汇编){NEAR}(?:文件|政府信息)"
            rf"|(?:信息|内容|稿件|发布|公开){NEAR}(?:审核|审查|校对|把关)|(?:审核|审查)(?:机制|制度|流程|把关|程序|关)"
            rf"|(?:目录|指南|台账|文件库){NEAR}(?:修订|更新|编制|调整|完善|建立|梳理|动态)"
            rf"|(?:修订|更新|编制|完善|调整|建立|健全|编修){NEAR}(?:目录|指南|台账|文件库)"
            r"|动态(?:调整|管理|更新)|谁(?:公开|发布|主管|产生|提供|审核)|信息(?:质量|发布(?:管理|制度|流程|机制))|归档"
        ),
    ),
    (
        Bilingual(zh="政府信息公开平台建设", en="platforms"),
        re.compile(
            rf"{_PLACES}{NEAR}(?:建设|管理|运行|运维|维护|整合|升级|改版|优化|完善|规范|设置|开设|建成|打造|清理|关停|监管)"
            rf"|(?:优化|完善|加强|打造|升级|建设|开设|设立|设置|开通|规范|改版|维护|拓展|拓宽|健全|构建|搭建|建立|强化|整合|夯实|做好|管好){NEAR}{_PLACES}"
        ),
    ),
    (
        Bilingual(zh="监督保障", en="supervision and safeguards"),
        re.compile(
            rf"(?:监督|组织|制度|人员|机制|队伍|工作)保障|保障(?:措施|机制|体系)|监督(?:检查|考核|评议|机制|管理|指导|力度|渠道|情况)"
            rf"|(?:强化|加强|健全|完善|开展|接受){NEAR}监督(?!权)|考核|考评|评议|责任追究|问责|追责|培训|督查|督导|督办|自查"
            r"|第三方评估|测评|组织领导|领导小组|领导机构|分管领导|责任(?:制|分工|体系|到人)|(?:人才|干部)?队伍建设|制度建设"
        ),
    ),
)
_RIGHTS = re.compile(r"(?:知情|参与|表达|监督)权")
_CONTENTS = re.compile(r"主动公开政府信息.*收到和处理|(?:部分|方面)组成|(?:包括|分为)[^。]*其他需")
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
    missing = [name for name, covered in _ASPECTS if not covered.search(text)]
    if missing:
        names = Bilingual(
            zh="、".join(one.zh for one in missing), en=", ".join(one.en for one in missing)
        )
        yield Hit(
            location="section 一",
            expected="、".join(name.zh for name, _ in _ASPECTS),
            actual=f"no {names.zh}",
            said={"missing": names},
            where=(body.where,),
        )


def _said(body: Body) -> str:
    own = [one for one in body.sentences() if not _CONTENTS.search(one)]
    return _RIGHTS.sub("", _TITLES.sub("", "\n".join(own)))


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
        re.compile(r"责任追究|追责|问责|追究[^,。;]{0,10}责任|责任[^,。;]{0,6}追究"),
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
