"""Sentences in which a report itself says why a figure does not follow from last year's.

What is explained is not judged: whether the explanation is good is for a reader to say.
"""

import re
from decimal import Decimal
from typing import Final

from gouji.parsing.report import Report
from gouji.rules.prose import whole_text

EXPLANATION: Final = "what the text gives as the reason"

_SENTENCE = re.compile(r"[^。!?]+")
# Tasks, staff or whole bodies that moved: their figures moved with them.
_REFORM = "机构改革"
_REORGANISED = re.compile("合并|并入|划入|划转|划出|转隶|组建|整合|承接|撤销")
_MOVED = re.compile(
    r"原[^,，]{2,20}(?:局|委|办|厅|镇|乡|街道|中心|委员会)[^,，]{0,12}(?:合并|并入|划入|撤销|整合)"
    r"|(?:职责|职能)[^,，]{0,8}(?:划入|划转|划出|转隶|移交|并入)"
)


_NEAR = r"[^。;]{0,20}"
_DOCUMENT = re.compile("文件|规章")
_COUNT = r"(?<!\d)(\d{1,9})[件份]"


def reform(report: Report) -> bool:
    """Whether the report speaks of a merger, or of tasks that came or went."""
    return any(
        (_REFORM in one and _REORGANISED.search(one)) or _MOVED.search(one)
        for one in _sentences(report)
    )


def says(report: Report, pattern: re.Pattern[str]) -> bool:
    """Whether a sentence has a match, `pattern` being written for squeezed text."""
    return any(pattern.search(one) for one in _sentences(report))


def near(first: str, second: str) -> re.Pattern[str]:
    """A pattern for two expressions close to each other in one sentence, in either order."""
    return re.compile(f"(?:{first}){_NEAR}(?:{second})|(?:{second}){_NEAR}(?:{first})")


def accounts_for(report: Report, words: str, missing: int | Decimal) -> bool:
    """Whether the report tells of documents that went, in one of the `words`, and so accounts for
    those that are missing.

    Where it says how many went, they must be as many, each count by itself or all together.
    """
    telling = [one for one in _sentences(report) if _DOCUMENT.search(one) and re.search(words, one)]
    beside = re.compile(
        rf"(?:{words})[^,。;、]{{0,6}}?{_COUNT}|{_COUNT}[^,。;、]{{0,8}}?(?:{words})"
    )
    counts = [int(one[1] or one[2]) for text in telling for one in beside.finditer(text)]
    if not counts:
        return bool(telling)
    return missing in {*counts, sum(counts)}


def _sentences(report: Report) -> list[str]:
    text = whole_text(report)
    return _SENTENCE.findall(text)
