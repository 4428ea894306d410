"""Finds the labels of a table in a run of text pieces.

A label may be one piece, a few pieces (split over lines or by a page break), or share its piece
with others; it may carry an ordinal or have lost it, be misspelt, or be followed by a remark in
brackets.  The run is cut so that as many characters as possible are explained by as few labels as
possible: a shortest-path search over its characters.  A label must begin and end where a piece or
another label does, so that 规范性文件 is not found inside 其他规范性文件.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from gouji.parsing.folding import fold, width
from gouji.parsing.pieces import Piece
from gouji.parsing.vocabulary import Label, LabelKind, Vocabulary

_ORDINAL = re.compile(r"[一二三四五六七八九十]{1,2}|\d{1,2}")
_REMARK = re.compile(r"[（(][^（()）]{3,}[）)]")
EXACT = 100.0  # similarity of a label in the form's own words, or an alias
_MIN_SIMILARITY = 75.0
_MIN_SIMILARITY_SHORT = 80.0
_SHORT = 5
_SURE_SIMILARITY = 90.0
_MORE_THAN_LABEL = 4
_MIN_FUZZY_LENGTH = 4
_MAX_FUZZY_PIECES = 5
_UNKNOWN_COST = 0.5
_FUZZY_COST = 2.0


@dataclass(frozen=True)
class Occurrence:
    """Labels that pieces `first` to `last` of a run may be; several where one text names several.

    `similarity` is 100 for the form's own words or an alias.
    """

    labels: tuple[Label, ...]
    first: int
    last: int
    start: int  # position of its first character in the run
    ordinal: str
    text: str
    similarity: float

    @property
    def is_alone(self) -> bool:
        """Whether it is one piece that holds nothing else but a remark; a letter may be wrong."""
        return self.first == self.last and self.is_whole

    @property
    def is_whole(self) -> bool:
        """Whether its pieces hold nothing else but a remark; a letter may be wrong."""
        if self.similarity < _SURE_SIMILARITY:
            return False
        bare = {fold(self.text), fold(_REMARK.sub("", width(self.text)))}
        whole = [self.ordinal + label.body for label in self.labels]
        if self.similarity < EXACT:
            return any(abs(len(text) - len(label)) <= 1 for text in bare for label in whole)
        return any(label in bare for label in whole)


@dataclass(frozen=True)
class _Step:
    score: float
    before: int
    found: Occurrence | None = None


@dataclass(frozen=True)
class _Match:
    labels: tuple[Label, ...]
    ordinal: str
    similarity: float


class _Run:
    """A run of pieces as one string of folded characters that knows where pieces begin."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self.owner: list[int] = []
        self.remark: list[bool] = []
        characters: list[str] = []
        wide = [width(piece.text) for piece in pieces]
        inside = _inside_remarks("".join(wide))
        for number, text in enumerate(wide):
            for character in text:
                kept = fold(character)
                characters.append(kept)
                self.owner += [number] * len(kept)
                self.remark += [next(inside)] * len(kept) if kept else _passed(inside)
        self.text = "".join(characters)
        self.length = len(self.text)
        self.starts = {
            position
            for position in range(self.length)
            if position == 0 or self.owner[position] != self.owner[position - 1]
        }

    def end_of_piece(self, position: int) -> int:
        """The position behind the piece that `position` lies in."""
        end = position
        while end < self.length and self.owner[end] == self.owner[position]:
            end += 1
        return end

    def occurrence(self, start: int, end: int, match: _Match) -> Occurrence:
        """The characters from `start` to `end` as an occurrence of what was matched."""
        first, last = self.owner[start], self.owner[end - 1]
        return Occurrence(
            labels=match.labels,
            first=first,
            last=last,
            start=start,
            ordinal=match.ordinal,
            text="".join(piece.text for piece in self.pieces[first : last + 1]),
            similarity=match.similarity,
        )


def _inside_remarks(text: str) -> Iterator[bool]:
    """For each character whether it stands in brackets that hold a remark."""
    inside = [False] * len(text)
    for match in _REMARK.finditer(text):
        inside[match.start() : match.end()] = [True] * (match.end() - match.start())
    return iter(inside)


def _passed(marks: Iterator[bool]) -> list[bool]:
    next(marks)
    return []


def spell(pieces: Sequence[Piece], vocabulary: Vocabulary) -> list[Occurrence]:
    """The labels in a run of text pieces, in order; unknown pieces are passed over."""
    run = _Run(pieces)
    if not run.length:
        return []
    best: list[_Step | None] = [None] * (run.length + 1)
    best[0] = _Step(0.0, 0)
    for position in range(run.length):
        here = best[position]
        if here is None:
            continue
        behind = here.found is not None and not run.remark[position]
        if behind or position in run.starts:
            for end, found, gain in _candidates(run, position, vocabulary):
                _keep(best, end, _Step(here.score + gain, position, found))
        if position in run.starts:
            _keep(best, run.end_of_piece(position), _Step(here.score - _UNKNOWN_COST, position))
        if run.remark[position]:
            _keep(best, position + 1, _Step(here.score, position, _through(run, here, position)))
    return _walk_back(best, run.length)


def _through(run: _Run, here: _Step, position: int) -> Occurrence | None:
    """The label that the remark at `position` follows, now reaching up to there."""
    return replace(here.found, last=run.owner[position]) if here.found is not None else None


def _keep(best: list[_Step | None], position: int, step: _Step) -> None:
    known = best[position]
    if known is None or step.score > known.score:
        best[position] = step


def _walk_back(best: list[_Step | None], length: int) -> list[Occurrence]:
    found: list[Occurrence] = []
    position = length
    while position > 0:
        step = best[position]
        if step is None:  # pragma: no cover - every piece can be passed over
            position -= 1
            continue
        if step.found is not None and (not found or found[-1].start != step.found.start):
            found.append(step.found)
        position = step.before
    return found[::-1]


def _candidates(
    run: _Run, position: int, vocabulary: Vocabulary
) -> list[tuple[int, Occurrence, float]]:
    """Labels that may begin at `position`: where each ends, and what it explains.

    One that ends inside a piece leads on only if another label or a remark follows at once.
    """
    results = []
    numbered = _ORDINAL.match(run.text, position, run.end_of_piece(position))
    starts = [(position, "")]
    if numbered is not None:
        starts.append((numbered.end(), numbered[0]))
    for start, ordinal in starts:
        for end in range(start + 1, min(start + vocabulary.longest, run.length) + 1):
            labels = vocabulary.labels.get(run.text[start:end])
            if labels is not None:
                found = run.occurrence(position, end, _Match(labels, ordinal, EXACT))
                results.append((end, found, 2.0 * (end - start) - 1 + bool(ordinal)))
    if position in run.starts:
        results += _misspelt(run, position, *starts[-1], vocabulary)
    return results


def _misspelt(
    run: _Run, position: int, start: int, ordinal: str, vocabulary: Vocabulary
) -> list[tuple[int, Occurrence, float]]:
    """Labels that the next few pieces are nearly, behind their ordinal."""
    results = []
    end = start
    for _ in range(_MAX_FUZZY_PIECES):
        if end >= run.length:
            break
        end = run.end_of_piece(end)
        text = run.text[start:end]
        body, similarity = _nearest(text, vocabulary)
        if not body and ordinal:
            body, similarity = _shortened(text, ordinal, vocabulary)
        if not body and not ordinal:
            body, similarity = _behind_stray(text, vocabulary)
        labels = _agreeing(vocabulary.labels.get(body, ()), ordinal, similarity)
        if labels:
            found = run.occurrence(position, end, _Match(labels, ordinal, similarity))
            differing = (1 - similarity / EXACT) * (len(body) + len(text))
            explained = 2.0 * min(len(text), len(body))
            results.append((end, found, explained - differing - _FUZZY_COST))
    return results


def _nearest(text: str, vocabulary: Vocabulary) -> tuple[str, float]:
    """The label that `text` is a misspelling of, and how like it is (0 to 100, by edits); an empty
    string if it is one exactly, or none.

    Short labels must be nearly whole: 行政处分 is not 行政处罚.  A label with something before it
    is another thing: 其他规范性文件 is not 规范性文件.
    """
    none = ("", 0.0)
    fits = _MIN_FUZZY_LENGTH <= len(text) <= vocabulary.longest + _MORE_THAN_LABEL
    if not fits or text in vocabulary.labels:
        return none
    match = process.extractOne(
        text, vocabulary.labels.keys(), scorer=fuzz.ratio, score_cutoff=_MIN_SIMILARITY
    )
    if match is None:
        return none
    body, similarity = match[0], match[1]
    least = _MIN_SIMILARITY_SHORT if len(body) <= _SHORT else _MIN_SIMILARITY
    qualified = body in text and not text.startswith(body)
    if len(body) < _MIN_FUZZY_LENGTH or similarity < least or qualified:
        return none
    return body, similarity


def _shortened(text: str, ordinal: str, vocabulary: Vocabulary) -> tuple[str, float]:
    """The one row label under that ordinal that `text` is the beginning or an abridgement of."""
    if len(text) < _MIN_FUZZY_LENGTH:
        return "", 0.0
    bodies = {
        label.body
        for label in vocabulary.of_kind(LabelKind.ROW)
        if label.ordinal == ordinal
        and label.body.startswith(text[:_MIN_FUZZY_LENGTH])
        and _is_abridged(text, label.body)
    }
    return (bodies.pop(), _MIN_SIMILARITY) if len(bodies) == 1 else ("", 0.0)


def _behind_stray(text: str, vocabulary: Vocabulary) -> tuple[str, float]:
    """The label that `text` is with its own ordinal, but for a letter printed before or over that:
    the last one of a group's name that runs out of its cell."""
    for stray in (0, 1):
        whole = text[:stray] + text[stray + 1 :]
        numbered = _ORDINAL.match(whole)
        if numbered is None or _ORDINAL.match(text[stray]):
            continue
        body = whole[numbered.end() :]
        if any(label.ordinal == numbered[0] for label in vocabulary.labels.get(body, ())):
            return body, _SURE_SIMILARITY
    return "", 0.0


def _is_abridged(text: str, body: str) -> bool:
    rest = iter(body)
    return all(character in rest for character in text)


def _agreeing(labels: tuple[Label, ...], ordinal: str, similarity: float) -> tuple[Label, ...]:
    """The labels whose ordinal does not contradict the printed one.

    A misspelt label under another number is more likely a row of the body's own.
    """
    if similarity >= _SURE_SIMILARITY or not ordinal:
        return labels
    return tuple(label for label in labels if label.ordinal in ("", ordinal))
