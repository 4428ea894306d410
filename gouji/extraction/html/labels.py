"""The words by which a page says what it tells about its text; all are looked for in simplified
script."""

import re

from gouji.script import simplified

_WHEN = r"(?:日\s*期|时\s*间)"
DATED = re.compile(
    rf"(?:发\s*布|公\s*开|发\s*文|成\s*文|上\s*传|公\s*布|发\s*表|生\s*成|更\s*新|信\s*息)\s*{_WHEN}"
    rf"|(?:^|[\s|\[【]){_WHEN}\s*[】\]]?\s*[:：|]|发\s*[布表]\s*于"
)
_DATE = r"20\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?"
DATE_ALONE = re.compile(
    rf"[\[【(（]?\s*{_DATE}\s*(?:[T\s]\s*\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?\S{{0,7}}"
)
BEGINS_WITH_DATE = re.compile(rf"[\[【(（]?\s*{_DATE}")
_DATE_AND_NOTES = re.compile(
    rf"{BEGINS_WITH_DATE.pattern}\s*(?:\d{{1,2}}:\d{{2}}|[\[【|]|.{{0,12}}来源)"
)
_LONGEST_LABEL = 40
_LABEL = (
    r"索\s*引\s*号|发\s*[布文]\s*(?:日期|时间|机构|机关|单位|字号)|成文\s*(?:日期|时间)|公开\s*(?:日期|时间|机构|主体|方式|范围|单位)"
    r"|公\s*布\s*(?:日期|时间)|生成\s*(?:日期|时间)|更新\s*(?:日期|时间)|信息来源|来\s*源|作\s*者|名\s*称|信息名称|标\s*题|文\s*号"
    r"|(?:主题|信息|体裁|组配|服务对象|公文)?\s*分\s*类|主\s*题\s*词?|关\s*键\s*[词字]|有\s*效\s*性|发文字号|效力状态|公开目录|内容概述|概\s*述"
    r"|(?:发布|公开)?\s*日\s*期|时\s*间|责任编辑|(?:浏览|阅读|点击)(?:次数|量|数)|字\s*[号体]|信息类别|所属(?:主题|机构|类别)|语\s*种|载体(?:类型|形式)|记录形式|废止日期|生效日期"
)
LABELLED = re.compile(rf"[【\[（(]?\s*(?:{_LABEL})\s*[】\]）)]?\s*[:：]?")
LABEL_WITH_MARK = re.compile(rf"(?:{_LABEL})\s*[:：]|发\s*[布表]\s*于(?=\s*[:：]?\s*20)")
ANY_LABEL = re.compile(rf"(?:索\s*引\s*号|{_LABEL})\s*[】\]]?\s*[:：]")
INDEX = re.compile(r"索\s*引\s*号")
_REPORT = re.compile(r"报\s*告|年\s*报|信息公开|政务公开")
_REPORT_TITLE = re.compile(
    r"(?=.{0,60}20\d{2}).{0,50}(?:信息公开|政务公开).{0,20}(?:报告|年报).{0,10}"
)


def is_label(text: str) -> bool:
    """Whether `text`, in any script, is a label and nothing else."""
    if text.isascii():
        return False  # figures, mostly
    text = text.strip()
    return len(text) <= _LONGEST_LABEL and bool(LABELLED.fullmatch(simplified(text)))


def says_when(text: str) -> bool:
    """Whether a line in simplified script says when the page was published."""
    label = DATED.search(text)
    if label is not None:
        behind = text[label.end() :].strip(" 】]:：|")
        return not behind or bool(BEGINS_WITH_DATE.match(behind))
    return bool(_DATE_AND_NOTES.match(text))


def names_report(text: str) -> bool:
    """Whether `text`, in any script, has a word that titles of such reports have."""
    return bool(_REPORT.search(simplified(text)))


def is_worded_as_title(text: str) -> bool:
    """Whether `text`, in any script, reads as the whole title of a report, year included."""
    return bool(_REPORT_TITLE.fullmatch(simplified(text)))
