"""Words that say nothing: an empty section six, and what a template left behind."""

import re
from collections.abc import Iterator

from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.content.applying import follows_the_form_of_2021
from gouji.rules.content.bodies import body_of, text_is_lost
from gouji.rules.content.patterns import any_of
from gouji.rules.finding import Severity
from gouji.rules.prose import matches
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.text import Bilingual

_CLAUSE = re.compile(r"[0-9A-Za-z\u3007\u3400-\u9fff、]+")
_DATE = re.compile(r"20\d\d年?度?(?:\d{1,2}月(?:\d{1,2}日)?)?")
# A clause that only leads up to it: whose report it is, and for when.
_LEADS = r"(?:截[至止])?[^无没暂未不费元收办\d]{0,14}?"
_NOTHING = re.compile(
    rf"{_LEADS}(?:(?:暂|现|尚|均|并)?(?:无|没有)(?:任何)?(?:其[他它]|另外|特别)?(?:需要?|应当?|须)?"
    r"(?:报告|说明|反映|报送|上报|公开|补充|通报)?(?:[和或、及]说明)?的?(?:其[他它])?(?:重要)?"
    r"(?:事项|情况|内容|事宜|问题)?|不涉及|不存在|未涉及|不适用)"
)
_LEADING = re.compile(_LEADS)
_EMPTY = Bilingual(zh="第六部分没有内容。", en="Section 6 is empty.")


@rule(
    code="CON-S6-EMPTY",
    family=Family.CONTENT,
    severity=Severity.WARNING,
    basis=basis.FEE_NOTICE,
    editions=("e2021",),
    applies=follows_the_form_of_2021,
    zh="第六部分仅写“{text}”。",
    en="Section 6 only says “{text}”.",
)
def empty_section_six(report: Report) -> Iterator[Signal]:
    """Section six says only that there is nothing to report (无, 本年度无其他需要报告的事项), or
    nothing at all.

    It is where the handling fee is reported, charged or not.  Signature, date and what a page
    carries below the report are not counted as its text.
    """
    body = body_of(report, "六")
    if body is None or text_is_lost(report):
        yield Unseen(("section 六",))
        return
    said = _CLAUSE.findall(_DATE.sub("", body.text))
    if not _says_nothing(said):
        return
    yield Hit(
        location="section 六",
        expected="a statement on the handling fee",
        actual=body.text or "empty",
        said={"text": body.text},
        wording=None if said else _EMPTY,
        where=(body.where,),
    )


def _says_nothing(clauses: list[str]) -> bool:
    *before, last = clauses or [""]
    leading = all(_LEADING.fullmatch(one) or _NOTHING.fullmatch(one) for one in before)
    return not clauses or (leading and _NOTHING.fullmatch(last) is not None)


_NAMED = any_of(
    "人民政府 街道 单位 部门 机关 网站 县 市 区 镇 乡 局 委 厅 办 省 年 月 日 件 条 份 万?元 个"
)
_TEMPLATE = re.compile(
    any_of(
        rf"""
        (?:该|此|本)部分(?:内容)?(?:以|用|采用|按)表格的?形式(?:报告|呈现|展示|报送|填报|公布)?[,。;:]?(?:表格如下)?
        [×✕╳]+(?={_NAMED}) [×✕╳]{{2,}} (?<![A-Za-z])[Xx]+(?={_NAMED}) [○〇]{{2,}}(?={_NAMED})
        某某(?={_NAMED})
        \{{(?:\.\.\.|…|[^{{}}\x00-\x7f]{{1,20}})?\}} _{{3,}}
        [(\[【<](?:此处|请)?(?:填写|插入|注明)[^)\]】>]{{0,20}}[)\]】>]
        [(\[【<](?:单位|部门|机关|行政机关)(?:名称|全称)[)\]】>]
        """
    )
)


@rule(
    code="CON-TEMPLATE",
    family=Family.CONTENT,
    severity=Severity.INFO,
    basis=basis.DATA_QUALITY,
    zh="存在模板残留文字“{text}”。",
    en="Template text left in: “{text}”.",
)
def template_residue(report: Report) -> Iterator[Signal]:
    """The text holds what the template was meant to be filled with: 该部分以表格形式报告, ××, XX局,
    {…}, （单位名称）.

    Each wording once.  Cells of the tables are not searched.
    """
    seen: set[str] = set()
    for found in matches(report.prose, _TEMPLATE):
        if found.text not in seen:
            seen.add(found.text)
            yield Hit(
                location="document",
                expected="no template text",
                actual=found.text,
                said={"text": found.text},
                where=(found.where,),
            )
