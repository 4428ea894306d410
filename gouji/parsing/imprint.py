"""What a page says about itself above the report, and the report below: dates and index number."""

import re
from collections.abc import Iterator, Sequence

from gouji.extraction.document import Line
from gouji.parsing.bodies import is_body
from gouji.parsing.dates import PrintedDate, dates, month, to_arabic
from gouji.parsing.folding import plain, squeeze
from gouji.parsing.report import Mention

# What stands between a label and its value.  White space is never given back (`*+`), or lines full
# of it would take time without end.
_MARK = r"\s*+[】\])]?\s*+[:|]?\s*+"
_WHEN = r"(?:日\s*期|时\s*间)"
_PUBLISHED = re.compile(
    rf"(?:发\s*布|公\s*开|发\s*文|上\s*传|公\s*布|发\s*表|信\s*息)\s*{_WHEN}{_MARK}"
)
_PUBLISHED_ON = re.compile(r"(?:^|[\s|\[【])发\s*[布表]\s*于\s*:?\s*")
_DATED = re.compile(rf"(?:^|[\s|\[【]){_WHEN}\s*+[】\]]?\s*+[:|]\s*+")
# May be stamped anew long after publication.
_STAMPED = re.compile(rf"(?:更\s*新|生\s*成)\s*{_WHEN}{_MARK}")
_TIME = r"(?:\s*\d{1,2}:\d{2}(?::\d{2})?)"
_BESIDE = (
    r"(?:\[|【|\||来\s*源|信息来源|作\s*者|编\s*辑|字\s*[体号]|浏\s*览|阅\s*读|点\s*击|访\s*问)"
)
# A date without a label is one of publication only beside a time or other notes of the page.
_AFTER_DATE = re.compile(rf"{_TIME}\s*(?:$|{_BESIDE})|\s*{_BESIDE}")
_NOTHING_ELSE = re.compile(rf"{_TIME}?\s*(?:$|{_BESIDE})")
_BRACKETED = re.compile(rf"[\[【]\s*(?P<date>20\d{{2}}[^\]】]{{4,12}}){_TIME}?\s*[\]】]")
_REACH = 24
_HEAD_LINES = 40
_LONGEST_SIGNATURE = 200
_INDEX = re.compile(
    r"索\s*+引\s*+[号號]\s*+[】\])）]?(?:\s*+[:：|｜]\s*+|(?<=\s)|\s++|$|(?=[0-9A-Z]))"
    r"(?P<value>[^\s|｜:：]{4,60}+(?:\s*/\s*(?=20\d{2})[^\s|｜:：/]{4,30}+)?)?(?!\s*+[:：])"
)
_INDEX_BELOW = re.compile(r"^\s*(?P<value>[A-Za-z0-9][A-Za-z0-9/()（）〔〕._—-]{3,59})\s*$")


def find_published(head: Sequence[Line], tail: Sequence[Line]) -> Mention | None:
    """The publication date stated in the page's head, or with a label under the report.

    The time of the last update stands in for it where the head says nothing better.
    """
    page = head[:_HEAD_LINES]
    return (
        _labelled(_PUBLISHED, page)
        or _labelled(_PUBLISHED, tail)
        or _labelled(_PUBLISHED_ON, page)
        or _labelled(_DATED, page)
        or _unlabelled(page)
        or _labelled(_STAMPED, page)
    )


def _labelled(pattern: re.Pattern[str], lines: Sequence[Line]) -> Mention | None:
    for number, line in enumerate(lines):
        text = to_arabic(plain(line.text)).strip()
        for match in pattern.finditer(text):
            after, place = text[match.end() : match.end() + _REACH], line
            if not after and number + 1 < len(lines):  # the label stands on a line of its own
                place = lines[number + 1]
                after = to_arabic(plain(place.text)).strip()[:_REACH]
            found = next(dates(after), None)
            if found is None or after[: found.start].strip(" [【("):
                continue
            if place is line or _NOTHING_ELSE.match(after, found.end):
                return Mention(value=found.iso, quote=place.text.strip(), where=place.where)
    return None


def _unlabelled(page: Sequence[Line]) -> Mention | None:
    for line in page:
        text = to_arabic(plain(line.text)).strip()
        bracketed = _BRACKETED.match(text)
        first = next(dates(bracketed["date"] if bracketed else text), None)
        if first is None or first.start > 0:
            continue
        if bracketed or _AFTER_DATE.match(text, first.end):
            return Mention(value=first.iso, quote=line.text.strip(), where=line.where)
    return None


def find_signed(tail: Sequence[Line]) -> Mention | None:
    """The date under the report: a line that holds a date and at most the body's name.

    A signature that gives the month alone counts where none has a day.
    """
    signatures = [(line, found) for line in reversed(tail) for found in signature_dates(line.text)]
    for line, found in sorted(signatures, key=lambda one: -len(one[1].iso)):
        return Mention(value=found.iso, quote=line.text.strip(), where=line.where)
    return None


def signature_dates(text: str) -> Iterator[PrintedDate]:
    """The dates in a line that holds nothing else but perhaps the name of a body."""
    line = to_arabic(squeeze(text))
    if len(line) > _LONGEST_SIGNATURE:
        return
    full = list(dates(line))
    alone = month(line)
    for found in full or ([alone] if alone is not None else []):
        rest = (line[: found.start] + line[found.end :]).strip("()（）日期:：")
        if not rest or is_body(rest):
            yield found


def find_index_no(head: Sequence[Line]) -> str | None:
    """The index number of the page's own metadata block."""
    for number, line in enumerate(head):
        text = plain(line.text).rstrip()
        match = _INDEX.search(text)
        if match is None:
            continue
        below = head[number + 1] if match.end() == len(text) and number + 1 < len(head) else None
        if match["value"] is None and below is not None:
            match = _INDEX_BELOW.match(plain(below.text))
        value = match["value"] if match is not None else None
        if value is not None and re.search(r"\d", value):
            return value
    return None
