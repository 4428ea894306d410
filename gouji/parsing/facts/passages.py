"""Running text to passages: the sentences of a section, over line and page breaks."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from gouji.extraction.document import Line, Place
from gouji.parsing.folding import plain
from gouji.parsing.pieces import SourceLine
from gouji.parsing.sections import Heading

# A sentence is read as a whole; what is longer is cut, at a mark where there is one.
_LONGEST = 400
_END = re.compile(r"[。！？!?]")
_ENDS = tuple("。！？!?；;：:")
_CUT = re.compile(r"[；;，,]")
_MARK = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．]\s*(?!\d)|[一二三四五六七八九十]是)"
)
_UNPUNCTUATED = re.compile(r"[^，,。；;：:]*")
_NUMBER_ALONE = re.compile(r"[\s.,，]*\d[\s\d.,，]*")
_GOES_ON = re.compile(r"\s*[件份条例起宗个篇则次项余多万](?=\S)")
_CELLS = re.compile(r"[|\t].*[|\t]")
_QUOTE_ENDS = "。！？!?；;"


@dataclass(frozen=True)
class SectionLine:
    """A line of running text and the number of its section, None before the first."""

    section: str | None
    line: Line


@dataclass(frozen=True)
class Passage:
    """A sentence as it is printed, its line breaks included.

    `starts[i]` is where its line i begins in `text`, at `places[i]`.
    """

    section: str | None
    text: str
    starts: tuple[int, ...]
    places: tuple[Place, ...]

    def place(self, position: int) -> Place:
        """The place of the line that `position` of the text lies on."""
        return self.places[bisect_right(self.starts, position) - 1]

    def quote(self, start: int, end: int) -> tuple[int, int]:
        """The span of the statement around [start, end): up to semicolons or the sentence's ends,
        without blanks around it."""
        first = max((self.text.rfind(mark, 0, start) for mark in _QUOTE_ENDS), default=-1) + 1
        lasts = [at for mark in _QUOTE_ENDS if (at := self.text.find(mark, end)) >= 0]
        last = min(lasts) + 1 if lasts else len(self.text)
        first += len(self.text[first:last]) - len(self.text[first:last].lstrip())
        return first, first + len(self.text[first:last].rstrip())


def running_text(
    headings: Sequence[Heading], lines: Sequence[SourceLine], table_lines: set[int]
) -> list[SectionLine]:
    """The lines outside tables and headings, each with the section it stands in."""
    numbers = {heading.line: heading.number for heading in headings}
    section: str | None = None
    found = []
    for line in lines:
        section = numbers.get(line.index, section)
        text = plain(line.text)
        if line.index not in numbers and line.index not in table_lines and text.strip():
            found.append(SectionLine(section, Line(text=text, where=line.where)))
    return found


def passages(lines: Sequence[SectionLine]) -> Iterator[Passage]:
    """The sentences of each section, in order; rows of cells are passed over."""
    for section, group in groupby(lines, key=lambda one: one.section):
        kept = [one.line for one in group if not _CELLS.search(one.line.text)]
        for paragraph in _paragraphs(kept):
            yield from _sentences(section, paragraph)


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that belong together: a sentence may run over them."""
    found: list[Line] = []
    for at, line in enumerate(lines):
        following = lines[at + 1].text if at + 1 < len(lines) else ""
        if found and _parted(found[-1].text, line.text, following):
            yield found
            found = []
        found.append(line)
    if found:
        yield found


def _parted(before: str, line: str, following: str) -> bool:
    """Whether `line` begins anew; a number on a line of its own goes on only with its unit."""
    if before.rstrip().endswith(_ENDS) or _MARK.match(line):
        return True
    if _NUMBER_ALONE.fullmatch(line):
        return not _GOES_ON.match(following)
    if _NUMBER_ALONE.fullmatch(before):
        return not _GOES_ON.match(line)
    return bool(_MARK.match(before)) and _UNPUNCTUATED.fullmatch(before) is not None


def _sentences(section: str | None, lines: Sequence[Line]) -> Iterator[Passage]:
    text = "\n".join(line.text for line in lines)
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line.text) + 1)
    for start, end in _spans(text):
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, end - 1)
        yield Passage(
            section,
            text[start:end],
            tuple(max(0, at - start) for at in starts[first:last]),
            tuple(line.where for line in lines[first:last]),
        )


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = _END.search(text, start, start + _LONGEST)
        stop = end.end() if end is not None else min(len(text), start + _LONGEST)
        if end is None and stop < len(text):
            cuts = [cut.end() for cut in _CUT.finditer(text, start + _LONGEST // 2, stop)]
            stop = cuts[-1] if cuts else stop
        if text[start:stop].strip():
            yield start, stop
        start = stop
