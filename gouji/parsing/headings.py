"""Tells whether a text is the heading of a section, or opens with one.

A heading is worded as the form has it or nearly so, and carries its numeral or has lost it.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from rapidfuzz import fuzz

from gouji.form import editions
from gouji.form.edition import SectionForm
from gouji.parsing.folding import fold, plain, width
from gouji.parsing.vocabulary import strip_ordinal, vocabulary

NUMERALS = "一二三四五六七八九十"
_NUMBER = rf"第?(?P<numeral>[{NUMERALS}])(?:\s*[、.．,，:：]|部分\s*[、.．,，:：]?)"
_HEADING = re.compile(
    rf"(?:{_NUMBER}|[（(](?P<bracketed>[{NUMERALS}])[）)]|(?P<lost>[、.．]))?"
    r"\s*(?P<title>\S.*?)\s*[:：。]?\s*$"
)
_NUMBERED = re.compile(_NUMBER)
# Trusted only before a title exactly as the form has it.
_LOOSE = re.compile(rf"(?P<numeral>[{NUMERALS}])\s*[-—–]?\s*(?P<title>\w.*\w)\s*[:：。]?\s*$")
_ARABIC = re.compile(r"(?P<numeral>[1-6])\s*[、.．]\s*(?P<title>\w.*\w)\s*[:：。]?\s*$")
_ARABIC_NUMBERED = re.compile(r"[1-6１-６]\s*[、.．]")
_BULLET = re.compile(r"^(?:[-+*•·>|]\s*)+")
_EMPHASISED = re.compile(
    r"^\s*(?:#{1,6}\s+)?(?:[-+•·>|]\s*|\*\s+)*(?:\*\*|__|<b>|<strong>|【)(?P<heading>[^*_<>【】]{2,60})"
    r"(?:\*\*|__|</b>|</strong>|】)(?P<rest>.*)$"
)
_YEAR = re.compile(r"^(?:20\d{2}|本)年度?")
_BEGINS_TEXT = re.compile(r"(?:20\d{2}年?度?|本年度?|今年|全年)\s*[,，]?\s*\S{2}|[（(]一[）)]")
_STOP = re.compile(r"[。:：]")
_MORE = re.compile(r"[。，；：:]\s*\S|[。；]\s*$|\s\d")  # than a title holds
_ENDS_HEADING = re.compile(r"\s*[。:：]\s*|\s+")
_GOES_ON = re.compile(r"[、，,；;]")
_LONGEST_TITLE = 40
_LONGEST_HEADING = 60  # with its number and the white space inside
_LONGEST_UNUSUAL = 20
_SIMILAR = 82.0
_SHORTEST_WITHOUT_NUMERAL = 8
_ITEMS_OF_A_LIST = 4
_ITEM = re.compile(r"(?=[一二三四五六]、)")
_KEYWORDS = {
    "一": ("总体", "概况", "概述", "基本情况"),
    "二": ("主动公开",),
    "三": ("申请",),
    "四": ("复议", "诉讼"),
    "五": ("问题", "不足", "改进"),
    "六": ("其他", "需要报告", "附件", "附则"),
}


class Numbering(StrEnum):
    """What a document numbers its sections with."""

    CHINESE = "chinese"  # as the form does
    ARABIC = "arabic"


@dataclass(frozen=True)
class Wording:
    """A heading taken apart: its number in the form, its printed title without white space.

    `numbered` is False if its numeral is lost or bracketed; `form` is None beyond the form's six.
    """

    number: str
    title: str
    form: SectionForm | None
    numbered: bool


def bare(text: str) -> str:
    """`text` in ordinary width without mark-up, bullets, and the bars or brackets around it."""
    text = _BULLET.sub("", width(plain(text)).strip()).strip("| \t")
    return text[1:-1].strip() if text.startswith("【") and text.endswith("】") else text


def statutory_heading(text: str, numbering: Numbering) -> Wording | None:
    """The heading that `text` is, if one of the form's six and recognisable by itself."""
    text = bare(text)
    if len(text) > _LONGEST_HEADING:
        return None
    if numbering is Numbering.ARABIC:
        match = _ARABIC.match(text)
        number = NUMERALS[int(match["numeral"]) - 1] if match else ""
        return _exactly(match, number)
    loose = _LOOSE.match(text)
    return _as_the_form_numbers(text) or _exactly(loose, loose["numeral"] if loose else "")


def _as_the_form_numbers(text: str) -> Wording | None:
    match = _HEADING.match(text)
    if match is None or len(match["title"]) > _LONGEST_TITLE or match["title"][-1] in "、,;":
        return None
    title = match["title"]
    numbered = match["numeral"] is not None
    form = exact_form(title)
    if form is None and numbered:
        form = _similar_form(title)
    if form is None or not (numbered or _stands_alone(title, form)):
        return None
    return Wording(form.number, _printed(title), form, numbered)


def _exactly(match: re.Match[str] | None, number: str) -> Wording | None:
    form = exact_form(match["title"]) if match else None
    if match is None or form is None or form.number != number:
        return None
    return Wording(number, _printed(match["title"]), form, numbered=True)


def unusual_heading(text: str) -> Wording | None:
    """The numbered heading that `text` may be, by a keyword of its section or by a number beyond
    the form's; whether it is one, its neighbours must tell."""
    match = _HEADING.match(bare(text))
    if match is None or not match["numeral"] or not _is_short(match["title"]):
        return None
    number, title = match["numeral"], match["title"]
    if _is_row_label(fold(title)):
        return None
    form = next((one for one in _forms() if one.number == number), None)
    if form is not None and not any(word in title for word in _KEYWORDS[number]):
        return None
    return Wording(number, _printed(title), form, numbered=True)


def split_opening(text: str, numbering: Numbering) -> tuple[str, str] | None:
    """`text` cut behind the numbered heading it opens with; None if it is a heading and nothing
    else, or opens with none."""
    emphasised = _EMPHASISED.match(text)
    words = _BULLET.sub("", plain(text).strip())
    number = _NUMBERED if numbering is Numbering.CHINESE else _ARABIC_NUMBERED
    opening = number.match(words)
    if emphasised is None and opening is None:
        return None
    whole = statutory_heading(text, numbering)
    if whole is not None and (exact_form(whole.title) or not _MORE.search(words)):
        return None
    if emphasised is not None:
        wording = statutory_heading(emphasised["heading"], numbering)
        rest = _behind(plain(emphasised["rest"]))
        if wording is not None and wording.numbered and rest:
            return plain(emphasised["heading"]), rest
    if opening is None:
        return None
    return _behind_exact_title(words, opening.end(), numbering) or _behind_stop(words, numbering)


def _behind(rest: str) -> str:
    """The text behind a heading without the stop between them; empty if it goes on with a list."""
    rest = rest.lstrip("。:：|】 \t\u3000")
    return "" if _GOES_ON.match(rest) else rest


def _behind_exact_title(words: str, start: int, numbering: Numbering) -> tuple[str, str] | None:
    for end in range(min(len(words) - 1, start + _LONGEST_TITLE), start, -1):
        heading, rest = words[:end], words[end:]
        if not heading[-1].isalnum() or exact_form(heading[start:]) is None:
            continue
        if not (_ENDS_HEADING.match(rest) or _BEGINS_TEXT.match(width(rest))):
            continue
        wording = statutory_heading(heading, numbering)
        if wording is not None and _behind(rest):
            return heading, _behind(rest)
    return None


def _behind_stop(words: str, numbering: Numbering) -> tuple[str, str] | None:
    heading, *others = _STOP.split(words, maxsplit=1)
    if numbering is Numbering.ARABIC or not others or len(heading) > _LONGEST_TITLE:
        return None
    wording = statutory_heading(heading, numbering)
    if wording is None and len(heading) <= _LONGEST_UNUSUAL:
        wording = unusual_heading(heading)
    if wording is None or wording.form is None or not wording.numbered or not _behind(others[0]):
        return None
    return heading, _behind(others[0])


def end_of_list(text: str) -> int:
    """Where a list of section titles ends in a line, as preambles have them: 一 and at once 二, or
    several so; 0 if there is none.

    The sentence that follows the last title without a break is counted in.
    """
    run = ""
    position = end = 0
    items = _ITEM.split(text)
    for item in items if len(items) > 1 else ():
        position += len(item)
        if end and item[0] in run:
            break
        if end and exact_form(item[2:]) is None:
            return position
        if exact_form(item[2:]) is None or item[0] in run:
            run = ""
            continue
        run += item[0]
        if end or run.endswith("一二") or len(run) == _ITEMS_OF_A_LIST:
            end = position
    return end


def exact_form(title: str) -> SectionForm | None:
    """The section that has `title`, punctuation and a leading year aside."""
    folded = fold(title)
    return _titles().get(folded) or _titles().get(_YEAR.sub("", folded))


def _forms() -> tuple[SectionForm, ...]:
    return next(iter(editions().values())).sections


@cache
def _titles() -> dict[str, SectionForm]:
    titles: dict[str, SectionForm] = {}
    for edition in editions().values():
        for section in edition.sections:
            for title in (section.title, *section.variants):
                titles.setdefault(fold(title), section)
    return titles


def _printed(title: str) -> str:
    return re.sub(r"\s+", "", title)


def _stands_alone(title: str, form: SectionForm) -> bool:
    """Whether the title is telling enough to be a heading although its numeral is lost."""
    folded = fold(title)
    return folded == fold(form.title) or len(folded) >= _SHORTEST_WITHOUT_NUMERAL


def _similar_form(title: str) -> SectionForm | None:
    folded = _YEAR.sub("", fold(title))
    if _is_row_label(folded) or exact_form(title.partition(",")[0]) is not None:
        return None
    best = max(_titles(), key=lambda known: fuzz.ratio(folded, known))
    return _titles()[best] if fuzz.ratio(folded, best) >= _SIMILAR else None


def _is_row_label(folded: str) -> bool:
    for table in ("active_disclosure", "applications", "review_litigation"):
        labels = vocabulary(table).labels
        if folded in labels or strip_ordinal(folded)[1] in labels:
            return True
    return any(fuzz.ratio(folded, body) >= _SIMILAR for body in vocabulary("applications").labels)


def _is_short(title: str) -> bool:
    return len(title) <= _LONGEST_TITLE and not re.search(r"[。；;，,:：|]", title)
