"""Pieces to spans: each label with the cells that follow it.

This is where rows come about.  In a layout of one row a line the cells of a row are those on its
line; everywhere else they are whatever comes before the next label.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gouji.extraction.document import Place, Standing
from gouji.parsing.figures import CellKind, is_cell_text, is_unit
from gouji.parsing.pieces import Piece, Separation
from gouji.parsing.serials import Element, apart_from_figures
from gouji.parsing.spelling import Occurrence, spell
from gouji.parsing.vocabulary import LabelKind, Vocabulary

_SHORTEST_LABEL = 2
_LONGEST_CELL = 8
_NUMBERS = re.compile(r"\d[\d\s,，./~—-]*\d")


@dataclass(frozen=True)
class Span:
    """A label and the cells after it.

    `column` is the label's column in its line, whose cells are told apart by `separation`; the
    line has `columns` cells, 0 where they are no true grid.
    `in_line`: the cells are those of the label's own line, blank ones included.  `last` marks the
    last label of the region.  Cells under a text that is no label of the form are a span without
    a label, and the text is `foreign`; `disturbed` is the number of such cells that follow.
    `with_texts`: the row is whole only with the texts among its cells.  `before` labels without
    cells stand directly before its own, as those of a group do.  `standing` is that of its line,
    and `is_uneven` tells that cells may be lost in it, or others among its own.
    """

    label: Occurrence | None
    cells: tuple[Piece, ...]
    where: Place
    line: int
    column: int
    columns: int
    separation: Separation
    in_line: bool = False
    last: bool = False
    disturbed: int = 0
    with_texts: bool = False
    before: int = 0
    foreign: str | None = None
    standing: Standing = Standing.ALONE
    is_uneven: bool = False

    @property
    def values(self) -> tuple[Piece, ...]:
        """The cells that hold anything a figure's cell may hold.

        In a line of cells that is every filled one; elsewhere a text must be one that stands for
        a number, since page headers and remarks get between the cells.
        """
        return tuple(
            cell
            for cell in self.cells
            if cell.kind in (CellKind.FIGURE, CellKind.PLACEHOLDER)
            or (
                cell.kind is CellKind.TEXT
                and (self.in_line or self.with_texts or is_cell_text(cell.text))
            )
        )

    def has_other_cells(self, width: int) -> bool:
        """Whether it is a row of a grid that lacks one of its `width` cells or has others among
        them, and nobody knows which."""
        return self.is_uneven and self.in_line and len(self.cells) != width

    @property
    def ends_in_doubt(self) -> bool:
        """Whether its last cell may be the number of the next label instead."""
        return bool(self.cells) and self.cells[-1].may_be_serial

    @property
    def text(self) -> str:
        """What is printed over or before the cells."""
        return self.label.text if self.label is not None else self.foreign or ""

    def names(self, key: str) -> bool:
        """Whether its label can be that of the row or column `key`."""
        return self.label is not None and any(one.key == key for one in self.label.labels)


def spans(pieces: Sequence[Piece], vocabulary: Vocabulary) -> list[Span]:
    """Every label in `pieces` with its cells; cells before the first label are left out."""
    elements = apart_from_figures(_elements(pieces, vocabulary))
    found: list[Span] = []
    cells: list[Piece] = []
    label: tuple[Occurrence, Piece] | None = None
    for element in elements:
        if isinstance(element, Piece):
            cells.append(element)
            continue
        if label is not None:
            found += _closed(*label, cells, vocabulary)
        label, cells = element, []
    if label is not None:
        found += _closed(*label, cells, vocabulary)
    found = _counted(found)
    if found:
        found[-1] = replace(found[-1], last=True)
    return found


def _counted(found: Sequence[Span]) -> list[Span]:
    """The spans, each with the number of bare labels before it."""
    counted = []
    bare = 0
    for span in found:
        counted.append(replace(span, before=bare))
        bare = 0 if span.cells else bare + 1
    return counted


def _elements(pieces: Sequence[Piece], vocabulary: Vocabulary) -> list[Element]:
    """Labels (with their last piece) and all other pieces, in reading order."""
    elements: list[Element] = []
    run: list[int] = []

    def close(end: int) -> None:
        if not run:
            return
        texts = [pieces[number] for number in run]
        found = spell(texts, vocabulary)
        inside: dict[int, Occurrence] = {}
        for occurrence in found:
            for number in range(occurrence.first, occurrence.last + 1):
                inside[run[number]] = occurrence
        ends: dict[int, list[Occurrence]] = {}
        for occurrence in found:
            ends.setdefault(run[occurrence.last], []).append(occurrence)
        open_label: Occurrence | None = None
        for number in range(run[0], end):
            piece = pieces[number]
            if number in ends and _names_several_rows(piece, ends[number]):
                elements.append(piece)
                open_label = None
            elif number in ends:
                elements.extend((occurrence, piece) for occurrence in ends[number])
                open_label = None
            elif number in inside:
                open_label = inside[number]
            elif piece.kind is CellKind.BLANK and open_label is not None:
                continue  # between the parts of one label
            else:
                elements.append(piece)

    for number, piece in enumerate(pieces):
        if piece.kind is CellKind.TEXT and not _holds_only_numbers(piece):
            run.append(number)
        elif piece.kind is not CellKind.BLANK:
            close(number)
            run = []
            elements.append(piece)
        elif not run:
            elements.append(piece)
    close(len(pieces))
    return elements


def _names_several_rows(piece: Piece, labels: Sequence[Occurrence]) -> bool:
    """Whether labels of several rows stand in one cell of a grid: the figures beside it may be
    those of any of them."""
    rows = (
        label.first == label.last and all(one.kind is LabelKind.ROW for one in label.labels)
        for label in labels
    )
    return piece.separation is Separation.GRID and sum(rows) > 1


def _holds_only_numbers(piece: Piece) -> bool:
    """Whether a cell of a grid holds numbers that are no one figure: broken lines, "1 2", "3-5"."""
    return piece.separation is Separation.GRID and bool(_NUMBERS.fullmatch(piece.text))


def _closed(label: Occurrence, at: Piece, cells: list[Piece], vocabulary: Vocabulary) -> list[Span]:
    """The span of `label`, and one for each foreign text among its cells.

    Texts that make the row whole are cells of it: "some" where a number should be.
    """
    cells = [cell for cell in cells if cell.line == at.line or not _is_aligned(cell)]
    own, foreign = _split_at_foreign(at, cells)
    with_texts = _is_whole(label, own, foreign, vocabulary)
    if with_texts:
        own, foreign = cells, []
    printed = [cell for cell in own if cell.line == at.line]
    same_line = [cell for cell in printed if not _is_unit(cell)]
    row_line = at.separation.shows_blanks and (
        _is_aligned(at)
        or any(cell.kind is not CellKind.BLANK for cell in same_line)
        or len(same_line) > 1
    )
    first = Span(
        label=label,
        cells=tuple(same_line if row_line else own),
        where=at.where,
        line=at.line,
        column=at.column,
        columns=at.columns if at.separation is Separation.GRID else 0,
        separation=at.separation,
        in_line=row_line,
        disturbed=sum(len(span.values) for span in foreign),
        with_texts=with_texts,
        standing=at.standing,
        is_uneven=at.is_of_uneven_row or len(same_line) < len(printed),
    )
    return [first, *foreign]


def _is_unit(piece: Piece) -> bool:
    """Whether it is the unit of the figure before it, in a cell of its own."""
    return piece.kind is CellKind.TEXT and piece.separation.shows_blanks and is_unit(piece.text)


def _is_aligned(piece: Piece) -> bool:
    """Whether it stands in a row by its position alone, and so belongs to no other row's label."""
    return piece.separation is Separation.ALIGNED


def _is_whole(
    label: Occurrence, own: Sequence[Piece], foreign: Sequence[Span], vocabulary: Vocabulary
) -> bool:
    """Whether the row has as many cells as it should if the foreign texts are cells of it."""
    values = sum(cell.kind in (CellKind.FIGURE, CellKind.PLACEHOLDER) for cell in own)
    if not foreign or not values or any(len(span.text) > _LONGEST_CELL for span in foreign):
        return False
    widths = frozenset[int]().union(*(vocabulary.widths.get(one.key, ()) for one in label.labels))
    return values + sum(1 + len(span.values) for span in foreign) in widths


def _split_at_foreign(at: Piece, cells: list[Piece]) -> tuple[list[Piece], list[Span]]:
    """Cells that belong to the label before them, and spans under texts that are no labels.

    A text among figures may be a cell's own or the label of a row that the form does not have.
    """
    own: list[Piece] = []
    foreign: list[Span] = []
    current: Piece | None = None
    under: list[Piece] = []
    for cell in cells:
        begins = cell.kind is CellKind.TEXT and _begins_row(cell, at)
        if begins:
            if current is not None:
                foreign.append(_foreign(current, under))
            current, under = cell, []
        elif current is not None:
            under.append(cell)
        else:
            own.append(cell)
    if current is not None:
        foreign.append(_foreign(current, under))
    return own, foreign


def _begins_row(text: Piece, at: Piece) -> bool:
    """Whether a text that is no label begins a row.  In a line of cells it is a cell; elsewhere it
    does, unless its words can only be a cell's."""
    if len(text.text) < _SHORTEST_LABEL or is_cell_text(text.text):
        return False
    return text.line != at.line or text.separation is Separation.WORDS


def _foreign(text: Piece, cells: list[Piece]) -> Span:
    return Span(
        label=None,
        cells=tuple(cells),
        where=text.where,
        line=text.line,
        column=text.column,
        columns=0,
        separation=text.separation,
        foreign=text.text,
    )
