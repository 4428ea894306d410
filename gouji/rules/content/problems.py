"""What the clauses of section five say: a problem, that there are some, what is done about it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto

from gouji.rules.content.bodies import Body
from gouji.rules.content.patterns import NEAR, any_of
from gouji.rules.content.shortcomings import (
    ADMITS,
    DENIES,
    PRAISES,
    WANTING,
    names_something,
)


class Saying(StrEnum):
    """What a clause of section five says."""

    PROBLEM = auto()  # what is wanting, and in what
    ADMISSION = auto()  # that something is wanting, without what
    IMPROVEMENT = auto()
    BOTH = auto()  # what is done about a problem that it names
    STATEMENT = auto()  # something else, perhaps a problem in words unknown here
    NOTHING = auto()


@dataclass(frozen=True)
class Clause:
    """What stands between two marks of section five, and what it says."""

    text: str
    saying: Saying

    @property
    def may_be_a_measure(self) -> bool:
        """Whether it tells, in words unknown here, what the body did."""
        return self.saying is Saying.STATEMENT and _DEED.search(self.text) is not None


class _Part(StrEnum):
    PROBLEMS = auto()
    IMPROVEMENTS = auto()


_CUT = re.compile(r"[,。;:!?]")
_MARK = re.compile(
    r"^(?:[(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d)"
    r"|[一二三四五六七八九十]是|第[一二三四五六七八九十](?:是|[,、])?|首先|其次|再次|最后|[①-⑳●]|此外|另外)"
)
_PROBLEMS_BEGIN = re.compile(
    rf"(?:存在|主要|突出|面临){NEAR}(?:问题|不足|差距|短板|薄弱环节|困难)|问题(?:和|与|及)?不足"
    r"|^(?:问题|不足)(?:之处)?$|(?:主要)?(?:表现|体现)(?:在|为)"
)
_IMPROVEMENTS_BEGIN = re.compile(
    r"下一?步|下阶段|下一年|今后|整改(?:情况|措施|落实|方案)|对此|为此|对策|打算|努力方向|应对措施|解决办法"
    r"|^(?:办法|措施|举措|做法)$|准备"
    r"|改进(?:情况|措施|方向|工作|办法|建议|意见|计划|方案|思路|的)"
    r"|针对(?:上述|以上|这些|存在|此|上年|去年|20\d\d年|问题|不足|查)"
    r"|(?:20\d\d|明|来|新的?一)年度?[^,。;:]{0,20}(?:将|要|继续|计划|拟)|^(?:我|本)?[^,。;:]{0,4}将(?!近)"
)
_WILL = re.compile(
    r"聘请|邀请|安排|抽调|增配|购置|修复|约谈|出台|逐[件条项]|集中(?:培训|学习)|专题(?:研究|部署|培训)|均已|(?<!不)已请"
    r"|每[周月季年][^,]{0,4}(?:抽查|检查|通报|调度|核对|巡查)|"
    r"(?<!即)将(?!近|其|信息|政府|政务)|下一?步|下阶段|今后|改进|整改|措施|打算|着力|努力|力争|拟(?!定)|针对"
    r"|确保|争取|继续|计划(?!生育|不)"
    r"|已(?:经|全部|逐[一条项个])?(?:完成|补[齐全]|解决|建立|修订|纠正|落实|健全|完善|更正|优化|开展|组织|增设|配备)"
)
# In a clause that also says what is wanting, only these tell that something is done about it.
_TACKLES = re.compile(
    r"(?<!即)将(?!近)|下一?步|今后|着力|努力|解决|克服|纠正|补齐|针对|避免|防止|杜绝|力争|加以改进|予以"
)
_OPENINGS = any_of(
    """
    要 应 需 再 并 同时 通过 认真 切实 不断 持续 继续 进一步 积极 深入
    全面 严格 充分 大力 及时 定期 主动 扎实 稳步 有效 加快 科学 逐步 统筹 狠 严 坚持 按照 落实
    牢固
    """
)
_VERBS = any_of(
    """
    加强 加大 强化 完善 健全 提升 提高 优化 推进 推动 规范 拓宽 拓展 丰富 深化 落实 组织 开展 建立
    明确 细化 创新 加快 充实 补齐 解决 增强 改善 树立 构建 抓 做好 注重 突出 严把 把好 更新 梳理
    整合 修订 制定 配备 培训 学习 督促 督导 检查 调整 压实 夯实 紧扣 聚焦 围绕 畅通 坚持 发挥 引导
    升级 打造 扩大 确保 通过 探索 转变 形成 纳入 安排 督查 考核 多?做
    """
)
# At most two subjects: any number of them could be read in too many ways.
_ACTS = re.compile(rf"^{_OPENINGS}*(?:(?:我|本)[^,。;:]{{1,8}}?{_OPENINGS}*){{0,2}}{_VERBS}")
_DEED = re.compile(r"^(?:我|本)[^,。;:]{1,5}(?!.{0,8}(?:存在|仍|还))|已|了")
# What no heading has.
_STATES = re.compile(r"还|仍|尚|也|一[定些]")
_LONG_ENOUGH = 4
_LONG_STATEMENT = 6
# What only tells when, why or by what rule something is done.
_LEADS_UP = re.compile(
    r"随着|在|为[了着]?|按照?|根据|依据|围绕|以|对照|结合|通过|面对|由于|因|经|认真|严格"
)


def clauses(body: Body) -> Iterator[Clause]:
    """The clauses of section five with what each says, headings inside it left out.

    Under a heading for problems every item of a list names one, as does what follows an opening
    with a colon; under one for improvements every clause is one.
    """
    part: _Part | None = None
    for sentence in body.sentences():
        listed = False
        for piece in _pieces(sentence):
            part = _opened(piece.text) or part
            listed = listed or _MARK.match(piece.text) is not None
            if _is_label(piece, sentence):
                listed = piece.mark == ":"
            else:
                own = _MARK.sub("", piece.text)
                yield Clause(own, _saying(own, part, listed))


@dataclass(frozen=True)
class _Piece:
    text: str
    mark: str  # behind it; empty at the end


def _pieces(sentence: str) -> Iterator[_Piece]:
    start = 0
    for cut in [*_CUT.finditer(sentence), None]:
        end = cut.start() if cut else len(sentence)
        if sentence[start:end]:
            yield _Piece(sentence[start:end], cut[0] if cut else "")
        start = cut.end() if cut else end


def _opened(text: str) -> _Part | None:
    """The part of the section that begins with the clause."""
    if _IMPROVEMENTS_BEGIN.search(text):
        return _Part.IMPROVEMENTS
    if _PROBLEMS_BEGIN.search(text) and not DENIES.search(text):
        return _Part.PROBLEMS
    return None


def _is_label(piece: _Piece, sentence: str) -> bool:
    """Whether it is a heading or an opening, which says nothing itself."""
    own = _MARK.sub("", piece.text)
    alone = piece.text == (sentence.rstrip("。") if own != piece.text else sentence)
    if piece.mark != ":" and (not alone or _STATES.search(own)):
        return False
    return _opened(own) is not None and not WANTING.search(own) and not names_something(own)


def _saying(own: str, part: _Part | None, listed: bool) -> Saying:
    acts = part is _Part.IMPROVEMENTS or _ACTS.search(own) is not None
    told = len(own) >= _LONG_ENOUGH and (acts or _WILL.search(own) is not None)
    if DENIES.search(own):
        return Saying.IMPROVEMENT if told and acts else Saying.NOTHING
    if WANTING.search(own) or ADMITS.search(own):
        return _shortcoming(own)
    if told:
        return Saying.IMPROVEMENT
    if PRAISES.search(own) or not names_something(own):
        return Saying.NOTHING
    if part is _Part.PROBLEMS and listed:
        return Saying.PROBLEM
    is_statement = len(own) >= _LONG_STATEMENT and not _LEADS_UP.match(own)
    return Saying.STATEMENT if is_statement else Saying.NOTHING


def _shortcoming(own: str) -> Saying:
    tackled = _TACKLES.search(own) is not None
    if names_something(own):
        return Saying.BOTH if tackled else Saying.PROBLEM
    return Saying.IMPROVEMENT if tackled else Saying.ADMISSION
