"""Is a part of the report last year's over again?"""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from gouji.parsing.folding import squeeze
from gouji.parsing.report import Report, Section
from gouji.rules.finding import Severity
from gouji.rules.neighbours import Neighbours
from gouji.rules.rule import Family, Hit, Signal, Unseen, comparison
from gouji.rules.wording import section_number
from gouji.rules.years.previous import PREVIOUS, without_previous

_SECTIONS = ("一", "五")
_ALIKE = 90.0  # per cent
# Shorter texts are alike because there is only one way to say so little.
_ENOUGH = 40
# The time that comparing takes grows with the square of it; no section that is read is so long.
_MOST = 50_000

_YEAR = re.compile(r"(?:20\d\d|[二两]〇[〇零一二三四五六七八九]{2})年?度?")
_PARTS = re.compile(r"[^,。;:!?、]+")
_CITATION = re.compile(
    r"《[^《》]*》|〔20\d\d〕\d+号|第[\d一二三四五六七八九十百]+[条款项]|条例(?:规定|要求)"
)
_SIGNS = re.compile(r"[^\w]|_")


@comparison(
    code="XY-COPY",
    family=Family.YEARS,
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第四十七条 (Disclosure Regulations, Art. 47)",
    zh="第{n}部分与{prev_year}年报告相似度{pct}%，疑似照搬。",
    en="Section {n} is {pct}% identical to the {prev_year} report.",
)
def copied_section(report: Report, neighbours: Neighbours) -> Iterator[Signal]:
    """The text of section 一 or 五 is at least 90 % that of last year's report.

    Compared are the words and figures alone: years, punctuation and every clause that cites a law
    or a notice are taken out first, since those must be alike.  What is left must be 40
    characters at least in both reports, since less cannot be told from a set phrase, and 50,000 at
    most.
    """
    previous = neighbours.previous
    if previous is None:
        yield without_previous(neighbours)
        return
    for numeral in _SECTIONS:
        section, earlier = _section(report, numeral), _section(previous, numeral)
        own, old = _substance(section), _substance(earlier)
        unfit = [
            where
            for where, text in (
                (f"section {numeral}", own),
                (f"{PREVIOUS}: section {numeral}", old),
            )
            if not _ENOUGH <= len(text) <= _MOST
        ]
        if section is None or unfit:
            yield Unseen(tuple(unfit))
            continue
        alike = fuzz.ratio(own, old, score_cutoff=_ALIKE)
        if alike:
            percent = int(alike)
            yield Hit(
                location=f"section {numeral}",
                expected=f"less than {_ALIKE:.0f}% alike",
                actual=f"{percent}% alike",
                said={
                    "n": section_number(numeral),
                    "prev_year": previous.year.value if previous.year else "?",
                    "pct": percent,
                },
                where=(section.where,),
            )


def _section(report: Report, numeral: str) -> Section | None:
    return next((one for one in report.sections if one.number == numeral and one.statutory), None)


def _substance(section: Section | None) -> str:
    if section is None:
        return ""
    parts = _PARTS.findall(_YEAR.sub("", squeeze(section.text)))
    return _SIGNS.sub("", "".join(part for part in parts if not _CITATION.search(part)))
