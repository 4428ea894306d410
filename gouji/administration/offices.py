"""The names of offices: their short forms, and which of them may be the same office."""

import re
from itertools import pairwise

# Short forms that everybody uses for one office only, to the words of its full name.
_SHORT = {
    "卫健": "卫生健康",
    "发改": "发展和改革",
    "人社": "人力资源和社会保障",
    "住建": "住房和城乡建设",
    "市监": "市场监督管理",
    "市场监管": "市场监督管理",
    "工信": "工业和信息化",
    "自然资源规划": "自然资源和规划",
    "医保": "医疗保障",
    "退役军人": "退役军人事务",
    "国资": "国有资产监督管理",
    "民宗": "民族宗教事务",
    "文旅": "文化和旅游",
    "应急": "应急管理",
    "城管": "城市管理",
    "审批": "行政审批",
    "交通": "交通运输",
    "机关事务": "机关事务管理",
    "退役": "退役军人事务",
    "教体": "教育和体育",
    "自规": "自然资源和规划",
    "文广旅": "文化广电和旅游",
    "文体广旅": "文化体育广电和旅游",
    "人防": "人民防空",
}
_SHORT_FORM = re.compile(rf"(?P<short>{'|'.join(_SHORT)})(?P<kind>局|委|厅|办)(?:员会|公室)?")
_KINDS = {"委": "委员会", "办": "办公室", "管委会": "管理委员会", "街道办": "街道办事处"}
_KIND = re.compile(
    r"(?:管理委员会|委员会|办公室|办公厅|办事处|总局|分局|[局厅部署]|工作|管理|监督|服务|事务|中心)"
)
_BRACKETS = re.compile(r"[(（〔\[].*?[)）〕\]]")
_CONJUNCTION = re.compile(r"[和与及暨、，,·]")
_OWN_OFFICE = re.compile(r"^(?:(?:人民)?政府|府)(办公[室厅])$")
_GOVERNMENT = re.compile(r"(?:人民)?政府(?:\(本级\))?")


def canonical(office: str) -> str:
    """The full name of an office, without what stands in brackets and conjunctions.

    The words for a government are left out: 代县 and 代县人民政府 are one body.
    """
    name = _BRACKETS.sub("", office)
    if _GOVERNMENT.fullmatch(name):
        return ""
    if short := _SHORT_FORM.fullmatch(name):
        name = _SHORT[short["short"]] + _KINDS.get(short["kind"], short["kind"])
    for ending, full in (("管委会", "管理委员会"), ("委", "委员会"), ("办", "办公室")):
        if name.endswith(ending):
            name = name.removesuffix(ending) + full
            break
    return _CONJUNCTION.sub("", _OWN_OFFICE.sub(r"\1", name))


def may_be_one(first: str, second: str) -> bool:
    """Whether two canonical names of one place can be the same office under different names.

    They can if one abbreviates or holds the other, as joint names and renamed offices do, if
    their subjects share a word or begin alike: reforms merge, split and rename offices.
    """
    if not first or not second:
        return _of_the_government(first or second)
    if abbreviates(first, second) or abbreviates(second, first):
        return True
    return first[0] == second[0] or bool(_words(first) & _words(second))


def abbreviates(short: str, long: str) -> bool:
    """Whether the characters of `short` stand in `long` in the same order, the first in front."""
    rest = iter(long)
    return bool(short) and short[0] == long[:1] and all(character in rest for character in short)


def _of_the_government(office: str) -> bool:
    """Whether it is the government's own office, which signs for it."""
    return (
        office.startswith(("办公", "党政", "政务", "行政", "党委", "街道", "办事处")) or not office
    )


def _words(office: str) -> set[str]:
    """The pairs of neighbouring characters in what tells the office from others."""
    subject = _KIND.sub(" ", office)
    return {a + b for a, b in pairwise(subject) if " " not in (a, b)}
