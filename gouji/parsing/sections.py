"""Finds the six statutory sections.

A heading begins a line.  The hazards are real ones: table rows are numbered like sections, the
preamble lists all six titles in one sentence, headings are glued to the sentence before, to the
text behind or to the table after, and Markdown depth means nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from gouji.form.edition import SectionForm
from gouji.parsing.folding import plain
from gouji.parsing.headings import (
    NUMERALS,
    Numbering,
    Wording,
    end_of_list,
    split_opening,
    statutory_heading,
    unusual_heading,
)
from gouji.parsing.pieces import SourceLine
from gouji.parsing.report import Section

_GLUED = re.compile(rf"(?<=[。)）；;!！.])\s*(?=[{NUMERALS}]、)")
# What else a list of contents has: the number of a page, and titles with it that are no headings.
_ENTRY = re.compile(r"(?:\S.{0,40}?[\s.…·]\s*)?\d{1,3}")
# A line of its own over what is attached; with words behind it, it is a list of that.
_ATTACHED = re.compile(r"附\s*[件表录]\s*[\d〇零一二三四五六七八九十]{0,3}\s*[:：]?")
# Fewer titles behind Arabic numerals may be items of a list.
_FEWEST_ARABIC = 3
# With fewer, the one numbered 一 may be a heading inside another section.
_FEWEST_BEHIND_THE_FIRST = 3


@dataclass(frozen=True)
class Heading:
    """A section heading in a line of the document."""

    line: int
    number: str
    title: str
    form: SectionForm | None


def split_headings(lines: Sequence[SourceLine]) -> tuple[list[SourceLine], list[Heading]]:
    """The lines, with headings that were glued to other text on lines of their own, and the
    headings; lines are numbered anew, their places stay.

    Arabic numerals number sections only in a document that uses no Chinese ones for it.
    """
    separate, worded = _read(lines, Numbering.CHINESE)
    if not any(wording.numbered for _, wording in worded):
        other, arabic = _read(lines, Numbering.ARABIC)
        chosen = _without_contents_list(_headings(arabic), other)
        ranks = [_rank(heading.number) for heading in chosen]
        if len(ranks) >= _FEWEST_ARABIC and ranks == sorted(set(ranks)):
            return other, chosen
    chosen = _without_contents_list(_headings(worded), separate)
    return separate, _with_unusual_titles(chosen, separate)


def _read(
    lines: Sequence[SourceLine], numbering: Numbering
) -> tuple[list[SourceLine], list[tuple[int, Wording]]]:
    """The lines cut at headings, and the headings that are recognisable by themselves."""
    separate: list[SourceLine] = []
    for line in lines:
        for part in _parts(line, numbering):
            separate.append(replace(line, index=len(separate), text=part))
    return separate, [
        (line.index, wording)
        for line in separate
        if line.cells is None and (wording := statutory_heading(line.text, numbering)) is not None
    ]


def _headings(worded: Sequence[tuple[int, Wording]]) -> list[Heading]:
    return [Heading(line, one.number, one.title, one.form) for line, one in worded]


def _parts(line: SourceLine, numbering: Numbering) -> list[str]:
    """The line cut before a heading glued to its end, and behind one that opens it."""
    if line.cells is not None:
        return [line.text]
    text = line.text
    listed = end_of_list(text)
    cuts = [glued.end() for glued in _GLUED.finditer(text) if glued.end() >= listed]
    others = [text[start:end] for start, end in pairwise([*cuts, len(text)])]
    if not any(
        statutory_heading(one, numbering) or split_opening(one, numbering) for one in others
    ):
        cuts, others = [len(text)], []
    first = text[: cuts[0]]
    parts = [first] if listed else list(split_opening(first, numbering) or (first,))
    for one in others:
        parts += split_opening(one, numbering) or (one,)
    return parts


def _without_contents_list(headings: list[Heading], lines: Sequence[SourceLine]) -> list[Heading]:
    """The headings without those of a list of contents: the same numbers again further down, and
    nothing between the first ones; or before the first section although others follow it."""
    numbers = [heading.number for heading in headings]
    kept: list[Heading] = []
    for position, heading in enumerate(headings):
        later = heading.number in numbers[position + 1 :]
        end = headings[position + 1].line if position + 1 < len(headings) else len(lines)
        between = (line.text.strip() for line in lines[heading.line + 1 : end])
        body = "".join(text for text in between if not _ENTRY.fullmatch(text))
        if not (later and len(body) <= len(heading.title)):
            kept.append(heading)
    first = next((n for n, heading in enumerate(kept) if heading.number == "一"), 0)
    others = {heading.number for heading in kept[first:]}
    return kept[first:] if len(others) >= _FEWEST_BEHIND_THE_FIRST else kept


def _with_unusual_titles(headings: list[Heading], lines: Sequence[SourceLine]) -> list[Heading]:
    """Adds headings found by numeral and keyword between the neighbours that were recognised, and
    those of sections beyond the form's six."""
    at = {heading.number: heading.line for heading in headings}
    taken = set(at.values())
    added = list(headings)
    for line in lines:
        wording = unusual_heading(line.text) if line.cells is None else None
        if wording is None or line.index in taken or wording.number in at:
            continue
        number = wording.number
        before = max((at[n] for n in at if _rank(n) < _rank(number)), default=-1)
        after = min((at[n] for n in at if _rank(n) > _rank(number)), default=len(lines))
        if not before < line.index < after or (wording.form is None and "六" not in at):
            continue
        at[number] = line.index
        added.append(Heading(line.index, number, wording.title, wording.form))
    return sorted(added, key=lambda heading: heading.line)


def _rank(number: str) -> int:
    return NUMERALS.index(number)


def sections(
    headings: Sequence[Heading], lines: Sequence[SourceLine], table_lines: set[int]
) -> tuple[Section, ...]:
    """The sections with their running text; lines of tables are left out of it."""
    found = []
    for number, heading in enumerate(headings):
        is_last = number + 1 == len(headings)
        end = _end_of_last(heading, lines) if is_last else headings[number + 1].line
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


def _end_of_last(heading: Heading, lines: Sequence[SourceLine]) -> int:
    """Where the last section ends: at what is attached to the report, if anything is."""
    attached = (
        line.index
        for line in lines[heading.line + 1 :]
        if line.cells is None and _ATTACHED.fullmatch(plain(line.text).strip())
    )
    return next(attached, len(lines))
