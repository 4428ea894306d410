"""What is claimed of the outcome of every case: 均获维持, 零败诉, 无纠错."""

import re
from collections.abc import Iterator

from gouji.parsing.claims.claim import Outcome, OutcomeClaim
from gouji.parsing.claims.sentence import Sentence

_NEAR = r"[^,。;:]{0,10}?"
_ALL = r"(?:均|全部|都|皆|全数|悉数|一律)"
_CLAIMS = (
    (
        Outcome.ALL_UPHELD,
        re.compile(
            rf"{_ALL}{_NEAR}(?:维持|支持|胜诉|驳回原告|驳回申请人|驳回诉讼请求|驳回起诉)"
            r"|(?:维持|胜诉)率(?:均|都)?(?:为|达到?|是)?100%(?!以)"
        ),
    ),
    (
        Outcome.NONE_CORRECTED,
        re.compile(
            rf"(?:零|无|没有|未发生|未出现|未有|无一|不存在)(?:一?[件起例])?{_NEAR}(?:纠错|纠正|败诉|撤销|确认违法|责令重做)"
            r"|(?:纠错|败诉|纠正)(?:率|案件|数|案)?(?:均|都)?(?:为|是)?(?:零|0)(?![\d.])"
        ),
    ),
)
_REVIEW = re.compile(r"复议")
_LITIGATION = re.compile(r"诉讼|败诉|胜诉|应诉|原告|起诉|法院")
_DECIDED = re.compile(r"(?:已|审)(?:经)?(?:审?结|办结|作出|判决)|(?:审结|办结)的")
_QUALIFIED = re.compile(r"去年|上年|以来|力争|确保|努力|目标|实现.{0,6}目标|避免|防止|杜绝")
_OTHER_CASES = re.compile(r"行政处罚案|强制执行|国家赔偿|劳动|民事|刑事|信访复")
_CLAUSE = re.compile(r"[,。;:]")
_PARTS = re.compile(r"[。;]")


def outcomes(sentence: Sentence) -> Iterator[OutcomeClaim]:
    """The claims of a sentence about all reconsideration cases, all suits, or both.

    Aims (力争零败诉), other years and other kinds of cases are none.
    """
    text = sentence.text
    if _QUALIFIED.search(text) or _OTHER_CASES.search(text):
        return
    for kind, pattern in _CLAIMS:
        for match in pattern.finditer(text):
            first = max((cut.end() for cut in _PARTS.finditer(text, 0, match.start())), default=0)
            last = _CLAUSE.search(text, match.end())
            around = text[first : last.start() if last else len(text)]
            review = _REVIEW.search(around) is not None
            litigation = _LITIGATION.search(around) is not None
            if review or litigation:
                yield OutcomeClaim(
                    quote=sentence.quote(match.start(), match.end()),
                    outcome=kind,
                    of_review=review,
                    of_litigation=litigation,
                    of_decided=_DECIDED.search(around) is not None,
                )
