"""Words that make a figure one of some of what its field counts."""

import re

from gouji.parsing.facts.fields import FactField
from gouji.rules.sums import Number

_DECISIONS = frozenset([FactField.PENALTIES, FactField.LICENCES])
_DISPUTES = frozenset([FactField.RECONSIDERATION, FactField.LITIGATION])

# 行政处罚含简易程序19件
_INCLUDED = re.compile(r"(?:(?<!不)含|包括)[^,\d]{1,12}\d")
_OTHER_MATTER = re.compile(r"处罚|许可|强制|征收|工伤|房屋")
_DISCLOSURE = re.compile(r"公开")
# None by one way, from one kind of applicant, in one season, in another's name, or of one flaw.
_SOME_ONLY = re.compile(
    r"网[络上站]|线[上下]|当面|现场|信函|邮[寄件]|传真|渠道|平台|企业|法人|科研|期间|季度|月份"
    r"|名义|委托|涉企|下属|所属|各(?:乡|镇|街道)|职责|职能|超期|逾期|投诉"
)
# All ways, or all applicants.
_ALL_OF_THEM = re.compile(r"等(?:方式|渠道|途径|形式)|各[类种]|公民|自然人|个人|各(?:部门|单位)")


def counts_some(field: FactField, value: Number, words: str, quote: str) -> bool:
    """Whether a figure of the field counts only some: decisions of one kind that the whole
    includes, disputes about other matters than disclosure, none of one sort."""
    if field in _DECISIONS and _INCLUDED.search(words):
        return True
    if field in _DISPUTES and _OTHER_MATTER.search(words) and not _DISCLOSURE.search(quote):
        return True
    return value == 0 and all(map(_is_of_some, words.split(",")))


def _is_of_some(clause: str) -> bool:
    return _SOME_ONLY.search(clause) is not None and _ALL_OF_THEM.search(clause) is None
