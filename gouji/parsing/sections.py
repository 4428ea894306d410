"""Finds the six statutory sections.

A heading begins a line, carries its numeral or has lost it, and is worded as the form has it or
nearly so.  The hazards are real ones: table rows are numbered like sections, the preamble lists
all six titles in one sentence, headings are glued to the sentence before or to the table after,
and Markdown depth means nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz import fuzz

from gouji.form import editions
from gouji.form.edition import SectionForm
from gouji.parsing.folding import fold, plain, width
from gouji.parsing.pieces import SourceLine
from gouji.parsing.report import Section
from gouji.parsing.vocabulary import strip_ordinal, vocabulary

_NUMERALS = "一二三四五六七八九十"
_HEADING = re.compile(
    rf"^\s*(?:第?(?P<numeral>[{_NUMERALS}])(?:\s*[、.．,，:：]|部分\s*[、.．,，:：]?)"
    rf"|[（(](?P<bracketed>[{_NUMERALS}])[）)]|(?P<lost>[、.．]))?"
    rf"\s*(?P<title>\S.*?)\s*[:：。]?\s*$"
)
_GLUED = re.compile(rf"(?<=[。)）；;!！.])\s*(?=[{_NUMERALS}]、)")
_YEAR = re.compile(r"^(?:20\d{2}|本)年度?")
_LONGEST_TITLE = 40
_SIMILAR = 82.0
_SHORTEST_WITHOUT_NUMERAL = 8
_KEYWORDS = {
    "一": ("总体", "概况", "概述", "基本情况"),
    "二": ("主动公开",),
    "三": ("申请",),
    "四": ("复议", "诉讼"),
    "五": ("问题", "不足", "改进"),
    "六": ("其他", "需要报告", "附件", "附则"),
}


@dataclass(frozen=True)
class Heading:
    """A section heading in a line of the document."""

    line: int
    number: str
    title: str
    form: SectionForm | None


def split_headings(lines: Sequence[SourceLine]) -> tuple[list[SourceLine], list[Heading]]:
    """The lines, with headings that were glued to other text on lines of their own, and the
    headings; lines are numbered anew, their places stay."""
    separate: list[SourceLine] = []
    for line in lines:
        for part in _parts(line):
            separate.append(replace(line, index=len(separate), text=part))
    candidates = [
        heading
        for line in separate
        if line.cells is None and (heading := _heading(line.index, line.text)) is not None
    ]
    chosen = _without_contents_list(candidates, separate)
    return separate, _with_unusual_titles(chosen, separate)


def _parts(line: SourceLine) -> list[str]:
    """The line cut before a heading glued to its end, and behind one that opens it."""
    if line.cells is not None:
        return [line.text]
    cut = _GLUED.split(line.text)
    if len(cut) > 1 and all(_heading(0, part) is None for part in cut[1:]):
        cut = [line.text]
    parts: list[str] = []
    for part in cut:
        words = plain(part).split(maxsplit=1)
        if (
            len(words) > 1
            and (opening := _HEADING.match(words[0]))
            and opening["numeral"]
            and _exact_form(opening["title"]) is not None
            and _heading(0, part) is None
        ):
            parts += words
        else:
            parts.append(part)
    return parts


@cache
def _titles() -> dict[str, SectionForm]:
    titles: dict[str, SectionForm] = {}
    for edition in editions().values():
        for section in edition.sections:
            for title in (section.title, *section.variants):
                titles.setdefault(fold(title), section)
    return titles


def _exact_form(title: str) -> SectionForm | None:
    folded = fold(title)
    return _titles().get(folded) or _titles().get(_YEAR.sub("", folded))


def _heading(index: int, text: str) -> Heading | None:
    text = width(plain(text)).strip()
    match = _HEADING.match(text)
    if match is None or len(match["title"]) > _LONGEST_TITLE or match["title"][-1] in "、,;":
        return None
    title = match["title"].strip()
    numeral = match["numeral"]
    form = _exact_form(title)
    if form is None and numeral:
        form = _similar_form(title)
    if form is None:
        return None
    if not numeral and not _stands_alone(title, form):
        return None
    return Heading(index, form.number, _printed_title(title), form)


def _printed_title(title: str) -> str:
    return re.sub(r"\s+", "", title)


def _stands_alone(title: str, form: SectionForm) -> bool:
    """Whether the title is telling enough to be a heading although its numeral is lost."""
    folded = fold(title)
    return folded == fold(form.title) or len(folded) >= _SHORTEST_WITHOUT_NUMERAL


def _similar_form(title: str) -> SectionForm | None:
    folded = _YEAR.sub("", fold(title))
    if _is_row_label(folded):
        return None
    best = max(_titles(), key=lambda known: fuzz.ratio(folded, known))
    return _titles()[best] if fuzz.ratio(folded, best) >= _SIMILAR else None


def _is_row_label(folded: str) -> bool:
    for table in ("active_disclosure", "applications", "review_litigation"):
        labels = vocabulary(table).labels
        if folded in labels or strip_ordinal(folded)[1] in labels:
            return True
    return any(fuzz.ratio(folded, body) >= _SIMILAR for body in vocabulary("applications").labels)


def _without_contents_list(headings: list[Heading], lines: Sequence[SourceLine]) -> list[Heading]:
    """The headings without those of a table of contents: the same numbers again further down,
    with nothing between the first ones."""
    kept: list[Heading] = []
    for position, heading in enumerate(headings):
        later = any(other.number == heading.number for other in headings[position + 1 :])
        end = headings[position + 1].line if position + 1 < len(headings) else len(lines)
        body = "".join(line.text.strip() for line in lines[heading.line + 1 : end])
        if later and len(body) <= len(heading.title):
            continue
        kept.append(heading)
    return kept


def _with_unusual_titles(headings: list[Heading], lines: Sequence[SourceLine]) -> list[Heading]:
    """Adds headings found by numeral and keyword between the neighbours that were recognised, and
    those of sections beyond the form's six."""
    forms = {section.number: section for section in next(iter(editions().values())).sections}
    at = {heading.number: heading.line for heading in headings}
    added = list(headings)
    for line in lines:
        match = _HEADING.match(width(plain(line.text)).strip()) if line.cells is None else None
        if match is None or not match["numeral"] or not _is_short(match["title"]):
            continue
        number = match["numeral"]
        if _is_row_label(fold(match["title"])) or any(one.line == line.index for one in added):
            continue
        before = max((at[n] for n in at if _rank(n) < _rank(number)), default=-1)
        after = min((at[n] for n in at if _rank(n) > _rank(number)), default=len(lines))
        if not before < line.index < after or number in at:
            continue
        form = forms.get(number)
        words = _KEYWORDS.get(number, ())
        if form is not None and not any(word in match["title"] for word in words):
            continue
        if form is None and "六" not in at:
            continue
        at[number] = line.index
        added.append(Heading(line.index, number, _printed_title(match["title"]), form))
    return sorted(added, key=lambda heading: heading.line)


def _rank(number: str) -> int:
    return _NUMERALS.index(number)


def _is_short(title: str) -> bool:
    return len(title) <= _LONGEST_TITLE and not re.search(r"[。；;，,]", title)


def sections(
    headings: Sequence[Heading], lines: Sequence[SourceLine], table_lines: set[int]
) -> tuple[Section, ...]:
    """The sections with their running text; lines of tables are left out of it."""
    found = []
    for number, heading in enumerate(headings):
        end = headings[number + 1].line if number + 1 < len(headings) else len(lines)
        text = "\n".join(
            plain(line.text).strip()
            for line in lines[heading.line + 1 : end]
            if line.index not in table_lines and line.text.strip()
        )
        found.append(
            Section(
                number=heading.number,
                title=heading.title,
                statutory=heading.form is not None,
                expected=heading.form.title if heading.form else None,
                text=text,
                where=lines[heading.line].where,
            )
        )
    return tuple(found)
