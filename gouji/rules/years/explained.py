"""Sentences in which a report itself says why a figure does not follow from last year's.

What is explained is not judged: whether the explanation is good is for a reader to say.
"""

import re
from typing import Final

from gouji.parsing.report import Report
from gouji.rules.prose import squeezed

EXPLANATION: Final = "what the text gives as the reason"

_SENTENCE = re.compile(r"[^。;!?]+")
# Tasks, staff or whole bodies that moved: their figures moved with them.
_REFORM = re.compile(
    r"机构改革.*(?:合并|并入|划入|划转|划出|转隶|组建|整合|承接|撤销)"
    r"|(?:合并|并入|划入|划转|划出|转隶|组建|整合|承接|撤销).*机构改革"
    r"|原[^,，]{2,20}(?:局|委|办|厅|镇|乡|街道|中心|委员会)[^,，]{0,12}(?:合并|并入|划入|撤销|整合)"
    r"|(?:职责|职能)[^,，]{0,8}(?:划入|划转|划出|转隶|移交|并入)"
)


def reform(report: Report) -> bool:
    """Whether the report speaks of a merger, or of tasks that came or went."""
    return _says(report, _REFORM)


def says_together(report: Report, subject: str, reason: str) -> bool:
    """Whether one sentence has both a subject and a reason, each a pattern for squeezed text."""
    return _says(report, re.compile(f"(?:{subject}).*(?:{reason})|(?:{reason}).*(?:{subject})"))


def _says(report: Report, pattern: re.Pattern[str]) -> bool:
    text = squeezed("".join(line.text for line in report.prose))
    return any(pattern.search(sentence) for sentence in _SENTENCE.findall(text))
