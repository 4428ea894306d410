"""Has the text lost characters on its way here?"""

import re
from collections.abc import Iterator

from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.prose import matches
from gouji.rules.rule import Family, Hit, Signal, rule

_TOO_OFTEN = 2
_SAMPLES = 4
_LOST = re.compile(
    r"(?<!\d)20\d\d(?:1[0-2]|0?[1-9])月(?:\d{1,2}日)?"  # 20201月1日: the 年 is gone
    r"|(?<![\d〔\[(])20\d\d(?:未收到|未发生|未有|度(?![假过]))"  # 2020未收到: likewise
    r"|《》|〈〉|“”"  # an empty title or quotation
    r"|^(?:、|\(\))(?=[一-鿿])"  # a heading without its numeral
)


@rule(
    code="DOC-TEXT-DAMAGE",
    family=Family.DOCUMENT,
    severity=Severity.INFO,
    basis=basis.DATA_QUALITY,
    zh="原文存在疑似丢字（如“{sample}”），相关结论请人工复核。",
    en="The source text seems to have lost characters (e.g. “{sample}”); "
    "review related findings by hand.",
)
def damaged_text(report: Report) -> Iterator[Signal]:
    """Characters are regularly lost: a year runs into the month, a title is empty, a list item
    has no numeral; at least twice in one document.

    Tells a reviewer to trust the wording less; says nothing about the tables.
    """
    found = list(matches(report.prose, _LOST))
    if len(found) < _TOO_OFTEN:
        return
    samples = list(dict.fromkeys(one.text for one in found))
    yield Hit(
        location="document",
        actual=" / ".join(samples[:_SAMPLES]),
        said={"sample": samples[0]},
        where=tuple(dict.fromkeys(one.where for one in found)),
    )
