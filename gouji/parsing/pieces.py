"""Lines and grids to pieces: the cells of a statutory table, whatever separates them.

A printed table reaches us as one cell a line, as cells between tabs or bars, as words on one long
line, or as a grid.  A piece is one such cell (or word) with its place; the alignment core works on
pieces alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from gouji.extraction.document import Evidence, Place, Standing
from gouji.parsing.figures import CellKind, is_unit, kind_of
from gouji.parsing.folding import fold, plain
from gouji.parsing.vocabulary import strip_ordinal, within_label


class Separation(StrEnum):
    """How the cells of a line are told apart."""

    WORDS = "words"  # white space alone: a blank cell leaves no trace
    CELLS = "cells"  # tabs or bars: a blank cell can be seen, but columns may be shifted
    GRID = "grid"  # bars around every line, or a format with real tables: columns are columns
    ALIGNED = "aligned"  # positions on a page: rows and columns are to be confirmed
    BREAK = "break"  # a line of bars alone: ends a row, or stands for blank cells

    @property
    def shows_blanks(self) -> bool:
        """Whether a blank cell of the line can be seen."""
        return self in (Separation.CELLS, Separation.GRID, Separation.ALIGNED)


@dataclass(frozen=True)
class Piece:
    """One cell of a line; `line` counts lines, `column` the cells of its line, from 0; its line
    has `columns` cells and the `standing` that the document gives it.  `may_be_serial`: it may be
    a figure of the row before it or the number of the label behind it.  `is_of_uneven_row`: its
    row of a grid does not end where most rows do."""

    text: str
    kind: CellKind
    line: int
    column: int
    separation: Separation
    where: Place
    columns: int
    standing: Standing = Standing.ALONE
    may_be_serial: bool = False
    is_of_uneven_row: bool = False

    @property
    def is_supposed(self) -> bool:
        """Whether it stands behind the end of its line, where white space may have been lost."""
        return self.column >= self.columns

    @property
    def is_scattered(self) -> bool:
        """Whether it is a word outside all tables of a page that has others beside it: labels are
        wrapped there and figures stand beside any of their lines, so that their order tells
        nothing."""
        return self.separation is Separation.WORDS and self.standing is Standing.BESIDE


@dataclass(frozen=True)
class SourceLine:
    """A line of the document, or a row of a grid in it, before it is taken apart.

    `cells` is set for a row of a grid, and `evidence` says what shows its columns; `covered` are
    the columns over which a cell to their left spans: in these the row has no cell.  In `lacking`
    ones it has none either, and no other cell reaches there.  `is_uneven`: it does not end where
    most rows do.
    """

    index: int
    text: str
    where: Place
    cells: tuple[tuple[str, Place], ...] | None = None
    evidence: Evidence = Evidence.GRID
    covered: frozenset[int] = frozenset()
    lacking: frozenset[int] = frozenset()
    is_uneven: bool = False
    standing: Standing = Standing.ALONE


_PAGE_NUMBER = re.compile(
    r"^\s*(?:[-—–－―]\s*\d{1,4}\s*[-—–－―]|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?"
    r"|\d{1,4}\s*/\s*\d{1,4}|[·•]\s*\d{1,4}\s*[·•]|page\s*\d{1,4})\s*$",
    re.IGNORECASE,
)
_BROKEN_NUMBER = re.compile(r"^\d{1,12}[.,，．]$")
_TELLING = 2  # characters of the next word that tell whether it goes on with a label
_GLUED = re.compile(r"(?P<label>\D*[^\W\d_a-zA-Z][)）”\"]?)(?P<number>\d+)(?P<mark>[.．、]?)")
_BARE_NUMBER = re.compile(r"^[ \u3000]*\d{1,3}[ \u3000]*$")
_FULL_WIDTH_BAR = str.maketrans("｜│┃", "|||")


def split(lines: Sequence[SourceLine]) -> list[Piece]:
    """The pieces of `lines` in reading order; rules and page numbers are left out.

    `lines` should be those of one table: whether bars open and close every line, or stand before a
    blank cell, is told by all of them together.
    """
    barred = [line.text.translate(_FULL_WIDTH_BAR).strip() for line in lines if not line.cells]
    barred = [text for text in barred if "|" in text and not _is_bars(text)]
    ruling = _Ruling(
        opening=all(text.startswith("|") for text in barred),
        closing=all(text.endswith("|") for text in barred),
        tabbed=max(
            (line.text.count("\t") + 1 for line in lines if len(_filled(line)) > 1), default=0
        ),
        trimmed=not any(
            line.text.rstrip(" ").endswith("\t")
            for line in lines
            if any(kind_of(cell) is CellKind.FIGURE for cell in _filled(line))
        ),
    )
    # Where rows stand on lines of cells, the few numbers that stand alone are page numbers.
    alone = [line.index for line in lines if _BARE_NUMBER.match(line.text)]
    rows = sum(len(_filled(line)) > 1 for line in lines)
    left_out = set(alone) if ruling.tabbed and rows > len(alone) else set()
    return _mended(
        piece for line in lines if line.index not in left_out for piece in _split_line(line, ruling)
    )


def _is_rule(text: str) -> bool:
    """Whether a line only draws the line under a header: |---|:--:|."""
    return "---" in text and not text.strip(" \t|:+=-")


def _is_bars(text: str) -> bool:
    return "|" in text and not text.strip("| \t\u00a0\u3000")


def _mended(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces, with numbers put together that were broken behind a point or comma: 12. / 60."""
    mended: list[Piece] = []
    for piece in pieces:
        before = mended[-1] if mended else None
        if (
            before is not None
            and before.separation is piece.separation is Separation.WORDS
            and before.columns == piece.columns == 1
            and _BROKEN_NUMBER.match(before.text)
            and piece.text.isdecimal()
        ):
            whole = before.text + piece.text
            mended[-1] = replace(before, text=whole, kind=kind_of(whole))
        else:
            mended.append(piece)
    return mended


def _filled(line: SourceLine) -> list[str]:
    return [cell for cell in line.text.split("\t") if cell.strip()]


@dataclass(frozen=True)
class _Ruling:
    """What separates the cells of a table.

    `opening`, `closing`: every line begins or ends with a bar that separates nothing.  `tabbed` is
    the number of cells between tabs in the longest line; 0 where tabs are stray white space.
    `trimmed`: no line of figures ends with a tab, so that blank cells may be lost there.
    """

    opening: bool
    closing: bool
    tabbed: int
    trimmed: bool

    def cells(self, text: str) -> list[str]:
        """The cells of a line."""
        cells = text.strip().split("|")
        first = 1 if self.opening and not cells[0].strip() else 0
        last = len(cells) - 1 if self.closing and not cells[-1].strip() else len(cells)
        return cells[first:last]


def _split_line(line: SourceLine, ruling: _Ruling) -> Iterator[Piece]:
    if line.cells is not None:
        aligned = line.evidence is Evidence.ALIGNED
        separation = Separation.ALIGNED if aligned else Separation.GRID
        yield from _cells(line, list(line.cells), separation)
        return
    text = line.text.translate(_FULL_WIDTH_BAR)
    if not text.strip() or _PAGE_NUMBER.match(text) or _is_rule(text):
        return
    if _is_bars(text):
        bars = text.count("|")
        for bar in range(bars):
            yield Piece("", CellKind.BLANK, line.index, bar, Separation.BREAK, line.where, bars)
    elif ruling.tabbed and "\t" in text:
        tabbed = text.strip(" ").split("\t")
        cells = [(cell, line.where) for cell in tabbed]
        yield from _cells(line, cells, Separation.CELLS)
        for column in range(len(cells), ruling.tabbed if ruling.trimmed else 0):
            yield Piece(
                "", CellKind.BLANK, line.index, column, Separation.CELLS, line.where, len(cells)
            )
    elif "|" in text:
        barred = [(cell, line.where) for cell in ruling.cells(text)]
        boxed = ruling.opening and ruling.closing
        yield from _cells(line, barred, Separation.GRID if boxed else Separation.CELLS)
    else:
        yield from _words(line)


def _cells(
    line: SourceLine, cells: list[tuple[str, Place]], separation: Separation
) -> Iterator[Piece]:
    for column, (cell, where) in enumerate(cells):
        if column in line.covered or column in line.lacking:
            continue
        yield Piece(
            text=plain(cell).strip(),
            kind=kind_of(cell),
            line=line.index,
            column=column,
            separation=separation,
            where=where,
            columns=len(cells),
            is_of_uneven_row=line.is_uneven,
        )


def _words(line: SourceLine) -> Iterator[Piece]:
    whole = plain(line.text).strip()
    words = [whole] if kind_of(whole) is not CellKind.TEXT else whole.split()
    if line.standing is Standing.BESIDE:
        words = [part for number, word in enumerate(words) for part in _unglued(words, number)]
    joined: list[str] = []
    for number, word in enumerate(words):
        following = words[number + 1] if number + 1 < len(words) else ""
        if joined and (
            _belong_together(joined[-1], word) or _is_within_label(joined[-1], word, following)
        ):
            joined[-1] = f"{joined[-1]} {word}"
        else:
            joined.append(word)
    for column, word in enumerate(joined):
        yield Piece(
            text=word,
            kind=kind_of(word),
            line=line.index,
            column=column,
            separation=Separation.WORDS,
            where=line.where,
            columns=len(joined),
            standing=line.standing,
        )


def _unglued(words: Sequence[str], number: int) -> Iterator[str]:
    """A word of a page taken apart behind a label, if that ended where the next tab stop was: the
    first figure of its row, before others, or the number of the next label, before its words, was
    printed without a gap."""
    word, behind = words[number], words[number + 1 :]
    glued = _GLUED.fullmatch(word)
    if glued is None or not behind or not within_label(strip_ordinal(glued["label"])[1]):
        yield word
        return
    words_follow = any(kind_of(other) is CellKind.TEXT for other in behind)
    if words_follow != bool(glued["mark"]):
        yield word
        return
    yield glued["label"]
    yield glued["number"] + glued["mark"]


def _is_within_label(before: str, word: str, after: str) -> bool:
    """Whether a stroke is no placeholder but stands inside a label: 本年增 / 减."""
    return (
        kind_of(word) is CellKind.PLACEHOLDER
        and not fold(word)
        and kind_of(before) is kind_of(after) is CellKind.TEXT
        and within_label(before + after)
    )


def _belong_together(first: str, second: str) -> bool:
    """A number and its unit; or 无 that is no placeholder but begins 无法提供, torn apart."""
    kind = kind_of(first)
    if kind is CellKind.PLACEHOLDER:
        return (
            bool(fold(first))
            and kind_of(second) is CellKind.TEXT
            and within_label(first + second[:_TELLING])
        )
    return kind is CellKind.FIGURE and is_unit(second)
