"""Totals with the list of their parts: 共30条，其中甲10条、乙12条、丙8条."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from gouji.parsing.claims.claim import Breakdown
from gouji.parsing.claims.sentence import Sentence, clause_of, counted, pieces
from gouji.parsing.facts.tokens import Kind, Token

_LISTS = re.compile(r"其中|包括|包含|含|分|涵盖|主要|具体|涉及|即")
_FEWEST: Final = 2
# A list of two need not name every part; one of three that ends without 等 usually does.
_FEWEST_COMPLETE: Final = 3
_REST: Final = ("其他", "其它", "其余", "另外", "剩余")
# What is told of the same things after the list, and no part of it.
_STATES: Final = frozenset([Kind.RECEIVE, Kind.REPLY, Kind.HANDLE, Kind.CARRY, Kind.PENDING])
_BEFORE_VERBS: Final = frozenset(
    [Kind.ALREADY, Kind.ALL, Kind.FILLER, Kind.OWN, Kind.THIS_YEAR, Kind.AND, Kind.YEAR]
)
_CHANGES: Final = frozenset([Kind.COMPARE, Kind.CHANGE, Kind.LAST_YEAR, Kind.RATE])
_SHOWS: Final = frozenset([Kind.PUBLISH, Kind.RELEASE, Kind.ISSUE])
_CHIEFLY: Final = "主要"


@dataclass(frozen=True)
class _List:
    """The parts, each the tokens around its one figure; `ends` if nothing counted follows them."""

    parts: list[list[Token]]
    ends: bool


def breakdowns(sentence: Sentence, before: Sentence | None = None) -> Iterator[Breakdown]:
    """The totals of a sentence with the parts it lists of each, `before` being the one before it
    in its section: a list that opens a sentence divides the only figure of that one.

    A list with a figure said roughly, in another measure or inside another list is none; brackets
    inside it are passed over.
    """
    if not _LISTS.search(sentence.text):
        return
    seen: set[int] = set()
    for tokens in sentence.scopes():
        for at, token in enumerate(tokens):
            if token.kind is not Kind.PARTS or token.start in seen:
                continue
            seen.add(token.start)
            whole = _whole(tokens, at)
            if whole is not None:
                start, total = tokens[whole].start, counted(tokens[whole])
            else:
                start, total = token.start, _only_figure(before) if at == 0 else None
            listed = _listed(tokens, at, total) if total is not None else None
            if total is not None and listed is not None:
                yield _breakdown(sentence, start, total, token, listed)


def _only_figure(before: Sentence | None) -> int | None:
    """What a sentence counts, if it has one figure only, and that is no change."""
    tokens = before.tokens if before is not None else ()
    figures = [at for at, token in enumerate(tokens) if token.kind is Kind.FIGURE]
    if len(figures) != 1 or any(token.kind is Kind.PARTS for token in tokens):
        return None
    first, last = clause_of(tokens, figures[0])
    changed = any(token.kind in _CHANGES for token in tokens[first:last])
    return None if changed else counted(tokens[figures[0]])


def _whole(tokens: Sequence[Token], at: int) -> int | None:
    """The position of the figure that the list divides: the one before it, if that is no change."""
    for position in range(at - 1, -1, -1):
        kind = tokens[position].kind
        if kind in (Kind.STOP, Kind.SEMICOLON, Kind.PARTS):
            return None
        if kind is Kind.NO_FIGURE:
            continue
        if kind is Kind.FIGURE:
            first, last = clause_of(tokens, position)
            if any(token.kind in _CHANGES for token in tokens[first:last]):
                continue
            return position if counted(tokens[position]) else None
    return None


def _listed(tokens: Sequence[Token], at: int, total: int) -> _List | None:
    """The parts of `total` behind the position `at`; None if it is no plain list."""
    end = next(
        (n for n in range(at + 1, len(tokens)) if tokens[n].kind in (Kind.STOP, Kind.PARTS)),
        len(tokens),
    )
    if end < len(tokens) and tokens[end].kind is Kind.PARTS:
        # Another list: this one ends at a semicolon before it, or is the outer one of the two.
        end = next((n for n in range(end, at, -1) if tokens[n].kind is Kind.SEMICOLON), at)
        if end == at:
            return None
    found: list[list[Token]] = []
    marks: list[Kind] = []
    for piece, mark in pieces(tokens[at + 1 : end]):
        figures = [token for token in piece if token.kind is Kind.FIGURE]
        if found and not figures and any(token.kind is Kind.NO_FIGURE for token in piece):
            marks[-1] = mark  # behind the share that the part is
            continue
        if _ends_at_semicolon(found, marks) and (
            _sum(found) == total or _goes_on(piece) or _shows_anew(piece, found)
        ):
            break
        if _goes_on(piece) or (found and not figures):
            if found and figures:
                return None
            break
        if marks[-2:] == [Kind.PAUSE, Kind.COMMA]:
            # 自然人8件、企业4件，予以公开9件: parts by another measure
            return _List(found, ends=False)
        if not figures:
            continue
        if len(figures) > 1 or counted(figures[0]) is None:
            return None
        found.append(piece)
        marks.append(mark)
    return _List(found, ends=True) if len(found) >= _FEWEST else None


def _ends_at_semicolon(found: Sequence[list[Token]], marks: Sequence[Kind]) -> bool:
    """Whether parts with weaker marks between them stand before a semicolon, which may end them."""
    return (
        len(found) >= _FEWEST and marks[-1] is Kind.SEMICOLON and Kind.SEMICOLON not in marks[:-1]
    )


def _shows_anew(piece: Sequence[Token], found: Sequence[list[Token]]) -> bool:
    """Whether something is published or made behind parts that only name what they are."""
    listed = (token for part in found for token in part)
    return any(one.kind in _SHOWS for one in piece) and all(
        one.kind not in _SHOWS for one in listed
    )


def _sum(parts: Sequence[list[Token]]) -> int:
    return sum(counted(token) or 0 for part in parts for token in part)


def _goes_on(piece: Sequence[Token]) -> bool:
    """Whether a new statement begins: a verb opens it, or a comparison is made in it."""
    opening = next((token.kind for token in piece if token.kind not in _BEFORE_VERBS), None)
    return opening in _STATES or any(token.kind in _CHANGES for token in piece)


def _breakdown(
    sentence: Sentence, start: int, total: int, opening: Token, listed: _List
) -> Breakdown:
    tokens = [token for piece in listed.parts for token in piece]
    parts = tuple(number for token in tokens if (number := counted(token)) is not None)
    last = "".join(token.text for token in listed.parts[-1])
    is_open = _CHIEFLY in opening.text or any(token.kind is Kind.ET_CETERA for token in tokens)
    complete = listed.ends and (len(parts) >= _FEWEST_COMPLETE or last.startswith(_REST))
    return Breakdown(
        quote=sentence.quote(start, tokens[-1].end),
        total=total,
        parts=parts,
        is_complete=complete and not is_open,
    )
