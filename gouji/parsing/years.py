"""The year a report is about."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from gouji.extraction.document import Line
from gouji.parsing.dates import to_arabic
from gouji.parsing.folding import plain
from gouji.parsing.imprint import signature_dates
from gouji.parsing.report import Mention, Period
from gouji.parsing.titles import Title

_SENTENCES = re.compile(r"[。；;!?]")
# 2023年3月5日 and 2022年以来 tell when something happened or began, not what the report is about.
_OPENING = re.compile(r"\s*(?P<year>20\d{2})\s*年度?(?!\s*\d|\s*(?:以来|起|底|末|初|前))")
_CLAUSE = re.compile(r"[,，。]")
_PLANS = re.compile(r"将|计划|下一步|下步|力争|争取|拟|打算|要(?!求|点|素)")


def find_year(
    title: Title | None,
    period: Period | None,
    prose: Sequence[Line],
    published: Mention | None,
    signed: Mention | None,
) -> Mention | None:
    """The report year: the title's, else the period's, else the one sentences open with, else
    the year before publication or signature.

    A report is never about the year it was published or signed in, nor about one it only has
    plans for; where the sentences disagree and nothing settles it, there is no year.
    """
    if title is not None and title.year is not None:
        return Mention(value=str(title.year), quote=title.text, where=title.line.where)
    if period is not None:
        return Mention(value=period.end[:4], quote=period.quote, where=period.where)
    issued = min((one for one in (published, signed) if one), key=_year_of, default=None)
    opened = [one for one in _opened(prose) if issued is None or int(one.value) < _year_of(issued)]
    if issued is not None:
        before = str(_year_of(issued) - 1)
        opened = [one for one in opened if one.value == before] or opened
        if not opened:
            return Mention(value=before, quote=issued.quote, where=issued.where)
    return _agreed(opened)


def _year_of(mention: Mention) -> int:
    return int(mention.value[:4])


def _opened(prose: Sequence[Line]) -> Iterator[Mention]:
    """The years that sentences about the past open with."""
    for line in prose:
        text = to_arabic(plain(line.text)).strip()
        if not _CLAUSE.search(text) or any(signature_dates(line.text)):
            continue
        for sentence in _SENTENCES.split(text):
            match = _OPENING.match(sentence)
            if match is not None and not _PLANS.search(sentence):
                yield Mention(value=match["year"], quote=match[0].strip(), where=line.where)


def _agreed(opened: Sequence[Mention]) -> Mention | None:
    """The first of them, if its year is also the one named most often."""
    counts = Counter(one.value for one in opened).most_common(2)
    if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1]):
        return None
    return opened[0] if opened[0].value == counts[0][0] else None
